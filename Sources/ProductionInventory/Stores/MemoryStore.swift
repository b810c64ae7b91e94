/// An inventory that is kept in memory only: for tests, trials and small tools.
public actor MemoryStore: InventoryStore {
  private var items: [InventoryItem] = []
  private var ledger: [StockMovement] = []

  /// An empty inventory.
  public init() {}

  /// The items that fit a question, by name, then place, then number.
  public func items(_ query: InventoryQuery) throws(InventoryError) -> [InventoryItem] {
    let category = query.category.map { ItemKey.folded(ItemDetails.categoryID($0)) }
    let words = query.text.map(ItemDetails.searchWords)
    return items.filter { item in
      if let category, ItemKey.folded(item.category ?? "") != category { return false }
      guard let words else { return true }
      let found = item.details.searchText.split(separator: " ")
      return !words.isEmpty && words.allSatisfy { word in found.contains { $0.hasPrefix(word) } }
    }.sorted(by: Self.isBefore)
  }

  /// Takes new items in, each with its first movement.
  @discardableResult
  public func add(
    _ stock: [NewStock], signature: LedgerSignature
  ) throws(InventoryError) -> [InventoryItem] {
    let signature = try signature.cleaned()
    var newItems = items
    var newLedger = ledger
    for entry in stock {
      let entry = try entry.cleaned()
      try Self.checkIsNew(entry.details, among: newItems)
      let item = InventoryItem(
        id: Int64(newItems.count) + 1, details: entry.details, quantity: entry.quantity)
      newItems.append(item)
      newLedger.append(
        StockMovement(
          id: Int64(newLedger.count) + 1, item: item.id, change: entry.quantity, kind: .received,
          signature: signature))
    }
    defer { (items, ledger) = (newItems, newLedger) }
    return Array(newItems.suffix(stock.count))
  }

  /// Writes changes to the ledger; no item may fall below zero.
  @discardableResult
  public func record(
    _ changes: [StockChange], signature: LedgerSignature
  ) throws(InventoryError) -> [StockMovement] {
    let signature = try signature.cleaned()
    var newItems = items
    var newLedger = ledger
    for change in changes {
      guard let index = newItems.firstIndex(where: { $0.id == change.item }) else {
        throw .unknownItem(id: change.item)
      }
      newItems[index].quantity = try StockRules.quantity(
        of: newItems[index].details, from: newItems[index].quantity, after: change)
      newLedger.append(
        StockMovement(
          id: Int64(newLedger.count) + 1, item: change.item, change: change.change,
          kind: change.kind, signature: signature))
    }
    (items, ledger) = (newItems, newLedger)
    return Array(newLedger.suffix(changes.count))
  }

  /// An item's lines of the ledger, oldest first.
  public func movements(ofItem id: Int64) throws(InventoryError) -> [StockMovement] {
    guard items.contains(where: { $0.id == id }) else { throw .unknownItem(id: id) }
    return ledger.filter { $0.item == id }
  }

  private static func checkIsNew(
    _ details: ItemDetails, among items: [InventoryItem]
  ) throws(InventoryError) {
    let key = ItemKey(details)
    if let same = items.first(where: { ItemKey($0.details) == key }) {
      throw .duplicate(name: details.name, place: details.place, item: same.id)
    }
    guard details.kind == .asset, let tag = details.tag else { return }
    let tagged = items.first { $0.kind == .asset && ItemKey($0.details).tag == key.tag }
    if let tagged { throw .tagInUse(tag: tag, item: tagged.id) }
  }

  private static func isBefore(_ left: InventoryItem, _ right: InventoryItem) -> Bool {
    let (leftKey, rightKey) = (ItemKey(left.details), ItemKey(right.details))
    if leftKey.name != rightKey.name {
      return leftKey.name.utf8.lexicographicallyPrecedes(rightKey.name.utf8)
    }
    if leftKey.place != rightKey.place {
      return leftKey.place.utf8.lexicographicallyPrecedes(rightKey.place.utf8)
    }
    return left.id < right.id
  }
}
