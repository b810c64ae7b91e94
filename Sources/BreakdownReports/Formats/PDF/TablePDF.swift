import BreakdownSheets
import ScreenplayModel

/// Any report as a printed table: heads on every page, long cells wrapped, landscape when wide.
public enum TablePDF {
  /// A report on as many pages as it needs: same report, same bytes.
  ///
  /// - Throws: ``ReportError/drawing(reason:)`` when the page cannot be drawn.
  public static func pdf(
    _ report: Report, of script: ScriptFacts, layout: SheetLayout = .standard
  ) throws(ReportError) -> [UInt8] {
    let report = report.printed
    let head = SheetHead(script, layout: layout)
    let document = try PDFDocument(
      width: layout.paper.width, height: layout.paper.height,
      title: "\(head.title) – \(report.title)", subject: report.title, author: script.author,
      fonts: layout.fonts)
    TableDrawing(document: document, report: report, script: script, head: head).draw()
    return try document.finish()
  }
}

/// The measures of a printed table, in points.
struct TableLayout: Sendable {
  var margin = 36.0
  /// Title, production and draft.
  var headHeight = 42.0
  var titleSize = 14.0
  var subtitleSize = 9.0
  var footerHeight = 18.0
  var footerSize = 7.5
  var size = 8.5
  /// Beside and above each cell.
  var cellPadding = Size(width: 5, height: 3.5)
  /// Columns with nothing in them are filled in by hand: at least this wide.
  var emptyColumn = 44.0
  /// Words longer than this may be broken.
  var longestWord = 110.0
  /// A table whose lines, unbroken, are this many times wider than the upright page is laid
  /// across the paper.
  var widestUpright = 1.35
}

/// Draws a table on a document.
struct TableDrawing {
  let document: PDFDocument
  let report: Report
  let script: ScriptFacts
  let head: SheetHead
  let layout = TableLayout()

  private var text: TextLayout { document.text }
  private var width: Double { document.width - 2 * layout.margin }
  private var bottom: Double { document.height - layout.margin - layout.footerHeight }

  /// Draws all pages.
  func draw() {
    var measured = MeasuredTable(report, text: text, layout: layout)
    if measured.naturalWidth > width * layout.widestUpright { document.turnPaper() }
    measured.setColumns(filling: width)
    let top = layout.margin + layout.headHeight + measured.titles.height
    let pages = measured.pages(height: bottom - top)
    document.beginTag("Document")
    for (index, rows) in pages.enumerated() {
      drawHead()
      drawTable(measured, rows: rows)
      drawFooter(page: index + 1, of: pages.count)
      document.endPage()
    }
  }

  private func drawHead() {
    let (x, y) = (layout.margin, layout.margin)
    document.tagged("H1") {
      text.draw(
        StyledText(report.title, .init(size: layout.titleSize, isBold: true)), x: x, y: y,
        width: width, lines: 1)
    }
    let soft = StyledText.Style(size: layout.subtitleSize, color: .soft)
    let draft = [script.draft, script.revision].compactMap { $0 }.joined(separator: " · ")
    text.draw(
      StyledText(head.title, soft), x: x, y: y + 20, width: width * 0.65, lines: 1)
    text.draw(
      StyledText(draft, soft).rightAligned(), x: x + width * 0.65, y: y + 20,
      width: width * 0.35, lines: 1)
  }

  private func drawTable(_ table: MeasuredTable, rows: Range<Int>) {
    document.beginTag("Table")
    var y = layout.margin + layout.headHeight
    draw(table.titles, widths: table.widths, y: y)
    y += table.titles.height
    line(y: y, .ink, lineWidth: 0.8)
    for row in table.rows[rows] {
      if row.isShaded {
        document.fill(
          Rectangle(x: layout.margin, y: y, width: width, height: row.height), .shade)
      }
      draw(row, widths: table.widths, y: y)
      y += row.height
      line(y: y, .hairline, lineWidth: 0.5)
    }
    document.endTag()
  }

  private func line(y: Double, _ color: Color, lineWidth: Double) {
    document.line(
      from: (layout.margin, y), to: (layout.margin + width, y), color, lineWidth: lineWidth)
  }

  private func draw(_ row: MeasuredTable.Row, widths: [Double], y: Double) {
    document.tagged("TR") {
      let padding = layout.cellPadding
      var x = layout.margin
      for (cell, width) in zip(row.cells, widths) {
        if !cell.isEmpty {
          text.draw(
            cell, x: x + padding.width, y: y + padding.height, width: width - 2 * padding.width)
        }
        x += width
      }
    }
  }

  private func drawFooter(page: Int, of pages: Int) {
    let style = StyledText.Style(size: layout.footerSize, color: .soft)
    let y = document.height - layout.margin - layout.footerSize - 2
    text.draw(StyledText(script.file, style), x: layout.margin, y: y, width: width / 2, lines: 1)
    text.draw(
      StyledText("page \(page) of \(pages)", style).rightAligned(), x: layout.margin + width / 2,
      y: y, width: width / 2, lines: 1)
  }
}
