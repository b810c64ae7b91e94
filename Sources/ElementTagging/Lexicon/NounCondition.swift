import EnglishText

/// When a sense of a noun holds; see `Lexicons/README.md`.
struct NounCondition: Hashable, Sendable {
  /// What is asked for, by the name it has in the files.
  enum Kind: UInt8, Sendable, CaseIterable {
    case always
    case handled, worn, alive, plural, singular, caps, name, heard, alone
    /// One of the words stands in the same sentence.
    case with
    /// The governing verb is one of the words.
    case verb
    /// The word right before is one of the words.
    case after
    /// The word right after is one of the words.
    case before
  }

  var kind: Kind
  var words: [WordID] = []

  static let always = Self(kind: .always)

  private init(kind: Kind) { self.kind = kind }

  /// Reads a condition: `handled`, `with: ball, pitch`; nil when there is none of that name.
  init?(_ text: LexiconFile.Piece, words table: inout WordTable) {
    let (name, list) = LexiconFile.cut(text, at: UInt8(ascii: ":"))
    let string = LexiconFile.string(name)
    guard let kind = Kind.allCases.first(where: { "\($0)" == string }), kind != .always else {
      return nil
    }
    self.kind = kind
    guard let list, kind.asksForWords else { return }
    LexiconFile.parts(of: list, separator: UInt8(ascii: ",")) { words.append(table.id(of: $0)) }
  }
}

extension NounCondition.Kind {
  /// Whether words belong to the condition.
  var asksForWords: Bool { rawValue >= Self.with.rawValue }

  /// Conditions that look at grammar are tried before those that look at neighbours.
  var rank: Int {
    switch self {
    case .after, .before: 0
    case .verb, .heard, .alone: 1
    case .worn, .alive: 2
    case .handled: 3
    case .name, .caps: 4
    case .with: 5
    case .plural, .singular: 6
    case .always: 7
    }
  }
}

/// What is known about a mention when a sense is chosen.
struct NounContext {
  var isHandled = false
  var isWorn = false
  var isAlive = false
  var isPlural = false
  var isCaps = false
  var isName = false
  /// `the sound of a train`, `hears a train`.
  var isHeard = false
  /// `A horn.` is all its sentence names.
  var isAlone = false
  var governingVerb: WordID?
  var wordBefore: WordID?
  var wordAfter: WordID?
  /// Every word and lemma of the sentence.
  var sentence: SentenceWords

  /// Whether a condition holds.
  func meets(_ condition: NounCondition.Kind, _ words: WordList) -> Bool {
    switch condition {
    case .always: true
    case .handled: isHandled
    case .worn: isWorn
    case .alive: isAlive
    case .plural: isPlural
    case .singular: !isPlural
    case .caps: isCaps
    case .name: isName
    case .heard: isHeard
    case .alone: isAlone
    case .with: words.contains(where: sentence.contains)
    case .verb: governingVerb.map(words.contains) ?? false
    case .after: wordBefore.map(words.contains) ?? false
    case .before: wordAfter.map(words.contains) ?? false
    }
  }
}

/// The words of a sentence, for conditions that ask for neighbours.
struct SentenceWords {
  private let tokens: ArraySlice<Token>

  init(_ tokens: ArraySlice<Token>) { self.tokens = tokens }

  /// Whether a word, or a form of it, stands in the sentence.
  func contains(_ word: WordID) -> Bool {
    tokens.contains { $0.word == word || $0.lemma == word }
  }
}
