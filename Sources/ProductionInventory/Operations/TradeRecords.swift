extension Production {
  /// What ``init(_:)`` reads, in its order.
  static let columns = """
    production.id, production.name, production.firstDay, production.lastDay, production.notes
    """

  init(_ row: inout SQLReader) throws {
    id = try row.number()
    details = Details(
      name: try row.text(), days: try row.days(), notes: row.optionalText())
  }
}

extension Production.Details {
  var record: [(name: String, value: any SQLValue)] {
    [
      ("name", name), ("nameKey", ItemKey.folded(name)), ("firstDay", days.first),
      ("lastDay", days.last), ("notes", notes),
    ]
  }
}

extension Vendor {
  /// What ``init(_:)`` reads, in its order.
  static let columns = """
    vendor.id, vendor.name, vendor.leadDays, vendor.contact, vendor.email, vendor.phone,
    vendor.address, vendor.notes
    """

  init(_ row: inout SQLReader) throws {
    id = try row.number()
    details = Details(
      name: try row.text(), leadDays: row.optionalNumber().map { Int($0) },
      contact: row.optionalText(), email: row.optionalText(), phone: row.optionalText(),
      address: row.optionalText(), notes: row.optionalText())
  }
}

extension Vendor.Details {
  var record: [(name: String, value: any SQLValue)] {
    [
      ("name", name), ("nameKey", ItemKey.folded(name)), ("leadDays", leadDays),
      ("contact", contact), ("email", email), ("phone", phone), ("address", address),
      ("notes", notes),
    ]
  }
}

extension Reservation {
  /// What ``init(_:)`` reads, in its order, from ``tables``.
  static let columns = """
    reservation.id, reservation.item, item.name, reservation.openQuantity, production.name,
    reservation.quantity, reservation.scenes, reservation.firstDay, reservation.lastDay,
    reservation.note, production.firstDay, production.lastDay
    """

  /// What ``columns`` are taken from.
  static let tables = """
    reservation JOIN item ON item.id = reservation.item
    JOIN production ON production.id = reservation.production
    """

  init(_ row: inout SQLReader) throws {
    id = try row.number()
    item = try row.number()
    itemName = try row.text()
    open = try row.count()
    request = Request(
      production: try row.text(), quantity: try row.count(),
      scenes: try row.text().split(separator: "\n").map(String.init), days: try row.days(),
      note: row.optionalText())
    productionDays = try row.days()
  }
}

extension CheckOut {
  /// What ``init(_:)`` reads, in its order, from ``tables``.
  static let columns = """
    checkOut.id, checkOut.item, item.name, checkOut.openQuantity, checkOut.quantity,
    production.name, checkOut.holder, checkOut.dueBack, checkOut.reservation
    """

  /// What ``columns`` are taken from.
  static let tables = """
    checkOut JOIN item ON item.id = checkOut.item
    LEFT JOIN production ON production.id = checkOut.production
    """

  init(_ row: inout SQLReader) throws {
    id = try row.number()
    item = try row.number()
    itemName = try row.text()
    open = try row.count()
    request = Request(
      quantity: try row.count(), production: row.optionalText(), holder: row.optionalText(),
      dueBack: try row.optionalDay(), reservation: row.optionalNumber())
  }
}

extension PurchaseOrder {
  /// What ``init(_:)`` reads, in its order, from ``tables``.
  static let columns = """
    purchaseOrder.id, vendor.name, production.name, purchaseOrder.reference,
    purchaseOrder.expected, purchaseOrder.notes, purchaseOrder.signedBy, purchaseOrder.date,
    purchaseOrder.reason
    """

  /// What ``columns`` are taken from.
  static let tables = """
    purchaseOrder JOIN vendor ON vendor.id = purchaseOrder.vendor
    LEFT JOIN production ON production.id = purchaseOrder.production
    """

  init(_ row: inout SQLReader) throws {
    id = try row.number()
    vendor = try row.text()
    production = row.optionalText()
    reference = row.optionalText()
    expected = try row.optionalDay()
    notes = row.optionalText()
    signature = try row.signature()
    lines = []
  }
}

extension PurchaseOrder.Line {
  /// What ``init(_:)`` reads, in its order, from ``tables``.
  static let columns = """
    orderLine.id, orderLine.item, item.name, orderLine.quantity, orderLine.openQuantity,
    orderLine.receivedQuantity, orderLine.priceTenThousandths, orderLine.currency
    """

  /// What ``columns`` are taken from.
  static let tables = "orderLine JOIN item ON item.id = orderLine.item"

  init(_ row: inout SQLReader) throws {
    id = try row.number()
    item = try row.number()
    itemName = try row.text()
    quantity = try row.count()
    open = try row.count()
    received = try row.count()
    price = row.optionalMoney()
  }
}

extension PriceEntry {
  /// What ``init(_:)`` reads, in its order.
  static let columns =
    "price.name, price.tenThousandths, price.currency, price.vendor, price.day, price.note"

  init(_ row: inout SQLReader) throws {
    name = try row.text()
    price = try row.money()
    vendor = row.optionalText()
    guard let day = try row.optionalDay() else { throw SQLReadingError() }
    self.day = day
    note = row.optionalText()
  }
}
