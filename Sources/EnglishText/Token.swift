/// How a word is written.
public enum WordShape: UInt8, Hashable, Sendable {
  case lower, capitalized, allCaps, mixed, number, punctuation

  /// The shape of a word's letters.
  package init(of letters: some Collection<UInt8>) {
    var capitals = 0
    var lowers = 0
    var digits = 0
    for byte in letters {
      if byte >= 65 && byte <= 90 { capitals += 1 }
      if byte >= 97 && byte <= 122 || byte >= 0x80 { lowers += 1 }
      if byte >= 48 && byte <= 57 { digits += 1 }
    }
    let startsWithCapital = letters.first.map { $0 >= 65 && $0 <= 90 } ?? false
    self =
      switch (capitals, lowers, digits) {
      case (0, 0, 0): .punctuation
      case (0, 0, _): .number
      case (0, _, _): .lower
      case (1, 0, _) where letters.count == 1: .capitalized
      case (_, 0, _): .allCaps
      default: capitals == 1 && startsWithCapital ? .capitalized : .mixed
      }
  }
}

/// A word or mark of a text.
public struct Token: Hashable, Sendable {
  /// Byte offset of its first letter in the analyzed text.
  public var start: UInt32
  /// Length in bytes.
  public var length: UInt16
  /// The word, lower-cased.
  public var word: WordID
  /// Its dictionary form, by its part of speech.
  public var lemma: WordID
  /// What it is in its sentence.
  public var partOfSpeech: PartOfSpeech
  /// How it is written.
  public var shape: WordShape

  package init(
    start: UInt32, length: UInt16, word: WordID, lemma: WordID, partOfSpeech: PartOfSpeech,
    shape: WordShape
  ) {
    self.start = start
    self.length = length
    self.word = word
    self.lemma = lemma
    self.partOfSpeech = partOfSpeech
    self.shape = shape
  }
}

/// A text with its words read.
public struct AnalyzedText: Sendable {
  /// Words and marks, in order.
  public var tokens: [Token] = []
  /// Ranges of tokens.
  public var sentences: [Range<Int>] = []
  /// Base noun phrases, in order.
  public var phrases: [NounPhrase] = []

  /// No text.
  public init() {}

  /// No text, with room for the words of one that is so long.
  package init(reservingBytes count: Int) {
    tokens.reserveCapacity(count / 4 + 2)
    phrases.reserveCapacity(count / 16 + 1)
  }
}
