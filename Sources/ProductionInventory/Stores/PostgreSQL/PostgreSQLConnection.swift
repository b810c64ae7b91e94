#if PostgreSQL
  import CLibPQ

  /// One connection to a server; closed when nobody holds it any more.
  final class PostgreSQLConnection {
    private let library: breakdown_postgresql
    private let handle: OpaquePointer
    /// Names of the statements that the server knows already.
    private var prepared: [String: String] = [:]

    /// What went wrong, as the server says it.
    struct Failure: Error {
      /// See https://www.postgresql.org/docs/current/errcodes-appendix.html; nil when the server
      /// could not even be asked.
      var code: String?
      var message: String
    }

    init(_ address: String) throws {
      library = try Self.opened()
      guard let handle = library.PQconnectdb(address) else {
        throw Failure(message: "out of memory")
      }
      self.handle = handle
      guard library.PQstatus(handle) == CONNECTION_OK else { throw failure() }
      _ = library.PQsetNoticeProcessor(handle, breakdown_ignore_notice, nil)
    }

    deinit { library.PQfinish(handle) }

    /// Runs statements that give no rows.
    func run(_ sql: String) throws {
      let result = library.PQexec(handle, sql)
      defer { library.PQclear(result) }
      try check(result)
    }

    /// Runs a statement, where `?` stands for a value, and hands over its rows.
    func each(
      _ sql: String, _ values: [any SQLValue], _ body: (inout SQLReader) throws -> Void
    ) throws {
      let name = try prepare(sql)
      let texts = values.map { value -> String? in
        switch value.sqlLiteral {
        case .null: nil
        case .number(let number): String(number)
        case .text(let text): text
        }
      }
      guard !texts.contains(where: { $0?.utf8.contains(0) ?? false }) else {
        throw InventoryError.invalid(field: "text", reason: "holds an unprintable character")
      }
      let result = withCStrings(texts) { pointers in
        library.PQexecPrepared(handle, name, Int32(texts.count), pointers, nil, nil, 0)
      }
      defer { library.PQclear(result) }
      try check(result)
      for number in 0..<library.PQntuples(result) {
        var reader = SQLReader(PostgreSQLRow(library: library, result: result, number: number))
        try body(&reader)
      }
    }

    private func prepare(_ sql: String) throws -> String {
      if let name = prepared[sql] { return name }
      let name = "s\(prepared.count)"
      let result = library.PQprepare(handle, name, Self.numbered(sql), 0, nil)
      defer { library.PQclear(result) }
      try check(result)
      prepared[sql] = name
      return name
    }

    private func check(_ result: OpaquePointer?) throws {
      switch library.PQresultStatus(result) {
      case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return
      default: throw failure(result)
      }
    }

    private func failure(_ result: OpaquePointer? = nil) -> Failure {
      if let code = library.PQresultErrorField(result, breakdown_sqlstate) {
        let message = library.PQresultErrorField(result, breakdown_message)
        return Failure(
          code: String(cString: code), message: message.map { String(cString: $0) } ?? "")
      }
      let message = library.PQerrorMessage(handle).map { String(cString: $0) } ?? ""
      let line = message.split(whereSeparator: \.isNewline).first.map(String.init) ?? "no answer"
      return Failure(message: line)
    }

    /// A statement with `$1`, `$2` for its values.
    private static func numbered(_ sql: String) -> String {
      var number = 0
      return sql.reduce(into: "") { text, character in
        guard character == "?" else { return text.append(character) }
        number += 1
        text += "$\(number)"
      }
    }

    private static let library: (functions: breakdown_postgresql, missing: String?) =
      {
        var functions = breakdown_postgresql()
        let missing = breakdown_open_postgresql(&functions).map { String(cString: $0) }
        return (functions, missing)
      }()

    private static func opened() throws -> breakdown_postgresql {
      if let missing = library.missing {
        throw Failure(
          message: "\(missing) is not installed; on Debian and Ubuntu: apt-get install libpq5")
      }
      return library.functions
    }
  }

  private struct PostgreSQLRow: SQLRow {
    let library: breakdown_postgresql
    let result: OpaquePointer?
    let number: Int32

    func number(_ column: Int) -> Int64? { text(column).flatMap { Int64($0) } }

    func text(_ column: Int) -> String? {
      let column = Int32(column)
      guard library.PQgetisnull(result, number, column) == 0 else { return nil }
      return library.PQgetvalue(result, number, column).map { String(cString: $0) }
    }
  }

  /// Texts as C takes them, for the time of a call.
  private func withCStrings<Value>(
    _ texts: [String?], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Value
  ) -> Value {
    let bytes = texts.map { text in text.map { Array($0.utf8CString) } }
    let all = bytes.flatMap { $0 ?? [] }
    return all.withUnsafeBufferPointer { buffer in
      var offset = 0
      let pointers = bytes.map { text -> UnsafePointer<CChar>? in
        guard let text else { return nil }
        defer { offset += text.count }
        return buffer.baseAddress.map { $0 + offset }
      }
      return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
    }
  }
#endif
