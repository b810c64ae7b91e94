import CPangoCairo

/// Draws the small letters and figures behind marks: as outlines, seen and no part of the text
/// that is selected.
final class MarkCodes {
  private let document: PDFDocument
  private let library: breakdown_drawing
  private let face: TypewriterFace?
  /// The outlines of every code so far, and the width it takes.
  private var outlines: [String: (glyphs: [cairo_glyph_t], width: Double)] = [:]

  /// Plain letters are clearer than a typewriter's at this size.
  private static let families = "Liberation Sans,Helvetica,Arial,DejaVu Sans,Noto Sans,Sans"
  private static let size = 5.2

  /// Codes on a document.
  init(on document: PDFDocument, fonts: TypewriterFonts) {
    self.document = document
    library = document.library
    face = fonts.load(Self.families, .init(size: Self.size, isBold: true), isNamed: false)
  }

  /// Draws a code with its base line's left end at a point.
  func draw(_ code: String, x: Double, y: Double, _ color: Color) {
    guard let face else { return }
    var glyphs = outline(of: code).glyphs
    for index in glyphs.indices {
      glyphs[index].x += x
      glyphs[index].y += y
    }
    document.use(color)
    library.cairo_set_scaled_font(document.cairo, face.font)
    library.cairo_glyph_path(document.cairo, glyphs, Int32(clamping: glyphs.count))
    library.cairo_fill(document.cairo)
  }

  /// Width of a code.
  func width(of code: String) -> Double { outline(of: code).width }

  private func outline(of code: String) -> (glyphs: [cairo_glyph_t], width: Double) {
    if let known = outlines[code] { return known }
    // Where a blank behind the code would stand, it ends.
    var glyphs = face?.glyphs(of: code + " ") ?? []
    let outline = (width: glyphs.popLast()?.x ?? 0, glyphs)
    outlines[code] = (outline.1, outline.width)
    return (outline.1, outline.width)
  }
}
