/// One line of the ledger: how the numbers of an item changed, or what else was noted of it.
///
/// Lines are never altered and never taken out; what was wrong is undone by a line the other way.
public struct StockMovement: Hashable, Sendable, Identifiable {
  /// What happened.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case received, consumed, lost, damaged, discarded, sentBack
    case checkedOut, returned, adjusted
    case reserved, released
    case ordered, cancelled
    case moved, edited
    case undone
  }

  /// Number given by the store, in the order of the ledger.
  public let id: Int64
  /// What changed.
  public let change: StockChange
  /// Who, when, and in what words.
  public let signature: LedgerSignature

  /// A line from its parts.
  public init(id: Int64, change: StockChange, signature: LedgerSignature) {
    self.id = id
    self.change = change
    self.signature = signature
  }

  /// Largest number that enters or leaves in one movement.
  public static let largestChange = 1_000_000_000
}

/// What a line of the ledger says.
public struct StockChange: Hashable, Sendable {
  /// The ``InventoryItem/id`` it is about.
  public var item: Int64
  /// What happened.
  public var kind: StockMovement.Kind
  /// How many more, or fewer, there are.
  public var levels: StockLevels
  /// The reservation it is about.
  public var reservation: Int64?
  /// The check-out it is about.
  public var checkOut: Int64?
  /// The line of an order it is about.
  public var orderLine: Int64?
  /// The movement it takes back.
  public var undoes: Int64?
  /// The condition that was noted.
  public var condition: String?
  /// What was noted: `place: shelf B2 → truck 1`.
  public var note: String?

  /// A change from its parts.
  public init(
    item: Int64, kind: StockMovement.Kind, levels: StockLevels = StockLevels(),
    reservation: Int64? = nil, checkOut: Int64? = nil, orderLine: Int64? = nil,
    undoes: Int64? = nil, condition: String? = nil, note: String? = nil
  ) {
    self.item = item
    self.kind = kind
    self.levels = levels
    self.reservation = reservation
    self.checkOut = checkOut
    self.orderLine = orderLine
    self.undoes = undoes
    self.condition = condition
    self.note = note
  }
}
