/// A distinct lower-cased word; two tokens of one word have one id.
public struct WordID: Hashable, Sendable {
  /// Counts from 0 in the order words were met.
  public var index: UInt32

  package init(index: UInt32) { self.index = index }
}

/// Gives every distinct lower-cased word a number, and remembers what is costly to find out.
///
/// A table is a value: a document starts from a copy of another and adds its own words.
public struct WordTable: Sendable {
  private var letters: [UInt8] = []
  private var ends: [UInt32] = []
  /// The upper half of a word's hash and its index, by the lower half; `noSlot` where none is.
  private var slots: [UInt64]
  /// Lemmas found so far, as noun and as verb; `unknownLemma` until asked for.
  var nounLemmas: [UInt32] = []
  var verbLemmas: [UInt32] = []
  /// What the tagger found out about each word; see ``PartOfSpeechTagger``.
  var features: [WordFeatures] = []
  /// The tagger's scores of the words it met.
  var tagScores: [Int16] = []

  private static let noSlot = UInt64.max
  static let unknownLemma = UInt32.max

  /// An empty table.
  public init() { slots = [UInt64](repeating: Self.noSlot, count: 1 << 12) }

  /// How many words there are.
  public var count: Int { ends.count }

  /// The word's letters, as a string.
  public func string(_ word: WordID) -> String {
    String(decoding: letters[range(Int(word.index))], as: UTF8.self)
  }

  /// The word's letters.
  package func letters(of word: WordID) -> ArraySlice<UInt8> { letters[range(Int(word.index))] }

  private func range(_ index: Int) -> Range<Int> {
    guard ends.indices.contains(index) else { return 0..<0 }
    return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

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
  private mutating func id(
    ofLowered word: UnsafeBufferPointer<UInt8>, hash: UInt64
  ) -> WordID {
    let slot = slot(of: word, hash: hash)
    if slots[slot] != Self.noSlot { return WordID(index: UInt32(truncatingIfNeeded: slots[slot])) }
    let index = UInt32(ends.count)
    slots[slot] = (hash >> 32) << 32 | UInt64(index)
    for byte in word { letters.append(LowerCase.ascii(byte)) }
    ends.append(UInt32(clamping: letters.count))
    nounLemmas.append(Self.unknownLemma)
    verbLemmas.append(Self.unknownLemma)
    features.append(WordFeatures())
    if ends.count * 2 > slots.count { makeSlots(slots.count * 2) }
    return WordID(index: index)
  }

  /// The id of a word, new when it was not met before.
  public mutating func id(of word: String) -> WordID {
    var word = word
    return word.withUTF8 { id(of: $0) }
  }

  /// The id of a word, new when it was not met before.
  mutating func id(of word: [UInt8]) -> WordID { word.withUnsafeBufferPointer { id(of: $0) } }

  /// The id of a word that was met before.
  public func find(_ word: String) -> WordID? {
    var word = word
    var lowered: [UInt8] = []
    word.withUTF8 { LowerCase.append($0, to: &lowered) }
    return lowered.withUnsafeBufferPointer { lowered in
      let entry = slots[slot(of: lowered, hash: Self.hash(of: lowered))]
      return entry == Self.noSlot ? nil : WordID(index: UInt32(truncatingIfNeeded: entry))
    }
  }

  /// Makes room for words to come.
  public mutating func reserve(_ count: Int) {
    letters.reserveCapacity(count * 8)
    ends.reserveCapacity(count)
    nounLemmas.reserveCapacity(count)
    verbLemmas.reserveCapacity(count)
    features.reserveCapacity(count)
    var room = slots.count
    while room < count * 2 { room *= 2 }
    if room > slots.count { makeSlots(room) }
  }

  // MARK: Slots

  /// The slot of a word, or the empty one where it belongs.
  private func slot(of word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
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

  private func isWord(_ index: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(index)
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
    for index in ends.indices {
      let hash = letters[range(index)].withUnsafeBufferPointer { Self.hash(of: $0) }
      var slot = Int(truncatingIfNeeded: hash) & (count - 1)
      while slots[slot] != Self.noSlot { slot = (slot + 1) & (count - 1) }
      slots[slot] = (hash >> 32) << 32 | UInt64(index)
    }
  }

  /// FNV-1a of lower-cased letters, with its bits mixed.
  private static func hash(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return (hash ^ hash >> 29) &* 0x9E37_79B9_7F4A_7C15
  }

  /// The hash of ASCII letters as if in lower case; nil when there are others.
  private static func hash(ofPlain word: UnsafeBufferPointer<UInt8>) -> UInt64? {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var bits: UInt8 = 0
    for byte in word {
      bits |= byte
      hash = (hash ^ UInt64(LowerCase.ascii(byte))) &* 0x0000_0100_0000_01b3
    }
    return bits < 0x80 ? (hash ^ hash >> 29) &* 0x9E37_79B9_7F4A_7C15 : nil
  }
}
