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
    var nounClass: NounClass
    var name: String
  }

  private(set) var idioms = PhraseTable()
  private(set) var openers: [(standing: Standing, table: PhraseTable)] = []
  private(set) var adjectives: [WordID: Adjective] = [:]
  /// Words for numbers; 0 stands for many.
  private(set) var quantities: [WordID: Int] = [:]

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
    var tables: [Standing: PhraseTable] = [:]
    var section = Standing.real
    LexiconFile(file).read(&words) { head, _ in
      section = Standing(rawValue: LexiconFile.string(head)) ?? .real
    } entry: { line, words in
      if let pattern = PhrasePattern(line, words: &words) {
        tables[section, default: PhraseTable()].add(pattern)
      }
    }
    openers = [Standing.simile, .negation, .hypothetical, .depicted].compactMap { standing in
      tables[standing].map { (standing, $0) }
    }
  }

  private mutating func readAdjectives(_ file: EmbeddedFile, words: inout WordTable) {
    var section = ""
    LexiconFile(file).read(&words) { head, _ in
      section = LexiconFile.string(head)
    } entry: { line, words in
      let (names, value) = LexiconFile.cut(line, at: UInt8(ascii: "="))
      let result = value.map(LexiconFile.string)
      LexiconFile.parts(of: names, separator: UInt8(ascii: ",")) { name in
        let word = words.id(of: name)
        if section == "quantity" {
          quantities[word] = result.flatMap { Int($0) } ?? 0
        } else if let nounClass = NounClass(section) {
          adjectives[word] = Adjective(
            nounClass: nounClass, name: result ?? LexiconFile.string(name))
        }
      }
    }
  }
}
