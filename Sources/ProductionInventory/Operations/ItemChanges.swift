extension InventoryWriter {
  /// Takes new items in, each with its first movement.
  ///
  /// - Returns: The items as kept, in the order given.
  @discardableResult
  public func add(_ stock: [NewStock]) throws -> [InventoryItem] {
    try stock.map { entry in
      let entry = try entry.cleaned()
      try checkIsNew(entry.details)
      let id = try sql.insert(into: "item", entry.details.record)
      try sql.run(
        """
        INSERT INTO balance (item, onHand, checkedOut, reserved, ordered) VALUES (?, 0, 0, 0, 0)
        """, [id])
      let item = InventoryItem(id: id, details: entry.details, quantity: 0)
      let first = StockLevels(onHand: entry.quantity)
      return try append(StockChange(item: id, kind: .received, levels: first), to: item).item
    }
  }

  /// Writes down what has changed about an item: its place, its condition, its name.
  ///
  /// - Returns: The item as kept; nothing is written when nothing changed.
  @discardableResult
  public func edit(
    _ id: Int64, _ change: (inout ItemDetails) throws -> Void
  ) throws -> InventoryItem {
    let item = try reader.item(id)
    var details = item.details
    try change(&details)
    details = try details.cleaned()
    guard details != item.details else { return item }
    if details.kind != item.kind { throw InventoryError.kindIsKept(item.name) }
    try checkIsNew(details, but: id)
    let record = details.record
    let columns = record.map { "\($0.name) = ?" }.joined(separator: ", ")
    try sql.run("UPDATE item SET \(columns) WHERE id = ?", record.map(\.value) + [id])
    let note = ItemDifferences(from: item.details, to: details)
    let kind: StockMovement.Kind = note.isOnlyPlace ? .moved : .edited
    return try append(
      StockChange(
        item: id, kind: kind,
        condition: details.condition == item.condition ? nil : details.condition,
        note: note.description),
      to: InventoryItem(id: id, details: details, levels: item.levels)
    ).item
  }

  /// Whether nothing else is kept under the same name, place and tag.
  private func checkIsNew(_ details: ItemDetails, but id: Int64 = 0) throws {
    let key = ItemKey(details)
    let same = "SELECT id FROM item WHERE nameKey = ? AND placeKey = ? AND tagKey = ? AND id <> ?"
    if let other = try sql.number(same, [key.name, key.place, key.tag, id]) {
      throw InventoryError.duplicate(name: details.name, place: details.place, item: other)
    }
    guard details.kind == .asset, let tag = details.tag else { return }
    let tagged = """
      SELECT id FROM item WHERE kind = 'asset' AND tagKey <> '' AND tagKey = ? AND id <> ?
      """
    if let other = try sql.number(tagged, [key.tag, id]) {
      throw InventoryError.tagInUse(tag: tag, item: other)
    }
  }
}

/// What was changed about an item, for the ledger.
private struct ItemDifferences: CustomStringConvertible {
  private var changes: [(field: String, old: String, new: String)] = []

  init(from old: ItemDetails, to new: ItemDetails) {
    let fields: [(String, (ItemDetails) -> String?)] = [
      ("name", { $0.name }), ("category", { $0.category }),
      ("also called", { $0.alsoCalled.joined(separator: ", ") }), ("place", { $0.place }),
      ("condition", { $0.condition }), ("owner", { $0.owner }),
      ("value", { $0.value?.description }), ("supplier", { $0.supplier }), ("tag", { $0.tag }),
      ("photo", { $0.photo }), ("reorder point", { $0.reorderPoint.map(String.init) }),
      ("due back", { $0.dueBack?.description }), ("notes", { $0.notes }),
    ]
    for (field, value) in fields {
      let (before, after) = (value(old) ?? "", value(new) ?? "")
      if before != after { changes.append((field, before, after)) }
    }
  }

  var isOnlyPlace: Bool { changes.count == 1 && changes.first?.field == "place" }

  var description: String {
    changes.map { change in
      let old = change.old.isEmpty ? "none" : change.old
      return "\(change.field): \(old) → \(change.new.isEmpty ? "none" : change.new)"
    }.joined(separator: "; ")
  }
}

extension InventoryError {
  static func kindIsKept(_ name: String) -> Self {
    .refused("how '\(name)' is kept cannot change; add it anew with the other kind")
  }
}
