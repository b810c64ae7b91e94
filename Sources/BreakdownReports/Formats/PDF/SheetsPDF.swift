import BreakdownSheets
import ScreenplayModel

/// Breakdown sheets as PDF: one sheet a page, long ones on as many as they need.
public enum SheetsPDF {
  /// All sheets of a breakdown: same breakdown, same layout, same bytes.
  ///
  /// - Throws: ``ReportError/drawing(reason:)`` when the page cannot be drawn.
  public static func pdf(
    _ breakdown: Breakdown, layout: SheetLayout = .standard
  ) throws(ReportError) -> [UInt8] {
    let head = SheetHead(breakdown.script, layout: layout)
    let size = layout.pageSize
    let document = try PDFDocument(
      width: size.width, height: size.height, title: "\(head.title) – breakdown sheets",
      subject: "Script breakdown", author: breakdown.script.author, fonts: layout.fonts)
    let drawing = try SheetDrawing(
      document: document, head: head, file: breakdown.script.file, layout: layout)
    drawing.draw(SheetContent.sheets(of: breakdown, layout: layout))
    return try document.finish()
  }
}
