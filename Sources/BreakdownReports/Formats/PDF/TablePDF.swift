import BreakdownSheets

/// Any report as a printed table: heads on every page, long cells wrapped, landscape when wide.
public enum TablePDF {
  /// A report on as many pages as it needs: same report, same bytes.
  ///
  /// - Parameter warn: Is told what is missing for it to print well.
  /// - Throws: ``ReportError/drawing(reason:)`` when the page cannot be drawn.
  public static func pdf(
    _ report: Report, of script: ScriptFacts, layout: SheetLayout = .standard,
    warn: (PrintWarning) -> Void = { _ in }
  ) throws(ReportError) -> [UInt8] {
    let head = SheetHead(script, layout: layout)
    let document = try PDFDocument(
      width: layout.paper.width, height: layout.paper.height,
      title: "\(head.title) – \(report.title)", subject: report.title, author: script.author,
      fonts: layout.fonts)
    let measures = TableLayout()
    let pages = TablePages(
      report.printed, paper: Size(width: layout.paper.width, height: layout.paper.height),
      text: document.text, layout: measures)
    let drawing = TableDrawing(
      document: document, head: head, script: script, table: pages, layout: measures)
    document.beginTag("Document")
    drawing.draw(first: 1, of: pages.pages.count)
    return try document.finish(warn)
  }
}
