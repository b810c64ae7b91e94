/// A distinct lower-cased word; two tokens of one word have one id.
public struct WordID: Hashable, Sendable {
  /// Counts from 0: the words of the lexicon, then others in the order they were met.
  public var index: UInt32

  /// The word of an index.
  @inlinable
  public init(index: UInt32) { self.index = index }
}

/// Gives every distinct lower-cased word a number, and remembers what is costly to find out.
///
/// The words of the lexicon are used where they lie; a table holds only words that are none of them.
public struct WordTable: Sendable {
  /// The words of the lexicon.
  package let compiled: CompiledWords
  private var letters: [UInt8] = []
  private var own: [OwnWord] = []
  /// The upper half of a word's hash and its index, by the lower half; `noSlot` where none is.
  private var slots: [UInt64]
  /// Which of ``features`` each word has, lexicon or not, from 1; 0 for words the tagger did not meet.
  private var featuresOf: [UInt32] = []
  /// What the tagger found out about the words it met.
  private var features: [WordFeatures] = []
  var scores = ScoreTable()

  /// A word that is none of the lexicon's.
  private struct OwnWord {
    /// Where its letters end.
    var end: UInt32
    /// Lemmas found so far; `noLemma` until asked for.
    var nounLemma = CompiledWords.noLemma
    var verbLemma = CompiledWords.noLemma
  }

  private static let noSlot = UInt64.max

  /// An empty table over the words of a lexicon.
  package init(_ compiled: CompiledWords) {
    self.compiled = compiled
    slots = [UInt64](repeating: Self.noSlot, count: 1 << 8)
  }

  /// A table without any words.
  public init() { self.init(CompiledWords()) }

  /// The table every document starts from: the words that ship with the program.
  public static var shipped: Self { Self(CompiledWords(.shipped)) }

  /// How many words there are.
  public var count: Int { compiled.count + own.count }

  // MARK: Letters

  /// The word's letters, as a string.
  public func string(_ word: WordID) -> String {
    withLetters(of: word) { String(decoding: $0, as: UTF8.self) }
  }

  /// The word's letters.
  package func letters(of word: WordID) -> [UInt8] { withLetters(of: word) { Array($0) } }

  /// Calls `body` with the word's letters where they lie.
  @inline(__always)
  package func withLetters<Result>(of word: WordID, _ body: (Letters) -> Result) -> Result {
    if word.index < compiled.count { return body(compiled.letters(ofIndex: word.index)) }
    return letters.withUnsafeBufferPointer { letters in
      body(Letters(rebasing: letters[range(Int(word.index) - compiled.count)]))
    }
  }

  private func range(_ index: Int) -> Range<Int> {
    guard own.indices.contains(index) else { return 0..<0 }
    return (index == 0 ? 0 : Int(own[index - 1].end))..<Int(own[index].end)
  }

  // MARK: Ids

  /// The id of a word, new when it was not met before; letters are lower-cased.
  public mutating func id(of word: UnsafeBufferPointer<UInt8>) -> WordID {
    guard let hash = Self.hash(ofPlain: word) else {
      var lowered: [UInt8] = []
      LowerCase.append(word, to: &lowered)
      return lowered.withUnsafeBufferPointer { id(ofLowered: $0, hash: Self.hash(of: $0)) }
    }
    return id(ofLowered: word, hash: hash)
  }

  /// The id of a word whose letters are lower-cased, or ASCII in any case.
  @inline(__always)
  private mutating func id(ofLowered word: Letters, hash: UInt64) -> WordID {
    if let known = compiled.find(word, hash: hash) { return WordID(index: known) }
    let slot = slot(of: word, hash: hash)
    if slots[slot] != Self.noSlot { return WordID(index: UInt32(truncatingIfNeeded: slots[slot])) }
    return add(word, hash: hash, slot: slot)
  }

  private mutating func add(_ word: Letters, hash: UInt64, slot: Int) -> WordID {
    let index = UInt32(clamping: count)
    slots[slot] = (hash >> 32) << 32 | UInt64(index)
    for byte in word { letters.append(LowerCase.ascii(byte)) }
    own.append(OwnWord(end: UInt32(clamping: letters.count)))
    if own.count * 2 > slots.count { makeSlots(slots.count * 2) }
    return WordID(index: index)
  }

  /// The id of a word, new when it was not met before.
  public mutating func id(of word: String) -> WordID {
    var word = word
    return word.withUTF8 { id(of: $0) }
  }

  /// The id of a word, new when it was not met before.
  mutating func id(of word: [UInt8]) -> WordID { word.withUnsafeBufferPointer { id(of: $0) } }

