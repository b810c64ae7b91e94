/// A distinct lower-cased word; two tokens of one word have one id.
public struct WordID: Hashable, Sendable {
  /// Counts from 0 in the order words were met.
  public var index: UInt32
}

/// Gives every distinct lower-cased word a number, and remembers what is costly to find out.
///
/// A table is a value: a document starts from a copy of another and adds its own words.
public struct WordTable: Sendable {
  private var letters: [UInt8] = []
  private var ends: [UInt32] = []
  private var slots: [UInt32]
  /// Lemmas found so far, as noun and as verb; `unknownLemma` until asked for.
  var nounLemmas: [UInt32] = []
  var verbLemmas: [UInt32] = []
  /// First row of the word's own tagger features; see ``PartOfSpeechTagger``.
  var features: [WordFeatures] = []

  static let noSlot = UInt32.max
  static let unknownLemma = UInt32.max

  /// An empty table.
  public init() { slots = [UInt32](repeating: Self.noSlot, count: 1 << 12) }

  /// How many words there are.
  public var count: Int { ends.count }

  /// The word's letters, as a string.
  public func string(_ word: WordID) -> String {
    String(decoding: letters[range(word)], as: UTF8.self)
  }

  /// The word's letters.
  package func letters(of word: WordID) -> ArraySlice<UInt8> { letters[range(word)] }

  /// The word's letters.
  func bytes(_ word: WordID) -> ArraySlice<UInt8> { letters[range(word)] }

  private func range(_ word: WordID) -> Range<Int> {
    let index = Int(word.index)
    guard ends.indices.contains(index) else { return 0..<0 }
    return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// The id of a word, new when it was not met before; letters are lower-cased.
  public mutating func id(of word: UnsafeBufferPointer<UInt8>) -> WordID {
    let start = letters.count
    LowerCase.append(word, to: &letters)
    var slot = firstSlot(letters[start...])
    while slots[slot] != Self.noSlot {
      let known = WordID(index: slots[slot])
      if isEqual(range(known), start..<letters.count) {
        letters.removeLast(letters.count - start)
        return known
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = UInt32(ends.count)
    ends.append(UInt32(clamping: letters.count))
    nounLemmas.append(Self.unknownLemma)
    verbLemmas.append(Self.unknownLemma)
    features.append(WordFeatures())
    let word = WordID(index: UInt32(ends.count - 1))
    if ends.count * 2 > slots.count { grow() }
    return word
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
    var slot = firstSlot(lowered[...])
    while slots[slot] != Self.noSlot {
      let known = WordID(index: slots[slot])
      if letters[range(known)].elementsEqual(lowered) { return known }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Where the search for a word's letters begins (FNV-1a).
  private func firstSlot(_ word: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 29)) & (slots.count - 1)
  }

  /// Makes room for words to come.
  public mutating func reserve(_ count: Int) {
    letters.reserveCapacity(count * 8)
    ends.reserveCapacity(count)
    nounLemmas.reserveCapacity(count)
    verbLemmas.reserveCapacity(count)
    features.reserveCapacity(count)
    while slots.count < count * 2 {
      slots = [UInt32](repeating: Self.noSlot, count: slots.count * 2)
    }
    if !ends.isEmpty { fillSlots() }
  }

  private func isEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    var first = left.lowerBound
    for second in right {
      if letters[first] != letters[second] { return false }
      first += 1
    }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: Self.noSlot, count: slots.count * 2)
    fillSlots()
  }

  private mutating func fillSlots() {
    for index in ends.indices {
      var slot = firstSlot(letters[range(WordID(index: UInt32(index)))])
      while slots[slot] != Self.noSlot { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index)
    }
  }
}

/// Lower-cases UTF-8 letters: Latin with accents, Greek, Cyrillic; everything else stays.
enum LowerCase {
  /// Appends the lower-cased letters of a word; curly apostrophes become straight.
  static func append(_ word: UnsafeBufferPointer<UInt8>, to letters: inout [UInt8]) {
    var lead: UInt8 = 0
    for byte in word {
      if byte < 0x80 {
        lead = 0
        letters.append(byte >= 65 && byte <= 90 ? byte | 0x20 : byte)
      } else if lead == 0xC3, byte >= 0x80, byte <= 0x9E, byte != 0x97 {
        letters.append(byte | 0x20)
        lead = 0
      } else if lead == 0xCE, byte >= 0x91, byte <= 0x9F {
        letters.append(byte | 0x20)
        lead = 0
      } else if lead == 0xCE, byte >= 0xA0, byte <= 0xA9 {
        letters[letters.count - 1] = 0xCF
        letters.append(byte - 0x20)
        lead = 0
      } else if lead == 0xD0, byte >= 0x90, byte <= 0x9F {
        letters.append(byte | 0x20)
        lead = 0
      } else if lead == 0xD0, byte >= 0xA0, byte <= 0xAF {
        letters[letters.count - 1] = 0xD1
        letters.append(byte - 0x20)
        lead = 0
      } else {
        letters.append(byte)
        lead = byte >= 0xC0 ? byte : 0
        let count = letters.count
        if byte == 0x99, count >= 3, letters[count - 2] == 0x80, letters[count - 3] == 0xE2 {
          letters.removeLast(3)
          letters.append(UInt8(ascii: "'"))
        }
      }
    }
  }
}
