import BreakdownSheets
import ScreenplayModel

/// Two drafts' breakdowns side by side: what changed, in the words of a breakdown.
public struct DraftComparison: Hashable, Sendable {
  /// The breakdown of the old draft.
  public var old: Breakdown
  /// The breakdown of the new one.
  public var new: Breakdown
  /// Scenes that changed, in the order of the new draft; those that are gone where they stood.
  public var scenes: [SceneDifference]
  /// Elements that are new, gone, or needed in other numbers or scenes.
  public var elements: [ElementDifference]
  /// What has to be bought, and what has not any more.
  public var purchases: [PurchaseDifference]
  /// Sets of the new draft that the old one had not.
  public var newSets: [String]
  /// Sets that no scene plays in any more.
  public var goneSets: [String]
  /// Counts before and after.
  public var totals: [CountDifference]

  /// Compares two drafts.
  ///
  /// - Parameters:
  ///   - old: The old draft, broken down.
  ///   - new: The new one.
  ///   - matches: Which scene became which.
  ///   - revised: By place from 0, the revisions whose marks a scene of the new draft bears.
  public init(
    old: (breakdown: Breakdown, purchases: PurchaseList),
    new: (breakdown: Breakdown, purchases: PurchaseList), matches: SceneMatches,
    revised: [Int: [String]] = [:], ordered: [String: Int] = [:]
  ) {
    self.old = old.breakdown
    self.new = new.breakdown
    scenes = SceneDifference.all(
      old: old.breakdown, new: new.breakdown, matches: matches, revised: revised)
    elements = ElementDifference.all(
      old: old.breakdown, new: new.breakdown, matches: matches)
    purchases = PurchaseDifference.all(old: old.purchases, new: new.purchases, ordered: ordered)
    let before = Self.sets(of: old.breakdown)
    let after = Self.sets(of: new.breakdown)
    newSets = after.filter { !before.map(\.key).contains($0.key) }.map(\.name)
    goneSets = before.filter { !after.map(\.key).contains($0.key) }.map(\.name)
    totals = CountDifference.all(old: old, new: new, sets: (before.count, after.count))
  }

  private static func sets(of breakdown: Breakdown) -> [(key: String, name: String)] {
    var seen: Set<String> = []
    return breakdown.sheets.compactMap { sheet in
      let key = sheet.set.uppercased()
      guard !sheet.isOmitted, !key.isEmpty, seen.insert(key).inserted else { return nil }
      return (key, sheet.set)
    }
  }
}

/// A count of the whole script, before and after.
public struct CountDifference: Hashable, Sendable {
  /// What is counted: `Scenes`.
  public var title: String
  /// In the old draft, as printed.
  public var before: String
  /// In the new one.
  public var after: String

  static func all(
    old: (breakdown: Breakdown, purchases: PurchaseList),
    new: (breakdown: Breakdown, purchases: PurchaseList), sets: (Int, Int)
  ) -> [CountDifference] {
    func count(_ title: String, _ value: (Breakdown) -> Int) -> CountDifference {
      CountDifference(
        title: title, before: "\(value(old.breakdown))", after: "\(value(new.breakdown))")
    }
    func scenes(_ title: String, _ holds: @escaping (BreakdownSheet) -> Bool) -> CountDifference {
      count(title) { $0.sheets.count { !$0.isOmitted && holds($0) } }
    }
    let categories = ElementCategory.all.filter { category in
      [old, new].contains { $0.breakdown.usedCategories.contains(category) }
    }
    return [
      scenes("Scenes") { _ in true },
      CountDifference(
        title: "Length in pages", before: old.breakdown.totalEighths.description,
        after: new.breakdown.totalEighths.description),
      count("Printed pages") { $0.script.pages },
      scenes("Night scenes") { $0.dayNight == .night },
      scenes("Exterior scenes") { $0.setting?.includesExterior == true },
      CountDifference(title: "Sets", before: "\(sets.0)", after: "\(sets.1)"),
      count("Script days") { Set($0.sheets.compactMap(\.scriptDay)).count },
    ]
      + categories.map { category in
        count(category.title) { $0.elements.count { $0.category == category } }
      } + [
        CountDifference(
          title: "Rows to buy", before: "\(old.purchases.items.count)",
          after: "\(new.purchases.items.count)")
      ]
  }
}
