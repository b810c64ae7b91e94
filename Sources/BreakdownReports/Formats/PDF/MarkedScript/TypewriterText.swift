import CPangoCairo
import ScreenplayModel

/// Sets text on the grid of a typewriter: every letter in its column, whatever face it comes from.
final class TypewriterText {
  let fonts: TypewriterFonts
  private let document: PDFDocument
  private let library: breakdown_drawing
  private let cairo: OpaquePointer
  private let layout: OpaquePointer
  private var font: (description: OpaquePointer, style: TypewriterFonts.Style)?

  private var bytes: [CChar] = []
  private var glyphs: [cairo_glyph_t] = []
  private var clusters: [cairo_text_cluster_t] = []

  /// Sets text on a document; nil when pango cannot be set up.
  init?(on document: PDFDocument) {
    self.document = document
    library = document.library
    cairo = document.cairo
    guard let layout = library.pango_cairo_create_layout(cairo),
      let context = library.pango_layout_get_context(layout)
    else { return nil }
    library.pango_cairo_context_set_resolution(context, 72)
    library.pango_layout_context_changed(layout)
    self.layout = layout
    fonts = TypewriterFonts(context, library)
  }

  deinit {
    if let font { library.pango_font_description_free(font.description) }
    library.g_object_unref(UnsafeMutableRawPointer(layout))
  }

  /// Draws a text with its base line's left end at a point; what falls back to another face is
  /// fitted to its columns.
  func draw(_ text: [UInt8], x: Double, y: Double, _ style: TypewriterFonts.Style, _ color: Color) {
    library.cairo_set_source_rgb(cairo, color.red, color.green, color.blue)
    if RightToLeft.isIn(text) { return drawWhole(text, x: x, y: y, style) }
    var place = (offset: 0, column: 0)
    while place.offset < text.count { place = drawRun(of: text, from: place, x: x, y: y, style) }
  }

  /// Draws the letters from a place on that one face has, or that none has, and returns where
  /// others begin.
  private func drawRun(
    of text: [UInt8], from start: (offset: Int, column: Int), x: Double, y: Double,
    _ style: TypewriterFonts.Style
  ) -> (offset: Int, column: Int) {
    let pitch = ScriptPaper.pitch * style.size / 12
    let x = x + Double(start.column) * pitch
    let index = faceIndex(of: text, at: start.offset, style)
    let face = index.flatMap { fonts.face($0, style) }
    let step = face?.step(of: pitch) ?? pitch
    var (offset, column) = start
    while offset < text.count, faceIndex(of: text, at: offset, style) == index {
      let character = Self.cluster(text, at: offset)
      if let face {
        add(
          text[offset..<(offset + character.bytes)], face,
          x: x + Double(column - start.column) * step, y: y)
      }
      offset += character.bytes
      column += character.columns
    }
    if let face {
      show(face)
    } else {
      let room = Double(column - start.column) * pitch
      drawFitted(text[start.offset..<offset], x: x, y: y, room: room, style)
    }
    return (offset, column)
  }

  /// Where words of a text stand, from its left end.
  func extent(of words: Range<Int>, in text: [UInt8], _ style: TypewriterFonts.Style)
    -> (x: Double, width: Double)
  {
    let pitch = ScriptPaper.pitch * style.size / 12
    guard RightToLeft.isIn(text) else {
      let start = PrintedLines.columns(text, upTo: words.lowerBound)
      let end = PrintedLines.columns(text, upTo: words.upperBound)
      return (Double(start) * pitch, Double(end - start) * pitch)
    }
    set(text[...], style)
    var (left, right) = (Double.infinity, -Double.infinity)
    for offset in words where text.indices.contains(offset) && text[offset] & 0xC0 != 0x80 {
      var place = PangoRectangle()
      library.pango_layout_index_to_pos(layout, Int32(offset), &place)
      let edges = [Double(place.x), Double(place.x + place.width)].map { $0 / Double(PANGO_SCALE) }
      left = min(left, edges[0], edges[1])
      right = max(right, edges[0], edges[1])
    }
    let room = Double(PrintedLines.columns(text)) * pitch
    let (shift, fit) = (shift(of: text, in: room), fit(in: room))
    return left <= right ? (shift + left * fit, (right - left) * fit) : (0, 0)
  }

  /// Whether no installed face has a letter.
  func isUnknown(_ letter: Unicode.Scalar) -> Bool {
    set(Array(String(Character(letter)).utf8)[...], .init())
    return library.pango_layout_get_unknown_glyphs_count(layout) > 0
  }

  // MARK: On the grid

  /// The first face that has a character; nil when none has, or marks stand over its letter.
  private func faceIndex(
    of text: [UInt8], at offset: Int, _ style: TypewriterFonts.Style
  ) -> Int? {
    if text[offset] < 0x80, offset + 1 == text.count || text[offset + 1] < 0x80 { return 0 }
    let character = CharacterWidth.measure(text, at: offset)
    let cluster = Self.cluster(text, at: offset)
    guard cluster.bytes == character.bytes, character.columns == 1 else { return nil }
    if character.bytes == 1 { return 0 }
    guard let scalar = Self.scalar(text[offset..<(offset + character.bytes)]) else { return nil }
    var index = 0
    while let face = fonts.face(index, style) {
      if face.glyph(scalar) != nil { return index }
      index += 1
    }
    return nil
  }

