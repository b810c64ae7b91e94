import BreakdownReports
import BreakdownSheets
import ScheduleExchange
import ScreenplayModel

/// A single data file that `breakdown export` writes.
public enum ExportFormat: String, CaseIterable, Sendable {
  case json, csv, pdf, html, uss, text

  /// The file's bytes.
  ///
  /// - Parameters:
  ///   - layout: How pages look; asked for only when there are any.
  ///   - warn: Is told what is missing for them to print well.
  public func bytes(
    for script: ScriptBreakdown, layout: @autoclosure () throws -> SheetLayout = .standard,
    warn: (PrintWarning) -> Void = { _ in }
  ) throws -> [UInt8] {
    switch self {
    case .json: BreakdownFormat.json(script.breakdown, purchaseList: script.purchaseList)
    case .csv: CSVFormat.csv(.elementsByScene(script.breakdown))
    case .pdf: try SheetsPDF.pdf(script.breakdown, layout: layout(), warn: warn)
    case .html: try HTMLFormat.html(script.breakdown, purchaseList: script.purchaseList)
    case .uss: try UniversalScheduleFile.write(script.breakdown)
    case .text: Array(SummaryText.text(script).utf8)
    }
  }
}
