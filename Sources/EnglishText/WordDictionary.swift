import CEmbeddedData

/// What a dictionary says a word can be, and how often it is that.
package struct WordTraits: Hashable, Sendable {
  /// How often a word is used as a part of speech.
  package enum Level: UInt16, Sendable {
    case never, seldom, often, mostly
  }

  package var rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  package init(
    noun: Level, verb: Level, adjective: Level, adverb: Level, isName: Bool = false,
    isPastForm: Bool = false, isPluralForm: Bool = false
  ) {
    rawValue = noun.rawValue | verb.rawValue << 2 | adjective.rawValue << 4 | adverb.rawValue << 6
    if isName { rawValue |= 1 << 8 }
    if isPastForm { rawValue |= 1 << 9 }
    if isPluralForm { rawValue |= 1 << 10 }
  }

  /// Of a word that no dictionary knows.
  package static let unknown = Self(rawValue: 0)

  package var noun: Level { level(0) }
  package var verb: Level { level(2) }
  package var adjective: Level { level(4) }
  package var adverb: Level { level(6) }

  private func level(_ shift: UInt16) -> Level { Level(rawValue: rawValue >> shift & 3) ?? .never }
}

/// What words can be, by their spelling: a table of fingerprints, so that 100,000 words take little
/// room and nothing is read at start.
///
/// The file (`Model/english-words.bin`) is made by `TrainEnglishModel` from WordNet: `BEW1`, the
/// number of slots, 256 kinds of traits of 2 bytes, then slots of 3 bytes: two of fingerprint, one
/// that says which kind. A slot of kind 0 is empty.
package struct WordDictionary {
  package static let magic: UInt32 = 0x31_57_45_42
  package static let headerLength = 8 + 256 * 2

  private let file: UnsafeRawBufferPointer
  private let slotCount: UInt64

  /// The dictionary of a file's bytes, which must outlive it; one that knows nothing when they are
  /// no such file.
  package init(_ file: UnsafeRawBufferPointer) {
    self.file = file
    guard file.count >= Self.headerLength, file.loadUnaligned(as: UInt32.self) == Self.magic else {
      slotCount = 0
      return
    }
    let slots = Int(file.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
    slotCount = Self.headerLength + slots * 3 == file.count ? UInt64(slots) : 0
  }

  /// The one that ships with the program.
  package static var shipped: Self {
    Self(
      UnsafeRawBufferPointer(
        start: embedded_english_words.bytes, count: embedded_english_words.count))
  }

  /// What a word can be: its letters in lower case, with another put at the end if need be.
  package func traits(of letters: Letters, adding last: UInt8? = nil) -> WordTraits {
    guard slotCount > 0 else { return .unknown }
    let hash = Self.hash(of: letters, adding: last)
    var slot = Self.slot(of: hash, slotCount: slotCount)
    for _ in 0..<slotCount {
      let place = Self.headerLength + Int(slot) * 3
      let kind = file[place + 2]
      if kind == 0 { return .unknown }
      if file.loadUnaligned(fromByteOffset: place, as: UInt16.self) == Self.fingerprint(of: hash) {
        return WordTraits(
          rawValue: file.loadUnaligned(fromByteOffset: 8 + Int(kind) * 2, as: UInt16.self))
      }
      slot = slot + 1 == slotCount ? 0 : slot + 1
    }
    return .unknown
  }

  /// The hash of a word's letters.
  package static func hash(of letters: Letters, adding last: UInt8? = nil) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in letters { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    if let last { hash = (hash ^ UInt64(last)) &* 0x0000_0100_0000_01b3 }
    hash ^= hash >> 32
    return hash &* 0x9E37_79B9_7F4A_7C15
  }

  /// Where the search for a word begins.
  package static func slot(of hash: UInt64, slotCount: UInt64) -> UInt64 {
    ((hash >> 32) * slotCount) >> 32
  }

  /// What tells a word from others of its slot.
  package static func fingerprint(of hash: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: hash) }
}
