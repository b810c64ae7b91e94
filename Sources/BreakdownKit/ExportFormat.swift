import BreakdownReports
import BreakdownSheets
import ScheduleExchange
import ScreenplayModel

/// A single data file that `breakdown export` writes.
public enum ExportFormat: String, CaseIterable, Sendable {
  case json, csv, pdf, html, uss, text, marked

  /// The file's bytes.
  public func bytes(for script: ScriptBreakdown, paper: Paper = .letter) throws -> [UInt8] {
    switch self {
    case .json: BreakdownFormat.json(script.breakdown, purchaseList: script.purchaseList)
    case .csv: CSVFormat.csv(.elementsByScene(script.breakdown))
    case .pdf: try SheetsPDF.pdf(script.breakdown, paper: paper)
    case .html: try HTMLFormat.html(script.breakdown, purchaseList: script.purchaseList)
    case .uss: try UniversalScheduleFile.write(script.breakdown)
    case .text: Array(SummaryText.text(script).utf8)
    case .marked: try script.markedScript()
    }
  }
}
