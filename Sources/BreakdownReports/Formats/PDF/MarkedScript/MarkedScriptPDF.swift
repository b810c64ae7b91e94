import BreakdownSheets
import ScreenplayModel

/// The script itself as PDF, as it is typed, with every word a breakdown rests on marked in its
/// category's colour, lengths in the margin and a legend.
public enum MarkedScriptPDF {
  /// The marked script: same breakdown, same bytes.
  ///
  /// - Parameters:
  ///   - pagination: One that kept its lines.
  ///   - warn: Is told what is missing for it to print well.
  /// - Throws: ``ReportError/drawing(reason:)`` when the pages cannot be drawn.
  public static func pdf(
    _ screenplay: Screenplay, pagination: Pagination, breakdown: Breakdown,
    warn: (PrintWarning) -> Void = { _ in }
  ) throws(ReportError) -> [UInt8] {
    let script = MarkedScriptBuilder.script(screenplay, pagination, breakdown)
    let document = try PDFDocument(
      width: script.paper.width, height: script.paper.height,
      title: "\(script.title) – marked script", subject: "Screenplay marked for breakdown",
      author: breakdown.script.author)
    guard let typewriter = TypewriterText(on: document) else {
      throw .drawing(reason: "no memory for the page")
    }
    MarkedScriptDrawing(
      document: document, script: script, typewriter: typewriter,
      marks: MarkDrawing(
        document: document, typewriter: typewriter,
        codes: MarkCodes(on: document, fonts: typewriter.fonts))
    ).draw()
    FontCheck.warnings(of: screenplay, in: typewriter).forEach(warn)
    return try document.finish(warn)
  }

  /// The marked script as text, one printed line per line, page by page: what the PDF shows.
  ///
  /// - Parameter pagination: One that kept its lines.
  public static func text(
    _ screenplay: Screenplay, pagination: Pagination, breakdown: Breakdown
  ) -> String {
    MarkedScriptText.text(MarkedScriptBuilder.script(screenplay, pagination, breakdown))
  }
}
