import BreakdownSheets
import ScreenplayModel

/// Renamed, merged, recategorised and rejected elements, followed to what they are in the end.
struct ElementDecisions {
  /// An element by category and name.
  private struct Target {
    var category: ElementCategory
    var name: String

    var id: String { BreakdownElement.id(category: category, name: name) }
  }

  private var targets: [String: Target?] = [:]
  /// The elements that were found, by id.
  let found: Set<String>

  init(_ decisions: [String: ElementDecision], found tags: [ElementTag]) {
    var names: [String: Target] = [:]
    for tag in tags {
      let target = Target(category: tag.category, name: tag.name)
      if names[target.id] == nil { names[target.id] = target }
    }
    found = Set(names.keys)
    for id in Set(names.keys).union(decisions.keys) where decisions[id] != nil {
      targets[id] = Self.follow(id, decisions, names: names)
    }
  }

  /// What an element is in the end; nil when it is none.
  private static func follow(
    _ start: String, _ decisions: [String: ElementDecision], names: [String: Target]
  ) -> Target? {
    var target = names[start] ?? named(start)
    var id = start
    var seen: Set<String> = []
    while seen.insert(id).inserted, let decision = decisions[id] {
      if decision.isRejected { return nil }
      if let into = decision.mergedInto {
        target = names[into] ?? named(into)
      } else {
        target.name = decision.name ?? target.name
        target.category = decision.category ?? target.category
      }
      id = target.id
    }
    return target
  }

  /// An element that was not found, told from its id.
  private static func named(_ id: String) -> Target {
    let parts = id.split(separator: "/", maxSplits: 1)
    return Target(
      category: parts.first.flatMap { ElementCategory.named(String($0)) } ?? .miscellaneous,
      name: parts.count > 1 ? String(parts[1]).replacing("-", with: " ") : id)
  }

  /// A mention of what it is in the end; nil when it is no element.
  func decided(_ tag: ElementTag) -> ElementTag? {
    guard let decision = targets[BreakdownElement.id(category: tag.category, name: tag.name)]
    else { return tag }
    guard let target = decision else { return nil }
    var tag = tag
    if tag.category != target.category { tag.kind = nil }
    tag.category = target.category
    tag.name = target.name
    return tag
  }

  /// The id of what an element is in the end.
  func finalID(of id: String) -> String { (targets[id] ?? nil)?.id ?? id }
}
