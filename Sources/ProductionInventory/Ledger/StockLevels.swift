/// How many of an item are where; every number is a sum of movements.
public struct StockLevels: Hashable, Sendable {
  /// In the house.
  public var onHand: Int
  /// Handed out and expected back.
  public var checkedOut: Int
  /// Spoken for and not handed out yet.
  public var reserved: Int
  /// Ordered and not come in yet.
  public var ordered: Int

  /// Levels from their parts.
  public init(onHand: Int = 0, checkedOut: Int = 0, reserved: Int = 0, ordered: Int = 0) {
    self.onHand = onHand
    self.checkedOut = checkedOut
    self.reserved = reserved
    self.ordered = ordered
  }

  /// In the house or handed out.
  public var owned: Int { onHand + checkedOut }
  /// Nothing of it.
  public var isZero: Bool { self == StockLevels() }

  /// The same change the other way.
  static prefix func - (levels: Self) -> Self {
    StockLevels(
      onHand: -levels.onHand, checkedOut: -levels.checkedOut, reserved: -levels.reserved,
      ordered: -levels.ordered)
  }
}
