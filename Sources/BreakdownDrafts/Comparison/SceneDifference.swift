import BreakdownSheets
import ScreenplayModel

/// What changed in one scene, or in the scenes it was split into or merged from.
public struct SceneDifference: Hashable, Sendable {
  /// An element of the scene with its number before and after.
  public struct ElementChange: Hashable, Sendable {
    /// Id of the element.
    public var id: String
    /// As printed.
    public var name: String
    /// Its box.
    public var category: ElementCategory
    /// How many before; 0 when it was not there.
    public var before: Int
    /// How many now; 0 when it is gone.
    public var after: Int
  }

  /// Its sheets in the old draft, as indices; none when it is new.
  public var old: [Int]
  /// Its sheets in the new draft; none when it is gone.
  public var new: [Int]
  /// What happened to it.
  public var changes: Set<SceneChange>
  /// How much of its words are still there, 0 to 1.
  public var likeness: Double
  /// Length before.
  public var eighthsBefore: Eighths
  /// Length now.
  public var eighthsAfter: Eighths
  /// Elements that came, went, or are there in other numbers.
  public var elements: [ElementChange]
  /// Revisions whose marks stand in its text.
  public var revisions: [String]

  /// Whether the old draft had no such scene.
  public var isAdded: Bool { old.isEmpty }
  /// Whether the new draft has no such scene.
  public var isOmitted: Bool { changes.contains(.omitted) }
  /// Elements that were not there before.
  public var came: [ElementChange] { elements.filter { $0.before == 0 } }
  /// Elements that are not there any more.
  public var gone: [ElementChange] { elements.filter { $0.after == 0 } }
  /// Elements there in other numbers.
  public var counted: [ElementChange] { elements.filter { $0.before > 0 && $0.after > 0 } }

  // MARK: Comparing

  static func all(
    old: Breakdown, new: Breakdown, matches: SceneMatches, revised: [Int: [String]]
  ) -> [SceneDifference] {
    var differences: [SceneDifference] = []
    for group in groups(matches.matches) {
      let difference = SceneDifference(group, old: old, new: new, revised: revised)
      if !difference.changes.isEmpty || !difference.elements.isEmpty {
        differences.append(difference)
      }
    }
    for scene in matches.added {
      let added = SceneMatch(old: -1, new: [scene])
      differences.append(SceneDifference([added], old: old, new: new, revised: revised))
    }
    return sorted(differences, matches: matches)
  }

  /// Matches of scenes that went into one stand together.
  private static func groups(_ matches: [SceneMatch]) -> [[SceneMatch]] {
    var groups: [[SceneMatch]] = []
    var places: [Int: Int] = [:]
    for match in matches {
      if match.changes.contains(.merged), let main = match.new.first {
        if let place = places[main] {
          groups[place].append(match)
          continue
        }
        places[main] = groups.count
      }
      groups.append([match])
    }
    return groups
  }

  private init(
    _ group: [SceneMatch], old: Breakdown, new: Breakdown, revised: [Int: [String]]
  ) {
    self.old = group.map(\.old).filter(old.sheets.indices.contains)
    var places: [Int] = []
    for place in group.flatMap(\.new) where new.sheets.indices.contains(place) {
      if !places.contains(place) { places.append(place) }
    }
    self.new = places
    changes = group.reduce(into: []) { $0.formUnion($1.changes) }
    likeness = group.map(\.likeness).max() ?? 0
    eighthsBefore = self.old.reduce(Eighths(0)) { $0 + old.sheets[$1].eighths }
    eighthsAfter = places.reduce(Eighths(0)) { $0 + new.sheets[$1].eighths }
    elements = Self.changes(
      from: Self.counts(self.old, of: old), to: Self.counts(places, of: new))
    revisions = places.flatMap { revised[$0] ?? [] }.reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }

  private typealias Counts = [String: (element: BreakdownElement, quantity: Int)]

  private static func counts(_ sheets: [Int], of breakdown: Breakdown) -> Counts {
    var counts: Counts = [:]
    for entry in sheets.flatMap({ breakdown.sheets[$0].elements }) {
      let element = breakdown.element(of: entry)
      let known = counts[element.id]?.quantity ?? 0
      counts[element.id] = (element, max(known, entry.quantity))
    }
    return counts
  }

  private static func changes(from before: Counts, to after: Counts) -> [ElementChange] {
    // What is in another box only is there as before: the list of elements says so.
    func names(_ counts: Counts, without other: Counts) -> Set<String> {
      Set(counts.filter { other[$0.key] == nil }.map { $0.value.element.name.lowercased() })
    }
    let recategorised = names(before, without: after).intersection(names(after, without: before))
    let all = before.merging(after) { _, new in new }
    return all.compactMap { id, value in
      let (was, now) = (before[id]?.quantity ?? 0, after[id]?.quantity ?? 0)
      guard was != now, !recategorised.contains(value.element.name.lowercased()) else {
        return nil
      }
      return ElementChange(
        id: id, name: value.element.name, category: value.element.category, before: was, after: now)
    }.sorted { ($0.category.order, $0.id) < ($1.category.order, $1.id) }
  }

  /// By place in the new draft; what is gone stands behind the scene that stood before it.
  private static func sorted(
    _ differences: [SceneDifference], matches: SceneMatches
  ) -> [SceneDifference] {
    var lastPlace = -1
    var placeOfOld: [Int] = []
    for match in matches.matches {
      if let new = match.new.first, !match.changes.contains(.moved) { lastPlace = new }
      placeOfOld.append(lastPlace)
    }
    func key(_ difference: SceneDifference) -> (Int, Int, Int) {
      if !difference.isOmitted, let new = difference.new.first { return (new, 0, 0) }
      let old = difference.old.first ?? 0
      return (placeOfOld.indices.contains(old) ? placeOfOld[old] : 0, 1, old)
    }
    return differences.sorted { key($0) < key($1) }
  }
}
