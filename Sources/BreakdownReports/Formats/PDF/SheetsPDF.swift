import BreakdownSheets
import ScreenplayModel

/// Breakdown sheets as PDF: one sheet a page, long ones on as many as they need.
public enum SheetsPDF {
  /// All sheets of a breakdown.
  ///
  /// Same breakdown, same bytes.
  ///
  /// - Throws: ``ReportError/drawing(reason:)`` when the page cannot be drawn.
  public static func pdf(
    _ breakdown: Breakdown, paper: Paper = .letter
  ) throws(ReportError) -> [UInt8] {
    let title = "\(breakdown.script.displayTitle) – breakdown sheets"
    let document = try PDFDocument(
      width: paper.width, height: paper.height, title: title, subject: "Script breakdown")
    let drawing = SheetDrawing(document: document, breakdown: breakdown)
    let plans = breakdown.sheets.map(drawing.plan)
    let pageCount = plans.reduce(0) { $0 + $1.pages.count }
    document.beginTag("Document")
    var page = 1
    for plan in plans {
      document.addBookmark(drawing.bookmark(of: plan.sheet), page: page)
      document.beginTag("Sect")
      for number in plan.pages.indices {
        drawing.draw(plan, page: number, pageNumber: page, pageCount: pageCount)
        page += 1
        document.endPage()
      }
      document.endTag()
    }
    return try document.finish()
  }
}

/// Draws sheets on a document.
struct SheetDrawing {
  let document: PDFDocument
  let breakdown: Breakdown
  let layout = SheetLayout()

  /// A sheet laid out on its pages.
  struct Plan {
    var sheet: BreakdownSheet
    /// Columns of boxes, page by page.
    var pages: [[[SheetBox]]]
    /// The first line of the boxes on the first page.
    var top: Double
    /// Height of the synopsis row.
    var synopsisHeight: Double
    /// Height of the set's row.
    var setHeight: Double
  }

  private var left: Double { layout.margin }
  private var width: Double { document.width - 2 * layout.margin }
  private var bottom: Double { document.height - layout.margin - layout.footerHeight }
  private var columnWidth: Double {
    (width - Double(layout.columns - 1) * layout.columnGap) / Double(layout.columns)
  }

  /// Title of a sheet's bookmark: `12  INT. KITCHEN - DAY`.
  func bookmark(of sheet: BreakdownSheet) -> String { "\(sheet.sceneLabel)  \(sheet.heading)" }

  // MARK: Planning

  /// Lays a sheet out.
  func plan(_ sheet: BreakdownSheet) -> Plan {
    let synopsis = document.height(of: synopsisText(sheet), width: width - 12) + 18
    let setWidth = width * SheetLayout.fields[0][2].share - 10
    let set = document.height(of: valueText(sheet.set, size: 11), width: setWidth) + 17
    var plan = Plan(
      sheet: sheet, pages: [], top: 0, synopsisHeight: max(layout.fieldHeight, synopsis),
      setHeight: max(layout.fieldHeight, set))
    plan.top =
      layout.margin + layout.bandHeight + plan.setHeight + 2 * layout.fieldHeight
      + plan.synopsisHeight + 10
    var waiting = boxes(of: sheet)
    var isFirst = true
    repeat {
      let top = isFirst ? plan.top : layout.margin + layout.bandHeight + 10
      let (columns, rest) = SheetColumns.fill(
        waiting, height: bottom - top, layout: layout)
      plan.pages.append(columns)
      waiting = rest
      isFirst = false
    } while !waiting.isEmpty
    return plan
  }

  private func boxes(of sheet: BreakdownSheet) -> [SheetBox] {
    var boxes: [SheetBox] = breakdown.usedCategories.compactMap { category in
      let entries = breakdown.entries(of: category, on: sheet).map(entry)
      guard !entries.isEmpty else { return nil }
      return SheetBox(title: category.title, color: Color(category.color), entries: entries)
    }
    if !sheet.staging.isEmpty {
      let needs = sheet.staging.map { measured(nil, StyledText($0.title, size: layout.entrySize)) }
      boxes.append(SheetBox(title: "Staging needs", color: .ink, entries: needs))
    }
    return boxes
  }

