import CEmbeddedData
import EnglishText
import ScreenplayModel

/// How a mention stands to what is seen: really there, or only spoken of.
enum Standing: String, Hashable, Sendable {
  case real
  /// `like a knife`.
  case simile
  /// `no gun`.
  case negation
  /// `looks for a gun`, `as if to draw`.
  case hypothetical
  /// `a photo of Anna`.
  case depicted
}

/// Phrases in which words are not what they are elsewhere, and adjectives that are elements.
struct PhraseLexicon: Sendable {
  /// An adjective that is an element itself: `bloody`.
  struct Adjective: Sendable {
    /// Words behind the first: `drenched in sweat`.
    var rest: [WordID]
    var nounClass: NounClass
    var name: String
    /// All of them must hold; a role asks for what the adjective qualifies.
    var conditions: [VerbCondition]
  }

  /// Phrases behind which things are not there.
  struct Openers: Sendable {
    var standing: Standing
    /// Only events are denied; the things named are there: `about to fire the rifle`.
    var isForEvents: Bool
    var table: PhraseTable
  }

  private(set) var idioms = PhraseTable()
  private(set) var openers: [Openers] = []
  /// Adjectives by their first word, in the order of the file.
  private(set) var adjectives: [WordID: [Adjective]] = [:]
  /// Words for numbers; 0 stands for many.
  private(set) var quantities: [WordID: Int] = [:]
  /// Words that make a likeness of the animal, plant or vehicle behind them: `stuffed`, `brass`.
  private(set) var likenesses: Set<WordID> = []

  /// Reads the files of `Lexicons/phrases`.
  init(
    idioms: EmbeddedFile, figurative: EmbeddedFile, adjectives: EmbeddedFile,
    words: inout WordTable
  ) {
    readIdioms(idioms, words: &words)
    readFigurative(figurative, words: &words)
    readAdjectives(adjectives, words: &words)
  }

  private mutating func readIdioms(_ file: EmbeddedFile, words: inout WordTable) {
    LexiconFile(file).read(&words) { _, _ in
    } entry: { line, words in
      if let pattern = PhrasePattern(line, words: &words) { idioms.add(pattern) }
    }
  }

  private mutating func readFigurative(_ file: EmbeddedFile, words: inout WordTable) {
    let all = [Standing.simile, .negation, .hypothetical, .depicted]
    openers = all.flatMap { standing in
      [false, true].map {
        Openers(standing: standing, isForEvents: $0, table: PhraseTable())
      }
    }
    var section: Int?
    LexiconFile(file).read(&words) { head, _ in
      section = all.firstIndex { $0.rawValue == LexiconFile.string(head) }
    } entry: { line, words in
      guard let section else { return }
      let (patterns, event) = LexiconFile.cut(line, at: UInt8(ascii: "!"))
      let index = section * 2 + (event == nil ? 0 : 1)
      LexiconFile.parts(of: patterns, separator: UInt8(ascii: ",")) { text in
        if let pattern = PhrasePattern(text, words: &words) { openers[index].table.add(pattern) }
      }
    }
  }

  private mutating func readAdjectives(_ file: EmbeddedFile, words: inout WordTable) {
    var section = ""
    LexiconFile(file).read(&words) { head, _ in
      section = LexiconFile.string(head)
    } entry: { text, words in
      let line = VerbLexicon.Line(text, words: &words)
      for name in line.names {
        var ids: [WordID] = []
        LexiconFile.parts(of: name, separator: 32) { ids.append(words.id(of: $0)) }
        guard let first = ids.first else { continue }
        if section == "likeness" {
          if ids.count == 1 { likenesses.insert(first) }
        } else if section == "quantity" {
          if ids.count == 1 { quantities[first] = line.result.flatMap { Int($0) } ?? 0 }
        } else if let nounClass = NounClass(section) {
          adjectives[first, default: []].append(
            Adjective(
              rest: Array(ids.dropFirst()), nounClass: nounClass,
              name: line.result ?? LexiconFile.string(name), conditions: line.conditions))
        }
      }
    }
  }
}
