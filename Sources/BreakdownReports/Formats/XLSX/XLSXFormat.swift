import BreakdownSheets
import ScreenplayModel

/// A workbook: a typed, filtered, printable sheet per report, with room for what an office adds.
public enum XLSXFormat {
  /// The reports in one workbook, behind a sheet of contents: same reports, same bytes.
  ///
  /// - Throws: ``ReportError/workbook(reason:)`` when it cannot be written.
  public static func workbook(
    _ reports: [Report], of script: ScriptFacts, paper: Paper = .letter
  ) throws(ReportError) -> [UInt8] {
    try workbook(reports, of: script, paper: paper, mostRows: mostRows)
  }

  /// Excel has 1,048,576 rows; the heads and the totals need some of them.
  private static let mostRows = 1_048_000

  /// The same; what is longer than so many rows goes on on another sheet.
  static func workbook(
    _ reports: [Report], of script: ScriptFacts, paper: Paper, mostRows: Int
  ) throws(ReportError) -> [UInt8] {
    let reports = reports.filter { !$0.columns.isEmpty }.flatMap { parts(of: $0, rows: mostRows) }
    let names = WorksheetNames.names(for: ["Contents"] + reports.map(\.title))
    let file = try WorkbookFile(title: script.displayTitle, subject: "Script breakdown")
    let formats = try CellFormats(file)
    let tables = reports.map { ReportWorksheet($0, formats: formats) }
    let contents = ContentsWorksheet(
      script: script, reports: reports, names: Array(names.dropFirst()),
      hasEntries: tables.contains(where: \.hasEntries), formats: formats)
    contents.write(on: try file.addSheet(names[0]), paper: paper)
    for (table, name) in zip(tables, names.dropFirst()) {
      table.write(on: try file.addSheet(name), of: script, paper: paper)
    }
    return try file.finish()
  }

  /// A report in pieces that fit a sheet; the totals are those of the last.
  private static func parts(of report: Report, rows most: Int) -> [Report] {
    guard report.rows.count > most else { return [report] }
    return stride(from: 0, to: report.rows.count, by: most).map { start in
      var part = report
      part.rows = Array(report.rows[start...].prefix(most))
      if start + most < report.rows.count { part.totals = nil }
      return part
    }
  }
}
