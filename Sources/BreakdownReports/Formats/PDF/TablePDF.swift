import BreakdownSheets
import ScreenplayModel

/// Any report as a printed table: heads on every page, long cells wrapped, landscape when wide.
public enum TablePDF {
  /// A report on as many pages as it needs.
  ///
  /// - Throws: ``ReportError/drawing(reason:)`` when the page cannot be drawn.
  public static func pdf(
    _ report: Report, of script: ScriptFacts, paper: Paper = .letter
  ) throws(ReportError) -> [UInt8] {
    let report = report.printed
    let isWide = report.columns.count > 6
    let document = try PDFDocument(
      width: isWide ? paper.height : paper.width, height: isWide ? paper.width : paper.height,
      title: "\(script.displayTitle) – \(report.title)", subject: report.title)
    let drawing = TableDrawing(document: document, report: report, script: script)
    return try drawing.draw()
  }
}

/// Draws a table on a document.
struct TableDrawing {
  let document: PDFDocument
  let report: Report
  let script: ScriptFacts

  private let margin = 36.0
  private let headHeight = 40.0
  private let footerHeight = 18.0
  private let padding = 4.0
  private let size = 8.5
  /// Columns no row fills are left for the hand: this wide.
  private let emptyWidth = 46.0

  private var width: Double { document.width - 2 * margin }
  private var bottom: Double { document.height - margin - footerHeight }

  func draw() throws(ReportError) -> [UInt8] {
    let widths = columnWidths()
    let heights = report.rows.map { rowHeight($0, widths) }
    let pages = paged(heights, head: rowHeight(titles, widths))
    document.beginTag("Document")
    for (number, rows) in pages.enumerated() {
      drawHead(page: number + 1, of: pages.count)
      var y = margin + headHeight
      y += drawTitles(widths, y: y)
      for row in rows {
        if row % 2 == 1 {
          document.fill(Rectangle(x: margin, y: y, width: width, height: heights[row]), .shade)
        }
        drawRow(report.rows[row], widths, y: y)
        y += heights[row]
        document.line(from: (margin, y), to: (margin + width, y), .hairline)
      }
      document.endPage()
    }
    return try document.finish()
  }

  private var titles: [Report.Cell] { report.columns.map { .text($0.title) } }

  private func text(_ cell: Report.Cell, column: Int, isBold: Bool = false) -> StyledText {
    let text = StyledText(cell.description, size: size, isBold: isBold)
    return report.columns[column].kind == .text ? text : text.rightAligned()
  }

  /// Widths by content: numbers as wide as they are, texts share what is left.
  private func columnWidths() -> [Double] {
    var wanted = report.columns.indices.map { column -> Double in
      var widest = document.width(of: text(titles[column], column: column, isBold: true))
      var isEmpty = true
      for row in report.rows.prefix(200) where row[column] != .empty {
        let cell = row[column].description
        guard !cell.isEmpty else { continue }
        isEmpty = false
        widest = max(widest, document.width(of: text(row[column], column: column)))
      }
      return (isEmpty ? max(widest, emptyWidth) : widest) + 2 * padding
    }
    var excess = wanted.reduce(0, +) - width
    while excess > 0.5, let widest = wanted.max() {
      let others = wanted.filter { $0 < widest - 0.5 }
      let shared = wanted.filter { $0 >= widest - 0.5 }.count
      let floor = max(others.max() ?? 0, widest - excess / Double(shared), 30)
      guard floor < widest else { break }
      for column in wanted.indices where wanted[column] >= widest - 0.5 { wanted[column] = floor }
      excess = wanted.reduce(0, +) - width
    }
    if excess < 0, let widest = wanted.indices.max(by: { wanted[$0] < wanted[$1] }) {
      wanted[widest] -= excess
    }
    return wanted
  }

  private func rowHeight(_ row: [Report.Cell], _ widths: [Double]) -> Double {
    let heights = row.indices.map {
      document.height(of: text(row[$0], column: $0), width: widths[$0] - 2 * padding)
    }
    return min((heights.max() ?? 0) + 2 * padding, bottom - margin - headHeight - 30)
  }

  /// Which rows stand on which page; at least one page.
  private func paged(_ heights: [Double], head: Double) -> [[Int]] {
    var pages: [[Int]] = [[]]
    let room = bottom - margin - headHeight - head
    var used = 0.0
    for (row, height) in heights.enumerated() {
      if used + height > room, !(pages.last?.isEmpty ?? true) {
        pages.append([])
        used = 0
      }
      pages[pages.count - 1].append(row)
      used += height
    }
    return pages
  }

  private func drawHead(page: Int, of pages: Int) {
    document.beginTag("H1")
    document.draw(
      StyledText(report.title, size: 14, isBold: true), x: margin, y: margin, width: width * 0.7)
    document.endTag()
    document.draw(
      StyledText(script.displayTitle, size: 9, color: .soft), x: margin, y: margin + 19,
      width: width * 0.7)
    var draft = StyledText(size: 9, color: .soft).rightAligned()
    draft.append([script.draft, script.revision].compactMap { $0 }.joined(separator: " · "))
    document.draw(draft, x: margin + width * 0.7, y: margin + 19, width: width * 0.3)
    document.draw(
      StyledText("page \(page) of \(pages)", size: 7.5, color: .soft).rightAligned(), x: margin,
      y: document.height - margin - 8, width: width)
    document.draw(
      StyledText(script.file, size: 7.5, color: .soft), x: margin,
      y: document.height - margin - 8, width: width * 0.7)
  }

  private func drawTitles(_ widths: [Double], y: Double) -> Double {
    let cells = report.columns.indices.map { text(titles[$0], column: $0, isBold: true) }
    let heights = cells.indices.map {
      document.height(of: cells[$0], width: widths[$0] - 2 * padding)
    }
    let height = (heights.max() ?? 0) + 2 * padding
    drawCells(cells, widths, y: y)
    document.line(
      from: (margin, y + height), to: (margin + width, y + height), .ink, lineWidth: 0.8)
    return height
  }

  private func drawRow(_ row: [Report.Cell], _ widths: [Double], y: Double) {
    drawCells(row.indices.map { text(row[$0], column: $0) }, widths, y: y)
  }

  private func drawCells(_ cells: [StyledText], _ widths: [Double], y: Double) {
    var x = margin
    for (index, cell) in cells.enumerated() {
      document.beginTag("P")
      document.draw(cell, x: x + padding, y: y + padding, width: widths[index] - 2 * padding)
      document.endTag()
      x += widths[index]
    }
  }
}
