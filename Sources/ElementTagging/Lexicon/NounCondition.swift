import EnglishText

/// When a sense of a noun holds; see `Lexicons/README.md`.
enum NounCondition: Hashable, Sendable {
  case always
  case handled, worn, alive, plural, singular, caps, name, heard, alone
  /// One of these words stands in the same sentence.
  case with([WordID])
  /// The governing verb is one of these.
  case verb([WordID])
  /// The word right before is one of these.
  case after([WordID])
  /// The word right after is one of these.
  case before([WordID])

  /// Reads a condition: `handled`, `with: ball, pitch`; nil when there is none of that name.
  init?(_ text: LexiconFile.Piece, words: inout WordTable) {
    let (name, list) = LexiconFile.cut(text, at: UInt8(ascii: ":"))
    var ids: [WordID] = []
    if let list {
      LexiconFile.parts(of: list, separator: UInt8(ascii: ",")) { ids.append(words.id(of: $0)) }
    }
    switch LexiconFile.string(name) {
    case "handled": self = .handled
    case "worn": self = .worn
    case "alive": self = .alive
    case "plural": self = .plural
    case "singular": self = .singular
    case "caps": self = .caps
    case "name": self = .name
    case "heard": self = .heard
    case "alone": self = .alone
    case "with": self = .with(ids)
    case "verb": self = .verb(ids)
    case "after": self = .after(ids)
    case "before": self = .before(ids)
    default: return nil
    }
  }

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
  func meets(_ condition: NounCondition) -> Bool {
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
    case .with(let words): words.contains(where: sentence.contains)
    case .verb(let words): governingVerb.map(words.contains) ?? false
    case .after(let words): wordBefore.map(words.contains) ?? false
    case .before(let words): wordAfter.map(words.contains) ?? false
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
