import GRDB

/// One connection to SQLite.
struct SQLiteDatabase: Sendable {
  let queue: DatabaseQueue
  /// What messages call it.
  let name: String

  init(name: String, _ open: () throws -> DatabaseQueue) throws(InventoryError) {
    self.name = name
    do {
      queue = try open()
      let isNewer = try queue.read { try InventorySchema.migrator.hasBeenSuperseded($0) }
      if isNewer { throw InventoryError.newerVersion(file: name) }
    } catch {
      throw InventoryError(error, file: name)
    }
  }

  /// Makes the tables what this version expects.
  func migrate() throws(InventoryError) {
    do {
      // A line of the ledger that was reported as written survives a power cut.
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      try InventorySchema.migrator.migrate(queue)
    } catch {
      throw InventoryError(error, file: name)
    }
  }

  /// Whether the tables are what this version expects.
  func isUpToDate() throws(InventoryError) -> Bool {
    do {
      return try queue.read { try InventorySchema.migrator.hasCompletedMigrations($0) }
    } catch {
      throw InventoryError(error, file: name)
    }
  }

  func read<Value: Sendable>(
    _ body: @escaping @Sendable (InventoryReader) throws -> Value
  ) async throws(InventoryError) -> Value {
    do {
      return try await queue.read { database in
        try body(InventoryReader(sql: SQLiteSession(database: database)))
      }
    } catch {
      throw InventoryError(error, file: name)
    }
  }

  func write<Value: Sendable>(
    signedBy signature: LedgerSignature, mode: WriteMode,
    _ body: @escaping @Sendable (InventoryWriter) throws -> Value
  ) async throws(InventoryError) -> Value {
    do {
      return try await queue.writeWithoutTransaction { database in
        try Self.transaction(in: database, signature, mode, body)
      }
    } catch {
      throw InventoryError(error, file: name)
    }
  }

  private static func transaction<Value>(
    in database: Database, _ signature: LedgerSignature, _ mode: WriteMode,
    _ body: (InventoryWriter) throws -> Value
  ) throws -> Value {
    let writer = try InventoryWriter(SQLiteSession(database: database), signedBy: signature)
    var value: Value?
    // The right to write is asked for before anything is read, so that nobody comes in between.
    try database.inTransaction(.immediate) {
      value = try body(writer)
      return mode == .kept ? .commit : .rollback
    }
    guard let value else { throw SQLReadingError() }
    return value
  }
}
