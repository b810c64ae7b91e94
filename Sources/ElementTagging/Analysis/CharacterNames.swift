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
  /// Characters with nothing but names in their name.
  private var properNames: Set<Int> = []

  init(_ screenplay: Screenplay, lexicon: Lexicon, words: inout WordTable) {
    for paragraph in screenplay.paragraphs
    where paragraph.kind == .character && !paragraph.traits.contains(.omitted) {
      let name = CharacterCue(screenplay.string(paragraph.text)).canonicalName
      guard !name.isEmpty else { continue }
      if let known = byName[name] {
        all[known].cueCount += 1
        continue
      }
      byName[name] = all.count
      let parts = name.split { $0 == " " || $0 == "-" }.map { words.id(of: String($0)) }
      all.append(Character(name: name, words: parts, cueCount: 1))
    }
    for index in all.indices where all[index].words.allSatisfy(lexicon.isNameWord) {
      properNames.insert(index)
    }
    for index in all.indices where people(inCue: all[index].name) == [all[index].name] {
      addWords(of: index, lexicon: lexicon, words: &words)
    }
  }

  /// Adds somebody whom a description names and who never speaks.
  mutating func add(introduced name: String, lexicon: Lexicon, words: inout WordTable) {
    guard byName[name] == nil else { return }
    byName[name] = all.count
    let parts = name.split { $0 == " " || $0 == "-" }.map { words.id(of: String($0)) }
    all.append(Character(name: name, words: parts, cueCount: 0))
    addWords(of: all.count - 1, lexicon: lexicon, words: &words)
  }

  /// Notes by which words a character is called.
  private mutating func addWords(of index: Int, lexicon: Lexicon, words: inout WordTable) {
    let character = all[index]
    if let last = character.words.last { byLastWord[last, default: []].append(index) }
    for word in character.words where character.words.count == 1 || lexicon.isNameWord(word) {
      byWord[word, default: []].append(index)
    }
    // A text has JEAN-LOUIS as one word.
    if character.name.utf8.contains(UInt8(ascii: "-")), !character.name.utf8.contains(32) {
      byWord[words.id(of: character.name), default: []].append(index)
    }
  }

  /// The character of a cue's name.
  func index(ofName name: String) -> Int? { byName[name] }

  /// The characters a word of a text may stand for, the most speaking first.
  func candidates(for word: WordID) -> [Int] { byWord[word] ?? [] }

  /// The characters whose name ends in a word.
  func endingIn(_ word: WordID) -> [Int] { byLastWord[word] ?? [] }

  /// The names of a cue: one, or several when `JIM & BOB` are both known by cues of their own.
  func people(inCue name: String) -> [String] {
    for separator in [" & ", " AND ", "/", ", "] {
      let parts = name.components(separatedBy: separator)
      if parts.count > 1, parts.allSatisfy({ byName[$0] != nil }) { return parts }
    }
    return [person(behind: name) ?? name]
  }

  /// Who is meant by a cue that says more than a name: `MARA'S VOICE`, `MARA AT DOOR`, `MARA DRIVING`.
  private func person(behind name: String) -> String? {
    for ending in ["'S VOICE", "’S VOICE"] where name.hasSuffix(ending) {
      let owner = String(name.dropLast(ending.count))
      if byName[owner] != nil { return owner }
    }
    guard let blank = name.firstIndex(of: " ") else { return nil }
    let owner = String(name[..<blank])
    let next = name[blank...].dropFirst().prefix { $0 != " " }
    guard let known = byName[owner], properNames.contains(known) || all[known].cueCount >= 5,
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
