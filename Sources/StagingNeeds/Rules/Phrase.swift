/// Words in their order, as a rule asks for them: `throw|toss ... overboard`.
struct Phrase: Hashable, Sendable {
  /// One word of it.
  struct Step: Hashable, Sendable {
    var word: WordPattern
    /// How many other words may stand before it.
    var gap = 0
  }

  var steps: [Step]
  /// Words that must stand in the same sentence.
  var present: [WordPattern] = []
  /// Words that must not.
  var absent: [WordPattern] = []
}

/// What one word of a phrase may be.
enum WordPattern: Hashable, Sendable {
  /// One of some spellings, in lower case, sorted; or something that no list has.
  case words([String], or: UnlistedWords)
  /// A number in figures or words.
  case number(ClosedRange<Int>)
  /// Nothing stands before it in its sentence.
  case start
  /// Nothing stands behind it in its sentence.
  case end
}

/// What a word may be without being in a list.
struct UnlistedWords: OptionSet, Hashable, Sendable {
  let rawValue: UInt8
  /// The name of a character.
  static let name = Self(rawValue: 1)
  /// A word in capitals.
  static let capitals = Self(rawValue: 2)
}
