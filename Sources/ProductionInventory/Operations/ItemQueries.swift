extension InventoryReader {
  private static let fromItems = "FROM item JOIN balance ON balance.item = item.id"

  /// The items that fit a question, by name, then place, then number.
  public func items(_ query: InventoryQuery = InventoryQuery()) throws -> [InventoryItem] {
    guard let filter = filter(for: query) else { return [] }
    var values = filter.values
    var sql = "SELECT \(InventoryItem.columns) \(Self.fromItems) \(filter.sql)"
    sql += " ORDER BY item.nameKey, item.placeKey, item.id"
    if let limit = query.limit {
      sql += " LIMIT ?"
      values.append(max(0, limit))
    }
    return try self.sql.all(sql, values) { row in try InventoryItem(&row) }
  }

  /// How many items fit a question, whatever its limit.
  public func numberOfItems(_ query: InventoryQuery = InventoryQuery()) throws -> Int {
    guard let filter = filter(for: query) else { return 0 }
    return Int(
      try sql.number("SELECT COUNT(*) \(Self.fromItems) \(filter.sql)", filter.values) ?? 0)
  }

  /// The items that come near any of some names, for ``StockCheck``; in the order of ``items(_:)``.
  public func items(near names: [String]) throws -> [InventoryItem] {
    let words = Set(names.flatMap { name in ItemName(name).map { [$0.head, $0.joined] } ?? [] })
    guard !words.isEmpty else { return [] }
    let condition = sql.dialect.anyWordCondition(words.sorted())
    return try sql.all(
      """
      SELECT \(InventoryItem.columns) \(Self.fromItems) WHERE \(condition.sql)
      ORDER BY item.nameKey, item.placeKey, item.id
      """, [condition.value]
    ) { row in try InventoryItem(&row) }
  }

  /// An item by its number.
  ///
  /// - Throws: ``InventoryError/unknownItem(id:)``.
  public func item(_ id: Int64) throws -> InventoryItem {
    let found = try sql.first(
      "SELECT \(InventoryItem.columns) \(Self.fromItems) WHERE item.id = ?", [id]
    ) { row in try InventoryItem(&row) }
    guard let found else { throw InventoryError.unknownItem(id: id) }
    return found
  }

  /// An item as people name it: by number, by tag, or by its name where only one has it.
  ///
  /// - Throws: ``InventoryError`` when none is called so, or several are.
  public func item(named text: String) throws -> InventoryItem {
    if let id = Int64(text), !text.hasPrefix("0"),
      let found = try items(where: "item.id = ?", [id]).first
    {
      return found
    }
    let key = ItemKey.folded(text)
    let found = try items(where: "item.tagKey = ? AND item.tagKey <> ''", [key])
    if let first = found.first, found.count == 1 { return first }
    let all = try found + items(where: "item.nameKey = ?", [key])
    if let first = all.first, all.count == 1 { return first }
    throw all.isEmpty
      ? InventoryError.nothingCalled(text) : InventoryError.severalCalled(text, all)
  }

  /// An item's lines of the ledger, oldest first.
  public func movements(ofItem id: Int64) throws -> [StockMovement] {
    _ = try item(id)
    return try movements(where: "movement.item = ? ORDER BY movement.id", [id])
  }

  /// The last lines of the whole ledger, newest first.
  public func movements(latest limit: Int) throws -> [StockMovement] {
    try movements(where: "1 = 1 ORDER BY movement.id DESC LIMIT ?", [max(0, limit)])
  }

  /// A line of the ledger.
  func movement(_ id: Int64) throws -> StockMovement {
    guard let found = try movements(where: "movement.id = ?", [id]).first else {
      throw InventoryError.noMovement(id)
    }
    return found
  }

  func movements(where condition: String, _ values: [any SQLValue]) throws -> [StockMovement] {
    try sql.all(
      "SELECT \(StockMovement.columns) FROM movement WHERE \(condition)", values
    ) { row in try StockMovement(&row) }
  }

  private func items(where condition: String, _ values: [any SQLValue]) throws -> [InventoryItem] {
    let sql =
      "SELECT \(InventoryItem.columns) \(Self.fromItems) WHERE \(condition) ORDER BY item.id LIMIT 20"
    return try self.sql.all(sql, values) { row in try InventoryItem(&row) }
  }

  /// The condition of a question; nil when nothing can fit it.
  private func filter(for query: InventoryQuery) -> (sql: String, values: [any SQLValue])? {
    var conditions: [String] = []
    var values: [any SQLValue] = []
    if let category = query.category {
      conditions.append("item.categoryKey = ?")
      values.append(ItemKey.folded(ItemDetails.categoryID(category)))
    }
    if let place = query.place {
      conditions.append("item.placeKey = ?")
      values.append(ItemKey.folded(place))
    }
    if query.isLow {
      conditions.append(
        "item.reorderPoint IS NOT NULL AND balance.onHand + balance.ordered <= item.reorderPoint")
    }
    if let text = query.text {
      let words = ItemDetails.searchWords(text)
      guard !words.isEmpty else { return nil }
      let condition = sql.dialect.searchCondition(words)
      conditions.append(condition.sql)
      values.append(condition.value)
    }
    return (conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND "), values)
  }
}

extension InventoryError {
  static func nothingCalled(_ text: String) -> Self {
    .refused(
      "nothing is called '\(text)'; give an item's number, tag or full name from "
        + "'breakdown inventory list'")
  }

  static func severalCalled(_ text: String, _ items: [InventoryItem]) -> Self {
    let listed = items.prefix(5).map { "item \($0.id) at \($0.place ?? "no place")" }
    let more = items.count > 5 ? " …" : ""
    return .refused("'\(text)' is \(listed.joined(separator: ", "))\(more); give the number")
  }

  static func noMovement(_ id: Int64) -> Self {
    .refused("there is no movement \(id); find its number in 'breakdown inventory history'")
  }
}
