import CPangoCairo
import ScreenplayModel

extension Color {
  /// The colour thinned with white, to lie behind text.
  func tint(_ share: Double) -> Color {
    Color(
      red: 1 - (1 - red) * share, green: 1 - (1 - green) * share, blue: 1 - (1 - blue) * share)
  }
}

extension PDFDocument {
  /// What is printed on the sheet, for viewers' page boxes; of the page that is being drawn.
  func setPageLabel(_ label: String) { library.cairo_pdf_surface_set_page_label(surface, label) }

  /// Draws lines dashed.
  func dashed(_ isDashed: Bool, _ draw: () -> Void) {
    guard isDashed else { return draw() }
    library.cairo_set_dash(cairo, [2.4, 1.8], 2, 0)
    draw()
    library.cairo_set_dash(cairo, [], 0, 0)
  }

  /// Traces the outline of a rectangle with round corners.
  private func trace(_ area: Rectangle, radius: Double) {
    let radius = min(radius, area.width / 2, area.height / 2)
    let (left, right) = (area.x + radius, area.right - radius)
    let (top, bottom) = (area.y + radius, area.bottom - radius)
    let quarter = Double.pi / 2
    library.cairo_new_sub_path(cairo)
    library.cairo_arc(cairo, right, top, radius, -quarter, 0)
    library.cairo_arc(cairo, right, bottom, radius, 0, quarter)
    library.cairo_arc(cairo, left, bottom, radius, quarter, 2 * quarter)
    library.cairo_arc(cairo, left, top, radius, 2 * quarter, 3 * quarter)
    library.cairo_close_path(cairo)
  }

  /// Draws a rectangle with round corners.
  func strokeRounded(_ area: Rectangle, radius: Double, _ color: Color, lineWidth: Double) {
    use(color)
    library.cairo_set_line_width(cairo, lineWidth)
    trace(area, radius: radius)
    library.cairo_stroke(cairo)
  }

  /// Fills a rectangle with round corners.
  func fillRounded(_ area: Rectangle, radius: Double, _ color: Color) {
    use(color)
    trace(area, radius: radius)
    library.cairo_fill(cairo)
  }

  /// Draws an asterisk around a point.
  func asterisk(x: Double, y: Double, _ color: Color) {
    for (dx, dy) in [(0.0, 3.6), (3.1, 1.8), (3.1, -1.8)] {
      line(from: (x - dx, y - dy), to: (x + dx, y + dy), color, lineWidth: 1.2)
    }
  }
}

/// Draws the mark of words: behind them first, then what goes around, under and behind them.
struct MarkDrawing {
  let document: PDFDocument
  let typewriter: TypewriterText
  let codes: MarkCodes

  /// How strong the tint behind the words is.
  private static let tint = (sure: 0.2, doubtful: 0.07)

  /// The tint behind words; marks over one another share the height.
  func drawTint(_ mark: WordMark, _ area: Rectangle) {
    let share = mark.isDoubtful ? Self.tint.doubtful : Self.tint.sure
    var area = area
    let cut = min(Double(mark.level) * area.height / 3, area.height * 2 / 3)
    area.y += cut
    area.height -= cut
    document.fill(area, Color(mark.category.color).tint(share))
  }

  /// The category's own mark, dashed where it is doubtful; in the margin for an asterisk.
  func drawMark(_ mark: WordMark, _ area: Rectangle, marginX: Double) {
    let color = Color(mark.category.color)
    let level = Double(mark.level)
    document.dashed(mark.isDoubtful) {
      switch mark.category.mark {
      case "circle":
        document.strokeRounded(
          outline(area, level), radius: 4.5, color, lineWidth: 0.9)
      case "box": document.stroke(outline(area, level), color, lineWidth: 0.9)
      case "asterisk" where !mark.isDoubtful: break
      default:
        let y = area.bottom - 0.4 + level * 1.5
        document.line(
          from: (area.x, y), to: (area.right, y), color, lineWidth: mark.isDoubtful ? 0.8 : 1.1)
      }
    }
    if mark.category.mark == "asterisk" {
      document.asterisk(x: marginX, y: area.y + area.height / 2, color)
    }
  }

  /// A little wider than the words, and wider still around another mark.
  private func outline(_ area: Rectangle, _ level: Double) -> Rectangle {
    let grow = 0.6 + level * 0.9
    return Rectangle(
      x: area.x - grow, y: area.y + 0.5 - level * 0.5, width: area.width + 2 * grow,
      height: area.height - 0.6 + level)
  }

  /// The letters or number behind words.
  func drawCode(_ code: String, after x: Double, top: Double, _ category: ElementCategory) {
    codes.draw(code, x: x + 0.5, y: top + 3.9, Color(category.color))
  }
}
