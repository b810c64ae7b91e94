import BreakdownSheets

/// A whole breakdown as one PDF: contents, reports, then a sheet per scene, linked to each other.
public enum BookPDF {
  /// Reports and sheets: same breakdown, same layout, same bytes.
  ///
  /// - Parameter warn: Is told what is missing for it to print well.
  /// - Throws: ``ReportError/drawing(reason:)`` when the page cannot be drawn.
  public static func pdf(
    reports: [Report], breakdown: Breakdown, layout: SheetLayout = .standard,
    warn: (PrintWarning) -> Void = { _ in }
  ) throws(ReportError) -> [UInt8] {
    let script = breakdown.script
    let head = SheetHead(script, layout: layout)
    let paper = Size(width: layout.paper.width, height: layout.paper.height)
    let document = try PDFDocument(
      width: paper.width, height: paper.height, title: "\(head.title) – breakdown",
      subject: "Script breakdown", author: script.author, fonts: layout.fonts)
    let measures = TableLayout()
    let tables = reports.map {
      TablePages($0.printed, paper: paper, text: document.text, layout: measures)
    }
    let sheets = try SheetDrawing(document: document, head: head, file: script.file, layout: layout)
    let plans = sheets.plans(SheetContent.sheets(of: breakdown, layout: layout))
    var contents = ContentsPage(
      document: document, head: head, script: script, paper: paper, layout: measures)
    contents.add(tables: tables, sheets: plans, breakdown: breakdown)
    document.destinations = contents.destinations
    document.beginTag("Document")
    contents.draw()
    let parent = document.addBookmark("Reports", page: contents.firstReportPage)
    var page = contents.firstReportPage
    for table in tables {
      document.addBookmark(table.report.title, page: page, under: parent)
      TableDrawing(
        document: document, head: head, script: script, table: table, layout: measures
      ).draw(first: page, of: contents.total)
      page += table.pages.count
    }
    let scenes = document.addBookmark("Scenes", page: page)
    sheets.draw(plans, first: page, of: contents.total, under: scenes)
    return try document.finish(warn)
  }
}
