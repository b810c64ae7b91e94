extension InventoryWriter {
  /// Adds a line to the ledger and to the sums that are kept of it.
  @discardableResult
  func append(
    _ change: StockChange, to item: InventoryItem
  ) throws -> (item: InventoryItem, movement: StockMovement) {
    let levels = try StockRules.levels(of: item, after: change)
    if !change.levels.isZero {
      try sql.run(
        """
        UPDATE balance SET onHand = ?, checkedOut = ?, reserved = ?, ordered = ? WHERE item = ?
        """, [levels.onHand, levels.checkedOut, levels.reserved, levels.ordered, item.id])
    }
    let id = try sql.insert(into: "movement", record(of: change))
    return (
      InventoryItem(id: item.id, details: item.details, levels: levels),
      StockMovement(id: id, change: change, signature: signature)
    )
  }

  /// Adds a line to the ledger and to the reservation, check-out or order it is about.
  @discardableResult
  func append(_ change: StockChange) throws -> (item: InventoryItem, movement: StockMovement) {
    try settle(change.reservation, in: .reservation, change.levels.reserved)
    try settle(change.checkOut, in: .checkOut, change.levels.checkedOut)
    let received = change.levels.ordered == 0 ? 0 : change.levels.onHand
    try settle(change.orderLine, in: .orderLine, change.levels.ordered, received: received)
    return try append(change, to: reader.item(change.item))
  }

  /// What is agreed with somebody and settled bit by bit.
  enum Agreement: String {
    case reservation, checkOut, orderLine
  }

  private func settle(
    _ id: Int64?, in table: Agreement, _ change: Int, received: Int = 0
  ) throws {
    guard let id, change != 0 || received != 0 else { return }
    let sql = "SELECT openQuantity, quantity FROM \(table.rawValue) WHERE id = ?"
    let row = try self.sql.first(sql, [id]) { row in (try row.count(), try row.count()) }
    guard let (open, quantity) = row else { throw SQLReadingError() }
    guard (0...quantity).contains(open + change) else {
      throw InventoryError.settledAlready(table, id, open: open)
    }
    // Both in one statement, as the table holds them to each other.
    let also = table == .orderLine ? ", receivedQuantity = receivedQuantity + ?" : ""
    let values: [any SQLValue] =
      table == .orderLine ? [open + change, received, id] : [open + change, id]
    try self.sql.run("UPDATE \(table.rawValue) SET openQuantity = ?\(also) WHERE id = ?", values)
  }

  private func record(of change: StockChange) -> [(name: String, value: any SQLValue)] {
    [
      ("item", change.item), ("kind", change.kind.rawValue), ("change", change.levels.onHand),
      ("checkedOutChange", change.levels.checkedOut), ("reservedChange", change.levels.reserved),
      ("orderedChange", change.levels.ordered), ("reservation", change.reservation),
      ("checkOut", change.checkOut), ("orderLine", change.orderLine), ("undoes", change.undoes),
      ("condition", change.condition), ("note", change.note), ("signedBy", signature.by),
      ("date", signature.date), ("reason", signature.reason),
    ]
  }
}

extension InventoryError {
  static func settledAlready(
    _ table: InventoryWriter.Agreement, _ id: Int64, open: Int
  ) -> Self {
    let what =
      switch table {
      case .reservation: "reservation"
      case .checkOut: "check-out"
      case .orderLine: "order line"
      }
    return .refused("\(what) \(id) has \(open) open; undo what came after it first")
  }
}
