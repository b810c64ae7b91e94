import BreakdownSheets
import Foundation

/// One transaction of a database, as far as an inventory needs it.
///
/// Statements are written once for all databases: `?` stands for a value, in order.
protocol SQLSession {
  /// How this database spells what others spell differently.
  var dialect: SQLDialect { get }

  /// Runs a statement and hands over its rows, one after the other.
  func each(
    _ sql: String, _ values: [any SQLValue], _ body: (inout SQLReader) throws -> Void) throws
}

extension SQLSession {
  /// Runs a statement that gives no rows.
  func run(_ sql: String, _ values: [any SQLValue] = []) throws {
    try each(sql, values) { _ in }
  }

  /// What is made of every row.
  func all<Value>(
    _ sql: String, _ values: [any SQLValue] = [], _ make: (inout SQLReader) throws -> Value
  ) throws -> [Value] {
    var found: [Value] = []
    try each(sql, values) { row in found.append(try make(&row)) }
    return found
  }

  /// What is made of the first row; nil when there is none.
  func first<Value>(
    _ sql: String, _ values: [any SQLValue] = [], _ make: (inout SQLReader) throws -> Value
  ) throws -> Value? {
    var found: Value?
    try each(sql, values) { row in if found == nil { found = try make(&row) } }
    return found
  }

  /// The number in the first row; nil when there is none.
  func number(_ sql: String, _ values: [any SQLValue] = []) throws -> Int64? {
    try first(sql, values) { row in try row.number() }
  }

  /// Writes a row and gives its number.
  func insert(into table: String, _ columns: [(name: String, value: any SQLValue)]) throws -> Int64
  {
    let names = columns.map(\.name).joined(separator: ", ")
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    let sql = "INSERT INTO \(table) (\(names)) VALUES (\(marks)) RETURNING id"
    guard let id = try number(sql, columns.map(\.value)) else { throw SQLReadingError() }
    return id
  }
}

/// What can be given to a statement.
protocol SQLValue {
  var sqlLiteral: SQLLiteral { get }
}

/// A value as databases take it.
enum SQLLiteral: Hashable, Sendable {
  case null
  case number(Int64)
  case text(String)
}

extension Int64: SQLValue { var sqlLiteral: SQLLiteral { .number(self) } }
extension Int: SQLValue { var sqlLiteral: SQLLiteral { .number(Int64(self)) } }
extension String: SQLValue { var sqlLiteral: SQLLiteral { .text(self) } }
extension CivilDate: SQLValue { var sqlLiteral: SQLLiteral { .text(description) } }
extension Date: SQLValue { var sqlLiteral: SQLLiteral { .text(formatted(.iso8601)) } }
extension Optional: SQLValue where Wrapped: SQLValue {
  var sqlLiteral: SQLLiteral { self?.sqlLiteral ?? .null }
}

/// A row as a database hands it over.
protocol SQLRow {
  func number(_ column: Int) -> Int64?
  func text(_ column: Int) -> String?
}

/// A row does not hold what was expected of it.
struct SQLReadingError: Error {}

/// Reads a row column by column, in the order of the statement.
struct SQLReader {
  private let row: any SQLRow
  private var column = 0

  init(_ row: any SQLRow) { self.row = row }

  mutating func optionalNumber() -> Int64? {
    defer { column += 1 }
    return row.number(column)
  }

  mutating func optionalText() -> String? {
    defer { column += 1 }
    return row.text(column)
  }

  mutating func number() throws -> Int64 {
    guard let number = optionalNumber() else { throw SQLReadingError() }
    return number
  }

  mutating func count() throws -> Int { Int(try number()) }

  mutating func text() throws -> String {
    guard let text = optionalText() else { throw SQLReadingError() }
    return text
  }

  mutating func optionalDay() throws -> CivilDate? {
    guard let text = optionalText() else { return nil }
    guard let day = CivilDate(parsing: text) else { throw SQLReadingError() }
    return day
  }

  mutating func days() throws -> DayRange { DayRange(try optionalDay(), try optionalDay()) }

  mutating func optionalMoney() -> Money? {
    guard let amount = optionalNumber() else {
      column += 1
      return nil
    }
    return optionalText().map { Money(tenThousandths: amount, currency: $0) }
  }

  mutating func money() throws -> Money {
    guard let money = optionalMoney() else { throw SQLReadingError() }
    return money
  }

  mutating func signature() throws -> LedgerSignature {
    let by = try text()
    let date = try Date(try text(), strategy: .iso8601)
    return LedgerSignature(by: by, date: date, reason: optionalText())
  }
}
