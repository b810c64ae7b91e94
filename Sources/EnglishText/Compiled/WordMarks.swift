/// What is known of a word by itself, whatever text it stands in.
package struct WordMarks: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A verb that ends in a silent e or a doubled consonant.
  package static let spelledVerb = Self(rawValue: 1 << 0)
  /// A form of an irregular verb.
  package static let irregularVerb = Self(rawValue: 1 << 1)
  /// A verb rather than a noun where both look alike, as in `The phone rings`.
  package static let eventVerb = Self(rawValue: 1 << 2)
  /// `the`.
  package static let definite = Self(rawValue: 1 << 3)
  /// `a`, `another`.
  package static let indefinite = Self(rawValue: 1 << 4)
  /// `this`.
  package static let demonstrative = Self(rawValue: 1 << 5)
  /// `no`.
  package static let negative = Self(rawValue: 1 << 6)
  /// `and`, a comma.
  package static let joining = Self(rawValue: 1 << 7)

  /// A mark for those who use the words; there are 24, from 0.
  package static func other(_ number: UInt32) -> Self { Self(rawValue: 1 << (8 + number)) }
}

/// A set of words that were marked when the lexicon was compiled.
package struct WordSet: Sendable {
  private let records: MappedBytes
  private let mark: WordMarks

  package init(_ mark: WordMarks, in words: CompiledWords) {
    records = words.records
    self.mark = mark
  }

  /// Whether a word is one of the set.
  package func contains(_ word: WordID) -> Bool {
    CompiledWords.marks(of: word, in: records).contains(mark)
  }
}
