#if os(Linux)
  import CPangoCairo

  /// The faces of Courier Prime by the names of their files.
  ///
  /// Debian's package calls all four of them Regular, so that a script asked for in the regular
  /// face would be printed in the bold one.
  struct FontFiles {
    private let library: breakdown_drawing

    /// Looks with these functions.
    init(_ library: breakdown_drawing) { self.library = library }

    /// Courier Prime in a style; nil for other families and where it is not installed.
    func font(_ family: String, _ style: TypewriterFonts.Style) -> OpaquePointer? {
      guard family == "Courier Prime", let pattern = library.FcPatternCreate() else { return nil }
      defer { library.FcPatternDestroy(pattern) }
      _ = library.FcPatternAddString(pattern, "family", family)
      guard let fields = library.FcObjectSetCreate() else { return nil }
      defer { library.FcObjectSetDestroy(fields) }
      for field in ["family", "file", "index"] { _ = library.FcObjectSetAdd(fields, field) }
      guard let set = library.FcFontList(nil, pattern, fields) else { return nil }
      defer { library.FcFontSetDestroy(set) }
      let faces = UnsafeBufferPointer(start: set.pointee.fonts, count: Int(set.pointee.nfont))
      let alike = faces.compactMap { $0 }.filter { isStyle(style, fileName($0)) }
      return alike.min { fileName($0) < fileName($1) }.flatMap { scaled($0, style.size) }
    }

    private func isStyle(_ style: TypewriterFonts.Style, _ file: String) -> Bool {
      file.contains("Bold") == style.isBold && file.contains("Italic") == style.isItalic
    }

    private func fileName(_ face: OpaquePointer) -> String {
      var file: UnsafeMutablePointer<FcChar8>?
      guard library.FcPatternGetString(face, "file", 0, &file) == FcResultMatch, let file else {
        return ""
      }
      return String(cString: file).split(separator: "/").last.map(String.init) ?? ""
    }

    private func scaled(_ pattern: OpaquePointer, _ size: Double) -> OpaquePointer? {
      guard let face = library.cairo_ft_font_face_create_for_pattern(pattern),
        let options = library.cairo_font_options_create()
      else { return nil }
      defer {
        library.cairo_font_face_destroy(face)
        library.cairo_font_options_destroy(options)
      }
      library.cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
      library.cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
      var matrix = cairo_matrix_t(xx: size, yx: 0, xy: 0, yy: size, x0: 0, y0: 0)
      var place = cairo_matrix_t(xx: 1, yx: 0, xy: 0, yy: 1, x0: 0, y0: 0)
      guard let font = library.cairo_scaled_font_create(face, &matrix, &place, options) else {
        return nil
      }
      guard library.cairo_scaled_font_status(font) == CAIRO_STATUS_SUCCESS else {
        library.cairo_scaled_font_destroy(font)
        return nil
      }
      return font
    }
  }
#endif
