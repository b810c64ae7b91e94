import CPangoCairo

/// Sets text with pango: measures it, breaks it into lines, draws it.
final class TextLayout {
  private let library: breakdown_drawing
  private let cairo: OpaquePointer
  private let layout: OpaquePointer
  private var fonts: [Font: OpaquePointer] = [:]

  /// Names come back on many sheets: their sizes are kept.
  private var sizes: [Measured: Size] = [:]

  /// What a size was measured for.
  private struct Measured: Hashable {
    var text: StyledText
    var width: Double?
    var lines: Int?
  }

  /// A face that has been looked up.
  private struct Font: Hashable {
    var quarterPoints: Int
    var isBold: Bool
    var isItalic: Bool
  }

  /// Families of letters; the first that is installed is used, the others help out.
  private let families: String

  /// Sets text on a drawing, which has to outlive it; nil when pango cannot be set up.
  init?(on cairo: OpaquePointer, _ library: breakdown_drawing, fonts: [String]) {
    guard let layout = library.pango_cairo_create_layout(cairo) else { return nil }
    self.library = library
    self.cairo = cairo
    self.layout = layout
    families = (fonts + ["Sans"]).joined(separator: ",")
    library.pango_cairo_context_set_resolution(library.pango_layout_get_context(layout), 72)
    library.pango_layout_context_changed(layout)
    library.pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    // Names in Arabic or Hebrew stand at the left like all others.
    library.pango_layout_set_auto_dir(layout, 0)
  }

  deinit {
    for font in fonts.values { library.pango_font_description_free(font) }
    library.g_object_unref(UnsafeMutableRawPointer(layout))
  }

  /// Size of a text, on one line or broken to a width.
  func size(of text: StyledText, width: Double? = nil, lines: Int? = nil) -> Size {
    let key = Measured(text: text, width: width, lines: lines)
    if let known = sizes[key] { return known }
    set(text, width: width, lines: lines)
    let size = size()
    sizes[key] = size
    return size
  }

  /// Draws a text with its upper left corner at a point, in the colour of its first stretch.
  ///
  /// - Parameter lines: The most lines there is room for; a longer text ends in dots.
  func draw(_ text: StyledText, x: Double, y: Double, width: Double, lines: Int? = nil) {
    set(text, width: width, lines: lines)
    let color = text.style.color
    library.cairo_set_source_rgb(cairo, color.red, color.green, color.blue)
    library.cairo_move_to(cairo, x, y)
    library.pango_cairo_show_layout(cairo, layout)
  }

  /// A text cut between lines into pieces that are no taller than a height.
  func pieces(of text: StyledText, width: Double, height: Double) -> [StyledText] {
    set(text, width: width, lines: nil)
    guard size().height > height, let lines = library.pango_layout_get_iter(layout) else {
      return [text]
    }
    defer { library.pango_layout_iter_free(lines) }
    var offsets: [Int] = []
    var pieceTop: Int32 = 0
    repeat {
      var (top, bottom): (Int32, Int32) = (0, 0)
      library.pango_layout_iter_get_line_yrange(lines, &top, &bottom)
      if points(bottom &- pieceTop) > height, top > pieceTop,
        let line = library.pango_layout_iter_get_line_readonly(lines)
      {
        offsets.append(Int(line.pointee.start_index))
        pieceTop = top
      }
    } while library.pango_layout_iter_next_line(lines) != 0
    return text.cut(at: offsets)
  }

  /// A text made smaller until it fits one line of a width, as far as it stays readable.
  func fitted(_ text: StyledText, width: Double, smallest: Double) -> StyledText {
    var text = text
    while text.style.size - 0.5 >= smallest, size(of: text).width > width {
      text = text.resized(by: -0.5)
    }
    return text
  }

  private func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }

  private func size() -> Size {
    var logical = PangoRectangle()
    library.pango_layout_get_extents(layout, nil, &logical)
    return Size(width: points(logical.width), height: points(logical.height))
  }

  // MARK: Setting

  private func set(_ text: StyledText, width: Double?, lines: Int?) {
    library.pango_layout_set_font_description(layout, font(of: text.style))
    library.pango_layout_set_width(
      layout, width.map { Int32(max(1, $0) * Double(PANGO_SCALE)) } ?? -1)
    library.pango_layout_set_height(layout, lines.map { -Int32(clamping: $0) } ?? -1)
    library.pango_layout_set_ellipsize(
      layout, lines == nil ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END)
    library.pango_layout_set_alignment(
      layout, text.isRightAligned ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT)
    library.pango_layout_set_text(layout, text.text, -1)
    let attributes = text.runs.count > 1 ? self.attributes(of: text) : nil
    library.pango_layout_set_attributes(layout, attributes)
    if let attributes { library.pango_attr_list_unref(attributes) }
  }

  private func attributes(of text: StyledText) -> OpaquePointer? {
    let list = library.pango_attr_list_new()
    var offset: UInt32 = 0
    for run in text.runs {
      let end = offset + UInt32(clamping: run.text.utf8.count)
      let style = run.style
      let attributes = [
        library.pango_attr_size_new(Int32(style.size * Double(PANGO_SCALE))),
        library.pango_attr_weight_new(style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL),
        library.pango_attr_style_new(style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL),
        library.pango_attr_foreground_new(
          UInt16(style.color.red * 65535), UInt16(style.color.green * 65535),
          UInt16(style.color.blue * 65535)),
      ]
      for case let attribute? in attributes {
        attribute.pointee.start_index = offset
        attribute.pointee.end_index = end
        library.pango_attr_list_insert(list, attribute)
      }
      offset = end
    }
    return list
  }

  private func font(of style: StyledText.Style) -> OpaquePointer? {
    let quarters = Int((min(max(style.size, 1), 200) * 4).rounded())
    let key = Font(quarterPoints: quarters, isBold: style.isBold, isItalic: style.isItalic)
    if let known = fonts[key] { return known }
    guard let font = library.pango_font_description_new() else { return nil }
    library.pango_font_description_set_family(font, families)
    library.pango_font_description_set_size(font, Int32(quarters) * PANGO_SCALE / 4)
    library.pango_font_description_set_weight(
      font, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    library.pango_font_description_set_style(
      font, style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    fonts[key] = font
    return font
  }
}
