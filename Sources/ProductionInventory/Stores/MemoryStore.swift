import GRDB

/// An inventory that is kept in memory only: for tests, trials and small tools.
public final class MemoryStore: InventoryStore {
  private let database: SQLiteDatabase

  /// An empty inventory.
  public init() throws(InventoryError) {
    database = try SQLiteDatabase(name: "memory") { try DatabaseQueue() }
    try database.migrate()
  }

  /// Reads.
  public func read<Value: Sendable>(
    _ body: @escaping @Sendable (InventoryReader) throws -> Value
  ) async throws(InventoryError) -> Value {
    try await database.read(body)
  }

  /// Changes something, in somebody's name.
  public func write<Value: Sendable>(
    signedBy signature: LedgerSignature, mode: WriteMode,
    _ body: @escaping @Sendable (InventoryWriter) throws -> Value
  ) async throws(InventoryError) -> Value {
    try await database.write(signedBy: signature, mode: mode, body)
  }
}
