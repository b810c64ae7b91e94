/// Where an inventory is kept.
///
/// Every call that changes something changes all of it or nothing. Quantities are sums of
/// movements, and movements are only ever added.
public protocol InventoryStore: Sendable {
  /// The items that fit a question, by name, then place, then number.
  func items(_ query: InventoryQuery) async throws(InventoryError) -> [InventoryItem]

  /// Takes new items in, each with its first movement.
  ///
  /// - Returns: The items as kept, in the order given.
  @discardableResult
  func add(
    _ stock: [NewStock], signature: LedgerSignature
  ) async throws(InventoryError) -> [InventoryItem]

  /// Writes changes to the ledger; no item may fall below zero.
  ///
  /// - Returns: The lines as written, in the order given.
  @discardableResult
  func record(
    _ changes: [StockChange], signature: LedgerSignature
  ) async throws(InventoryError) -> [StockMovement]

  /// An item's lines of the ledger, oldest first.
  func movements(ofItem id: Int64) async throws(InventoryError) -> [StockMovement]
}

extension InventoryStore {
  /// Every item, by name, then place, then number.
  public func items() async throws(InventoryError) -> [InventoryItem] {
    try await items(InventoryQuery())
  }
}
