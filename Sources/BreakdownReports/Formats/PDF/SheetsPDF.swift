import BreakdownSheets
import ScreenplayModel

/// Breakdown sheets as PDF: one sheet a page, long ones on as many as they need.
public enum SheetsPDF {
  /// All sheets of a breakdown: same breakdown, same bytes.
  ///
  /// - Throws: ``ReportError/drawing(reason:)`` when the page cannot be drawn.
  public static func pdf(
    _ breakdown: Breakdown, paper: Paper = .letter
  ) throws(ReportError) -> [UInt8] {
    let title = breakdown.script.displayTitle
    let document = try PDFDocument(
      width: paper.width, height: paper.height, title: "\(title) – breakdown sheets",
      subject: "Script breakdown")
    let drawing = SheetDrawing(document: document, title: title, file: breakdown.script.file)
    drawing.draw(SheetContent.sheets(of: breakdown))
    return try document.finish()
  }
}
