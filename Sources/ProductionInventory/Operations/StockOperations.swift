extension InventoryWriter {
  /// Why things leave for good.
  public enum Removal: String, Hashable, Sendable, CaseIterable {
    case consumed, lost, damaged, discarded, sentBack

    var kind: StockMovement.Kind {
      switch self {
      case .consumed: .consumed
      case .lost: .lost
      case .damaged: .damaged
      case .discarded: .discarded
      case .sentBack: .sentBack
      }
    }
  }

  /// Takes more of an item in.
  @discardableResult
  public func receive(
    _ quantity: Int, of item: Int64, condition: String? = nil
  ) throws -> InventoryItem {
    try StockRules.checkQuantity(quantity)
    return try append(
      StockChange(
        item: item, kind: .received, levels: StockLevels(onHand: quantity),
        condition: try TextRules.line(condition, "condition"))
    ).item
  }

  /// Takes things of the house out for good; of an asset that is damaged only its condition changes.
  @discardableResult
  public func remove(
    _ quantity: Int, of item: Int64, _ removal: Removal
  ) throws -> InventoryItem {
    try StockRules.checkQuantity(quantity)
    if removal == .damaged, try reader.item(item).kind == .asset {
      return try edit(item) { $0.condition = "damaged" }
    }
    return try append(
      StockChange(item: item, kind: removal.kind, levels: StockLevels(onHand: -quantity))
    ).item
  }

  /// Sets the number in the house to what was counted.
  @discardableResult
  public func count(_ item: Int64, found quantity: Int) throws -> InventoryItem {
    try StockRules.checkQuantity(quantity, atLeast: 0)
    let item = try reader.item(item)
    return try append(
      StockChange(
        item: item.id, kind: .adjusted,
        levels: StockLevels(onHand: quantity - item.levels.onHand),
        note: "counted \(quantity), not \(item.levels.onHand)")
    ).item
  }

  /// Takes a movement back by one the other way.
  @discardableResult
  public func undo(_ movement: Int64) throws -> (item: InventoryItem, movement: StockMovement) {
    let undone = try reader.movement(movement).change
    if undone.kind == .undone { throw InventoryError.undoneIsFinal(movement) }
    if undone.levels.isZero { throw InventoryError.nothingToUndo(movement) }
    let earlier = try sql.number("SELECT id FROM movement WHERE undoes = ?", [movement])
    if let earlier { throw InventoryError.undoneAlready(movement, by: earlier) }
    return try append(
      StockChange(
        item: undone.item, kind: .undone, levels: -undone.levels,
        reservation: undone.reservation, checkOut: undone.checkOut,
        orderLine: undone.orderLine, undoes: movement, note: "was: \(undone.kind.rawValue)"))
  }
}

extension InventoryError {
  static func undoneIsFinal(_ movement: Int64) -> Self {
    .refused("movement \(movement) took another one back; make the change again instead")
  }

  static func nothingToUndo(_ movement: Int64) -> Self {
    .refused(
      "movement \(movement) changed no number; write the old details with "
        + "'breakdown inventory adjust'")
  }

  static func undoneAlready(_ movement: Int64, by other: Int64) -> Self {
    .refused("movement \(movement) was taken back already, by movement \(other)")
  }
}
