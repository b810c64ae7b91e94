import EnglishText

/// A phrase in lemmas with gaps: `keep an eye on`, `give * a hand`, `not a ... in sight`.
struct PhrasePattern: Sendable {
  /// One place of a pattern.
  enum Part: Hashable, Sendable {
    case word(WordID)
    /// `*`: any one word.
    case any
    /// `...`: up to three words.
    case gap
  }

  var parts: [Part]
  /// The words that are no thing or event; every word of the phrase when empty.
  var targets: [WordID] = []

  /// Longest gap that `...` stands for.
  private static let longestGap = 3

  /// Reads a pattern; nil when it does not begin with a word.
  init?(_ text: LexiconFile.Piece, words: inout WordTable) {
    let (pattern, targetText) = LexiconFile.cut(text, at: UInt8(ascii: "!"))
    var parts: [Part] = []
    LexiconFile.parts(of: pattern, separator: 32) { piece in
      switch LexiconFile.string(piece) {
      case "*": parts.append(.any)
      case "...", "…": parts.append(.gap)
      default: parts.append(.word(words.id(of: piece)))
      }
    }
    guard case .word = parts.first else { return nil }
    self.parts = parts
    guard let targetText else { return }
    LexiconFile.parts(of: targetText, separator: UInt8(ascii: ",")) {
      targets.append(words.id(of: $0))
    }
  }

  /// Whether a token that the pattern covers is one of the words it makes nothing of.
  func suppresses(_ token: Token) -> Bool {
    if !targets.isEmpty { return targets.contains { $0 == token.word || $0 == token.lemma } }
    return parts.contains { $0 == .word(token.word) || $0 == .word(token.lemma) }
  }

  /// The first word, by which patterns are found.
  var firstWord: WordID? {
    if case .word(let word) = parts.first { word } else { nil }
  }

  /// Where the pattern ends when it begins at a token: the index after its last token.
  func end(in tokens: [Token], from start: Int, limit: Int) -> Int? {
    end(in: tokens, at: start, part: 0, limit: limit)
  }

  private func end(in tokens: [Token], at index: Int, part: Int, limit: Int) -> Int? {
    guard part < parts.count else { return index }
    switch parts[part] {
    case .word(let word):
      guard index < limit, tokens[index].word == word || tokens[index].lemma == word else {
        return nil
      }
      return end(in: tokens, at: index + 1, part: part + 1, limit: limit)
    case .any:
      guard index < limit else { return nil }
      return end(in: tokens, at: index + 1, part: part + 1, limit: limit)
    case .gap:
      for length in 0...Self.longestGap where index + length <= limit {
        if let found = end(in: tokens, at: index + length, part: part + 1, limit: limit) {
          return found
        }
      }
      return nil
    }
  }
}

/// Patterns found by their first word.
struct PhraseTable: Sendable {
  private var patterns: [WordID: [PhrasePattern]] = [:]

  /// Adds a pattern.
  mutating func add(_ pattern: PhrasePattern) {
    if let word = pattern.firstWord { patterns[word, default: []].append(pattern) }
  }

  /// Calls `body` with every pattern that begins at a token and the index after its end.
  func matches(
    in tokens: [Token], at start: Int, limit: Int, _ body: (PhrasePattern, Int) -> Void
  ) {
    let token = tokens[start]
    for word in token.lemma == token.word ? [token.word] : [token.word, token.lemma] {
      for pattern in patterns[word] ?? [] {
        if let end = pattern.end(in: tokens, from: start, limit: limit) { body(pattern, end) }
      }
    }
  }
}
