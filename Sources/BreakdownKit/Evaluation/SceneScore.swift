import BreakdownSheets

/// What was found in one annotated scene, compared with what is in it.
///
/// An element is right when it has an annotated element's category and head word, one to one; a
/// second one for the same thing is an error.
struct SceneScore: Sendable {
  /// A found element.
  struct Found: Sendable {
    var category: String
    var name: String
    var keys: Set<String>
  }

  /// How many are right, by category.
  var right: [String: Int] = [:]
  /// What was found and is not there.
  var wrong: [Found] = []
  /// What is there and was not found.
  var missed: [GoldScene.Element] = []
  /// Without cast, in whatever category: right, annotated, found.
  var anywhere = (hits: 0, gold: 0, found: 0)

  /// Categories that count as one.
  private static let same = [
    "mechanicalEffects": "specialEffects", "camera": "specialEquipment",
    "artDepartment": "setDressing",
  ]

  /// Scores a sheet; nil stands for a scene that was not found at all.
  init(_ scene: GoldScene, sheet: BreakdownSheet?, of breakdown: Breakdown?) {
    let gold = scene.elements.map { (element: $0, keys: HeadWords.keys(of: $0)) }
    let found = Self.found(sheet, of: breakdown)
    let matches = Self.pairs(gold, found)
    let hits = Set(matches.map(\.found))
    let rest = found.indices.filter { !hits.contains($0) }
    let optional = (scene.optional ?? []).map { (element: $0, keys: HeadWords.keys(of: $0)) }
    let forgiven = Set(
      Self.pairs(optional, rest.map { found[$0] }).map { rest[$0.found] })
    for match in matches { right[gold[match.gold].element.category, default: 0] += 1 }
    wrong = rest.filter { !forgiven.contains($0) }.map { found[$0] }
    let matched = Set(matches.map(\.gold))
    missed = gold.indices.filter { !matched.contains($0) }.map { gold[$0].element }
    let things = gold.filter { $0.element.category != "castMembers" }
    let kept = found.indices.filter { !forgiven.contains($0) }.map { found[$0] }
      .filter { $0.category != "castMembers" }
    anywhere = (
      Self.pairs(things, kept, sameCategory: false).count, things.count, kept.count
    )
  }

  private static func found(_ sheet: BreakdownSheet?, of breakdown: Breakdown?) -> [Found] {
    guard let sheet, let breakdown else { return [] }
    return sheet.elements.filter { $0.source != .explicit }.map { entry in
      let element = breakdown.element(of: entry)
      let category = same[element.category.id] ?? element.category.id
      return Found(
        category: category, name: element.name,
        keys: HeadWords.keys(
          category: category, texts: [element.name] + entry.evidence.map(\.text)))
    }
  }

  private static func pairs(
    _ gold: [(element: GoldScene.Element, keys: Set<String>)], _ found: [Found],
    sameCategory: Bool = true
  ) -> [(gold: Int, found: Int)] {
    var used: Set<Int> = []
    var pairs: [(gold: Int, found: Int)] = []
    for (index, entry) in gold.enumerated() {
      let match = found.indices.first { candidate in
        !used.contains(candidate)
          && (!sameCategory || found[candidate].category == entry.element.category)
          && !found[candidate].keys.isDisjoint(with: entry.keys)
      }
      if let match {
        used.insert(match)
        pairs.append((index, match))
      }
    }
    return pairs
  }
}
