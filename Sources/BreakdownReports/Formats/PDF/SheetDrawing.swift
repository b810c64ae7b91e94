/// Draws sheets on a document.
struct SheetDrawing {
  let document: PDFDocument
  let head: SheetHead
  /// The script's.
  let file: String
  let layout: SheetLayout
  private let measures: SheetMeasures
  private let size: Size
  private let logo: PDFPicture?

  /// Draws on a document.
  ///
  /// - Throws: ``ReportError/drawing(reason:)`` when the logo cannot be read.
  init(
    document: PDFDocument, head: SheetHead, file: String, layout: SheetLayout
  ) throws(ReportError) {
    (self.document, self.head, self.file, self.layout) = (document, head, file, layout)
    var measures = SheetMeasures(layout)
    if !head.company.isEmpty || !head.episode.isEmpty { measures.bandHeight += 13 }
    self.measures = measures
    size = Size(width: layout.pageSize.width, height: layout.pageSize.height)
    if let logo = head.logo { self.logo = try document.picture(logo) } else { logo = nil }
  }

  /// Where in the document a page is.
  private struct Place {
    /// From 0, within its sheet.
    var page: Int
    /// From 1, within the document.
    var number: Int
    var pageCount: Int
    var sheetCount: Int
  }

  private var text: TextLayout { document.text }
  private var left: Double { measures.margin }
  private var width: Double { size.width - 2 * measures.margin }
  private var bottom: Double { size.height - measures.margin - measures.footerHeight }
  private var planner: SheetPlanner {
    SheetPlanner(
      text: text, layout: layout, measures: measures, width: width, bottom: bottom)
  }

  /// Lays sheets out.
  func plans(_ sheets: [SheetContent]) -> [SheetPlan] { sheets.map(planner.plan) }

  /// Draws sheets, with a bookmark for each.
  ///
  /// - Parameters:
  ///   - first: The number of the first page, from 1.
  ///   - bookmark: What their bookmarks stand under.
  func draw(_ plans: [SheetPlan], first: Int, of total: Int, under bookmark: Int32 = 0) {
    var place = Place(page: 0, number: first, pageCount: total, sheetCount: plans.count)
    for plan in plans {
      document.addBookmark(
        "\(plan.content.sceneLabel)  \(plan.content.heading)", page: place.number, under: bookmark)
      document.tagged("Sect") {
        for page in plan.pages.indices {
          document.setPage(size)
          if page == 0 { document.addDestination(.sheet(plan.content.sheetNumber)) }
          place.page = page
          draw(plan, at: place)
          document.endPage()
          place.number += 1
        }
      }
    }
  }

  private func draw(_ plan: SheetPlan, at place: Place) {
    let isContinued = place.page > 0
    drawBand(plan.content)
    if isContinued { drawContinuation(plan.content) } else { drawRows(plan.rows) }
    if plan.content.isOmitted {
      drawOmitted()
    } else {
      let lowest = drawBoxes(plan, page: place.page)
      if place.page == plan.pages.count - 1 { drawNotes(from: lowest) }
    }
    drawFooter(plan, at: place)
  }

  // MARK: Header

  private func drawBand(_ content: SheetContent) {
    let band = Rectangle(x: left, y: measures.margin, width: width, height: measures.bandHeight)
    document.fill(band, Color(content.strip.color))
    let numbers = band.right - measures.sceneNumberWidth - measures.sheetNumberWidth
    let x = left + measures.cellPadding + 2 + drawLogo(in: band)
    let room = numbers - x - measures.cellPadding
    let title = text.fitted(
      StyledText(head.title, .init(size: measures.titleSize, isBold: true)), width: room,
      smallest: measures.valueSize)
    document.tagged("H1") { text.draw(title, x: x, y: band.y + 7, width: room, lines: 1) }
    var y = band.y + 7 + measures.titleSize + 5
    let lines = [productionText, lightText(content)].filter { !$0.isEmpty }
    for line in lines {
      document.tagged("P") { text.draw(line, x: x, y: y, width: room, lines: 1) }
      y += 13
    }
    drawNumber(
      "Scene", content.sceneNumber,
      Rectangle(x: numbers, y: band.y, width: measures.sceneNumberWidth, height: band.height))
    drawNumber(
      "Sheet", "\(content.sheetNumber)",
      Rectangle(
        x: numbers + measures.sceneNumberWidth, y: band.y, width: measures.sheetNumberWidth,
        height: band.height))
    document.stroke(band, .ink, lineWidth: 0.9)
  }

