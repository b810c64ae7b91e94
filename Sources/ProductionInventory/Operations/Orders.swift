extension InventoryReader {
  /// Orders, the newest first.
  ///
  /// - Parameter isOpen: Only those of which something has still to come in.
  public func orders(isOpen: Bool = false) throws -> [PurchaseOrder] {
    let open = """
      WHERE EXISTS (SELECT 1 FROM orderLine
        WHERE orderLine.purchaseOrder = purchaseOrder.id AND orderLine.openQuantity > 0)
      """
    return try orders(isOpen ? open : "", [])
  }

  /// An order by its number.
  public func order(_ id: Int64) throws -> PurchaseOrder {
    guard let found = try orders("WHERE purchaseOrder.id = ?", [id]).first else {
      throw InventoryError.noOrder(id)
    }
    return found
  }

  private func orders(_ filter: String, _ values: [any SQLValue]) throws -> [PurchaseOrder] {
    let orders = try sql.all(
      """
      SELECT \(PurchaseOrder.columns) FROM \(PurchaseOrder.tables) \(filter)
      ORDER BY purchaseOrder.id DESC
      """, values
    ) { row in try PurchaseOrder(&row) }
    var lines: [Int64: [PurchaseOrder.Line]] = [:]
    try sql.each(
      """
      SELECT orderLine.purchaseOrder, \(PurchaseOrder.Line.columns)
      FROM \(PurchaseOrder.Line.tables)
      WHERE orderLine.purchaseOrder IN (SELECT purchaseOrder.id FROM purchaseOrder \(filter))
      ORDER BY orderLine.id
      """, values
    ) { row in
      let order = try row.number()
      lines[order, default: []].append(try PurchaseOrder.Line(&row))
    }
    return orders.map { order in
      var order = order
      order.lines = lines[order.id] ?? []
      return order
    }
  }
}

extension InventoryWriter {
  /// Writes an order.
  @discardableResult
  public func order(_ order: NewOrder) throws -> PurchaseOrder {
    let order = try order.cleaned()
    let vendor = try reader.vendor(named: order.vendor)
    let production = try order.production.map { try reader.production(named: $0).id }
    let lead = vendor.details.leadDays.flatMap { signature.day?.adding(days: $0) }
    let id = try sql.insert(
      into: "purchaseOrder",
      [
        ("vendor", vendor.id), ("production", production), ("reference", order.reference),
        ("expected", order.expected ?? lead), ("notes", order.notes), ("date", signature.date),
        ("signedBy", signature.by), ("reason", signature.reason),
      ])
    for line in order.lines {
      let orderLine = try insert(line, of: id)
      try append(
        StockChange(
          item: line.item, kind: .ordered, levels: StockLevels(ordered: line.quantity),
          orderLine: orderLine, note: "order \(id), \(vendor.details.name)"))
    }
    return try reader.order(id)
  }

  /// Takes in what an order brought; without lines all that is open.
  ///
  /// - Parameter quantities: How many came in, by the ``PurchaseOrder/Line/id``.
  @discardableResult
  public func receive(
    order id: Int64, _ quantities: [(line: Int64, quantity: Int)]? = nil
  ) throws -> PurchaseOrder {
    try settle(id, quantities) { line, quantity in
      StockChange(
        item: line.item, kind: .received,
        levels: StockLevels(onHand: quantity, ordered: -quantity), orderLine: line.id,
        note: "order \(id)")
    }
  }

  /// Cancels what has not come in of an order; without lines all of it.
  @discardableResult
  public func cancel(
    order id: Int64, _ quantities: [(line: Int64, quantity: Int)]? = nil
  ) throws -> PurchaseOrder {
    try settle(id, quantities) { line, quantity in
      StockChange(
        item: line.item, kind: .cancelled, levels: StockLevels(ordered: -quantity),
        orderLine: line.id, note: "order \(id)")
    }
  }

  private func settle(
    _ id: Int64, _ quantities: [(line: Int64, quantity: Int)]?,
    _ change: (PurchaseOrder.Line, Int) -> StockChange
  ) throws -> PurchaseOrder {
    let order = try reader.order(id)
    let open = order.lines.filter { $0.open > 0 }
    guard !open.isEmpty else { throw InventoryError.orderIsOver(order) }
    for (number, quantity) in quantities ?? open.map({ ($0.id, $0.open) }) {
      try StockRules.checkQuantity(quantity)
      guard let line = try reader.order(id).lines.first(where: { $0.id == number }) else {
        throw InventoryError.noLine(number, of: order)
      }
      guard quantity <= line.open else {
        throw InventoryError.lineHas(line, asked: quantity)
      }
      try append(change(line, quantity))
    }
    return try reader.order(id)
  }

  private func insert(_ line: NewOrder.Line, of order: Int64) throws -> Int64 {
    try sql.insert(
      into: "orderLine",
      [
        ("purchaseOrder", order), ("item", try reader.item(line.item).id),
        ("quantity", line.quantity), ("openQuantity", 0), ("receivedQuantity", 0),
        ("priceTenThousandths", line.price?.tenThousandths), ("currency", line.price?.currency),
      ])
  }
}

extension InventoryError {
  static func noOrder(_ id: Int64) -> Self {
    .refused("there is no order \(id); find its number in 'breakdown inventory order list'")
  }

  static func orderIsOver(_ order: PurchaseOrder) -> Self {
    .refused("order \(order.id) is \(order.state.rawValue); nothing of it is open")
  }

  static func noLine(_ line: Int64, of order: PurchaseOrder) -> Self {
    let lines = order.lines.map { "\($0.id) \($0.itemName)" }.joined(separator: ", ")
    return .refused("order \(order.id) has no line \(line); its lines are \(lines)")
  }

  static func lineHas(_ line: PurchaseOrder.Line, asked: Int) -> Self {
    .refused(
      "line \(line.id), '\(line.itemName)', has \(line.open) open, not \(asked); "
        + "take in what came besides with 'receive' and no order")
  }
}
