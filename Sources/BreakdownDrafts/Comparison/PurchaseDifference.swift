import BreakdownSheets
import ScreenplayModel

/// A row of the purchase list that another draft changes.
public struct PurchaseDifference: Hashable, Sendable {
  /// What the office has to do about it.
  public enum Action: String, Hashable, Sendable, CaseIterable {
    /// Get it, or more of it.
    case buy = "buy now"
    /// Fewer are needed than before.
    case fewer = "fewer needed"
    /// None is needed any more, and none is ordered.
    case drop = "no longer needed"
    /// None is needed any more, but some are ordered.
    case cancel = "ordered, no longer needed"
    /// More are ordered than are needed now.
    case reduce = "ordered too many"
    /// All that is needed is ordered.
    case ordered = "already ordered"
  }

  /// Id of the element.
  public var id: String
  /// As printed.
  public var name: String
  /// Its category.
  public var category: ElementCategory
  /// How many the old draft needed.
  public var before: Int
  /// How many the new one needs.
  public var after: Int
  /// How many are ordered or received.
  public var ordered: Int
  /// Labels of the scenes that need it; of the old draft when none does any more.
  public var scenes: [String]

  /// How many are still to be got.
  public var toBuy: Int { max(0, after - (ordered > 0 ? ordered : before)) }

  /// What to do.
  public var action: Action {
    if after == 0 { return ordered > 0 ? .cancel : .drop }
    if ordered > 0 {
      return ordered < after ? .buy : ordered == after ? .ordered : .reduce
    }
    return after > before ? .buy : .fewer
  }

  static func all(
    old: PurchaseList, new: PurchaseList, ordered: [String: Int]
  ) -> [PurchaseDifference] {
    let before = Dictionary(
      old.items.map { ($0.element, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(new.items.map(\.element))
    var differences: [PurchaseDifference] = []
    for item in new.items {
      let was = before[item.element]?.quantity ?? 0
      let known = ordered[item.element] ?? 0
      guard was != item.quantity || (known > 0 && known != item.quantity) else { continue }
      differences.append(
        PurchaseDifference(
          id: item.element, name: item.name, category: item.category, before: was,
          after: item.quantity, ordered: known, scenes: item.scenes))
    }
    for item in old.items where !after.contains(item.element) {
      differences.append(
        PurchaseDifference(
          id: item.element, name: item.name, category: item.category, before: item.quantity,
          after: 0, ordered: ordered[item.element] ?? 0, scenes: item.scenes))
    }
    return differences.sorted { ($0.category.order, $0.id) < ($1.category.order, $1.id) }
  }
}