  private func entry(_ entry: SheetElement) -> SheetBox.SheetEntry {
    let element = breakdown.element(of: entry)
    var text = StyledText(size: layout.entrySize, color: entry.isDoubtful ? .soft : .ink)
    text.append(element.name, isItalic: entry.isDoubtful)
    if entry.isDoubtful { text.append(" ?", isBold: true) }
    if entry.isSpeaking == false {
      text.append("  silent", isItalic: true, color: .soft, scale: 0.85)
    }
    if let kind = element.kind, ["weapon", "ammunition", "explosive"].contains(kind) {
      text.append("  \(kind)", isBold: true, color: .soft, scale: 0.85)
    }
    if entry.source == .explicit || entry.source == .manual {
      text.append("  tagged", isItalic: true, color: .soft, scale: 0.85)
    }
    var number: StyledText?
    if let board = element.boardNumber {
      number = StyledText("\(board)", size: layout.entrySize, isBold: true).rightAligned()
    } else if entry.quantity > 1 {
      number = StyledText("\(entry.quantity)×", size: layout.entrySize).rightAligned()
    }
    return measured(number, text)
  }

  private func measured(_ number: StyledText?, _ text: StyledText) -> SheetBox.SheetEntry {
    let textWidth = columnWidth - 2 * layout.boxPadding - layout.numberWidth
    return SheetBox.SheetEntry(
      number: number, text: text, height: document.height(of: text, width: textWidth))
  }

  // MARK: Drawing

  /// Draws one page of a sheet.
  func draw(_ plan: Plan, page: Int, pageNumber: Int, pageCount: Int) {
    drawBand(plan.sheet, isContinued: page > 0)
    if page == 0 { drawFields(plan) }
    let top = page == 0 ? plan.top : layout.margin + layout.bandHeight + 10
    var lowest = top
    for (index, column) in plan.pages[page].enumerated() {
      var y = top
      let x = left + Double(index) * (columnWidth + layout.columnGap)
      for box in column {
        draw(box, x: x, y: y)
        y += box.height(layout) + layout.boxGap
      }
      lowest = max(lowest, y)
    }
    if plan.sheet.isOmitted { drawOmitted(top: top) }
    if page == plan.pages.count - 1 { drawNotes(from: lowest) }
    drawFooter(plan.sheet, pageNumber: pageNumber, pageCount: pageCount)
  }

  private func drawBand(_ sheet: BreakdownSheet, isContinued: Bool) {
    let band = Rectangle(x: left, y: layout.margin, width: width, height: layout.bandHeight)
    document.fill(band, Color(sheet.stripColor.hex))
    document.stroke(band, .ink, lineWidth: 0.8)
    document.beginTag("H1")
    var title = StyledText(breakdown.script.displayTitle, size: 14, isBold: true)
    title.size = 14
    document.draw(
      oneLine(title, width: width * 0.66), x: left + 8, y: band.y + 6, width: width * 0.66)
    document.endTag()
    var under = StyledText("Breakdown sheet", size: 8.5)
    let light = [sheet.dayNight?.rawValue, sheet.setting?.rawValue].compactMap { $0 }
    if !light.isEmpty { under.append("   \(light.joined(separator: " "))", isBold: true) }
    under.append("   (\(sheet.stripColor.name))", color: .soft)
    if isContinued { under.append("   continued", isItalic: true) }
    document.draw(under, x: left + 8, y: band.y + 26, width: width * 0.66)
    var label = StyledText("Sheet  ", size: 9).rightAligned()
    label.append("\(sheet.sheetNumber)", isBold: true, scale: 2.2)
    document.draw(label, x: left + width * 0.68, y: band.y + 8, width: width * 0.32 - 8)
  }

  private func drawFields(_ plan: Plan) {
    let sheet = plan.sheet
    var y = layout.margin + layout.bandHeight
    let day = sheet.dayNight.map { $0.rawValue } ?? ""
    let written = sheet.timeOfDay.map { $0.uppercased() } ?? day
    let time = written == day || day.isEmpty ? written : "\(written) (\(day))"
    let inferredDay = sheet.inferred.contains(.scriptDay) ? " (proposed)" : ""
    let values: [[String]] = [
      [sheet.sceneNumber ?? "", sheet.setting?.rawValue ?? "", sheet.set, time],
      [
        sheet.location ?? "", sheet.scriptDay.map { $0 + inferredDay } ?? "", sheet.page,
        sheet.isOmitted ? "" : sheet.eighths.description,
      ],
      ["", "", "", draft],
    ]
    for (row, titles) in SheetLayout.fields.enumerated() {
      let height = row == 0 ? plan.setHeight : layout.fieldHeight
      drawRow(titles, values[row], y: y, height: height)
      y += height
      if row == 1 {
        drawField(
          "Synopsis", synopsisText(sheet),
          Rectangle(x: left, y: y, width: width, height: plan.synopsisHeight))
        y += plan.synopsisHeight
      }
    }
  }

