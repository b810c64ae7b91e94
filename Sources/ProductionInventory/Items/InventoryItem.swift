/// Something the production owns or keeps: what it is, where it is, how many there are.
///
/// Its details read as its own: `item.name`, `item.place`.
@dynamicMemberLookup
public struct InventoryItem: Hashable, Sendable, Identifiable {
  /// Number given by the store; never given twice.
  public let id: Int64
  /// What is known of it.
  public var details: ItemDetails
  /// How many there are: the sum of its movements.
  public var quantity: Int

  /// An item from its parts.
  public init(id: Int64, details: ItemDetails, quantity: Int) {
    self.id = id
    self.details = details
    self.quantity = quantity
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

/// Which items are asked for; without arguments all of them.
public struct InventoryQuery: Hashable, Sendable {
  /// Words that names, synonyms, places, suppliers, tags or notes begin with; all must be found.
  public var text: String?
  /// Category, as id or in the house's own word.
  public var category: String?

  /// A question from its parts.
  public init(text: String? = nil, category: String? = nil) {
    self.text = text
    self.category = category
  }
}
