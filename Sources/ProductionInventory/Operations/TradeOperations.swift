extension InventoryReader {
  /// Every production, by name.
  public func productions() throws -> [Production] {
    try sql.all("SELECT \(Production.columns) FROM production ORDER BY nameKey") { row in
      try Production(&row)
    }
  }

  /// A production by its name.
  public func production(named name: String) throws -> Production {
    let found = try sql.first(
      "SELECT \(Production.columns) FROM production WHERE nameKey = ?", [ItemKey.folded(name)]
    ) { row in try Production(&row) }
    guard let found else { throw InventoryError.unknown(what: "production", name: name) }
    return found
  }

  /// Every vendor, by name.
  public func vendors() throws -> [Vendor] {
    try sql.all("SELECT \(Vendor.columns) FROM vendor ORDER BY nameKey") { row in
      try Vendor(&row)
    }
  }

  /// A vendor by its name.
  public func vendor(named name: String) throws -> Vendor {
    let found = try sql.first(
      "SELECT \(Vendor.columns) FROM vendor WHERE nameKey = ?", [ItemKey.folded(name)]
    ) { row in try Vendor(&row) }
    guard let found else { throw InventoryError.unknown(what: "vendor", name: name) }
    return found
  }

  /// Every place that something is kept at or that was named, by name.
  public func places() throws -> [Place] {
    let sql = """
      SELECT COALESCE(place.name, used.name), place.kind, used.items, used.pieces, used.nameKey
      FROM (
        SELECT item.placeKey AS nameKey, MIN(item.place) AS name, COUNT(*) AS items,
          SUM(balance.onHand) AS pieces
        FROM item JOIN balance ON balance.item = item.id
        WHERE item.placeKey <> '' GROUP BY item.placeKey
      ) AS used LEFT JOIN place ON place.nameKey = used.nameKey
      UNION ALL
      SELECT place.name, place.kind, 0, 0, place.nameKey FROM place
      WHERE NOT EXISTS (SELECT 1 FROM item WHERE item.placeKey = place.nameKey)
      ORDER BY 5
      """
    return try self.sql.all(sql) { row in
      Place(
        name: try row.text(), kind: row.optionalText().flatMap(Place.Kind.init(rawValue:)),
        items: try row.count(), pieces: try row.count())
    }
  }

  /// The price book: for each thing what each vendor asked last, by name.
  public func prices(of name: String? = nil) throws -> [PriceEntry] {
    let filter = name == nil ? "" : "AND price.nameKey = ?"
    let sql = """
      SELECT \(PriceEntry.columns) FROM price WHERE NOT EXISTS (
        SELECT 1 FROM price AS later
        WHERE later.nameKey = price.nameKey
          AND COALESCE(later.vendor, '') = COALESCE(price.vendor, '')
          AND (later.day > price.day OR (later.day = price.day AND later.id > price.id))
      ) \(filter) ORDER BY price.nameKey, price.day DESC, price.id DESC
      """
    return try self.sql.all(sql, name.map { [ItemKey.folded($0)] } ?? []) { row in
      try PriceEntry(&row)
    }
  }
}

extension InventoryWriter {
  /// Writes down a production that is new.
  @discardableResult
  public func addProduction(_ details: Production.Details) throws -> Production {
    let details = try details.cleaned()
    try checkIsNew("production", details.name)
    let id = try sql.insert(into: "production", details.record)
    return Production(id: id, details: details)
  }

  /// Writes down what has changed about a production.
  @discardableResult
  public func editProduction(
    _ name: String, _ change: (inout Production.Details) -> Void
  ) throws -> Production {
    var production = try reader.production(named: name)
    change(&production.details)
    production.details = try production.details.cleaned()
    try checkIsNew("production", production.details.name, but: production.id)
    try update("production", production.id, production.details.record)
    return production
  }

  /// Writes down a vendor that is new.
  @discardableResult
  public func addVendor(_ details: Vendor.Details) throws -> Vendor {
    let details = try details.cleaned()
    try checkIsNew("vendor", details.name)
    return Vendor(id: try sql.insert(into: "vendor", details.record), details: details)
  }

  /// Writes down what has changed about a vendor.
  @discardableResult
  public func editVendor(
    _ name: String, _ change: (inout Vendor.Details) -> Void
  ) throws -> Vendor {
    var vendor = try reader.vendor(named: name)
    change(&vendor.details)
    vendor.details = try vendor.details.cleaned()
    try checkIsNew("vendor", vendor.details.name, but: vendor.id)
    try update("vendor", vendor.id, vendor.details.record)
    return vendor
  }

  /// Writes down what sort of place one is.
  public func setPlace(_ name: String, kind: Place.Kind) throws {
    let name = try TextRules.name(name, of: "place")
    try sql.run(
      """
      INSERT INTO place (nameKey, name, kind) VALUES (?, ?, ?)
      ON CONFLICT (nameKey) DO UPDATE SET name = excluded.name, kind = excluded.kind
      """, [ItemKey.folded(name), name, kind.rawValue])
  }

  /// Adds a line to the price book; earlier ones stay.
  public func addPrice(_ entry: PriceEntry) throws {
    let entry = try entry.cleaned()
    _ = try sql.insert(
      into: "price",
      [
        ("name", entry.name), ("nameKey", ItemKey.folded(entry.name)),
        ("tenThousandths", entry.price.tenThousandths), ("currency", entry.price.currency),
        ("vendor", entry.vendor), ("day", entry.day), ("note", entry.note),
        ("date", signature.date), ("signedBy", signature.by),
      ])
  }

  private func checkIsNew(_ table: String, _ name: String, but id: Int64 = 0) throws {
    let same = "SELECT id FROM \(table) WHERE nameKey = ? AND id <> ?"
    if try sql.number(same, [ItemKey.folded(name), id]) != nil {
      throw InventoryError.thereAlready(table, name)
    }
  }

  private func update(
    _ table: String, _ id: Int64, _ record: [(name: String, value: any SQLValue)]
  ) throws {
    let columns = record.map { "\($0.name) = ?" }.joined(separator: ", ")
    try sql.run("UPDATE \(table) SET \(columns) WHERE id = ?", record.map(\.value) + [id])
  }
}

extension InventoryError {
  static func thereAlready(_ what: String, _ name: String) -> Self {
    .refused("there is a \(what) '\(name)' already; change it with '\(what)s set'")
  }
}
