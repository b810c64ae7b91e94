import EnglishText
import ScreenplayModel

/// How a mention stands to what is seen: really there, or only spoken of.
enum Standing: String, Hashable, Sendable, CaseIterable {
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
    var rest: WordList
    /// The element; a role in its conditions asks for what the adjective qualifies.
    var event: VerbLexicon.Event
  }

  /// What a phrase does to its words and those behind it.
  enum Meaning: Hashable, Sendable {
    /// Its words are no things or events.
    case idiom
    /// Things behind it are not there; or only events are denied, and the things named are there:
    /// `about to fire the rifle`.
    case opener(Standing, isForEvents: Bool)
  }

  /// Words that make a likeness of the animal, plant or vehicle behind them: `stuffed`, `brass`.
  let likenesses: WordSet
  private let entries: EntryTable
  private let adjectiveGroups: WordGroups
  private let patterns: MappedBytes
  private let idiomGroups: WordGroups
  private let openerGroups: WordGroups
  private let lists: WordList
  private let words: CompiledWords

  init(_ file: CompiledFile, classes: [NounClass], words: CompiledWords) {
    entries = EntryTable(file, classes: classes)
    adjectiveGroups = WordGroups(file.section(.adjectiveGroups))
    patterns = file.section(.patterns)
    idiomGroups = WordGroups(file.section(.idiomGroups))
    openerGroups = WordGroups(file.section(.openerGroups))
    lists = WordList(file.section(.lists))
    likenesses = WordSet(.likeness, in: words)
    self.words = words
  }

  /// How many things a word stands for; 0 for many, nil when it does not tell.
  func quantity(of word: WordID) -> Int? { words.amount(of: word) }

  // MARK: Adjectives

  /// Whether any adjective begins with a word.
  func hasAdjective(_ word: WordID) -> Bool { !adjectiveGroups[word].isEmpty }

  /// The first of the adjectives that begin with a word, in the order of the file, that fits.
  func adjective(_ word: WordID, where fits: (Adjective) -> Bool) -> Adjective? {
    for index in adjectiveGroups[word] {
      let entry = entries[index]
      guard let event = entries.event(entry.value) else { continue }
      let adjective = Adjective(rest: entry.rest, event: event)
      if fits(adjective) { return adjective }
    }
    return nil
  }

  // MARK: Phrases

  /// Calls `body` with every phrase that begins at a token and the index after its end: idioms
  /// first, then by what they open.
  @inline(__always)
  func matches(
    in tokens: [Token], at start: Int, limit: Int, _ body: (PhrasePattern, Int) -> Void
  ) {
    let token = tokens[start]
    func find(_ record: Int) {
      let pattern = pattern(at: record)
      if let end = pattern.end(in: tokens, from: start, limit: limit) { body(pattern, end) }
    }
    let next = start + 1 < limit ? tokens[start + 1] : nil
    forEachIdiom(idiomGroups[token.word], next, find)
    var own = openerGroups[token.word]
    var other = 0..<0
    if token.lemma != token.word {
      forEachIdiom(idiomGroups[token.lemma], next, find)
      other = openerGroups[token.lemma]
    }
    while !own.isEmpty || !other.isEmpty {
      // Both are sorted by meaning; of equal ones those of the word itself come first.
      let isOwn = other.isEmpty || (!own.isEmpty && code(own) <= code(other))
      let record = (isOwn ? own.removeFirst() : other.removeFirst()) * LexiconSection.patternLength
      if goesOn(record, with: next) { find(record) }
    }
  }

  /// Calls `body` with every idiom of a group whose second part the next token may be.
  ///
  /// A group is sorted by second word; gaps come last.
  @inline(__always)
  private func forEachIdiom(_ group: Range<Int>, _ next: Token?, _ body: (Int) -> Void) {
    if group.isEmpty { return }
    var last = group.upperBound - 1
    while last >= group.lowerBound, second(last) >= PhrasePattern.gap.index {
      body(last * LexiconSection.patternLength)
      last -= 1
    }
    guard let next, last >= group.lowerBound else { return }
    forEachIdiom(group.lowerBound..<(last + 1), second: next.word, body)
    if next.lemma != next.word {
      forEachIdiom(group.lowerBound..<(last + 1), second: next.lemma, body)
    }
  }

  private func forEachIdiom(_ group: Range<Int>, second word: WordID, _ body: (Int) -> Void) {
    var (low, high) = (group.lowerBound, group.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if second(middle) < word.index { low = middle + 1 } else { high = middle }
    }
    while low < group.upperBound, second(low) == word.index {
      body(low * LexiconSection.patternLength)
      low += 1
    }
  }

  /// The second part of a phrase.
  private func second(_ pattern: Int) -> UInt32 {
    patterns.uint32(at: pattern * LexiconSection.patternLength + 8)
  }

  private func code(_ group: Range<Int>) -> UInt8 {
    patterns.uint8(at: group.lowerBound * LexiconSection.patternLength + 14)
  }

  /// Whether the token behind the first may be the second of a phrase.
  private func goesOn(_ record: Int, with next: Token?) -> Bool {
    let second = WordID(index: patterns.uint32(at: record + 8))
    if second == PhrasePattern.gap || second == PhrasePattern.anyWord { return true }
    guard let next else { return false }
    return next.word == second || next.lemma == second
  }

  private func pattern(at record: Int) -> PhrasePattern {
    PhrasePattern(
      parts: lists.part(
        from: Int(patterns.uint32(at: record)), count: Int(patterns.uint8(at: record + 12))),
      targets: lists.part(
        from: Int(patterns.uint32(at: record + 4)), count: Int(patterns.uint8(at: record + 13))),
      meaning: PhraseLexicon.Meaning(code: patterns.uint8(at: record + 14)))
  }
}

