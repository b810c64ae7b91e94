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
    var heads: [WordID]
    var thing: Int?
    var category: ElementCategory

    /// Whether it is many people under one word.
    var isGroup: Bool { findings.first?.kind == "group" }
  }

  private let nouns: NounLexicon
  private(set) var referents: [Referent] = []
  /// What may be met again under a key: the scene is not searched through for every finding.
  private var index = ReferentIndex()
  /// The referent of the last sound.
  private var lastSound: Int?

  init(nouns: NounLexicon) { self.nouns = nouns }

  /// Adds a finding; to be called in the order of the text.
  mutating func add(_ finding: Finding) {
    guard let known = lastReferent(of: finding) else { return addReferent(finding) }
    if isMoreExact(finding, than: referents[known]) {
      referents[known].name = finding.name
      referents[known].head = finding.head
      referents[known].thing = finding.thing
      indexName(of: known)
      indexThing(of: known)
    }
    referents[known].findings.append(finding)
    answer(known, to: finding)
    if finding.category == .sound { lastSound = known }
  }

  private mutating func addReferent(_ finding: Finding) {
    let new = referents.count
    referents.append(
      Referent(
        findings: [finding], name: finding.name, head: finding.head, heads: [],
        thing: finding.thing, category: finding.category))
    if Self.isEvent(finding), let kind = finding.kind { index.add(new, .event(kind)) }
    answer(new, to: finding)
    indexName(of: new)
    indexThing(of: new)
    if finding.category == .sound { lastSound = new }
  }

  private mutating func indexName(of referent: Int) {
    let (name, category) = (referents[referent].name, referents[referent].category)
    if category == .castMembers { index.add(referent, name: name) }
    if category == .sound { index.add(referent, .sound(Self.lastWord(of: name))) }
  }

  private static func lastWord(of name: String) -> Substring {
    name.utf8.lastIndex(of: UInt8(ascii: " ")).map { name[name.utf8.index(after: $0)...] }
      ?? name[...]
  }

  private mutating func answer(_ referent: Int, to finding: Finding) {
    answer(referent, to: finding.head)
    for head in finding.aliases { answer(referent, to: head) }
  }

  private mutating func answer(_ referent: Int, to head: WordID) {
    guard !referents[referent].heads.contains(head) else { return }
    referents[referent].heads.append(head)
    index.add(referent, .head(head))
  }

  private mutating func indexThing(of referent: Int) {
    guard let thing = referents[referent].thing else { return }
    index.add(referent, .thing(thing))
    for word in nouns.wider(thanThing: thing) { index.add(referent, .wider(word)) }
  }

  /// The last referent that a finding is the same thing as.
  private func lastReferent(of finding: Finding) -> Int? {
    var last: Int?
    func consider(_ known: Int) {
      if known > last ?? -1, isSame(referents[known], finding) { last = known }
    }
    func look(_ key: ReferentIndex.Key) { index.forEach(key, consider) }
    if finding.category == .castMembers { index.referent(named: finding.name).map(consider) }
    look(.head(finding.head))
    if finding.category == .castMembers { return last }
    if Self.isEvent(finding), let kind = finding.kind { look(.event(kind)) }
    if let thing = finding.thing { look(.thing(thing)) }
    if finding.category == .sound {
      lastSound.map(consider)
      look(.sound(Self.lastWord(of: finding.name)))
    }
    if finding.rule == NameTagger.shipRule {
      for alias in finding.aliases { look(.head(alias)) }
    }
    guard finding.isDefinite || finding.category == .backgroundActors else { return last }
    look(.wider(finding.head))
    if let thing = finding.thing {
      for word in nouns.wider(thanThing: thing) { look(.head(word)) }
    }
    return last
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
    guard Self.isThing(finding.category), Self.isThing(referent.category) else { return false }
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

  /// Whether two findings are one event to prepare: all blows of a scene are one fight, all flames
  /// one fire.
  private func isOneEvent(_ referent: Referent, _ finding: Finding) -> Bool {
    guard let kind = finding.kind, kind == referent.findings.first?.kind else { return false }
    return Self.isEvent(finding)
  }

  /// Whether a finding is of a kind that is one event, however often it is met.
  private static func isEvent(_ finding: Finding) -> Bool {
    finding.category == .stunts || finding.category == .specialEffects && finding.kind == "fire"
  }

  /// Things can be spoken of again by a wider word; events and people cannot.
  private static func isThing(_ category: ElementCategory) -> Bool {
    things & 1 << UInt64(category.order) != 0
  }

  private static let things: UInt64 =
    [ElementCategory.props, .setDressing, .vehicles, .animals, .wardrobe]
    .reduce(0) { $0 | 1 << UInt64($1.order) }

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

/// Referents by what they may be met again under.
private struct ReferentIndex {
  enum Key: Hashable {
    /// A head word it answers to.
    case head(WordID)
    /// The known thing it is or was taken for.
    case thing(Int)
    /// A wider word for that thing.
    case wider(WordID)
    /// The kind of an event of which there is but one in a scene.
    case event(String)
    /// The last word of a sound's name.
    case sound(Substring)
  }

  /// A referent of a key and the entry that was the last of that key before.
  private struct Entry {
    var referent: Int
    var previous: Int
  }

  private var entries: [Entry] = []
  private var last: [Key: Int] = [:]
  private var byName: [String: Int] = [:]

  mutating func add(_ referent: Int, _ key: Key) {
    entries.append(Entry(referent: referent, previous: last[key] ?? -1))
    last[key] = entries.count - 1
  }

  mutating func add(_ referent: Int, name: String) { byName[name] = referent }

  /// The person of a name.
  func referent(named name: String) -> Int? { byName[name] }

  /// Calls `body` with every referent of a key.
  func forEach(_ key: Key, _ body: (Int) -> Void) {
    var entry = last[key] ?? -1
    while entry >= 0 {
      body(entries[entry].referent)
      entry = entries[entry].previous
    }
  }
}
