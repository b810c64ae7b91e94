extension PDFDocument {
  /// Draws the mark by which a category is known on the script page, in a square of eight points.
  func drawMark(_ mark: CategoryMark, x: Double, y: Double, _ color: Color) {
    let (width, side) = (1.3, 7.0)
    let center = (x: x + side / 2, y: y + side / 2)
    switch mark {
    case .circle:
      circle(x: center.x, y: center.y, radius: side / 2, color, lineWidth: width)
    case .asterisk:
      for (dx, dy) in [(0.0, 3.6), (3.1, 1.8), (3.1, -1.8)] {
        line(
          from: (center.x - dx, center.y - dy), to: (center.x + dx, center.y + dy), color,
          lineWidth: width)
      }
    case .box:
      stroke(
        Rectangle(x: x + 0.6, y: y + 0.6, width: side - 1.2, height: side - 1.2), color,
        lineWidth: width)
    case .underline:
      line(from: (x, y + side - 0.8), to: (x + side, y + side - 0.8), color, lineWidth: 1.8)
    }
  }
}
