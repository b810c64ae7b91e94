extension InventoryItem {
  /// What ``init(_:)`` reads, in its order.
  static let columns = """
    item.id, item.name, item.category, item.kind, item.alsoCalled, item.place, item.condition,
    item.owner, item.valueTenThousandths, item.currency, item.supplier, item.tag, item.photo,
    item.reorderPoint, item.dueBack, item.notes,
    balance.onHand, balance.checkedOut, balance.reserved, balance.ordered
    """

  init(_ row: inout SQLReader) throws {
    id = try row.number()
    details = try ItemDetails(&row)
    levels = StockLevels(
      onHand: try row.count(), checkedOut: try row.count(), reserved: try row.count(),
      ordered: try row.count())
  }
}

extension ItemDetails {
  init(_ row: inout SQLReader) throws {
    name = try row.text()
    category = row.optionalText()
    kind = ItemKind(rawValue: try row.text()) ?? .counted
    alsoCalled = try row.text().split(separator: "\n").map(String.init)
    place = row.optionalText()
    condition = row.optionalText()
    owner = row.optionalText()
    value = row.optionalMoney()
    supplier = row.optionalText()
    tag = row.optionalText()
    photo = row.optionalText()
    reorderPoint = row.optionalNumber().map { Int($0) }
    dueBack = try row.optionalDay()
    notes = row.optionalText()
  }

  /// The columns of the item table.
  var record: [(name: String, value: any SQLValue)] {
    let key = ItemKey(self)
    return [
      ("name", name), ("category", category), ("kind", kind.rawValue),
      ("alsoCalled", alsoCalled.joined(separator: "\n")), ("place", place),
      ("condition", condition), ("owner", owner), ("valueTenThousandths", value?.tenThousandths),
      ("currency", value?.currency), ("supplier", supplier), ("tag", tag), ("photo", photo),
      ("reorderPoint", reorderPoint), ("dueBack", dueBack), ("notes", notes),
      ("nameKey", key.name), ("placeKey", key.place), ("tagKey", key.tag),
      ("categoryKey", ItemKey.folded(category ?? "")), ("searchText", searchText),
    ]
  }
}

extension StockMovement {
  /// What ``init(_:)`` reads, in its order.
  static let columns = """
    movement.id, movement.item, movement.kind, movement.change, movement.checkedOutChange,
    movement.reservedChange, movement.orderedChange, movement.reservation, movement.checkOut,
    movement.orderLine, movement.undoes, movement.condition, movement.note, movement.signedBy,
    movement.date, movement.reason
    """

  init(_ row: inout SQLReader) throws {
    id = try row.number()
    change = StockChange(
      item: try row.number(), kind: Kind(rawValue: try row.text()) ?? .adjusted,
      levels: StockLevels(
        onHand: try row.count(), checkedOut: try row.count(), reserved: try row.count(),
        ordered: try row.count()),
      reservation: row.optionalNumber(), checkOut: row.optionalNumber(),
      orderLine: row.optionalNumber(), undoes: row.optionalNumber(),
      condition: row.optionalText(), note: row.optionalText())
    signature = try row.signature()
  }
}
