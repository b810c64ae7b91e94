import BreakdownReports
import ScreenplayPagination

extension ScriptBreakdown {
  /// The script itself as PDF, as it is typed and paginated, with all that was found marked in it.
  ///
  /// - Throws: ``ReportError`` when a page cannot be drawn.
  public func markedScript() throws(ReportError) -> [UInt8] {
    try MarkedScriptPDF.pdf(
      screenplay, pagination: paginationWithLines, breakdown: breakdown)
  }

  /// The same as text: a line for every printed line, marks written into it.
  public var markedScriptText: String {
    MarkedScriptPDF.text(screenplay, pagination: paginationWithLines, breakdown: breakdown)
  }

  /// What is not as it should be on paper because a face is not installed.
  public var markedScriptWarnings: [String] {
    [FontCheck.typewriter, FontCheck.letters(of: screenplay)].compactMap { $0 }
  }

  private var paginationWithLines: Pagination {
    Paginator().paginate(screenplay, keepingLines: true)
  }
}
