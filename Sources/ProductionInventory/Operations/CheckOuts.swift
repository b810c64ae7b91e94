extension InventoryReader {
  /// What is out, by item, the oldest first.
  ///
  /// - Parameters:
  ///   - item: Only of this item.
  ///   - production: Only what this production has.
  public func checkOuts(
    ofItem item: Int64? = nil, production: String? = nil
  ) throws -> [CheckOut] {
    var conditions = ["checkOut.openQuantity > 0"]
    var values: [any SQLValue] = []
    if let item {
      conditions.append("checkOut.item = ?")
      values.append(item)
    }
    if let production {
      conditions.append("checkOut.production = ?")
      values.append(try self.production(named: production).id)
    }
    return try sql.all(
      """
      SELECT \(CheckOut.columns) FROM \(CheckOut.tables)
      WHERE \(conditions.joined(separator: " AND ")) ORDER BY item.nameKey, checkOut.id
      """, values
    ) { row in try CheckOut(&row) }
  }

  /// A check-out by its number.
  public func checkOut(_ id: Int64) throws -> CheckOut {
    let found = try sql.first(
      "SELECT \(CheckOut.columns) FROM \(CheckOut.tables) WHERE checkOut.id = ?", [id]
    ) { row in try CheckOut(&row) }
    guard let found else { throw SQLReadingError() }
    return found
  }
}

extension InventoryWriter {
  /// What became of handing something out.
  public enum Issue: Hashable, Sendable {
    /// It is expected back.
    case checkedOut(CheckOut)
    /// It is used up.
    case consumed(InventoryItem)
  }

  /// Hands things out; consumables are used up by it, everything else is expected back.
  ///
  /// What the production has reserved is taken from its reservation.
  @discardableResult
  public func issue(_ id: Int64, _ request: CheckOut.Request) throws -> Issue {
    try StockRules.checkQuantity(request.quantity)
    let item = try reader.item(id)
    var request = request
    let reservation = try reservation(for: request, of: item)
    request.reservation = reservation?.id
    request.production = reservation?.request.production ?? request.production
    request.holder = try TextRules.line(request.holder, "holder")
    let reserved = min(reservation?.open ?? 0, request.quantity)
    var change = StockChange(
      item: id, kind: .consumed,
      levels: StockLevels(onHand: -request.quantity, reserved: -reserved),
      reservation: reservation?.id, note: request.summary)
    if item.kind == .consumable { return .consumed(try append(change).item) }
    let checkOut = try insert(request, of: id)
    change.kind = .checkedOut
    change.levels.checkedOut = request.quantity
    change.checkOut = checkOut
    try append(change)
    return .checkedOut(try reader.checkOut(checkOut))
  }

  /// Takes things back from whoever has them, the oldest check-out first.
  @discardableResult
  public func takeBack(
    _ id: Int64, _ returned: ReturnedStock, from production: String? = nil
  ) throws -> InventoryItem {
    var item = try reader.item(id)
    var left = try returned.cleaned(isAsset: item.kind == .asset)
    let open = try reader.checkOuts(ofItem: id, production: production)
    let out = open.reduce(0) { $0 + $1.open }
    guard left.total <= out else { throw InventoryError.tooMany(item.name, "out", out, left.total) }
    for checkOut in open {
      for change in left.take(from: checkOut) { item = try append(change).item }
    }
    guard item.kind == .asset, let condition = left.condition else { return item }
    return try edit(id) { $0.condition = condition }
  }

  private func reservation(
    for request: CheckOut.Request, of item: InventoryItem
  ) throws -> Reservation? {
    if let id = request.reservation {
      let reservation = try reader.reservation(id)
      guard reservation.item == item.id else {
        throw InventoryError.reservedIsAnother(id, reservation.itemName)
      }
      guard reservation.open > 0 else { throw InventoryError.reservationIsOver(id) }
      return reservation
    }
    guard let production = request.production else { return nil }
    return try reader.reservations(ofItem: item.id, production: production).first
  }

  private func insert(_ request: CheckOut.Request, of item: Int64) throws -> Int64 {
    let production = try request.production.map { try reader.production(named: $0).id }
    return try sql.insert(
      into: "checkOut",
      [
        ("item", item), ("quantity", request.quantity), ("openQuantity", 0),
        ("production", production), ("holder", request.holder), ("dueBack", request.dueBack),
        ("reservation", request.reservation),
      ])
  }
}

extension CheckOut.Request {
  /// `Harbour, Jo, back by 2027-03-04`.
  var summary: String? {
    let parts = [production, holder, dueBack.map { "back by \($0)" }].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension ReturnedStock {
  /// How many are accounted for.
  var total: Int { good + damaged + lost }

  /// The return as it is kept: an asset that is damaged stays, with that condition.
  func cleaned(isAsset: Bool) throws(InventoryError) -> ReturnedStock {
    for quantity in [good, damaged, lost] {
      try StockRules.checkQuantity(quantity, atLeast: 0)
    }
    try StockRules.checkQuantity(total)
    var returned = self
    returned.condition = try TextRules.line(condition, "condition")
    if isAsset, damaged > 0 {
      returned.good += damaged
      returned.damaged = 0
      returned.condition = returned.condition ?? "damaged"
    }
    return returned
  }

  /// What one check-out accounts for, taken off the rest.
  fileprivate mutating func take(from checkOut: CheckOut) -> [StockChange] {
    var room = checkOut.open
    let parts: [(WritableKeyPath<Self, Int>, StockMovement.Kind)] = [
      (\.good, .returned), (\.damaged, .damaged), (\.lost, .lost),
    ]
    var changes: [StockChange] = []
    for (part, kind) in parts {
      let quantity = min(room, self[keyPath: part])
      guard quantity > 0 else { continue }
      room -= quantity
      self[keyPath: part] -= quantity
      let onHand = kind == .returned ? quantity : 0
      changes.append(
        StockChange(
          item: checkOut.item, kind: kind,
          levels: StockLevels(onHand: onHand, checkedOut: -quantity), checkOut: checkOut.id,
          condition: condition, note: "from \(checkOut.whoHasIt)"))
    }
    return changes
  }
}

extension InventoryError {
  static func reservedIsAnother(_ id: Int64, _ name: String) -> Self {
    .refused("reservation \(id) is of '\(name)'; leave it out, or name that item")
  }
}