  /// Draws the logo at the left of the band and returns the room it takes.
  private func drawLogo(in band: Rectangle) -> Double {
    guard let logo else { return 0 }
    let space = Size(width: 110, height: band.height - 10)
    let scale = min(space.width / logo.size.width, space.height / logo.size.height)
    let (width, height) = (logo.size.width * scale, logo.size.height * scale)
    document.draw(
      logo,
      in: Rectangle(
        x: band.x + 6, y: band.y + (band.height - height) / 2, width: width, height: height))
    return width + 6
  }

  private var productionText: StyledText {
    let parts = [head.company, head.episode].filter { !$0.isEmpty }
    return StyledText(parts.joined(separator: "  ·  "), .init(size: 9))
  }

  private func lightText(_ content: SheetContent) -> StyledText {
    var line = StyledText("Breakdown sheet", .init(size: 9))
    guard !content.isOmitted else { return line }
    if !content.light.isEmpty { line.append("   \(content.light)", .init(size: 9, isBold: true)) }
    line.append("   (\(content.strip.name))", .init(size: 8, color: .soft))
    return line
  }

  private func drawNumber(_ label: String, _ number: String, _ area: Rectangle) {
    document.line(
      from: (area.x, area.y), to: (area.x, area.bottom), .rule, lineWidth: 0.6)
    let (x, room) = (area.x + measures.cellPadding, area.width - 2 * measures.cellPadding)
    let value = text.fitted(
      StyledText(number, .init(size: measures.numberSize, isBold: true)), width: room,
      smallest: measures.smallestSize)
    let height = text.size(of: value, width: room, lines: 1).height
    document.tagged("P") {
      text.draw(labelText(label), x: x, y: area.y + 3, width: room)
      text.draw(
        value, x: x, y: area.bottom - measures.cellPadding / 2 - height, width: room, lines: 1)
    }
    document.addLink(to: .report("scene-list"), from: area)
  }

  private func labelText(_ label: String) -> StyledText {
    StyledText(label, .init(size: measures.labelSize, color: .soft))
  }

  private func drawContinuation(_ content: SheetContent) {
    let area = Rectangle(
      x: left, y: measures.margin + measures.bandHeight, width: width,
      height: measures.continuationHeight)
    var line = StyledText("Scene \(content.sceneLabel) – continued", .init(size: 9, isBold: true))
    line.append("   \(content.heading)", .init(size: 9))
    document.tagged("P") {
      text.draw(
        line, x: left + measures.cellPadding, y: area.y + 6,
        width: width - 2 * measures.cellPadding,
        lines: 1)
    }
    document.stroke(area, .rule, lineWidth: 0.6)
  }

  private func drawRows(_ rows: [SheetPlan.Row]) {
    var y = measures.margin + measures.bandHeight
    var areas: [Rectangle] = []
    for row in rows {
      var x = left
      for cell in row.cells {
        let area = Rectangle(x: x, y: y, width: cell.width, height: row.height)
        draw(cell, in: area)
        areas.append(area)
        x = area.right
      }
      y += row.height
    }
    document.stroke(areas, .rule, lineWidth: 0.6)
  }

  private func draw(_ cell: SheetPlan.Cell, in area: Rectangle) {
    let (x, room) = (area.x + measures.cellPadding, area.width - 2 * measures.cellPadding)
    document.tagged("P") {
      text.draw(labelText(cell.title), x: x, y: area.y + 3, width: room)
      if !cell.value.isEmpty {
        text.draw(
          cell.value, x: x, y: area.y + measures.valueTop, width: room, lines: nil)
      }
    }
  }

