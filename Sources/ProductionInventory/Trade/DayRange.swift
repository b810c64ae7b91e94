import BreakdownSheets

/// Days from one to another, both included; without an end it goes on.
public struct DayRange: Hashable, Sendable, CustomStringConvertible {
  /// The first day; nil when it has always been so.
  public var first: CivilDate?
  /// The last day; nil when nobody has said.
  public var last: CivilDate?

  /// Days from their ends.
  public init(_ first: CivilDate? = nil, _ last: CivilDate? = nil) {
    self.first = first
    self.last = last
  }

  /// Whether neither end is known.
  public var isOpen: Bool { first == nil && last == nil }

  /// Whether some day is in both.
  public func overlaps(_ other: DayRange) -> Bool {
    Self.isNot(first, after: other.last) && Self.isNot(other.first, after: last)
  }

  /// Whether a day is one of them.
  public func contains(_ day: CivilDate) -> Bool { overlaps(DayRange(day, day)) }

  /// `2027-03-01 to 2027-03-04`, `from 2027-03-01`, `any day`.
  public var description: String {
    switch (first, last) {
    case (let first?, let last?): first == last ? "\(first)" : "\(first) to \(last)"
    case (let first?, nil): "from \(first)"
    case (nil, let last?): "until \(last)"
    case (nil, nil): "any day"
    }
  }

  private static func isNot(_ start: CivilDate?, after end: CivilDate?) -> Bool {
    guard let start, let end else { return true }
    return start <= end
  }

  /// The days as they are kept.
  ///
  /// - Throws: ``InventoryError/invalid(field:reason:)`` when they end before they begin.
  func checked() throws(InventoryError) -> DayRange {
    guard Self.isNot(first, after: last) else {
      throw .invalid(field: "days", reason: "end before they begin: \(self)")
    }
    return self
  }
}
