import GRDB

/// An inventory in one SQLite file, which several programs may have open at once.
///
/// The file keeps its newest changes in `-wal` and `-shm` files beside it while it is open; it
/// belongs on a disk of this machine, not on a network share.
public final class SQLiteStore: InventoryStore {
  private let database: SQLiteDatabase
  private let access: Access

  /// What an inventory is opened for.
  public enum Access: Hashable, Sendable {
    case reading, writing
  }

  /// Makes a new inventory; a file of zero bytes becomes one.
  ///
  /// - Throws: ``InventoryError/exists(file:)`` when there is one already, or something else.
  public init(creatingAt path: String) throws(InventoryError) {
    try InventoryFile(path: path).makeEmpty()
    access = .writing
    database = try Self.open(path, access: .writing)
    try database.migrate()
  }

  /// Opens an inventory; what is none is refused and left as it is.
  ///
  /// One of an older version is brought up to date when it may be written.
  ///
  /// - Throws: ``InventoryError/missing(file:)``, ``InventoryError/notAnInventory(file:)``,
  ///   ``InventoryError/readOnly(file:)``, ``InventoryError/newerVersion(file:)`` and others.
  public init(path: String, access: Access = .writing) throws(InventoryError) {
    let file = InventoryFile(path: path)
    try file.check(for: access)
    self.access = access
    database = try Self.open(path, access: access)
    if access == .writing {
      try database.migrate()
    } else if try !database.isUpToDate() {
      guard file.mayBeWritten else { throw .olderVersion(file: path) }
      try database.migrate()
    }
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
    guard access == .writing else { throw .readOnly(file: database.name) }
    return try await database.write(signedBy: signature, mode: mode, body)
  }

  private static func open(
    _ path: String, access: Access
  ) throws(InventoryError) -> SQLiteDatabase {
    var configuration = Configuration()
    // A connection that may write tidies the -wal file away when it closes, so it is preferred.
    configuration.readonly = access == .reading && !InventoryFile(path: path).mayBeWritten
    configuration.busyMode = .timeout(10)
    if access == .writing { configuration.journalMode = .wal }
    let settings = configuration
    return try SQLiteDatabase(name: path) {
      try DatabaseQueue(path: path, configuration: settings)
    }
  }
}
