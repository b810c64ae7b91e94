import BreakdownReports
import ScreenplayPagination

extension ScriptBreakdown {
  /// The script itself as PDF, as it is typed and paginated, with all that was found marked in it.
  ///
  /// - Parameter warn: Is told what is missing for it to print well.
  /// - Throws: ``ReportError`` when a page cannot be drawn.
  public func markedScript(
    warn: (PrintWarning) -> Void = { _ in }
  ) throws(ReportError) -> [UInt8] {
    try MarkedScriptPDF.pdf(
      screenplay, pagination: paginationWithLines, breakdown: breakdown, warn: warn)
  }

  /// The same as text: a line for every printed line, marks written into it.
  public var markedScriptText: String {
    MarkedScriptPDF.text(screenplay, pagination: paginationWithLines, breakdown: breakdown)
  }

  private var paginationWithLines: Pagination {
    Paginator().paginate(screenplay, keepingLines: true)
  }
}
