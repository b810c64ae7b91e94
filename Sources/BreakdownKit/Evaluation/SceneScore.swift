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
    /// How sure the program is, 0 to 1.
    var confidence = 1.0
    /// The rule that found it first.
    var rule = ""
    /// How often it is mentioned.
    var mentions = 1
    /// What became of it.
    var outcome = Outcome.wrong
  }

  /// What a found element is.
  enum Outcome: Sendable, Equatable {
    case right
    /// Annotated as something a careful reader may leave out: neither right nor wrong.
    case optional
    /// There, but in another category.
    case otherCategory(String)
    /// A second one for the same thing.
    case duplicate
    case wrong
  }

  /// Everything found but what the file itself names.
  var found: [Found]
  /// What is there and was not found.
  var missed: [GoldScene.Element]
  /// Without cast, in whatever category: right, annotated, found.
  var anywhere = (hits: 0, gold: 0, found: 0)

  /// Categories that count as one.
  private static let same = [
    "mechanicalEffects": "specialEffects", "camera": "specialEquipment",
    "artDepartment": "setDressing",
  ]

  /// Scores a sheet; nil stands for a scene that was not found at all.
  init(_ scene: GoldScene, sheet: BreakdownSheet?, of breakdown: Breakdown?) {
    self.init(scene, found: Self.found(sheet, of: breakdown))
  }

  /// Scores another person's annotation of the scene as if it had been found; what that person
  /// holds for optional is not missed.
  init(_ scene: GoldScene, reader: GoldScene?) {
    let found = (reader?.elements ?? []).map {
      Found(category: $0.category, name: $0.name, keys: HeadWords.keys(of: $0))
    }
    self.init(scene, found: found)
    let spare = (reader?.optional ?? []).map {
      Found(category: $0.category, name: $0.name, keys: HeadWords.keys(of: $0))
    }
    let left = missed.map { (element: $0, keys: HeadWords.keys(of: $0)) }
    let forgiven = Set(Self.pairs(left, spare).map(\.gold))
    anywhere.gold -= forgiven.count { missed[$0].category != "castMembers" }
    missed = missed.indices.filter { !forgiven.contains($0) }.map { missed[$0] }
  }

  private init(_ scene: GoldScene, found: [Found]) {
    var found = found
    let gold = scene.elements.map { (element: $0, keys: HeadWords.keys(of: $0)) }
    let matches = Self.pairs(gold, found)
    for match in matches { found[match.found].outcome = .right }
    let rest = found.indices.filter { found[$0].outcome != .right }
    let optional = (scene.optional ?? []).map { (element: $0, keys: HeadWords.keys(of: $0)) }
    for pair in Self.pairs(optional, rest.map { found[$0] }) {
      found[rest[pair.found]].outcome = .optional
    }
    for index in rest where found[index].outcome == .wrong {
      found[index].outcome = Self.mistake(found[index], in: gold)
    }
    let matched = Set(matches.map(\.gold))
    missed = gold.indices.filter { !matched.contains($0) }.map { gold[$0].element }
    let things = gold.filter { $0.element.category != "castMembers" }
    let kept = found.filter { $0.outcome != .optional && $0.category != "castMembers" }
    anywhere = (
      Self.pairs(things, kept, sameCategory: false).count, things.count, kept.count
    )
    self.found = found
  }

  /// What kind of mistake a found element is that matched nothing.
  private static func mistake(
    _ found: Found, in gold: [(element: GoldScene.Element, keys: Set<String>)]
  ) -> Outcome {
    let meant = gold.filter { !$0.keys.isDisjoint(with: found.keys) }
    if meant.contains(where: { $0.element.category == found.category }) { return .duplicate }
    return meant.first.map { .otherCategory($0.element.category) } ?? .wrong
  }

  private static func found(_ sheet: BreakdownSheet?, of breakdown: Breakdown?) -> [Found] {
    guard let sheet, let breakdown else { return [] }
    return sheet.elements.filter { $0.source != .explicit }.map { entry in
      let element = breakdown.element(of: entry)
      let category = same[element.category.id] ?? element.category.id
      return Found(
        category: category, name: element.name,
        keys: HeadWords.keys(
          category: category, texts: [element.name] + entry.evidence.map(\.text)),
        confidence: entry.confidence, rule: entry.evidence.first?.rule ?? "",
        mentions: entry.evidence.count)
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
