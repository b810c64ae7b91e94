import BreakdownSheets

/// Makes stock of one row of a spreadsheet, or says why it cannot.
struct InventoryRowReader {
  private let columns: InventoryColumns
  private let decimalMark: DecimalMark?
  private let currency: String?

  init(_ table: SpreadsheetTable, options: InventoryImportOptions) {
    columns = table.columns
    currency = table.columns.currency ?? options.currency
    decimalMark =
      options.decimalMark
      ?? MoneyParser.mark(in: table.records.map { table.columns.cell(.value, of: $0) })
  }

  /// The stock a record stands for.
  func stock(of record: CSVReader.Record) throws(RowProblem) -> NewStock {
    if let problem = record.problem { throw RowProblem(problem) }
    try checkWidth(of: record)
    let details = ItemDetails(
      name: text(.name, record), category: text(.category, record), kind: try kind(of: record),
      alsoCalled: names(text(.alsoCalled, record)), place: text(.place, record),
      condition: text(.condition, record), owner: text(.owner, record),
      value: try value(of: record), supplier: text(.supplier, record), tag: text(.tag, record),
      photo: text(.photo, record), reorderPoint: try reorderPoint(of: record),
      dueBack: try dueBack(of: record), notes: text(.notes, record))
    let stock = NewStock(details, quantity: try quantity(of: record))
    do throws(InventoryError) { return try stock.cleaned() } catch {
      throw RowProblem(error.reason)
    }
  }

  private func checkWidth(of record: CSVReader.Record) throws(RowProblem) {
    guard record.cells.dropFirst(columns.width).allSatisfy(\.isEmpty) else {
      throw RowProblem(
        "has \(record.cells.count) cells under \(columns.width) headings; "
          + "put quotes around text that holds a separator")
    }
  }

  /// A cell's text, without the apostrophe that keeps a spreadsheet from running it as a formula.
  private func text(_ column: InventoryColumn, _ record: CSVReader.Record) -> String {
    let cell = columns.cell(column, of: record)
    guard cell.utf8.first == UInt8(ascii: "'"), let second = cell.utf8.dropFirst().first,
      [61, 43, 45, 64, 9, 13].contains(second)
    else { return cell }
    return String(cell.dropFirst())
  }

  private func names(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == ";" || $0 == "/" || $0 == "|" }.map(String.init)
  }

  private func kind(of record: CSVReader.Record) throws(RowProblem) -> ItemKind {
    let word = trimmed(.kind, record)
    if word.isEmpty { return .counted }
    guard let kind = ItemKind.named(word) else {
      let known = ItemKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw RowProblem("kind '\(word.prefix(40))' is none of \(known)")
    }
    return kind
  }

  private func reorderPoint(of record: CSVReader.Record) throws(RowProblem) -> Int? {
    let cell = trimmed(.reorderPoint, record)
    if cell.isEmpty { return nil }
    return try wholeNumber(cell, "reorder point")
  }

  private func dueBack(of record: CSVReader.Record) throws(RowProblem) -> CivilDate? {
    let cell = trimmed(.dueBack, record)
    if cell.isEmpty { return nil }
    guard let day = CivilDate(parsing: cell) else {
      throw RowProblem("due back '\(cell.prefix(40))' is not a day such as 2027-03-01")
    }
    return day
  }

  /// Without a column there is one of each; an empty cell is not guessed at.
  private func quantity(of record: CSVReader.Record) throws(RowProblem) -> Int {
    guard columns.has(.quantity) else { return 1 }
    let cell = trimmed(.quantity, record)
    if cell.isEmpty { throw RowProblem("quantity is empty; write 0 or a number") }
    return try wholeNumber(cell, "quantity")
  }

  private func wholeNumber(_ cell: String, _ field: String) throws(RowProblem) -> Int {
    var digits = cell[...]
    // Spreadsheets write whole numbers as 5.0 or 5,00.
    if let mark = digits.lastIndex(where: { $0 == "." || $0 == "," }) {
      let decimals = digits[digits.index(after: mark)...]
      if (1...2).contains(decimals.count), decimals.allSatisfy({ $0 == "0" }) {
        digits = digits[..<mark]
      }
    }
    guard let number = Int(digits), digits.first != "+" else {
      throw RowProblem("\(field) '\(cell.prefix(40))' is not a whole number")
    }
    return number
  }

  private func value(of record: CSVReader.Record) throws(RowProblem) -> Money? {
    let cell = trimmed(.value, record)
    if cell.isEmpty { return nil }
    let named = trimmed(.currency, record)
    let code = named.isEmpty ? currency : Money.currencyCode(named)
    if !named.isEmpty, code == nil {
      throw RowProblem("currency '\(named.prefix(40))' is not a three-letter code such as EUR")
    }
    do throws(MoneyParser.Failure) {
      return try MoneyParser(decimalMark: decimalMark, currency: code).money(cell)
    } catch {
      throw RowProblem(error.reason(for: "value '\(cell.prefix(40))'"))
    }
  }

  private func trimmed(_ column: InventoryColumn, _ record: CSVReader.Record) -> String {
    columns.cell(column, of: record).withoutOuterSpaces
  }
}