extension PhraseLexicon.Meaning {
  private static let openers = [Standing.simile, .negation, .hypothetical, .depicted]

  /// In the order they are looked for.
  var code: UInt8 {
    switch self {
    case .idiom: 0
    case .opener(let standing, let isForEvents):
      UInt8(clamping: (Self.openers.firstIndex(of: standing) ?? 0) * 2 + (isForEvents ? 2 : 1))
    }
  }

  init(code: UInt8) {
    let opener = (Int(code) - 1) / 2
    self =
      code == 0 || opener >= Self.openers.count
      ? .idiom : .opener(Self.openers[opener], isForEvents: code % 2 == 0)
  }
}

/// A phrase in lemmas with gaps: `keep an eye on`, `give * a hand`, `not a ... in sight`.
struct PhrasePattern: Sendable {
  /// Instead of a word: `*`, any one word.
  static let anyWord = WordID(index: .max)
  /// Instead of a word: `...`, up to three words.
  static let gap = WordID(index: .max - 1)

  /// Its words, ``anyWord`` or ``gap``.
  var parts: WordList
  /// The words that are no thing or event; every word of the phrase when empty.
  var targets: WordList
  var meaning: PhraseLexicon.Meaning

  /// Longest gap that `...` stands for.
  private static let longestGap = 3

  /// Whether a token that the pattern covers is one of the words it makes nothing of.
  func suppresses(_ token: Token) -> Bool {
    let words = targets.isEmpty ? parts : targets
    return words.contains(token.word) || words.contains(token.lemma)
  }

  /// Where the pattern ends when it begins at a token: the index after its last token.
  func end(in tokens: [Token], from start: Int, limit: Int) -> Int? {
    end(in: tokens, at: start, part: 0, limit: limit)
  }

  private func end(in tokens: [Token], at index: Int, part: Int, limit: Int) -> Int? {
    var index = index
    for place in part..<parts.count {
      let word = parts[place]
      if word == Self.gap {
        for length in 0...Self.longestGap where index + length <= limit {
          let found = end(in: tokens, at: index + length, part: place + 1, limit: limit)
          if let found { return found }
        }
        return nil
      }
      guard index < limit,
        word == Self.anyWord || tokens[index].word == word || tokens[index].lemma == word
      else { return nil }
      index += 1
    }
    return index
  }
}
