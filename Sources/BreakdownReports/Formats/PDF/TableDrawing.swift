import BreakdownSheets

/// Draws the pages of a table on a document.
struct TableDrawing {
  let document: PDFDocument
  let head: SheetHead
  let script: ScriptFacts
  let table: TablePages
  let layout: TableLayout

  private var text: TextLayout { document.text }
  private var width: Double { document.width - 2 * layout.margin }

  /// Draws all pages.
  ///
  /// - Parameter first: The number of the first, from 1.
  func draw(first: Int, of total: Int) {
    document.tagged("Sect") {
      for (index, page) in table.pages.enumerated() {
        document.setPage(table.size)
        if index == 0 { document.addDestination(.report(table.report.id)) }
        drawHead(isContinued: index > 0)
        draw(page, y: layout.margin + layout.headHeight + (index == 0 ? drawNote() : 0))
        document.drawFooter(
          script.file, "page \(first + index) of \(total)", margin: layout.margin,
          size: layout.footerSize)
        document.endPage()
      }
    }
  }

  // MARK: Head

  private func drawHead(isContinued: Bool) {
    let (x, y) = (layout.margin, layout.margin)
    var title = StyledText(table.report.title, .init(size: layout.titleSize, isBold: true))
    if isContinued {
      title.append("  continued", .init(size: layout.subtitleSize, isItalic: true))
    }
    let drawTitle = { text.draw(title, x: x, y: y, width: width, lines: 1) }
    // The same head on further pages is read out once.
    if isContinued { drawTitle() } else { document.tagged("H1", drawTitle) }
    let soft = StyledText.Style(size: layout.subtitleSize, color: .soft)
    let draft = [script.draft, script.revision].compactMap { $0 }.joined(separator: " · ")
    let production = [head.title, head.company, head.episode].filter { !$0.isEmpty }
    text.draw(
      StyledText(production.joined(separator: " · "), soft), x: x, y: y + 20,
      width: width * 0.65, lines: 1)
    text.draw(
      StyledText(draft, soft).rightAligned(), x: x + width * 0.65, y: y + 20,
      width: width * 0.35, lines: 1)
  }

  /// Draws the sentence under the title and returns the room it takes.
  private func drawNote() -> Double {
    guard !table.note.isEmpty else { return 0 }
    document.tagged("P") {
      text.draw(
        table.note, x: layout.margin, y: layout.margin + layout.headHeight - 6, width: width,
        lines: layout.mostNoteLines)
    }
    return table.noteHeight
  }

  // MARK: Rows

  private func draw(_ page: TablePages.Page, y top: Double) {
    document.tagged("Table") {
      var y = top
      let titles = page.table.titles
      draw(titles, as: "TH", widths: page.table.widths, y: y)
      y += titles.height
      line(y: y, .ink, lineWidth: 0.8)
      var ends: [Double] = []
      for row in page.rows {
        switch row.kind {
        case .group: drawGroup(row, y: y)
        case .totals: line(y: y, .ink, lineWidth: 0.8)
        case .entry:
          if row.isShaded {
            document.fill(
              Rectangle(x: layout.margin, y: y, width: width, height: row.height), .shade)
          }
        }
        if row.kind != .group { draw(row, as: "TD", widths: page.table.widths, y: y) }
        y += row.height
        ends.append(y)
      }
      document.rules(at: ends, x: layout.margin, width: width, .hairline, lineWidth: 0.5)
    }
  }

  private func drawGroup(_ row: MeasuredTable.Row, y: Double) {
    let padding = layout.cellPadding
    document.tagged("TR") {
      document.tagged("TH") {
        text.draw(
          row.cells[0].text, x: layout.margin + padding.width, y: y + 7,
          width: width - 2 * padding.width, lines: 1)
      }
    }
  }

  private func draw(
    _ row: MeasuredTable.Row, as tag: String, widths: [Double], y: Double
  ) {
    document.tagged("TR") {
      var x = layout.margin
      for (cell, width) in zip(row.cells, widths) {
        let room = Rectangle(
          x: x + layout.cellPadding.width, y: y + layout.cellPadding.height,
          width: width - 2 * layout.cellPadding.width, height: row.height)
        document.tagged(tag) { draw(cell, in: room) }
        x += width
      }
    }
  }

  private func draw(_ cell: MeasuredTable.Cell, in room: Rectangle) {
    let drawText = {
      if !cell.text.isEmpty { text.draw(cell.text, x: room.x, y: room.y, width: room.width) }
    }
    let links = links(of: cell, in: room)
    guard !links.isEmpty else { return drawText() }
    // What holds links holds its text as a paragraph beside them.
    document.tagged("P", drawText)
    for link in links { document.addLink(to: link.target, from: link.area) }
  }

  private func links(
    of cell: MeasuredTable.Cell, in room: Rectangle
  ) -> [(target: PDFDestination, area: Rectangle)] {
    var links: [(target: PDFDestination, area: Rectangle)] = []
    let bytes = Array(cell.text.text.utf8)
    var start = 0
    for scene in cell.scenes where document.has(.sheet(scene.sheetNumber)) {
      let end = start + scene.label.utf8.count
      guard end > start, end <= bytes.count, bytes[start..<end].elementsEqual(scene.label.utf8)
      else { break }
      var area = text.place(of: start..<end, in: cell.text, width: room.width)
      area.x += room.x
      area.y += room.y
      links.append((.sheet(scene.sheetNumber), area))
      // A comma and a blank.
      start = end + 2
    }
    return links
  }

  private func line(y: Double, _ color: Color, lineWidth: Double) {
    document.line(
      from: (layout.margin, y), to: (layout.margin + width, y), color, lineWidth: lineWidth)
  }
}