  private func drawOmitted() {
    let area = Rectangle(
      x: left, y: measures.margin + measures.bandHeight, width: width, height: 64)
    document.stroke(area, .rule, lineWidth: 0.6)
    document.tagged("P") {
      text.draw(
        StyledText("OMITTED", .init(size: 20, isBold: true)), x: left + 8, y: area.y + 10,
        width: width - 16)
      text.draw(
        StyledText(
          "Taken out of the script; the number is kept.", .init(size: 9, color: .soft)),
        x: left + 8, y: area.y + 39, width: width - 16)
    }
  }

  // MARK: Boxes

  /// Draws the boxes of a page and returns where they end.
  private func drawBoxes(_ plan: SheetPlan, page: Int) -> Double {
    let top = planner.top(page: page, rows: plan.rows)
    let columnWidth = measures.columnWidth(in: width)
    var lowest = top
    var x = left
    var areas: [Rectangle] = []
    for column in plan.pages[page] {
      var y = top
      for box in column {
        let area = Rectangle(x: x, y: y, width: columnWidth, height: box.height(measures))
        draw(box, in: area)
        areas.append(area)
        y = area.bottom + measures.boxGap
      }
      lowest = max(lowest, y)
      x += columnWidth + measures.columnGap
    }
    document.stroke(areas, .rule, lineWidth: 0.6)
    return lowest
  }

  private func draw(_ box: SheetBox, in area: Rectangle) {
    drawTitle(of: box, in: area)
    var y = area.y + measures.boxTitleHeight + measures.boxPadding
    let x = area.x + measures.boxPadding + measures.colorBarWidth
    let room = area.right - measures.boxPadding - x - box.numberWidth
    for entry in box.entries {
      document.tagged("P") {
        if let number = entry.boardNumber {
          text.draw(number, x: x, y: y, width: box.numberWidth - measures.boardNumberGap)
        }
        text.draw(entry.text, x: x + box.numberWidth, y: y, width: room)
      }
      if entry.boardNumber != nil {
        let number = Rectangle(x: x, y: y, width: box.numberWidth, height: entry.height)
        document.addLink(to: .report("cast-list"), from: number)
      }
      y += entry.height + measures.entryGap
    }
  }

  private func drawTitle(of box: SheetBox, in area: Rectangle) {
    let color = box.color
    let bar = Rectangle(
      x: area.x, y: area.y, width: area.width, height: measures.boxTitleHeight)
    document.fill(bar, .shade)
    document.fill(
      Rectangle(x: area.x, y: area.y, width: measures.colorBarWidth, height: area.height), color)
    let x = area.x + measures.colorBarWidth + measures.boxPadding
    document.drawMark(box.mark, x: x, y: area.y + 4.5, color)
    var title = StyledText(
      box.title.uppercased(), .init(size: measures.boxTitleSize, isBold: true))
    if box.isContinued {
      title.append("  continued", .init(size: measures.boxTitleSize, isItalic: true))
    }
    document.tagged("H2") {
      text.draw(title, x: x + 12, y: area.y + 3.2, width: bar.right - x - 34, lines: 1)
    }
    guard box.count > 1 else { return }
    text.draw(
      StyledText("\(box.count)", .init(size: measures.boxTitleSize, color: .soft)).rightAligned(),
      x: bar.right - 30, y: area.y + 3.2, width: 30 - measures.boxPadding)
  }

  // MARK: Foot

  private func drawNotes(from lowest: Double) {
    guard layout.notes.isShown, bottom - lowest >= measures.leastNotes else { return }
    text.draw(
      StyledText(
        layout.notes.title.uppercased(),
        .init(size: measures.boxTitleSize, isBold: true, color: .soft)), x: left,
      y: lowest + 4, width: width)
    let lines = stride(
      from: lowest + 14 + measures.notesLine, through: bottom, by: measures.notesLine)
    document.rules(at: Array(lines), x: left, width: width, .hairline, lineWidth: 0.5)
  }

  private func drawFooter(_ plan: SheetPlan, at place: Place) {
    var position = "Sheet \(plan.content.sheetNumber) of \(place.sheetCount)"
    position += " · page \(place.number) of \(place.pageCount)"
    if place.page + 1 < plan.pages.count { position += " · continues" }
    document.drawFooter(
      file, position, margin: measures.margin, size: measures.footerSize)
  }
}
