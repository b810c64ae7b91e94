import BreakdownSheets

/// Where an inventory is kept.
///
/// What is read is of one moment; what is changed is changed whole or not at all, and is on the disk
/// when the call returns.
public protocol InventoryStore: Sendable {
  /// Reads.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (InventoryReader) throws -> Value
  ) async throws(InventoryError) -> Value

  /// Changes something, in somebody's name.
  ///
  /// - Parameters:
  ///   - mode: Whether the changes are kept or only tried.
  ///   - body: May run again when another writer came in between.
  func write<Value: Sendable>(
    signedBy signature: LedgerSignature, mode: WriteMode,
    _ body: @escaping @Sendable (InventoryWriter) throws -> Value
  ) async throws(InventoryError) -> Value
}

/// What becomes of changes.
public enum WriteMode: Hashable, Sendable {
  case kept
  /// Everything is checked and worked out, then taken back: a dry run.
  case tried
}

extension InventoryStore {
  /// Changes something for good, in somebody's name.
  public func write<Value: Sendable>(
    signedBy signature: LedgerSignature,
    _ body: @escaping @Sendable (InventoryWriter) throws -> Value
  ) async throws(InventoryError) -> Value {
    try await write(signedBy: signature, mode: .kept, body)
  }

  /// The items that fit a question, by name, then place, then number; without one all of them.
  public func items(
    _ query: InventoryQuery = InventoryQuery()
  ) async throws(InventoryError) -> [InventoryItem] {
    try await read { inventory in try inventory.items(query) }
  }

  /// Takes new items in, each with its first movement.
  ///
  /// - Returns: The items as kept, in the order given.
  @discardableResult
  public func add(
    _ stock: [NewStock], signature: LedgerSignature
  ) async throws(InventoryError) -> [InventoryItem] {
    try await write(signedBy: signature) { inventory in try inventory.add(stock) }
  }

  /// An item's lines of the ledger, oldest first.
  public func movements(ofItem id: Int64) async throws(InventoryError) -> [StockMovement] {
    try await read { inventory in try inventory.movements(ofItem: id) }
  }

  /// What the stock has of every row of a list.
  public func check(_ list: PurchaseList) async throws(InventoryError) -> StockCheck {
    let names = list.items.map(\.name)
    return StockCheck(list, against: try await read { try $0.items(near: names) })
  }
}
