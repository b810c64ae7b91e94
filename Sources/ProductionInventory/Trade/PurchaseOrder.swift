import BreakdownSheets
import Foundation

/// Things ordered from one vendor.
public struct PurchaseOrder: Hashable, Sendable, Identifiable {
  /// Number given by the store.
  public let id: Int64
  /// The vendor's name.
  public let vendor: String
  /// The production that pays.
  public let production: String?
  /// The vendor's or the office's own number.
  public let reference: String?
  /// When it should come in.
  public let expected: CivilDate?
  /// Anything else.
  public let notes: String?
  /// Who ordered, when and why.
  public let signature: LedgerSignature
  /// What is ordered, in the order given.
  public internal(set) var lines: [Line]

  /// One kind of thing on an order.
  public struct Line: Hashable, Sendable, Identifiable {
    /// Number given by the store.
    public let id: Int64
    /// The ``InventoryItem/id``.
    public let item: Int64
    /// What it is called.
    public let itemName: String
    /// How many were ordered.
    public let quantity: Int
    /// How many have not come in and are not cancelled.
    public let open: Int
    /// How many came in.
    public let received: Int
    /// What one costs; nil when nobody knows.
    public let price: Money?

    /// How many will not come.
    public var cancelled: Int { quantity - open - received }
  }

  /// How far an order has come.
  public enum State: String, Hashable, Sendable, CaseIterable {
    case open
    case partlyReceived = "partly received"
    case received, cancelled
  }

  /// How far it has come.
  public var state: State {
    let received = lines.contains { $0.received > 0 }
    if lines.contains(where: { $0.open > 0 }) { return received ? .partlyReceived : .open }
    return received ? .received : .cancelled
  }

  /// What everything that was not cancelled costs.
  public var total: MoneyTotals {
    lines.filter { $0.quantity > $0.cancelled }.reduce(into: MoneyTotals()) { totals, line in
      totals.add(line.price, times: line.quantity - line.cancelled)
    }
  }
}

/// An order that is to be written.
public struct NewOrder: Hashable, Sendable {
  /// The vendor's name.
  public var vendor: String
  /// The production that pays.
  public var production: String?
  /// The vendor's or the office's own number.
  public var reference: String?
  /// When it should come in; from the vendor's lead time without it.
  public var expected: CivilDate?
  /// Anything else.
  public var notes: String?
  /// What is ordered.
  public var lines: [Line]

  /// One kind of thing to be ordered.
  public struct Line: Hashable, Sendable {
    /// The ``InventoryItem/id``.
    public var item: Int64
    /// How many.
    public var quantity: Int
    /// What one costs; nil when nobody knows.
    public var price: Money?

    /// A line from its parts.
    public init(item: Int64, quantity: Int = 1, price: Money? = nil) {
      self.item = item
      self.quantity = quantity
      self.price = price
    }
  }

  /// A new order from its parts.
  public init(
    vendor: String, production: String? = nil, reference: String? = nil,
    expected: CivilDate? = nil, notes: String? = nil, lines: [Line]
  ) {
    self.vendor = vendor
    self.production = production
    self.reference = reference
    self.expected = expected
    self.notes = notes
    self.lines = lines
  }

  /// The order as it is kept, but for the names in it.
  func cleaned() throws(InventoryError) -> NewOrder {
    guard !lines.isEmpty else { throw .orderWithoutLines }
    guard lines.count <= 1000 else {
      throw .invalid(field: "order", reason: "has \(lines.count) lines; at most 1000")
    }
    var order = self
    order.reference = try TextRules.line(reference, "reference")
    order.notes = try TextRules.notes(notes)
    for index in lines.indices {
      try StockRules.checkQuantity(lines[index].quantity)
      order.lines[index].price = try lines[index].price?.cleaned("price")
    }
    return order
  }
}

extension InventoryError {
  static let orderWithoutLines = Self.refused(
    "an order without lines is none; name what to order with --item")
}
