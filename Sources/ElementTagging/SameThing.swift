import EnglishText
import ScreenplayModel

/// Brings the mentions of one thing in a scene together: `a revolver` … `the gun`.
///
/// A mention is the same thing as an earlier one when both are names of one thing, when they share
/// category and head word, or when the text speaks of it as known by a wider word.
struct SameThing {
  /// One thing of the scene and everything that mentions it.
  struct Referent {
    var findings: [Finding]
    var name: String
    var head: WordID
    /// Every head word it was called by, and those it answers to.
    var heads: Set<WordID>
    var thing: Int?
    var category: ElementCategory

    /// Whether it is many people under one word.
    var isGroup: Bool { findings.first?.kind == "group" }
  }

  private let nouns: NounLexicon
  private(set) var referents: [Referent] = []

  init(nouns: NounLexicon) { self.nouns = nouns }

  /// Adds a finding; to be called in the order of the text.
  mutating func add(_ finding: Finding) {
    if let known = referents.lastIndex(where: { isSame($0, finding) }) {
      if isMoreExact(finding, than: referents[known]) {
        referents[known].name = finding.name
        referents[known].head = finding.head
        referents[known].thing = finding.thing
      }
      referents[known].findings.append(finding)
      referents[known].heads.formUnion([finding.head] + finding.aliases)
    } else {
      referents.append(
        Referent(
          findings: [finding], name: finding.name, head: finding.head,
          heads: Set([finding.head] + finding.aliases), thing: finding.thing,
          category: finding.category))
    }
  }

  private func isSame(_ referent: Referent, _ finding: Finding) -> Bool {
    // `A BARTENDER pours.` … `the bartender`.
    if finding.rule == PeopleTagger.serviceRule, referent.category == .castMembers {
      return referent.heads.contains(finding.head)
    }
    if finding.category == .castMembers || referent.category == .castMembers {
      return referent.category == finding.category
        && (referent.name == finding.name || isOnePerson(referent, finding))
    }
    let isSameCategory = referent.category == finding.category
    if isSameCategory, referent.heads.contains(finding.head) || isOneEvent(referent, finding) {
      return true
    }
    if isSameCategory,
      isOneShip(referent, finding) || isOneGroup(referent, finding)
        || isOneSound(referent, finding)
    {
      return true
    }
    guard isThing(finding.category), isThing(referent.category) else { return false }
    if let thing = finding.thing, thing == referent.thing { return true }
    if referent.heads.contains(finding.head), finding.isDefinite { return true }
    guard finding.isDefinite else { return false }
    if let thing = referent.thing, nouns.isWider(finding.head, thanThing: thing) { return true }
    if isSameCategory, let thing = finding.thing, nouns.isWider(referent.head, thanThing: thing) {
      return true
    }
    return false
  }

  /// Whether somebody introduced by a longer name is called by the end of it: `A CHINESE VENTRILOQUIST` …
  /// `the Ventriloquist`.
  private func isOnePerson(_ referent: Referent, _ finding: Finding) -> Bool {
    guard referent.findings.first?.rule == "introduced",
      finding.rule == "introduced" || finding.rule == "cue"
    else { return false }
    return Self.isEnd(finding.name, of: referent.name)
  }

  /// Whether a name is the last words of a longer one.
  private static func isEnd(_ name: String, of longer: String) -> Bool {
    longer.utf8.count > name.utf8.count + 1 && longer.hasSuffix(name)
      && longer.utf8.dropLast(name.utf8.count).last == UInt8(ascii: " ")
  }

  /// Whether two words are for one sound: `a ringing phone` … `the ring`, `a clap of thunder`.
  private func isOneSound(_ referent: Referent, _ finding: Finding) -> Bool {
    guard finding.category == .sound else { return false }
    if Self.isEnd(finding.name, of: referent.name) || Self.isEnd(referent.name, of: finding.name) {
      return true
    }
    guard let last = referent.findings.last, last.paragraph == finding.paragraph else {
      return false
    }
    // No more than `of` between them.
    return finding.text.start == last.text.end + 4
  }

  /// Whether two findings are one event to prepare: all blows of a scene are one fight, all flames
  /// one fire.
  private func isOneEvent(_ referent: Referent, _ finding: Finding) -> Bool {
    guard let kind = finding.kind, kind == referent.findings.first?.kind else { return false }
    return finding.category == .stunts || finding.category == .specialEffects && kind == "fire"
  }

  /// Whether a ship is called by its kind first, then by its name.
  private func isOneShip(_ referent: Referent, _ finding: Finding) -> Bool {
    finding.category == .vehicles && finding.rule == NameTagger.shipRule
      && finding.aliases.contains(referent.head)
  }

  /// Whether people of the background are the same under two names: `convicts` and `cons`, `soldiers` and
  /// `the troops`, `the audience` and `people`.
  private func isOneGroup(_ referent: Referent, _ finding: Finding) -> Bool {
    guard finding.category == .backgroundActors else { return false }
    if let thing = finding.thing, thing == referent.thing { return true }
    guard finding.isDefinite || finding.kind == "group" || referent.isGroup else { return false }
    if let thing = referent.thing, nouns.isWider(finding.head, thanThing: thing) { return true }
    return finding.thing.map { nouns.isWider(referent.head, thanThing: $0) } ?? false
  }

  /// Things can be spoken of again by a wider word; events and people cannot.
  private func isThing(_ category: ElementCategory) -> Bool {
    [.props, .setDressing, .vehicles, .animals, .wardrobe].contains(category)
  }

  /// Whether a finding names the thing more exactly than it was named before.
  private func isMoreExact(_ finding: Finding, than referent: Referent) -> Bool {
    guard finding.category == referent.category else { return false }
    // Cast goes by the names of the cues.
    if finding.category == .castMembers { return finding.rule == "cue" }
    if finding.head == referent.head {
      return finding.name.utf8.count > referent.name.utf8.count
        && finding.name.hasSuffix(referent.name)
    }
    if finding.rule == NameTagger.shipRule {
      return referent.findings.allSatisfy { $0.rule != NameTagger.shipRule }
    }
    guard let thing = finding.thing else { return false }
    return nouns.isWider(referent.head, thanThing: thing)
  }
}
