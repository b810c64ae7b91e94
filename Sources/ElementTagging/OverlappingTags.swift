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

  private var things: [Key: (category: ElementCategory, name: String)] = [:]
  /// Names of people that share a last word, each once.
  private var people: [Key: [String]] = [:]
  /// So many people of one last word are told apart in a scene.
  private static let mostPeople = 32

  init(_ tags: [ElementTag]) {
    for tag in tags {
      let key = Key(scene: tag.scene, head: Self.head(tag.name))
      if tag.category != .castMembers {
        things[key] = (tag.category, tag.name)
      } else if people[key, default: []].count < Self.mostPeople,
        !people[key, default: []].contains(tag.name)
      {
        people[key, default: []].append(tag.name)
      }
    }
  }

  /// The explicit element of a scene that a found one is: same head word, and not a person where
  /// the other is a thing.
  ///
  /// `HALE` may be DR. HALE; the `FIRST MAID` is not the SECOND MAID.
  func element(named name: String, category: ElementCategory, scene: Int)
    -> (category: ElementCategory, name: String)?
  {
    if things.isEmpty, people.isEmpty { return nil }
    let key = Key(scene: scene, head: Self.head(name))
    guard category == .castMembers else { return things[key] }
    guard let names = people[key] else { return nil }
    let words = Self.words(name)
    if let same = names.last(where: { Self.words($0) == words }) { return (category, same) }
    let longer = names.filter { Self.isLonger($0, or: words) }
    return longer.count == 1 ? longer.first.map { (category, $0) } : nil
  }

  private static func words(_ name: String) -> [Substring] {
    name.lowercased().split(separator: " ")
  }

  /// Whether one name is the other with something before it.
  private static func isLonger(_ name: String, or words: [Substring]) -> Bool {
    let other = Self.words(name)
    return other.suffix(words.count) == words[...] || words.suffix(other.count) == other[...]
  }

  private static func head(_ name: String) -> String {
    let last = name.lowercased().split(separator: " ").last.map(String.init) ?? ""
    return last.count > 3 && last.hasSuffix("s") && !last.hasSuffix("ss")
      ? String(last.dropLast()) : last
  }
}
