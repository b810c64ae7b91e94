/// Parts of speech, as the Penn treebank tells them apart.
public enum PartOfSpeech: UInt8, Hashable, Sendable, CaseIterable {
  case noun, nounPlural, properNoun, properNounPlural
  case verb, verbPast, verbGerund, verbParticiple, verbPresent, verbThirdPerson, modal
  case adjective, adjectiveComparative, adjectiveSuperlative
  case adverb, adverbComparative, adverbSuperlative, adverbQuestion
  case determiner, predeterminer, possessiveEnding, possessivePronoun, pronoun
  case questionDeterminer, questionPronoun, questionPossessive
  case preposition, particle, to, conjunction, existential, number, interjection, foreign
  case symbol, listMarker, affix, goWith
  case sentenceEnd, comma, colon, openBracket, closeBracket, openQuote, closeQuote, hyphen, address
  case other

  /// The treebank's own tag.
  public var pennTag: String { Self.pennTags[Int(rawValue)] }

  /// The part of speech of a treebank's tag; `other` for unknown ones.
  public init(pennTag: String) {
    let index = Self.pennTags.firstIndex(of: pennTag) ?? Self.pennTags.count - 1
    self = Self(rawValue: UInt8(index)) ?? .other
  }

  private static let pennTags = [
    "NN", "NNS", "NNP", "NNPS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD", "JJ", "JJR", "JJS",
    "RB", "RBR", "RBS", "WRB", "DT", "PDT", "POS", "PRP$", "PRP", "WDT", "WP", "WP$", "IN", "RP",
    "TO", "CC", "EX", "CD", "UH", "FW", "SYM", "LS", "AFX", "GW", ".", ",", ":", "-LRB-", "-RRB-",
    "``", "''", "HYPH", "ADD", "XX",
  ]

  /// Parts of speech that no new words are made for.
  static let closedClasses: [Self] = [
    .modal, .determiner, .predeterminer, .possessiveEnding, .possessivePronoun, .pronoun,
    .questionDeterminer, .questionPronoun, .questionPossessive, .adverbQuestion, .to,
    .conjunction, .existential, .particle,
  ]

  /// Common or proper noun, singular or plural.
  public var isNoun: Bool { rawValue <= Self.properNounPlural.rawValue }
  /// Any form of a full verb.
  public var isVerb: Bool {
    rawValue >= Self.verb.rawValue && rawValue <= Self.verbThirdPerson.rawValue
  }
  /// A verb that can be a sentence's own: past or present.
  public var isFiniteVerb: Bool {
    self == .verbPast || self == .verbPresent || self == .verbThirdPerson
  }
  /// Any adjective.
  public var isAdjective: Bool {
    self == .adjective || self == .adjectiveComparative || self == .adjectiveSuperlative
  }
  /// Any adverb.
  public var isAdverb: Bool {
    self == .adverb || self == .adverbComparative || self == .adverbSuperlative
  }
  /// A plural noun.
  public var isPlural: Bool { self == .nounPlural || self == .properNounPlural }
  /// A name.
  public var isProper: Bool { self == .properNoun || self == .properNounPlural }
}
