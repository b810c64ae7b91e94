import BreakdownReports
import BreakdownSheets
import ScheduleExchange
import ScreenplayModel

/// A single data file that `breakdown export` writes.
public enum ExportFormat: String, CaseIterable, Sendable {
  case json, csv, xlsx, pdf, html, uss, text, marked

  /// The file's bytes.
  ///
  /// - Parameters:
  ///   - source: What reports are made from; it knows the schedule.
  ///   - layout: How pages look; asked for only when there are any.
  ///   - warn: Is told what is missing for them to print well.
  public func bytes(
    for script: ScriptBreakdown, from source: ReportSource,
    layout: @autoclosure () throws -> SheetLayout = .standard,
    warn: (PrintWarning) -> Void = { _ in }
  ) throws -> [UInt8] {
    switch self {
    case .json: BreakdownFormat.json(source.breakdown, purchaseList: source.purchaseList)
    case .csv: CSVFormat.csv(.elementsByScene(script.breakdown))
    case .xlsx:
      try XLSXFormat.workbook(
        ReportChoice.usual.reports(from: source), of: source.breakdown.script,
        paper: layout().paper)
    case .pdf: try SheetsPDF.pdf(source.breakdown, layout: layout(), warn: warn)
    case .html:
      HTMLFormat.html(
        source.breakdown, purchaseList: source.purchaseList,
        reports: ReportChoice.usual.reports(from: source), layout: try layout())
    case .uss: try UniversalScheduleFile.write(script.breakdown)
    case .text: Array(SummaryText.text(script).utf8)
    case .marked: try script.markedScript(warn: warn)
    }
  }

  /// The formats that a single report is written in.
  public static let ofReports: [ExportFormat] = [.csv, .xlsx, .pdf, .html]

  /// One report, or several where the format has room for them.
  ///
  /// - Throws: ``ExportError/severalTables(format:tables:)`` when it has not.
  public func bytes(
    of reports: [Report], from script: ScriptFacts,
    layout: @autoclosure () throws -> SheetLayout = .standard,
    warn: (PrintWarning) -> Void = { _ in }
  ) throws -> [UInt8] {
    if self == .xlsx, !reports.isEmpty {
      return try XLSXFormat.workbook(reports, of: script, paper: layout().paper)
    }
    let tables = self == .pdf ? reports.flatMap(\.pageTables) : reports
    guard tables.count == 1, let table = tables.first else {
      throw ExportError.severalTables(format: self, tables: tables.map(\.id))
    }
    return switch self {
    case .csv: CSVFormat.csv(table)
    case .html: HTMLFormat.report(table, of: script)
    default: try TablePDF.pdf(table, of: script, layout: layout(), warn: warn)
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
