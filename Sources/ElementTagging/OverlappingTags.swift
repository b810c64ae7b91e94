import ScreenplayModel

/// Decides which finding wins where two overlap in the text.
enum OverlappingFindings {
  /// Findings in the order of the text, of those that share a place and a category or are things
  /// alike only the surest, then the longest.
  static func resolved(_ findings: [Finding]) -> [Finding] {
    var kept: [Finding] = []
    // Places in `kept` that the next finding may still overlap: findings come in order, so what
    // ended before one ended before all that follow.
    var open: [Int] = []
    for finding in findings {
      open.removeAll {
        kept[$0].paragraph != finding.paragraph || kept[$0].text.end <= finding.text.start
      }
      guard let last = open.last(where: { overlaps(kept[$0], finding) }) else {
        open.append(kept.count)
        kept.append(finding)
        continue
      }
      let other = kept[last]
      if (finding.confidence, finding.text.count) > (other.confidence, other.text.count) {
        kept[last] = finding
      }
    }
    return kept
  }

  private static func overlaps(_ left: Finding, _ right: Finding) -> Bool {
    guard left.paragraph == right.paragraph, left.text.start < right.text.end,
      right.text.start < left.text.end
    else { return false }
    // One cue may name several people, one verb imply several things.
    if left.rule == "implied", right.rule == "implied", left.name != right.name { return false }
    if left.category == right.category { return left.rule != "cue" }
    return things.contains(left.category) && things.contains(right.category)
  }

  /// Categories of which one piece of text can only be one.
  private static let things: Set<ElementCategory> = [
    .props, .setDressing, .vehicles, .animals, .wardrobe, .greenery, .backgroundActors,
  ]
}

/// What the file itself names, to be met again by what is found.
struct ExplicitNames {
  private struct Key: Hashable {
    var scene: Int
    var head: String
  }

  private var names: [Key: (category: ElementCategory, name: String)] = [:]

  init(_ tags: [ElementTag]) {
    for tag in tags {
      names[Key(scene: tag.scene, head: Self.head(tag.name))] = (tag.category, tag.name)
    }
  }

  /// The explicit element of a scene that a found one is: same head word, and not a person where
  /// the other is a thing.
  func element(named name: String, category: ElementCategory, scene: Int)
    -> (category: ElementCategory, name: String)?
  {
    guard let found = names[Key(scene: scene, head: Self.head(name))] else { return nil }
    let arePeople = found.category == .castMembers
    return arePeople == (category == .castMembers) ? found : nil
  }

  private static func head(_ name: String) -> String {
    let last = name.lowercased().split(separator: " ").last.map(String.init) ?? ""
    return last.count > 3 && last.hasSuffix("s") && !last.hasSuffix("ss")
      ? String(last.dropLast()) : last
  }
}
