import EnglishText
import ScreenplayModel

/// Everyone who has a cue in the script, and the words they are called by.
struct CharacterNames {
  /// One character.
  struct Character: Hashable {
    /// As in the cues, without extensions: `DR. HALE`.
    var name: String
    /// The words of the name.
    var words: [WordID]
    /// How many cues.
    var cueCount: Int
  }

  private(set) var all: [Character] = []
  private var byName: [String: Int] = [:]
  /// Characters that a word of their name stands for, when it does so alone.
  private var byWord: [WordID: [Int]] = [:]
  private var byLastWord: [WordID: [Int]] = [:]
  /// Whether a word stands for anybody, by its index: most do not.
  private var isNaming: [Bool] = []
  /// The character of every cue, by its paragraph, and the people that each character is.
  private var cues: [Int: Int] = [:]
  private var people: [[Int]] = []
  /// Characters with nothing but names in their name.
  private var properNames: Set<Int> = []
  /// Characters whose cue may be for others: `JIM & BOB`, `MARA'S VOICE`.
  private var joint: [Int] = []

  init(_ screenplay: Screenplay, lexicon: Lexicon, words: inout WordTable) {
    // Cues are taken apart once each, however often they come.
    var known: [String: Int?] = [:]
    for (index, paragraph) in screenplay.paragraphs.enumerated()
    where paragraph.kind == .character && !paragraph.traits.contains(.omitted) {
      let cue = screenplay.string(paragraph.text)
      let character = known[cue] ?? add(CharacterCue(cue).canonicalName, words: &words)
      known[cue] = character
      guard let character else { continue }
      all[character].cueCount += 1
      cues[index] = character
    }
    for index in all.indices where all[index].words.allSatisfy(lexicon.isNameWord) {
      properNames.insert(index)
    }
    people = all.map { people(inCue: $0.name) }
    joint = all.indices.filter { mayBeOthers(all[$0].name) }
    isNaming = [Bool](repeating: false, count: words.count)
    for index in all.indices where people[index] == [index] {
      addWords(of: index, lexicon: lexicon, words: &words)
    }
  }

  /// Adds somebody whom a description names and who never speaks.
  mutating func add(introduced name: String, lexicon: Lexicon, words: inout WordTable) {
    guard byName[name] == nil, let index = add(name, words: &words) else { return }
    people.append([index])
    addWords(of: index, lexicon: lexicon, words: &words)
    for other in joint { people[other] = people(inCue: all[other].name) }
  }

  /// Notes by which words a character is called.
  private mutating func addWords(of index: Int, lexicon: Lexicon, words: inout WordTable) {
    let character = all[index]
    if let last = character.words.last { byLastWord[last, default: []].append(index) }
    for word in character.words where character.words.count == 1 || lexicon.isNameWord(word) {
      note(word, for: index)
    }
    // A text has JEAN-LOUIS as one word.
    if character.name.utf8.contains(UInt8(ascii: "-")), !character.name.utf8.contains(32) {
      note(words.id(of: character.name), for: index)
    }
  }

  private mutating func note(_ word: WordID, for character: Int) {
    byWord[word, default: []].append(character)
    let place = Int(word.index)
    if place >= isNaming.count {
      isNaming += repeatElement(false, count: place + 1 - isNaming.count)
    }
    isNaming[place] = true
  }

  /// The character of a name, new when there is none; nil when the name is empty.
  private mutating func add(_ name: String, words: inout WordTable) -> Int? {
    guard !name.isEmpty else { return nil }
    if let known = byName[name] { return known }
    byName[name] = all.count
    let parts = name.split { $0 == " " || $0 == "-" }.map { words.id(of: String($0)) }
    all.append(Character(name: name, words: parts, cueCount: 0))
    return all.count - 1
  }

  /// The characters a word of a text may stand for, the most speaking first.
  func candidates(for word: WordID) -> [Int] {
    let index = Int(word.index)
    guard index < isNaming.count, isNaming[index] else { return [] }
    return byWord[word] ?? []
  }

  /// The characters whose name ends in a word.
  func endingIn(_ word: WordID) -> [Int] { byLastWord[word] ?? [] }

  /// The characters of a cue: one, or several when `JIM & BOB` are both known by cues of their own.
  func people(inCueAt paragraph: Int) -> [Int] { cues[paragraph].map { people[$0] } ?? [] }

  private func people(inCue name: String) -> [Int] {
    for separator in Self.separators where name.utf8.holds(separator.utf8) {
      let parts = name.components(separatedBy: separator).map { byName[$0] }
      if parts.count > 1, parts.allSatisfy({ $0 != nil }) { return parts.compactMap { $0 } }
    }
    return (person(behind: name) ?? byName[name]).map { [$0] } ?? []
  }

  private static let separators = [" & ", " AND ", "/", ", "]
  private static let voices = ["'S VOICE", "’S VOICE"]

  /// Whether it may depend on who else there is whom a cue is for.
  private func mayBeOthers(_ name: String) -> Bool {
    Self.separators.contains { name.utf8.holds($0.utf8) }
      || Self.voices.contains(where: name.hasSuffix)
  }

  /// Who is meant by a cue that says more than a name: `MARA'S VOICE`, `MARA AT DOOR`, `MARA DRIVING`.
  private func person(behind name: String) -> Int? {
    for ending in Self.voices where name.hasSuffix(ending) {
      if let owner = byName[String(name.dropLast(ending.count))] { return owner }
    }
    guard let blank = name.firstIndex(of: " ") else { return nil }
    let next = name[blank...].dropFirst().prefix { $0 != " " }
    guard let owner = byName[String(name[..<blank])],
      properNames.contains(owner) || all[owner].cueCount >= 5,
      ["AT", "IN", "FROM"].contains(next) || next.hasSuffix("ING")
    else { return nil }
    return owner
  }
}

extension String {
  /// The parts between occurrences of a separator, blanks at their ends taken off.
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let found = rest.firstRange(of: separator) {
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    parts.append(String(rest))
    return parts.map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }
}

extension String.UTF8View {
  /// Whether the letters stand somewhere among these.
  fileprivate func holds(_ letters: String.UTF8View) -> Bool {
    var rest = self[...]
    while rest.count >= letters.count {
      if rest.starts(with: letters) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
