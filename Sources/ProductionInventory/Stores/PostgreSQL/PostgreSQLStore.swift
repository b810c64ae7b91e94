#if PostgreSQL
  /// An inventory on a PostgreSQL server, for a team.
  ///
  /// Writers do not wait for each other: of two whose changes do not go together the server refuses
  /// one, which is then tried again.
  public actor PostgreSQLStore: InventoryStore {
    private let address: String
    private let name: String
    private var connection: PostgreSQLConnection?

    /// How often a change is tried before it is given up.
    private static let mostTries = 60

    /// Makes a new inventory in the database of an address, which has none yet.
    public init(creatingAt address: String) async throws(InventoryError) {
      self.init(unchecked: address)
      try await make()
    }

    /// Opens the inventory of an address: `postgresql://user@host/database`.
    public init(_ address: String) async throws(InventoryError) {
      self.init(unchecked: address)
      try await migrate()
    }

    private init(unchecked address: String) {
      self.address = address
      name = Self.name(of: address)
    }

    /// Reads.
    public func read<Value: Sendable>(
      _ body: @escaping @Sendable (InventoryReader) throws -> Value
    ) async throws(InventoryError) -> Value {
      try await transaction("ISOLATION LEVEL REPEATABLE READ READ ONLY", .kept) { session in
        try body(InventoryReader(sql: session))
      }
    }

    /// Changes something, in somebody's name.
    public func write<Value: Sendable>(
      signedBy signature: LedgerSignature, mode: WriteMode,
      _ body: @escaping @Sendable (InventoryWriter) throws -> Value
    ) async throws(InventoryError) -> Value {
      try await transaction("ISOLATION LEVEL SERIALIZABLE", mode) { session in
        try body(InventoryWriter(session, signedBy: signature))
      }
    }

    private func transaction<Value: Sendable>(
      _ isolation: String, _ mode: WriteMode, _ body: (PostgreSQLSession) throws -> Value
    ) async throws(InventoryError) -> Value {
      var tries = 0
      while true {
        do {
          return try run(isolation, mode, body)
        } catch let failure as PostgreSQLConnection.Failure
          where failure.isPassing && tries < Self.mostTries
        {
          tries += 1
          do { try await Self.pause(after: tries) } catch {
            throw InventoryError(error, server: name)
          }
        } catch {
          throw InventoryError(error, server: name)
        }
      }
    }

    /// One try, from beginning to end without a break: nobody else uses the connection meanwhile.
    private func run<Value>(
      _ isolation: String, _ mode: WriteMode, _ body: (PostgreSQLSession) throws -> Value
    ) throws -> Value {
      let connection = try connected()
      try connection.run("BEGIN \(isolation)")
      do {
        let value = try body(PostgreSQLSession(connection: connection))
        try connection.run(mode == .kept ? "COMMIT" : "ROLLBACK")
        return value
      } catch {
        // What cannot even be rolled back is a connection that is gone; the next call makes another.
        do { try connection.run("ROLLBACK") } catch { self.connection = nil }
        throw error
      }
    }

    private func connected() throws -> PostgreSQLConnection {
      if let connection { return connection }
      let connection = try PostgreSQLConnection(address)
      self.connection = connection
      return connection
    }

    /// Waits longer after every try, and not as long as others do, so that they do not meet again.
    private static func pause(after tries: Int) async throws {
      let longest = min(250, 2 << min(tries, 7))
      try await Task.sleep(for: .milliseconds(Int.random(in: 1...longest)))
    }

    /// The address without user and password, for messages.
    static func name(of address: String) -> String {
      guard let start = address.firstRange(of: "://")?.upperBound else { return "postgresql" }
      let rest = address[start...].prefix { $0 != "?" }
      let host = rest.split(separator: "@", omittingEmptySubsequences: false).last ?? rest
      return "postgresql://\(host)"
    }
  }

  extension PostgreSQLStore {
    private static let table = "breakdownInventory"

    private func make() async throws(InventoryError) {
      let name = name
      try await transaction("ISOLATION LEVEL SERIALIZABLE", .kept) { session in
        guard try !Self.isThere(session) else { throw InventoryError.exists(file: name) }
        try session.connection.run("CREATE TABLE \(Self.table) (step TEXT PRIMARY KEY)")
      }
      try await migrate()
    }

    /// Makes the tables what this version expects.
    private func migrate() async throws(InventoryError) {
      let name = name
      try await transaction("ISOLATION LEVEL SERIALIZABLE", .kept) { session in
        guard try Self.isThere(session) else { throw InventoryError.missing(file: name) }
        let done = try session.all("SELECT step FROM \(Self.table)") { row in try row.text() }
        let steps = InventorySchema.steps
        guard done.allSatisfy({ step in steps.contains { $0.name == step } }) else {
          throw InventoryError.newerVersion(file: name)
        }
        for step in steps where !done.contains(step.name) {
          for statement in step.statements(.postgreSQL) { try session.connection.run(statement) }
          try session.run("INSERT INTO \(Self.table) (step) VALUES (?)", [step.name])
        }
      }
    }

    private static func isThere(_ session: PostgreSQLSession) throws -> Bool {
      try session.first("SELECT to_regclass('\(table)')") { row in row.optionalText() } ?? nil
        != nil
    }
  }

  /// A transaction of PostgreSQL.
  struct PostgreSQLSession: SQLSession {
    let connection: PostgreSQLConnection

    var dialect: SQLDialect { .postgreSQL }

    func each(
      _ sql: String, _ values: [any SQLValue], _ body: (inout SQLReader) throws -> Void
    ) throws {
      try connection.each(sql, values, body)
    }
  }
#endif