  /// A character with the marks that stand over it.
  private static func cluster(_ text: [UInt8], at offset: Int) -> (columns: Int, bytes: Int) {
    var (columns, bytes) = CharacterWidth.measure(text, at: offset)
    while offset + bytes < text.count, text[offset + bytes] >= 0x80 {
      let next = CharacterWidth.measure(text, at: offset + bytes)
      guard next.columns == 0 else { break }
      bytes += next.bytes
    }
    return (columns, min(bytes, text.count - offset))
  }

  private static func scalar(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.first
  }

  private func add(_ character: ArraySlice<UInt8>, _ face: TypewriterFace, x: Double, y: Double) {
    let glyph: UInt
    if character.count == 1, let byte = character.first, byte < 0x80 {
      glyph = face.glyph(ascii: byte)
    } else {
      glyph = Self.scalar(character).flatMap(face.glyph) ?? 0
    }
    for byte in character { bytes.append(CChar(bitPattern: byte)) }
    glyphs.append(cairo_glyph_t(index: glyph, x: x, y: y))
    clusters.append(cairo_text_cluster_t(num_bytes: Int32(character.count), num_glyphs: 1))
  }

  private func show(_ face: TypewriterFace) {
    library.cairo_set_scaled_font(cairo, face.font)
    library.cairo_show_text_glyphs(
      cairo, bytes, Int32(clamping: bytes.count), glyphs, Int32(clamping: glyphs.count), clusters,
      Int32(clamping: clusters.count), cairo_text_cluster_flags_t(0))
    bytes.removeAll(keepingCapacity: true)
    glyphs.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
  }

  // MARK: By pango

  /// A line with letters that run from right to left is set as one.
  private func drawWhole(
    _ text: [UInt8], x: Double, y: Double, _ style: TypewriterFonts.Style
  ) {
    set(text[...], style)
    let room = Double(PrintedLines.columns(text)) * ScriptPaper.pitch * style.size / 12
    show(x: x + shift(of: text, in: room), y: y, fit: fit(in: room))
  }

  /// Draws what no face of a typewriter has in the columns it takes: wide letters spread over
  /// them, what would be too wide made narrower.
  private func drawFitted(
    _ text: ArraySlice<UInt8>, x: Double, y: Double, room: Double, _ style: TypewriterFonts.Style
  ) {
    set(text, style)
    let count = text.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    let spare = room - width
    let pitch = ScriptPaper.pitch * style.size / 12
    if spare > 0, room > Double(count) * pitch * 1.5 {
      spread(by: spare / Double(count), bytes: text.count)
    }
    show(x: x, y: y, fit: fit(in: room))
  }

  /// How much narrower the text that is set must be drawn to keep to its room.
  private func fit(in room: Double) -> Double { width > room ? room / max(width, 1) : 1 }

  /// A line that begins from the right ends its room.
  private func shift(of text: [UInt8], in room: Double) -> Double {
    RightToLeft.begins(text) ? max(0, room - width) : 0
  }

  private func show(x: Double, y: Double, fit: Double) {
    let baseline = Double(library.pango_layout_get_baseline(layout)) / Double(PANGO_SCALE)
    library.cairo_save(cairo)
    library.cairo_translate(cairo, x, y - baseline)
    if fit < 1 { library.cairo_scale(cairo, fit, 1) }
    library.cairo_move_to(cairo, 0, 0)
    library.pango_cairo_show_layout(cairo, layout)
    library.cairo_restore(cairo)
    library.pango_layout_set_attributes(layout, nil)
  }

  private func spread(by points: Double, bytes: Int) {
    guard let attributes = library.pango_attr_list_new(),
      let spacing = library.pango_attr_letter_spacing_new(Int32(points * Double(PANGO_SCALE)))
    else { return }
    spacing.pointee.start_index = 0
    spacing.pointee.end_index = UInt32(clamping: bytes)
    library.pango_attr_list_insert(attributes, spacing)
    library.pango_layout_set_attributes(layout, attributes)
    library.pango_attr_list_unref(attributes)
  }

  private var width: Double {
    var logical = PangoRectangle()
    library.pango_layout_get_extents(layout, nil, &logical)
    return Double(logical.width) / Double(PANGO_SCALE)
  }

  private func set(_ text: ArraySlice<UInt8>, _ style: TypewriterFonts.Style) {
    library.pango_layout_set_font_description(layout, description(of: style))
    library.pango_layout_set_text(layout, String(decoding: text, as: UTF8.self), -1)
  }

  private func description(of style: TypewriterFonts.Style) -> OpaquePointer? {
    if let font, font.style == style { return font.description }
    guard let description = library.pango_font_description_new() else { return nil }
    library.pango_font_description_set_family(description, TypewriterFonts.fallback)
    library.pango_font_description_set_size(
      description, Int32(style.size * Double(PANGO_SCALE)))
    library.pango_font_description_set_weight(
      description, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    library.pango_font_description_set_style(
      description, style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    if let font { library.pango_font_description_free(font.description) }
    font = (description, style)
    return description
  }
}

/// Text that runs from right to left.
enum RightToLeft {
  /// Whether a text holds letters of Hebrew, Arabic and their like.
  static func isIn(_ text: [UInt8]) -> Bool {
    guard text.contains(where: { $0 >= 0xD6 }) else { return false }
    return StyledText.runsRightToLeft(String(decoding: text, as: UTF8.self))
  }

  /// Whether the first letter of a text is one of them.
  static func begins(_ text: [UInt8]) -> Bool {
    guard text.contains(where: { $0 >= 0xD6 }) else { return false }
    let letter = String(decoding: text, as: UTF8.self).unicodeScalars
      .first { $0.properties.isAlphabetic }
    return letter.map { StyledText.runsRightToLeft(String(Character($0))) } ?? false
  }
}
