import EnglishText

/// Reads the files of `Lexicons/phrases` and makes of them what ``PhraseLexicon`` uses.
struct PhraseCompiler {
  /// A phrase as a line of a file has it.
  struct Pattern {
    var parts: [WordID] = []
    var targets: [WordID] = []
    var meaning: PhraseLexicon.Meaning

    /// Reads a pattern; nil when it does not begin with a word.
    init?(_ text: LexiconFile.Piece, _ meaning: PhraseLexicon.Meaning, words: inout WordTable) {
      self.meaning = meaning
      let (pattern, targetText) = LexiconFile.cut(text, at: UInt8(ascii: "!"))
      LexiconFile.parts(of: pattern, separator: 32) { piece in
        switch LexiconFile.string(piece) {
        case "*": parts.append(PhrasePattern.anyWord)
        case "...", "…": parts.append(PhrasePattern.gap)
        default: parts.append(words.id(of: piece))
        }
      }
      guard let first = parts.first, first != PhrasePattern.anyWord, first != PhrasePattern.gap
      else { return nil }
      guard let targetText else { return }
      LexiconFile.parts(of: targetText, separator: UInt8(ascii: ",")) {
        targets.append(words.id(of: $0))
      }
    }
  }

  private var idioms = GroupCompiler<Pattern>()
  private var openers = GroupCompiler<Pattern>()
  private var adjectives = GroupCompiler<CompiledEntry>()
  /// Words for numbers; 0 stands for many.
  private(set) var amounts: [(word: WordID, amount: Int)] = []
  /// Words that make a likeness of what stands behind them: `stuffed`, `brass`.
  private(set) var likenesses: [WordID] = []

  mutating func readIdioms(_ text: LexiconFile.Piece, words: inout WordTable) {
    LexiconFile(text).read(&words) { _, _ in
    } entry: { line, words in
      add(line, .idiom, words: &words)
    }
  }

  mutating func readFigurative(_ text: LexiconFile.Piece, words: inout WordTable) {
    var section: Standing?
    LexiconFile(text).read(&words) { head, _ in
      section = Standing(rawValue: LexiconFile.string(head))
    } entry: { line, words in
      guard let section, section != .real else { return }
      let (patterns, event) = LexiconFile.cut(line, at: UInt8(ascii: "!"))
      LexiconFile.parts(of: patterns, separator: UInt8(ascii: ",")) {
        add($0, .opener(section, isForEvents: event != nil), words: &words)
      }
    }
  }

  private mutating func add(
    _ text: LexiconFile.Piece, _ meaning: PhraseLexicon.Meaning, words: inout WordTable
  ) {
    guard let pattern = Pattern(text, meaning, words: &words), let first = pattern.parts.first
    else { return }
    if meaning == .idiom {
      idioms.add(pattern, to: first)
    } else {
      openers.add(pattern, to: first)
    }
  }

  mutating func readAdjectives(
    _ text: LexiconFile.Piece, words: inout WordTable, events: inout EventCompiler
  ) {
    var section = ""
    LexiconFile(text).read(&words) { head, _ in
      section = LexiconFile.string(head)
    } entry: { text, words in
      let line = VerbLine(text, words: &words)
      for name in line.names {
        let ids = LexiconFile.words(of: name, in: &words)
        guard let first = ids.first else { continue }
        if section == "likeness" {
          if ids.count == 1 { likenesses.append(first) }
        } else if section == "quantity" {
          if ids.count == 1 { amounts.append((first, line.result.flatMap { Int($0) } ?? 0)) }
        } else if let nounClass = NounClass(section) {
          let event = SourceEvent(
            nounClass: nounClass, name: line.result ?? LexiconFile.string(name),
            conditions: line.conditions)
          adjectives.add(
            CompiledEntry(
              rest: Array(ids.dropFirst()), meaning: .adjective, value: events.number(of: event)),
            to: first)
        }
      }
    }
  }

  // MARK: Writing

  /// The entries of the adjectives, and where the group of each begins.
  func groupedAdjectives() -> (starts: [UInt8], entries: [CompiledEntry]) { adjectives.grouped() }

  /// The tables of the phrases: idioms by their second word, openers by what they open.
  func sections(lists: inout ListCompiler) -> [LexiconSection: [UInt8]] {
    var records = WrittenBytes()
    let idioms = idioms.grouped { $0.second.index < $1.second.index }
    let openers = openers.grouped { $0.meaning.code < $1.meaning.code }
    for pattern in idioms.entries + openers.entries { pattern.write(to: &records, lists: &lists) }
    return [
      .patterns: records.bytes, .idiomGroups: idioms.starts,
      .openerGroups: LexiconCompiler.moved(openers.starts, by: idioms.entries.count),
    ]
  }
}

extension PhraseCompiler.Pattern {
  /// What stands behind the first word; a phrase of one word goes on with anything.
  fileprivate var second: WordID { parts.count > 1 ? parts[1] : PhrasePattern.gap }

  fileprivate func write(to bytes: inout WrittenBytes, lists: inout ListCompiler) {
    bytes.append(lists.start(of: parts))
    bytes.append(lists.start(of: targets))
    bytes.append(second.index)
    bytes.append(UInt8(clamping: parts.count))
    bytes.append(UInt8(clamping: targets.count))
    bytes.append(meaning.code)
    bytes.append(UInt8(0))
  }
}
