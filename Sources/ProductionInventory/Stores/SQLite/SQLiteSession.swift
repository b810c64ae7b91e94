import GRDB

/// A transaction of SQLite.
struct SQLiteSession: SQLSession {
  let database: Database

  var dialect: SQLDialect { .sqlite }

  func each(
    _ sql: String, _ values: [any SQLValue], _ body: (inout SQLReader) throws -> Void
  ) throws {
    let statement = try database.cachedStatement(sql: sql)
    let arguments = StatementArguments(
      values.map { value -> (any DatabaseValueConvertible)? in
        switch value.sqlLiteral {
        case .null: nil
        case .number(let number): number
        case .text(let text): text
        }
      })
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    while let row = try rows.next() {
      var reader = SQLReader(SQLiteRow(row: row))
      try body(&reader)
    }
  }
}

private struct SQLiteRow: SQLRow {
  let row: Row

  func number(_ column: Int) -> Int64? { row[column] }
  func text(_ column: Int) -> String? { row[column] }
}
