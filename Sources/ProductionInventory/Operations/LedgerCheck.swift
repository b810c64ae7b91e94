/// What does not add up in an inventory: sums that are not those of the ledger.
public struct LedgerCheck: Hashable, Sendable {
  /// What was looked at.
  public let items: Int
  /// How many lines of the ledger were added up.
  public let movements: Int
  /// What does not add up, one line each.
  public let faults: [String]
}

extension InventoryReader {
  /// Adds the whole ledger up again and compares.
  public func check() throws -> LedgerCheck {
    LedgerCheck(
      items: try numberOfItems(),
      movements: Int(try sql.number("SELECT COUNT(*) FROM movement") ?? 0),
      faults: try wrongLevels() + wrongAgreements(.reservation, "reservedChange")
        + wrongAgreements(.checkOut, "checkedOutChange")
        + wrongAgreements(.orderLine, "orderedChange"))
  }

  private func wrongLevels() throws -> [String] {
    let sql = """
      SELECT item.id, item.name, balance.onHand, balance.checkedOut, balance.reserved,
        balance.ordered, COALESCE(SUM(movement.change), 0),
        COALESCE(SUM(movement.checkedOutChange), 0), COALESCE(SUM(movement.reservedChange), 0),
        COALESCE(SUM(movement.orderedChange), 0)
      FROM item LEFT JOIN balance ON balance.item = item.id
      LEFT JOIN movement ON movement.item = item.id
      GROUP BY item.id, item.name, balance.onHand, balance.checkedOut, balance.reserved,
        balance.ordered
      HAVING COALESCE(balance.onHand, -1) <> COALESCE(SUM(movement.change), 0)
        OR COALESCE(balance.checkedOut, -1) <> COALESCE(SUM(movement.checkedOutChange), 0)
        OR COALESCE(balance.reserved, -1) <> COALESCE(SUM(movement.reservedChange), 0)
        OR COALESCE(balance.ordered, -1) <> COALESCE(SUM(movement.orderedChange), 0)
        OR balance.onHand < 0 OR balance.checkedOut < 0 OR balance.reserved < 0
        OR balance.ordered < 0
      ORDER BY item.id
      """
    return try self.sql.all(sql) { row in
      let (id, name) = (try row.number(), try row.text())
      let kept = try Self.levels(&row)
      return "item \(id) '\(name)': kept as \(kept), the ledger says \(try Self.levels(&row))"
    }
  }

  private static func levels(_ row: inout SQLReader) throws -> String {
    let numbers = ["in the house", "out", "reserved", "on order"].map { title in
      "\(row.optionalNumber().map(String.init) ?? "no number") \(title)"
    }
    return numbers.joined(separator: ", ")
  }

  private func wrongAgreements(
    _ table: InventoryWriter.Agreement, _ change: String
  ) throws -> [String] {
    let name = table.rawValue
    let sql = """
      SELECT \(name).id, \(name).openQuantity, COALESCE(SUM(movement.\(change)), 0)
      FROM \(name) LEFT JOIN movement ON movement.\(name) = \(name).id
      GROUP BY \(name).id, \(name).openQuantity
      HAVING \(name).openQuantity <> COALESCE(SUM(movement.\(change)), 0) ORDER BY \(name).id
      """
    return try self.sql.all(sql) { row in
      "\(name) \(try row.number()): kept as \(try row.number()) open, "
        + "the ledger says \(try row.number())"
    }
  }
}
