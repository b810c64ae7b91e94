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
    for (index, character) in all.enumerated() {
      if let last = character.words.last { byLastWord[last, default: []].append(index) }
      for word in character.words where character.words.count == 1 || lexicon.isNameWord(word) {
        byWord[word, default: []].append(index)
      }
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
    return [name]
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
