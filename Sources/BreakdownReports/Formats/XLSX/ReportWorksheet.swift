import BreakdownSheets
import ScreenplayModel

/// Writes a report on a sheet: heads, rows, and the totals a row apart from them.
struct ReportWorksheet {
  private let report: Report
  private let columns: [WorksheetColumn]
  private let formats: CellFormats

  /// Wider tables are printed across the paper, in characters.
  private static let widestUpright = 92.0

  /// Of a row with one line, in points.
  private static let lineHeight = 15.0

  /// A report that has at least one column.
  init(_ report: Report, formats: CellFormats) {
    self.report = report
    self.formats = formats
    columns = WorksheetColumn.columns(of: report)
  }

  /// Whether there is anything to fill in.
  var hasEntries: Bool { !report.rows.isEmpty && columns.contains { $0.entry != nil } }

  /// Writes everything.
  func write(on sheet: Worksheet, of script: ScriptFacts, paper: Paper) {
    setUp(sheet, of: script, paper: paper)
    sheet.setHeight(height(lines: columns.map(\.headLines)), row: 0)
    for (index, column) in columns.enumerated() {
      sheet.write(.text(column.title), row: 0, column: index, formats.head)
    }
    for (index, row) in report.rows.enumerated() { write(row, at: index + 1, on: sheet) }
    if hasTotals { writeTotals(on: sheet) }
  }

  private func setUp(_ sheet: Worksheet, of script: ScriptFacts, paper: Paper) {
    sheet.setHeads(columns: columns.count, rows: report.rows.count)
    let printed = columns.filter(\.isPrinted)
    let width = printed.reduce(0) { $0 + $1.width }
    if !printed.isEmpty, printed.count < columns.count {
      sheet.setPrinted(columns: printed.count, lastRow: report.rows.count + (hasTotals ? 2 : 0))
    }
    let draft = [script.file, script.draft, script.revision].compactMap { $0 }
    sheet.setPrint(
      paper, isWide: width > Self.widestUpright, header: script.displayTitle, title: report.title,
      footer: draft.joined(separator: " · "))
    for (index, column) in columns.enumerated() {
      sheet.setWidth(column.width, column: index)
      if let entry = column.entry, let rows {
        sheet.validate(entry, column: index, rows: rows, title: column.title)
      }
    }
  }

  /// The rows under the heads; nil when there are none.
  private var rows: ClosedRange<Int>? { report.rows.isEmpty ? nil : 1...report.rows.count }

  private func write(_ row: [Report.Cell], at index: Int, on sheet: Worksheet) {
    let values = columns.map { $0.value(in: row) }
    let height = height(lines: zip(columns, values).map { $0.lines(of: $1) })
    if height > Self.lineHeight { sheet.setHeight(height, row: index) }
    for (place, column) in columns.enumerated() {
      let format = formats.cell(column.kind, column.entry == nil ? .row : .entry)
      sheet.write(values[place], row: index, column: place, format)
    }
  }

  /// The height of a row in points, as far as Excel goes.
  private func height(lines: [Int]) -> Double {
    min(Double(lines.max() ?? 1) * Self.lineHeight, 409)
  }

  // MARK: Totals

  /// The report's own, or those of amounts that are still to be written in.
  private var hasTotals: Bool {
    report.totals != nil || !report.rows.isEmpty && columns.contains { $0.kind == .money }
  }

  private func writeTotals(on sheet: Worksheet) {
    let index = report.rows.count + 2
    sheet.setHeight(6, row: index - 1)
    let label = report.totals == nil ? columns.firstIndex { $0.kind == .text } : nil
    for (place, column) in columns.enumerated() {
      let format = formats.cell(column.kind, .totals)
      let said = report.totals.map(column.value) ?? (place == label ? .text("Total") : .empty)
      if let rows, let sum = sum(of: column, said: said) {
        sheet.writeSum(of: rows, is: sum, row: index, column: place, format)
      } else {
        sheet.write(said, row: index, column: place, format)
      }
    }
  }

  /// The sum of a column, when that is what its total says; amounts are always added up.
  private func sum(of column: WorksheetColumn, said: CellValue) -> Double? {
    let total = said.number
    guard total != nil || column.kind == .money else { return nil }
    let sum = report.rows.reduce(0) { $0 + (column.value(in: $1).number ?? 0) }
    guard let total, column.kind != .money else { return sum }
    return sum == total ? sum : nil
  }
}
