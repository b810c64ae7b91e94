import BreakdownReports
import BreakdownSheets
import ScheduleExchange
import ScreenplayModel

/// A single data file that `breakdown export` writes.
public enum ExportFormat: String, CaseIterable, Sendable {
  case json, csv, pdf, html, uss, text

  /// The file's bytes.
  ///
  /// - Parameter layout: How pages look; only they need it.
  public func bytes(
    for script: ScriptBreakdown, layout: SheetLayout = .standard
  ) throws -> [UInt8] {
    switch self {
    case .json: BreakdownFormat.json(script.breakdown, purchaseList: script.purchaseList)
    case .csv: CSVFormat.csv(.elementsByScene(script.breakdown))
    case .pdf: try SheetsPDF.pdf(script.breakdown, layout: layout)
    case .html: script.page(layout: layout)
    case .uss: try UniversalScheduleFile.write(script.breakdown)
    case .text: Array(SummaryText.text(script).utf8)
    }
  }
}