  private var draft: String {
    [breakdown.script.draft, breakdown.script.revision].compactMap { $0 }.joined(separator: " · ")
  }

  private func drawRow(
    _ titles: [(title: String, share: Double)], _ values: [String], y: Double, height: Double
  ) {
    var x = left
    for (index, field) in titles.enumerated() {
      let cell = Rectangle(x: x, y: y, width: width * field.share, height: height)
      let value = valueText(values[index], size: 11)
      drawField(
        field.title, field.title == "Set" ? value : oneLine(value, width: cell.width - 10), cell)
      x += cell.width
    }
  }

  private func drawField(_ title: String, _ value: StyledText, _ cell: Rectangle) {
    document.stroke(cell, .rule)
    document.draw(
      StyledText(title, size: 6.5, color: .soft), x: cell.x + 5, y: cell.y + 2.5,
      width: cell.width - 10)
    document.beginTag("P")
    document.draw(value, x: cell.x + 5, y: cell.y + 12, width: cell.width - 10)
    document.endTag()
  }

  private func valueText(_ value: String, size: Double) -> StyledText {
    StyledText(value, size: size, isBold: true)
  }

  /// A text made smaller until it fits one line of a width, as far as it stays readable.
  private func oneLine(_ text: StyledText, width: Double) -> StyledText {
    var text = text
    while text.size > 6.5, document.width(of: text) > width { text.size -= 0.5 }
    return text
  }

  private func synopsisText(_ sheet: BreakdownSheet) -> StyledText {
    StyledText(sheet.synopsis ?? "", size: 9.5)
  }

  private func draw(_ box: SheetBox, x: Double, y: Double) {
    let height = box.height(layout)
    document.stroke(Rectangle(x: x, y: y, width: columnWidth, height: height), .rule)
    document.fill(Rectangle(x: x, y: y, width: columnWidth, height: layout.boxTitleHeight), .shade)
    document.fill(Rectangle(x: x, y: y, width: 4, height: layout.boxTitleHeight), box.color)
    document.beginTag("H2")
    var title = StyledText(size: 8, color: box.color)
    title.append(box.title.uppercased(), isBold: true)
    if box.isContinued { title.append("  continued", isItalic: true, color: .soft) }
    document.draw(title, x: x + 9, y: y + 2.5, width: columnWidth - 12)
    document.endTag()
    var entryY = y + layout.boxTitleHeight + layout.boxPadding
    for entry in box.entries {
      document.beginTag("P")
      if let number = entry.number {
        document.draw(number, x: x + 2, y: entryY, width: layout.numberWidth - 4)
      }
      document.draw(
        entry.text, x: x + layout.boxPadding + layout.numberWidth - 2, y: entryY,
        width: columnWidth - 2 * layout.boxPadding - layout.numberWidth)
      document.endTag()
      entryY += entry.height + layout.entryGap
    }
  }

  private func drawOmitted(top: Double) {
    document.draw(
      StyledText("OMITTED", size: 28, color: .rule, isBold: true), x: left, y: top + 20,
      width: width)
  }

  private func drawNotes(from lowest: Double) {
    guard bottom - lowest >= layout.smallestNotes else { return }
    document.draw(
      StyledText("NOTES", size: 8, color: .soft, isBold: true), x: left, y: lowest + 2,
      width: width)
    var y = lowest + 14 + layout.notesLine
    while y < bottom {
      document.line(from: (left, y), to: (left + width, y), .hairline)
      y += layout.notesLine
    }
  }

  private func drawFooter(_ sheet: BreakdownSheet, pageNumber: Int, pageCount: Int) {
    let y = document.height - layout.margin - layout.footerHeight + 6
    let third = width / 2
    document.draw(
      oneLine(StyledText(breakdown.script.file, size: 7.5, color: .soft), width: third),
      x: left, y: y, width: third)
    let text =
      "Sheet \(sheet.sheetNumber) of \(breakdown.sheets.count) · page \(pageNumber) of \(pageCount)"
    document.draw(
      StyledText(text, size: 7.5, color: .soft).rightAligned(), x: left + third, y: y,
      width: third)
  }
}