  /// The id of the first letters of a word with others behind them.
  mutating func id(of spelling: Spelling, of word: WordID) -> WordID {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: spelling.count) { buffer in
      withLetters(of: word) { spelling.write($0, to: buffer) }
      return id(of: Letters(buffer))
    }
  }

  /// The id of a word that was met before.
  public func find(_ word: String) -> WordID? {
    var word = word
    var lowered: [UInt8] = []
    word.withUTF8 { LowerCase.append($0, to: &lowered) }
    return lowered.withUnsafeBufferPointer { lowered in
      let hash = Self.hash(of: lowered)
      if let known = compiled.find(lowered, hash: hash) { return WordID(index: known) }
      let entry = slots[slot(of: lowered, hash: hash)]
      return entry == Self.noSlot ? nil : WordID(index: UInt32(truncatingIfNeeded: entry))
    }
  }

  /// Whether lower-cased letters are a marked word of the lexicon.
  func isMarked(_ letters: Letters, _ spelling: Spelling, _ mark: WordMarks) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: spelling.count) { buffer in
      spelling.write(letters, to: buffer)
      let word = Letters(buffer)
      return compiled.find(word, hash: Self.hash(of: word)).map {
        compiled.marks(of: WordID(index: $0)).contains(mark)
      } ?? false
    }
  }

  /// The letters of the base form of an irregular verb, where they lie; nil when it is none.
  func irregularBase(of form: Letters) -> Letters? {
    guard let known = compiled.find(form, hash: Self.hash(of: form)),
      compiled.marks(of: WordID(index: known)).contains(.irregularVerb)
    else { return nil }
    return compiled.letters(ofIndex: compiled.verbLemma(ofIndex: known))
  }

  // MARK: Slots

  /// The slot of a word, or the empty one where it belongs.
  private func slot(of word: Letters, hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = slots[slot]
      if entry == Self.noSlot { return slot }
      if entry >> 32 == hash >> 32, isWord(Int(truncatingIfNeeded: entry & 0xFFFF_FFFF), word) {
        return slot
      }
      slot = (slot + 1) & mask
    }
  }

  private func isWord(_ index: Int, _ word: Letters) -> Bool {
    let range = range(index - compiled.count)
    guard range.count == word.count else { return false }
    var place = range.lowerBound
    for byte in word {
      if letters[place] != LowerCase.ascii(byte) { return false }
      place += 1
    }
    return true
  }

  private mutating func makeSlots(_ count: Int) {
    slots = [UInt64](repeating: Self.noSlot, count: count)
    for index in own.indices {
      let hash = letters[range(index)].withUnsafeBufferPointer { Self.hash(of: $0) }
      var slot = Int(truncatingIfNeeded: hash) & (count - 1)
      while slots[slot] != Self.noSlot { slot = (slot + 1) & (count - 1) }
      slots[slot] = (hash >> 32) << 32 | UInt64(compiled.count + index)
    }
  }

  /// FNV-1a of lower-cased letters, with its bits mixed.
  static func hash(of word: Letters) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return (hash ^ hash >> 29) &* 0x9E37_79B9_7F4A_7C15
  }

  /// The hash of ASCII letters as if in lower case; nil when there are others.
  private static func hash(ofPlain word: Letters) -> UInt64? {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var bits: UInt8 = 0
    for byte in word {
      bits |= byte
      hash = (hash ^ UInt64(LowerCase.ascii(byte))) &* 0x0000_0100_0000_01b3
    }
    return bits < 0x80 ? (hash ^ hash >> 29) &* 0x9E37_79B9_7F4A_7C15 : nil
  }
}

// What was found out about words.
extension WordTable {
  /// The noun lemma of a word; nil when it was not spelled out yet.
  func nounLemma(of word: WordID) -> WordID? {
    let lemma =
      word.index < compiled.count
      ? compiled.nounLemma(ofIndex: word.index) : own[Int(word.index) - compiled.count].nounLemma
    return lemma == CompiledWords.noLemma ? nil : WordID(index: lemma)
  }

  /// The verb lemma of a word; nil when it was not spelled out yet.
  func verbLemma(of word: WordID) -> WordID? {
    let lemma =
      word.index < compiled.count
      ? compiled.verbLemma(ofIndex: word.index) : own[Int(word.index) - compiled.count].verbLemma
    return lemma == CompiledWords.noLemma ? nil : WordID(index: lemma)
  }

  /// The class of a word of the lexicon.
  func compiledClass(of word: WordID) -> UInt32? {
    word.index < compiled.count ? compiled.wordClass(ofIndex: word.index) : nil
  }

  /// Remembers the noun lemma of a word that is none of the lexicon's.
  mutating func setNounLemma(of word: WordID, _ lemma: WordID) {
    guard word.index >= compiled.count else { return }
    own[Int(word.index) - compiled.count].nounLemma = lemma.index
  }

  /// Remembers the verb lemma of a word that is none of the lexicon's.
  mutating func setVerbLemma(of word: WordID, _ lemma: WordID) {
    guard word.index >= compiled.count else { return }
    own[Int(word.index) - compiled.count].verbLemma = lemma.index
  }

  /// Makes room for what the tagger finds out about every word.
  mutating func reserveFeatures() {
    let missing = count - featuresOf.count
    if missing > 0 { featuresOf.append(contentsOf: repeatElement(0, count: missing)) }
  }

  /// What the tagger knows of a word; nil when it did not meet it yet.
  @inline(__always)
  func features(of word: WordID) -> WordFeatures? {
    let place = featuresOf[Int(word.index)]
    return place == 0 ? nil : features[Int(place) - 1]
  }

  /// Remembers what the tagger found out about a word.
  mutating func setFeatures(of word: WordID, _ found: WordFeatures) {
    features.append(found)
    featuresOf[Int(word.index)] = UInt32(clamping: features.count)
  }
}
