/// Something the production owns or keeps: what it is, where it is, how many there are.
///
/// Its details read as its own: `item.name`, `item.place`.
@dynamicMemberLookup
public struct InventoryItem: Hashable, Sendable, Identifiable {
  /// Number given by the store; never given twice.
  public let id: Int64
  /// What is known of it.
  public var details: ItemDetails
  /// How many there are, and where: sums of its movements.
  public var levels: StockLevels

  /// How many are in the house.
  public var quantity: Int { levels.onHand }
  /// Whether it is time to buy more of it.
  public var isLow: Bool {
    details.reorderPoint.map { levels.onHand + levels.ordered <= $0 } ?? false
  }

  /// An item from its parts.
  public init(id: Int64, details: ItemDetails, levels: StockLevels) {
    self.id = id
    self.details = details
    self.levels = levels
  }

  /// An item of which so many are in the house.
  public init(id: Int64, details: ItemDetails, quantity: Int) {
    self.init(id: id, details: details, levels: StockLevels(onHand: quantity))
  }

  /// A detail.
  public subscript<Value>(dynamicMember detail: KeyPath<ItemDetails, Value>) -> Value {
    details[keyPath: detail]
  }
}

/// An item that enters the inventory, and how many of it.
public struct NewStock: Hashable, Sendable {
  /// What it is.
  public var details: ItemDetails
  /// How many there are; its first movement.
  public var quantity: Int

  /// A new item from its parts.
  public init(_ details: ItemDetails, quantity: Int = 1) {
    self.details = details
    self.quantity = quantity
  }
}
