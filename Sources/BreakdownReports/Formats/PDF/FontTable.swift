import CPangoCairo

/// The fonts of a document, looked up once.
final class FontTable {
  private let families: [String]
  private let library: breakdown_drawing
  private var fonts: [Face: OpaquePointer] = [:]

  /// A face that has been looked up.
  private struct Face: Hashable {
    var quarterPoints: Int
    var isBold: Bool
    var isItalic: Bool
  }

  /// Fonts of families: the first that is installed is used, the others help out.
  init(families: [String], _ library: breakdown_drawing) {
    self.families = families
    self.library = library
  }

  deinit {
    for font in fonts.values { library.pango_font_description_free(font) }
  }

  /// The font of a style.
  func font(of style: StyledText.Style) -> OpaquePointer? {
    let quarters = Int((min(max(style.size, 1), 200) * 4).rounded())
    let face = Face(quarterPoints: quarters, isBold: style.isBold, isItalic: style.isItalic)
    if let known = fonts[face] { return known }
    guard let font = library.pango_font_description_new() else { return nil }
    library.pango_font_description_set_family(
      font, (families + ["Sans"]).joined(separator: ","))
    library.pango_font_description_set_size(font, Int32(quarters) * PANGO_SCALE / 4)
    library.pango_font_description_set_weight(
      font, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    library.pango_font_description_set_style(
      font, style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    fonts[face] = font
    return font
  }

  /// That none of the families is installed; nil when one is.
  func warning(in context: OpaquePointer) -> PrintWarning? {
    guard let wanted = font(of: .init()),
      let font = library.pango_context_load_font(context, wanted)
    else { return .fontMissing(wanted: families, used: nil) }
    defer { library.g_object_unref(UnsafeMutableRawPointer(font)) }
    guard let found = library.pango_font_describe(font) else { return nil }
    defer { library.pango_font_description_free(found) }
    guard let family = library.pango_font_description_get_family(found).map(String.init(cString:))
    else { return nil }
    let isWanted = families.contains { $0.lowercased() == family.lowercased() }
    return isWanted ? nil : .fontMissing(wanted: families, used: family)
  }
}
