/// A spreadsheet taken apart: what its columns hold, and its rows.
struct SpreadsheetTable {
  /// The headings as written.
  let headings: [String]
  /// Line of the file they are on, from 1.
  let headingLine: Int
  /// What the columns hold.
  let columns: InventoryColumns
  /// The rows below, blank ones left out.
  let records: [CSVReader.Record]
  /// Rows that are read; one more shows that there are more.
  static let mostRows = 100_000

  private static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), 9]

  /// Takes UTF-8 text apart by the separator that makes most of its headings known; nil when there
  /// is nothing in it.
  ///
  /// - Parameter named: What the user says a heading stands for.
  init?(_ bytes: [UInt8], named: [String: InventoryColumn] = [:]) {
    var best: SpreadsheetHead?
    for separator in Self.separators {
      guard let head = SpreadsheetHead(bytes, separator: separator, named: named) else { continue }
      if best.map({ head.isBetter(than: $0) }) ?? true { best = head }
    }
    guard var head = best else { return nil }
    headings = head.record.cells
    headingLine = head.record.line
    columns = head.columns
    var records: [CSVReader.Record] = []
    while records.count <= Self.mostRows, let record = head.reader.next() {
      if !record.isBlank { records.append(record) }
    }
    self.records = records
  }
}

/// The heading row as one separator makes it.
private struct SpreadsheetHead {
  let record: CSVReader.Record
  let columns: InventoryColumns
  /// Stands behind the heading row.
  var reader: CSVReader

  init?(_ bytes: [UInt8], separator: UInt8, named: [String: InventoryColumn]) {
    reader = CSVReader(bytes, separator: separator)
    while let record = reader.next() {
      // Excel's own first line: sep=;
      let isHint = record.line == 1 && record.cells.first?.hasPrefix("sep=") == true
      if record.isBlank || isHint { continue }
      self.record = record
      columns = InventoryColumns(record.cells, named: named)
      return
    }
    return nil
  }

  func isBetter(than other: SpreadsheetHead) -> Bool {
    (columns.has(.name) ? 1 : 0, columns.count, record.cells.count)
      > (other.columns.has(.name) ? 1 : 0, other.columns.count, other.record.cells.count)
  }
}
