import BreakdownReports
import BreakdownSheets
import ScheduleExchange
import ScreenplayModel

/// A single data file that `breakdown export` writes.
public enum ExportFormat: String, CaseIterable, Sendable {
  case json, csv, xlsx, pdf, html, uss, text

  /// The file's bytes.
  public func bytes(for script: ScriptBreakdown, paper: Paper = .letter) throws -> [UInt8] {
    switch self {
    case .json: BreakdownFormat.json(script.breakdown, purchaseList: script.purchaseList)
    case .csv: CSVFormat.csv(.elementsByScene(script.breakdown))
    case .xlsx:
      try XLSXFormat.workbook(
        ReportChoice.usual.reports(
          from: ReportSource(breakdown: script.breakdown, purchaseList: script.purchaseList)),
        of: script.breakdown.script, paper: paper)
    case .pdf: try SheetsPDF.pdf(script.breakdown, paper: paper)
    case .html: try HTMLFormat.html(script.breakdown, purchaseList: script.purchaseList)
    case .uss: try UniversalScheduleFile.write(script.breakdown)
    case .text: Array(SummaryText.text(script).utf8)
    }
  }

  /// The formats that a single report is written in.
  public static let ofReports: [ExportFormat] = [.csv, .xlsx, .pdf, .html]

  /// One report, or several where the format has room for them.
  ///
  /// - Throws: ``ExportError/severalTables(format:tables:)`` when it has not.
  public func bytes(
    of reports: [Report], from script: ScriptFacts, paper: Paper = .letter
  ) throws -> [UInt8] {
    if self == .xlsx, !reports.isEmpty {
      return try XLSXFormat.workbook(reports, of: script, paper: paper)
    }
    let tables = self == .pdf ? reports.flatMap(\.pageTables) : reports
    guard tables.count == 1, let table = tables.first else {
      throw ExportError.severalTables(format: self, tables: tables.map(\.id))
    }
    return switch self {
    case .csv: CSVFormat.csv(table)
    case .html: try HTMLFormat.table(table, linking: "", to: "")
    default: try TablePDF.pdf(table, of: script, paper: paper)
    }
  }
}

/// Why a report cannot be written as a single file.
public enum ExportError: Error, Equatable, Sendable, CustomStringConvertible {
  case severalTables(format: ExportFormat, tables: [String])

  /// One line: what is wrong, and what to do.
  public var description: String {
    switch self {
    case .severalTables(let format, let tables):
      tables.isEmpty
        ? "error: the script has nothing for this report"
        : "error: \(format.rawValue) holds one table, and these are several: "
          + tables.joined(separator: ", ") + "; name one of them, or use 'breakdown report'"
    }
  }
}
