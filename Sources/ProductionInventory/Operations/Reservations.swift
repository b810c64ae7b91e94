extension InventoryReader {
  /// What is spoken for, by item; only what is still open unless asked otherwise.
  ///
  /// - Parameters:
  ///   - item: Only of this item.
  ///   - production: Only for this production.
  public func reservations(
    ofItem item: Int64? = nil, production: String? = nil, alsoClosed: Bool = false
  ) throws -> [Reservation] {
    var conditions = alsoClosed ? [] : ["reservation.openQuantity > 0"]
    var values: [any SQLValue] = []
    if let item {
      conditions.append("reservation.item = ?")
      values.append(item)
    }
    if let production {
      conditions.append("reservation.production = ?")
      values.append(try self.production(named: production).id)
    }
    return try reservations(where: conditions, values)
  }

  /// A reservation by its number.
  public func reservation(_ id: Int64) throws -> Reservation {
    guard let found = try reservations(where: ["reservation.id = ?"], [id]).first else {
      throw InventoryError.noReservation(id)
    }
    return found
  }

  private func reservations(
    where conditions: [String], _ values: [any SQLValue]
  ) throws -> [Reservation] {
    let filter = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    return try sql.all(
      """
      SELECT \(Reservation.columns) FROM \(Reservation.tables) \(filter)
      ORDER BY item.nameKey, reservation.id
      """, values
    ) { row in try Reservation(&row) }
  }
}

extension InventoryWriter {
  /// Keeps things for a production.
  ///
  /// - Parameter isForced: Keep them even where there are not enough; the conflict stays flagged.
  /// - Throws: ``InventoryError/conflict(_:)`` when there are not enough on those days.
  @discardableResult
  public func reserve(
    _ item: Int64, _ request: Reservation.Request, isForced: Bool = false
  ) throws -> Reservation {
    var request = try request.cleaned()
    let production = try reader.production(named: request.production)
    request.production = production.details.name
    let id = try sql.insert(
      into: "reservation",
      [
        ("item", item), ("production", production.id), ("quantity", request.quantity),
        ("openQuantity", 0), ("scenes", request.scenes.joined(separator: "\n")),
        ("firstDay", request.days.first), ("lastDay", request.days.last), ("note", request.note),
      ])
    try append(
      StockChange(
        item: item, kind: .reserved, levels: StockLevels(reserved: request.quantity),
        reservation: id, note: request.summary))
    if !isForced {
      let conflicts = try reader.conflicts(ofItem: item, today: signature.day)
      let conflict = conflicts.first { $0.claim.source == .reservation(id) }
      if let conflict { throw InventoryError.conflict(conflict.description) }
    }
    return try reader.reservation(id)
  }

  /// Gives back what was kept for a production; without a number all that is still open.
  @discardableResult
  public func release(_ id: Int64, quantity: Int? = nil) throws -> Reservation {
    let reservation = try reader.reservation(id)
    guard reservation.open > 0 else { throw InventoryError.reservationIsOver(id) }
    let quantity = quantity ?? reservation.open
    try StockRules.checkQuantity(quantity)
    guard quantity <= reservation.open else {
      throw InventoryError.reservationHas(id, open: reservation.open, asked: quantity)
    }
    try append(
      StockChange(
        item: reservation.item, kind: .released, levels: StockLevels(reserved: -quantity),
        reservation: id))
    return try reader.reservation(id)
  }
}

extension Reservation.Request {
  /// `Harbour, scenes 3A, 4, 2027-03-01 to 2027-03-04`.
  var summary: String {
    var parts = [production]
    if !scenes.isEmpty {
      parts.append("scene\(scenes.count == 1 ? "" : "s") \(scenes.joined(separator: ", "))")
    }
    if !days.isOpen { parts.append(days.description) }
    return parts.joined(separator: ", ")
  }
}

extension InventoryError {
  static func noReservation(_ id: Int64) -> Self {
    .refused(
      "there is no reservation \(id); find its number in 'breakdown inventory list reserved'")
  }

  static func reservationIsOver(_ id: Int64) -> Self {
    .refused("reservation \(id) is over: all of it was handed out or released")
  }

  static func reservationHas(_ id: Int64, open: Int, asked: Int) -> Self {
    .refused("reservation \(id) has \(open) open, not \(asked)")
  }

  static func conflict(_ description: String) -> Self {
    .refused("\(description); --anyway reserves all the same and keeps the conflict flagged")
  }
}
