import CPangoCairo

/// The fixed-pitch faces that are installed, in the order in which a letter is looked for in them.
final class TypewriterFonts {
  /// Faces that print as Courier does, ten letters to the inch.
  static let families = [
    "Courier Prime", "Courier", "Courier New", "Nimbus Mono PS", "TeX Gyre Cursor",
    "Liberation Mono", "Cousine", "FreeMono",
  ]
  /// Faces that at least keep to the grid, where none of them is installed.
  private static let others = ["DejaVu Sans Mono", "Noto Sans Mono", "Menlo"]
  /// What pango looks in when none of them has a letter; it may take the first one's bold face for
  /// its regular one.
  static let fallback = (families.dropFirst() + others + ["Monospace"]).joined(separator: ",")

  /// How letters look.
  struct Style: Hashable {
    var size = 12.0
    var isBold = false
    var isItalic = false
  }

  private let library: breakdown_drawing
  private let context: OpaquePointer
  /// The families found so far, and how many have been looked for: one is looked for when those
  /// before it lack a letter.
  private var installed: [String] = []
  private var searched = 0
  private var faces: [Style: [TypewriterFace]] = [:]

  /// The faces for a drawing.
  init(_ context: OpaquePointer, _ library: breakdown_drawing) {
    self.context = context
    self.library = library
  }

  /// The face at a place of the order, from 0; nil behind the last.
  func face(_ index: Int, _ style: Style) -> TypewriterFace? {
    if let known = faces[style], index < known.count { return known[index] }
    guard let family = family(index) else {
      return index == 0 ? face(of: "Monospace", style, isNamed: false) : nil
    }
    return face(of: family, style, isNamed: true)
  }

  private func face(of family: String, _ style: Style, isNamed: Bool) -> TypewriterFace? {
    guard let face = load(family, style, isNamed: isNamed) else { return nil }
    faces[style, default: []].append(face)
    return face
  }

  /// The family at a place of the order of those that are installed.
  private func family(_ index: Int) -> String? {
    let order = Self.families + Self.others
    while installed.count <= index, searched < order.count {
      // Where a typewriter's face is there, what only keeps to its grid is left to pango.
      if searched == Self.families.count, !installed.isEmpty { break }
      if load(order[searched], Style(), isNamed: true) != nil { installed.append(order[searched]) }
      searched += 1
    }
    return index < installed.count ? installed[index] : nil
  }

  /// Whether one of ``families`` is installed.
  var isTypewriterInstalled: Bool { family(0).map(Self.families.contains) ?? false }

  /// A face of a family; nil when another would be put in its place.
  func load(_ family: String, _ style: Style, isNamed: Bool) -> TypewriterFace? {
    #if os(Linux)
      if isNamed, let font = FontFiles(library).font(family, style) {
        return TypewriterFace(font, library)
      }
    #endif
    guard let wanted = library.pango_font_description_new() else { return nil }
    defer { library.pango_font_description_free(wanted) }
    library.pango_font_description_set_family(wanted, family)
    library.pango_font_description_set_size(wanted, Int32(style.size * Double(PANGO_SCALE)))
    library.pango_font_description_set_weight(
      wanted, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    library.pango_font_description_set_style(
      wanted, style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    guard
      let font = library.pango_font_map_load_font(
        library.pango_cairo_font_map_get_default(), context, wanted)
    else { return nil }
    defer { library.g_object_unref(UnsafeMutableRawPointer(font)) }
    guard !isNamed || isFace(font, of: family, isRegular: !style.isBold),
      let scaled = library.pango_cairo_font_get_scaled_font(OpaquePointer(font)),
      let kept = library.cairo_scaled_font_reference(scaled)
    else { return nil }
    return TypewriterFace(kept, library)
  }

  /// Whether a face is of the family asked for, and of a weight to read a script in.
  private func isFace(
    _ font: UnsafeMutablePointer<PangoFont>, of family: String, isRegular: Bool
  ) -> Bool {
    guard let found = library.pango_font_describe(font) else { return false }
    defer { library.pango_font_description_free(found) }
    guard let name = library.pango_font_description_get_family(found),
      String(cString: name).lowercased() == family.lowercased()
    else { return false }
    let weight = library.pango_font_description_get_weight(found)
    return !isRegular || weight == PANGO_WEIGHT_NORMAL || weight == PANGO_WEIGHT_MEDIUM
  }
}

/// A face in one style and size, with the glyphs it has been asked for.
final class TypewriterFace {
  let font: OpaquePointer
  /// From one letter to the next, as the face has it.
  private var advance = 0.0
  private let library: breakdown_drawing
  private var ascii: [UInt]
  private var others: [Unicode.Scalar: UInt] = [:]

  /// A face; takes over the font.
  init(_ font: OpaquePointer, _ library: breakdown_drawing) {
    self.font = font
    self.library = library
    ascii = []
    ascii = (0..<128).map { find(Unicode.Scalar(UInt8($0))) ?? 0 }
    advance = glyphs(of: "00").last?.x ?? 0
  }

  deinit { library.cairo_scaled_font_destroy(font) }

  /// From letter to letter in a run: as the face has it where that is the grid's, so that no letter
  /// needs a place of its own in the file.
  func step(of pitch: Double) -> Double { abs(advance - pitch) < 0.01 ? advance : pitch }

  /// The glyph of a byte below 128.
  @inline(__always)
  func glyph(ascii byte: UInt8) -> UInt { ascii[Int(byte & 127)] }

  /// The glyph of a letter; nil when the face has none.
  func glyph(_ scalar: Unicode.Scalar) -> UInt? {
    if let known = others[scalar] { return known == 0 ? nil : known }
    // The no-break blank looks like any other.
    let found = find(scalar == "\u{A0}" ? " " : scalar) ?? 0
    others[scalar] = found
    return found == 0 ? nil : found
  }

  private func find(_ scalar: Unicode.Scalar) -> UInt? {
    let found = glyphs(of: String(Character(scalar)))
    guard found.count == 1, let index = found.first?.index else { return nil }
    return index == 0 || index == 0xFFFF ? nil : UInt(index)
  }

  /// The glyphs of a text, one behind the other from a base line's origin on.
  func glyphs(of text: String) -> [cairo_glyph_t] {
    let bytes = text.utf8.map(CChar.init(bitPattern:))
    var glyphs: UnsafeMutablePointer<cairo_glyph_t>?
    var count: Int32 = 0
    let status = library.cairo_scaled_font_text_to_glyphs(
      font, 0, 0, bytes, Int32(clamping: bytes.count), &glyphs, &count, nil, nil, nil)
    defer { library.cairo_glyph_free(glyphs) }
    guard status == CAIRO_STATUS_SUCCESS else { return [] }
    return Array(UnsafeBufferPointer(start: glyphs, count: Int(count)))
  }
}
