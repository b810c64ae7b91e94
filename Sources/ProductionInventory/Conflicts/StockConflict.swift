import BreakdownSheets

/// A claim that cannot be met on some day: who wants it, who has it, and what could be done.
public struct StockConflict: Hashable, Sendable {
  /// Why it cannot be met.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// More are reserved than there are.
    case overbooked
    /// One thing is promised to two.
    case doubleBooked = "double booked"
    /// It comes back after it is needed.
    case backTooLate = "back too late"
    /// It goes back to whom it was rented from before it is done with.
    case goesBack = "goes back"
  }

  /// Why it cannot be met.
  public let kind: Kind
  /// What it is about.
  public let item: InventoryItem
  /// The claim that cannot be met.
  public let claim: StockClaim
  /// Who has the thing then.
  public let holders: [StockClaim]
  /// How many are missing.
  public let missing: Int
  /// What could be done, the simplest first.
  public internal(set) var proposals: [Proposal] = []

  /// Both parties and what could be done, as a sentence.
  public var description: String {
    let what = "\(missing) of '\(item.name)' (item \(item.id))"
    let others = holders.map(\.party).joined(separator: "; ")
    let against =
      kind == .goesBack
      ? "goes back on \(item.dueBack?.description ?? "a day not noted")" : "taken by \(others)"
    let ways = proposals.map(\.description).joined(separator: ", or ")
    return "\(kind.rawValue): \(claim.party) lacks \(what), \(against)"
      + (ways.isEmpty ? "" : "; \(ways)")
  }

  /// Something that could be done about it.
  public enum Proposal: Hashable, Sendable, CustomStringConvertible {
    /// Take another item that is free.
    case take(item: Int64, name: String, place: String?, free: Int)
    /// Buy more.
    case buy(Int, vendor: String?, orderBy: CivilDate?)
    /// Use it when the others are done.
    case move(after: CivilDate)
    /// Have it back earlier.
    case askBack(before: CivilDate)
    /// Keep a rented thing longer.
    case extendRental(until: CivilDate)

    /// `take item 7 'Lantern, tin' at shelf B2 (3 free)`.
    public var description: String {
      switch self {
      case .take(let item, let name, let place, let free):
        "take item \(item) '\(name)' at \(place ?? "no place") (\(free) free)"
      case .buy(let number, let vendor, let day):
        "buy \(number) more" + (vendor.map { " from \($0)" } ?? "")
          + (day.map { ", ordered by \($0)" } ?? "")
      case .move(let day): "move it to after \(day)"
      case .askBack(let day): "ask for it back before \(day)"
      case .extendRental(let day): "extend the rental to \(day)"
      }
    }
  }
}
