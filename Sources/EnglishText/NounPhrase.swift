/// How a noun phrase begins.
public enum DeterminerKind: UInt8, Hashable, Sendable {
  case none, indefinite, definite, possessive, demonstrative, negative, quantifier

  /// Whether the text speaks of something known: `the`, `his`, `this`.
  public var isDefinite: Bool { self == .definite || self == .possessive || self == .demonstrative }
}

/// A base noun phrase: `the old rusted sword`.
public struct NounPhrase: Hashable, Sendable {
  /// How a phrase stands to the verb that governs it.
  public enum Role: UInt8, Hashable, Sendable {
    case none, subject, object
    /// After a preposition.
    case prepositional
  }

  /// From the determiner to the head.
  public var tokens: Range<Int>
  /// The head noun: the last one.
  public var head: Int
  /// How it begins.
  public var determiner: DeterminerKind
  /// The number in it: `two`, `12`; nil when there is none.
  public var quantity: Int?
  /// Followed by `'s`: `Mara` in `Mara's gun`.
  public var isPossessor: Bool
  /// How it stands to ``verb``.
  public var role: Role
  /// The token of the verb that governs it.
  public var verb: Int?
  /// The token of the particle of that verb: `up` in `picks it up`.
  public var particle: Int?
  /// The token of the preposition right before it.
  public var preposition: Int?
}
