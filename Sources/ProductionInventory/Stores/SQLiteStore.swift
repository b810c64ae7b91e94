import GRDB

/// An inventory in one SQLite file, which several programs may have open at once.
///
/// The file keeps its newest changes in `-wal` and `-shm` files beside it while it is open; it
/// belongs on a disk of this machine, not on a network share.
public final class SQLiteStore: InventoryStore {
  private let queue: DatabaseQueue
  private let file: String
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
    file = path
    access = .writing
    queue = try Self.open(path, access: .writing)
    try Self.migrate(queue, file: path)
  }

  /// Opens an inventory; what is none is refused and left as it is.
  ///
  /// - Throws: ``InventoryError/missing(file:)``, ``InventoryError/notAnInventory(file:)``,
  ///   ``InventoryError/readOnly(file:)``, ``InventoryError/newerVersion(file:)`` and others.
  public init(path: String, access: Access = .writing) throws(InventoryError) {
    try InventoryFile(path: path).check(for: access)
    file = path
    self.access = access
    queue = try Self.open(path, access: access)
    if access == .writing { try Self.migrate(queue, file: path) }
  }

  private static func open(
    _ path: String, access: Access
  ) throws(InventoryError) -> DatabaseQueue {
    var configuration = Configuration()
    // A connection that may write tidies the -wal file away when it closes, so it is preferred.
    configuration.readonly = access == .reading && !InventoryFile(path: path).mayBeWritten
    configuration.busyMode = .timeout(10)
    if access == .writing { configuration.journalMode = .wal }
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let isNewer = try queue.read { db in try InventorySchema.migrator.hasBeenSuperseded(db) }
      if isNewer { throw InventoryError.newerVersion(file: path) }
      return queue
    } catch {
      throw InventoryError(error, file: path)
    }
  }

  private static func migrate(_ queue: DatabaseQueue, file: String) throws(InventoryError) {
    do {
      // A line of the ledger that was reported as written survives a power cut.
      try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
      try InventorySchema.migrator.migrate(queue)
    } catch {
      throw InventoryError(error, file: file)
    }
  }

  private func read<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(InventoryError) -> Value {
    do { return try await queue.read(body) } catch { throw InventoryError(error, file: file) }
  }

  private func write<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(InventoryError) -> Value {
    guard access == .writing else { throw .readOnly(file: file) }
    do { return try await queue.write(body) } catch { throw InventoryError(error, file: file) }
  }
}

extension SQLiteStore {
  /// The items that fit a question, by name, then place, then number.
  public func items(_ query: InventoryQuery) async throws(InventoryError) -> [InventoryItem] {
    try await read { db in
      var conditions: [String] = []
      var arguments: [String] = []
      if let category = query.category {
        conditions.append("categoryKey = ?")
        arguments.append(ItemKey.folded(ItemDetails.categoryID(category)))
      }
      if let text = query.text {
        let words = ItemDetails.searchWords(text)
        guard !words.isEmpty else { return [] }
        conditions.append("id IN (SELECT rowid FROM itemSearch WHERE itemSearch MATCH ?)")
        arguments.append(words.map { "\"\($0)\"*" }.joined(separator: " "))
      }
      let filter = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
      let sql = "\(ItemRow.select) \(filter) ORDER BY nameKey, placeKey, id"
      return try ItemRow.fetchAll(db, sql: sql, arguments: StatementArguments(arguments))
        .map(\.item)
    }
  }

  /// Takes new items in, each with its first movement.
  @discardableResult
  public func add(
    _ stock: [NewStock], signature: LedgerSignature
  ) async throws(InventoryError) -> [InventoryItem] {
    let signature = try signature.cleaned()
    return try await write { db in
      try stock.map { entry in
        let entry = try entry.cleaned()
        try Self.checkIsNew(entry.details, in: db)
        try ItemRow.insert(entry.details, into: db)
        let id = db.lastInsertedRowID
        let first = StockChange(item: id, change: entry.quantity, kind: .received)
        _ = try MovementRow.append(first, signature: signature, to: db)
        return InventoryItem(id: id, details: entry.details, quantity: entry.quantity)
      }
    }
  }

  /// Writes changes to the ledger; no item may fall below zero.
  @discardableResult
  public func record(
    _ changes: [StockChange], signature: LedgerSignature
  ) async throws(InventoryError) -> [StockMovement] {
    let signature = try signature.cleaned()
    return try await write { db in
      try changes.map { change in
        let item = try Self.item(change.item, in: db)
        _ = try StockRules.quantity(of: item.details, from: item.quantity, after: change)
        return try MovementRow.append(change, signature: signature, to: db)
      }
    }
  }

  /// An item's lines of the ledger, oldest first.
  public func movements(ofItem id: Int64) async throws(InventoryError) -> [StockMovement] {
    try await read { db in
      _ = try Self.item(id, in: db)
      let sql = "SELECT * FROM movement WHERE item = ? ORDER BY id"
      return try MovementRow.fetchAll(db, sql: sql, arguments: [id]).map(\.movement)
    }
  }

  private static func item(_ id: Int64, in db: Database) throws -> InventoryItem {
    let sql = "\(ItemRow.select) WHERE id = ?"
    guard let row = try ItemRow.fetchOne(db, sql: sql, arguments: [id]) else {
      throw InventoryError.unknownItem(id: id)
    }
    return row.item
  }

  private static func checkIsNew(_ details: ItemDetails, in db: Database) throws {
    let key = ItemKey(details)
    let same = "SELECT id FROM item WHERE nameKey = ? AND placeKey = ? AND tagKey = ?"
    if let id = try Int64.fetchOne(db, sql: same, arguments: [key.name, key.place, key.tag]) {
      throw InventoryError.duplicate(name: details.name, place: details.place, item: id)
    }
    guard details.kind == .asset, let tag = details.tag else { return }
    let tagged = "SELECT id FROM item WHERE kind = 'asset' AND tagKey = ?"
    if let id = try Int64.fetchOne(db, sql: tagged, arguments: [key.tag]) {
      throw InventoryError.tagInUse(tag: tag, item: id)
    }
  }
}
