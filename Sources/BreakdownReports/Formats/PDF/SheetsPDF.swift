import BreakdownSheets
import ScreenplayModel

/// Breakdown sheets as PDF: one sheet a page, long ones on as many as they need.
public enum SheetsPDF {
  /// All sheets of a breakdown: same breakdown, same layout, same bytes.
  ///
  /// - Parameter warn: Is told what is missing for it to print well.
  /// - Throws: ``ReportError/drawing(reason:)`` when the page cannot be drawn.
  public static func pdf(
    _ breakdown: Breakdown, layout: SheetLayout = .standard,
    warn: (PrintWarning) -> Void = { _ in }
  ) throws(ReportError) -> [UInt8] {
    let head = SheetHead(breakdown.script, layout: layout)
    let size = layout.pageSize
    let document = try PDFDocument(
      width: size.width, height: size.height, title: "\(head.title) – breakdown sheets",
      subject: "Script breakdown", author: breakdown.script.author, fonts: layout.fonts)
    let drawing = try SheetDrawing(
      document: document, head: head, file: breakdown.script.file, layout: layout)
    let plans = drawing.plans(SheetContent.sheets(of: breakdown, layout: layout))
    document.beginTag("Document")
    drawing.draw(plans, first: 1, of: plans.reduce(0) { $0 + $1.pages.count })
    return try document.finish(warn)
  }
}
