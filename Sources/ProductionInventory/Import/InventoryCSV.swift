import ScreenplayModel

/// Reads a spreadsheet of stock: comma, semicolon or tab separated, with a heading row.
public struct InventoryCSV: Sendable {
  /// Largest file that is read, in bytes.
  public static let sizeLimit = 64 << 20

  private let file: String
  private let existing: [ItemKey: Int64]
  private let taggedAssets: [String: Int64]
  private let options: InventoryImportOptions

  /// A reader that knows what the inventory holds already.
  public init(
    file: String, existing: [InventoryItem] = [],
    options: InventoryImportOptions = InventoryImportOptions()
  ) {
    self.file = file
    self.options = options
    self.existing = Dictionary(
      existing.map { (ItemKey($0.details), $0.id) }, uniquingKeysWith: { first, _ in first })
    taggedAssets = Dictionary(
      existing.filter { $0.kind == .asset && $0.tag != nil }
        .map { (ItemKey($0.details).tag, $0.id) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reads the whole file; no row is ever half read.
  public func read(_ bytes: [UInt8]) -> InventoryImport {
    var result = InventoryImport()
    guard bytes.count <= Self.sizeLimit else {
      fail(
        "\(bytes.count) bytes are more than the limit of \(Self.sizeLimit)", line: 1, in: &result)
      return result
    }
    let text = SpreadsheetText.utf8(bytes)
    if text.isGuess { note(.takenForWindows1252, line: 1, in: &result) }
    guard let table = SpreadsheetTable(text.bytes, named: options.columns) else {
      fail(
        "there is no heading row; the first line names the columns, such as Item,Quantity,Place",
        line: 1, in: &result)
      return result
    }
    guard table.columns.has(.name) else {
      let found = table.headings.prefix(12).map { String($0.prefix(40)) }.joined(separator: ", ")
      fail(
        "no column for the item's name among: \(found); call it Item or Name, or say which it is with --column",
        line: table.headingLine, in: &result)
      return result
    }
    result.columns = table.columns.matches.map { .init(column: $0.column, heading: $0.heading) }
    for heading in table.columns.unread {
      note("column '\(heading.prefix(40))' is not read", line: table.headingLine, in: &result)
    }
    addRows(of: table, to: &result)
    return result
  }

  private func addRows(of table: SpreadsheetTable, to result: inout InventoryImport) {
    let rowReader = InventoryRowReader(table, options: options)
    var seen: [ItemKey: Int] = [:]
    var seenTags: [String: Int] = [:]
    for record in table.records.prefix(SpreadsheetTable.mostRows) {
      do throws(RowProblem) {
        let stock = try rowReader.stock(of: record)
        try checkIsNew(stock, seen: seen, seenTags: seenTags)
        let key = ItemKey(stock.details)
        seen[key] = record.line
        if stock.details.kind == .asset, !key.tag.isEmpty { seenTags[key.tag] = record.line }
        result.rows.append(InventoryImport.Row(line: record.line, stock: stock))
        noteForeignCategory(stock.details, line: record.line, in: &result)
      } catch {
        fail(error.reason, line: record.line, in: &result)
      }
    }
    if let record = table.records.dropFirst(SpreadsheetTable.mostRows).first {
      fail(
        "more than \(SpreadsheetTable.mostRows) rows; split the file", line: record.line,
        in: &result)
    }
    if table.records.isEmpty { fail("has no rows below its headings", line: 1, in: &result) }
  }

  private func checkIsNew(
    _ stock: NewStock, seen: [ItemKey: Int], seenTags: [String: Int]
  ) throws(RowProblem) {
    let key = ItemKey(stock.details)
    let what = "'\(stock.details.name)' at \(stock.details.place ?? "no place")"
    if let line = seen[key] { throw RowProblem("\(what) is on line \(line) already") }
    if let id = existing[key] {
      throw RowProblem("\(what) is in the inventory already: item \(id)")
    }
    guard stock.details.kind == .asset, let tag = stock.details.tag else { return }
    if let line = seenTags[key.tag] {
      throw RowProblem("tag '\(tag)' is on line \(line) already")
    }
    if let id = taggedAssets[key.tag] {
      throw RowProblem("tag '\(tag)' is in the inventory already: item \(id)")
    }
  }

  private func noteForeignCategory(
    _ details: ItemDetails, line: Int, in result: inout InventoryImport
  ) {
    guard let category = details.category, ElementCategory.named(category) == nil else { return }
    note(
      "category '\(category)' is none of the breakdown's; kept as written", line: line, in: &result)
  }

  private func fail(_ reason: String, line: Int, in result: inout InventoryImport) {
    result.findings.append(.init(file: file, line: line, severity: .error, reason: reason))
  }

  private func note(_ reason: String, line: Int, in result: inout InventoryImport) {
    result.findings.append(.init(file: file, line: line, severity: .note, reason: reason))
  }
}

extension String {
  fileprivate static let takenForWindows1252 =
    "is not UTF-8; read as Windows-1252. Check names with accents"
}

/// Why a row cannot be taken in.
struct RowProblem: Error {
  let reason: String
  init(_ reason: String) { self.reason = reason }
}
