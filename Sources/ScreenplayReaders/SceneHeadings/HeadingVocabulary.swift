import CEmbeddedData

/// The words of scene headings, read once from `headings.txt`.
///
/// A class, so that handing it to the rules for every line costs next to nothing.
final class HeadingVocabulary: Sendable {
  /// What a word or phrase may be.
  struct Roles: OptionSet {
    let rawValue: UInt32

    static let interior = Self(rawValue: 1)
    static let exterior = Self(rawValue: 1 << 1)
    static let establishing = Self(rawValue: 1 << 2)
    /// A setting written out: opens a heading only with more evidence.
    static let inFull = Self(rawValue: 1 << 3)
    static let day = Self(rawValue: 1 << 4)
    static let night = Self(rawValue: 1 << 5)
    static let dawn = Self(rawValue: 1 << 6)
    static let dusk = Self(rawValue: 1 << 7)
    static let time = Self(rawValue: 1 << 8)
    static let relative = Self(rawValue: 1 << 9)
    static let next = Self(rawValue: 1 << 10)
    static let around = Self(rawValue: 1 << 11)
    static let modifier = Self(rawValue: 1 << 12)
    static let omitted = Self(rawValue: 1 << 13)
    static let beforeNoon = Self(rawValue: 1 << 14)
    static let afterNoon = Self(rawValue: 1 << 15)
    /// A time even without dash or comma before it: `INT HOUSE DAY`.
    static let bare = Self(rawValue: 1 << 16)
    static let besideOmitted = Self(rawValue: 1 << 17)
    /// First word of a longer entry.
    static let opensPhrase = Self(rawValue: 1 << 18)
    /// Words that printed pages carry besides the script.
    static let continued = Self(rawValue: 1 << 19)
    static let more = Self(rawValue: 1 << 20)
    static let draft = Self(rawValue: 1 << 21)
    /// A time beside which `EST` means outside.
    static let italian = Self(rawValue: 1 << 22)
    /// A time even between setting and set: `INT. JOUR - CUISINE`.
    static let beforeSet = Self(rawValue: 1 << 23)

    static let setting: Self = [.interior, .exterior, .establishing]
    static let light: Self = [.day, .night, .dawn, .dusk]
    /// Makes words a time; the other roles only may stand beside.
    static let anchor: Self = [
      .day, .night, .dawn, .dusk, .time, .relative, .beforeNoon, .afterNoon,
    ]
    static let inTime: Self = [
      .day, .night, .dawn, .dusk, .time, .relative, .beforeNoon, .afterNoon, .next, .around,
    ]
  }

  private static let sections: [String: Roles] = [
    "interior": .interior, "exterior": .exterior, "establishing": .establishing,
    "interior in full": [.interior, .inFull], "exterior in full": [.exterior, .inFull],
    "establishing in full": [.establishing, .inFull],
    "day": .day, "night": .night, "dawn": .dawn, "dusk": .dusk, "time": .time, "am": .beforeNoon,
    "pm": .afterNoon, "relative": .relative, "next": .next, "around": .around, "bare": .bare,
    "modifier": .modifier, "omitted": .omitted,
    "beside omitted": .besideOmitted, "continued": .continued, "more": .more, "draft": .draft,
    "italian": .italian, "before set": .beforeSet,
  ]

  private let words: WordRoles
  /// The bytes that words for inside and outside begin with, in capitals.
  let settingInitials: ByteSet
  /// The first two letters of those words, mixed into a byte.
  private let settingOpenings: ByteSet
  /// The bytes that words for a scene going on begin with, in capitals.
  let continuedInitials: ByteSet
  /// Most words in one entry.
  let longestPhrase: Int

  /// The words of `headings.txt`.
  static let shipped: HeadingVocabulary = {
    let file = embedded_headings
    return HeadingVocabulary(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }()

  /// The words of a text in the format of `headings.txt`.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    let bytes = TextBytes(text)
    var words = WordRoles(capacity: bytes.count)
    var initials = ByteSet()
    var openings = ByteSet()
    var continued = ByteSet()
    var longest = 1
    var section: Roles = []
    bytes.forEachPart(of: 0..<bytes.count, endedBy: 10) { line in
      guard bytes[line.lowerBound] != UInt8(ascii: "#") else { return }
      guard bytes[line.lowerBound] != UInt8(ascii: "[") else {
        let name = bytes.string(line.lowerBound + 1..<max(line.lowerBound + 1, line.upperBound - 1))
        section = Self.sections[name] ?? []
        return
      }
      bytes.forEachPart(of: line, endedBy: UInt8(ascii: ",")) { entry in
        let entry = bytes.trimmed(entry)
        guard !entry.isEmpty else { return }
        if !section.isDisjoint(with: .setting) {
          initials.insert(bytes[entry.lowerBound])
          openings.insert(Self.opening(bytes, at: entry.lowerBound))
        }
        if section.contains(.continued) { continued.insert(bytes[entry.lowerBound]) }
        longest = max(longest, words.insert(section, for: entry, of: bytes))
      }
    }
    self.words = words
    settingInitials = initials
    settingOpenings = openings
    continuedInitials = continued
    longestPhrase = longest
  }

  /// Whether a word may be one for inside or outside, by its first two bytes: a quick look that
  /// spares most words a slow one.
  @inline(__always)
  func mayBeSetting(_ bytes: TextBytes, at start: Int) -> Bool {
    bytes[start].isMultibyte || bytes[start + 1].isMultibyte || !bytes[start + 1].isASCIILetter
      || settingOpenings.contains(Self.opening(bytes, at: start))
  }

  @inline(__always)
  private static func opening(_ bytes: TextBytes, at start: Int) -> UInt8 {
    (bytes[start] & 0xDF) &* 29 ^ (bytes[start + 1] & 0xDF)
  }

  /// What a word or phrase may be; nothing when it is not known.
  func roles(of key: WordKey) -> Roles { words.roles(of: key) }
}

/// Roles by words: open addressing, a slot without roles is free.
private struct WordRoles: Sendable {
  private var keys: [UInt64]
  private var roles: [HeadingVocabulary.Roles]

  /// A table with more slots than `capacity`.
  init(capacity: Int) {
    let slots = 1 << (Int.bitWidth - capacity.leadingZeroBitCount)
    keys = Array(repeating: 0, count: slots)
    roles = Array(repeating: [], count: slots)
  }

  /// Adds an entry of one or more words.
  ///
  /// - Returns: How many words it has.
  mutating func insert(
    _ section: HeadingVocabulary.Roles, for entry: Range<Int>, of bytes: TextBytes
  ) -> Int {
    var key = WordKey()
    var count = 0
    bytes.forEachPart(of: entry, endedBy: UInt8(ascii: " ")) { word in
      guard !word.isEmpty else { return }
      if count == 1 { insert(.opensPhrase, for: key) }
      if count > 0 { key.addSpace() }
      key.add(bytes, word)
      count += 1
    }
    insert(section, for: key)
    return count
  }

  private mutating func insert(_ added: HeadingVocabulary.Roles, for key: WordKey) {
    let slot = slot(of: key)
    keys[slot] = key.value
    roles[slot].formUnion(added)
  }

  func roles(of key: WordKey) -> HeadingVocabulary.Roles { roles[slot(of: key)] }

  /// Where a word stands, or the free slot where it would; there are more slots than letters in the
  /// vocabulary, so one is free.
  private func slot(of key: WordKey) -> Int {
    var slot = Int(truncatingIfNeeded: key.value ^ (key.value >> 32)) & (keys.count - 1)
    while !roles[slot].isEmpty, keys[slot] != key.value { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }
}

/// A word or phrase for looking up: case, full stops and apostrophes do not count.
struct WordKey: Hashable {
  private static let prime: UInt64 = 0x0000_0100_0000_01b3

  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Goes on to the next word of a phrase.
  mutating func addSpace() { value = (value ^ 0x20) &* Self.prime }

  /// Adds a number; all numbers are the same.
  mutating func addNumber() { value = (value ^ UInt64(UInt8(ascii: "0"))) &* Self.prime }

  /// Adds the word in a range.
  mutating func add(_ bytes: TextBytes, _ range: Range<Int>) {
    var value = value
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      offset += 1
      if byte.isASCIILetter {
        value = (value ^ UInt64(byte & 0xDF)) &* Self.prime
      } else if byte.isMultibyte {
        let (scalar, length) = bytes.scalar(at: offset - 1)
        offset += length - 1
        guard scalar != "’" else { continue }
        for byte in scalar.properties.uppercaseMapping.utf8 {
          value = (value ^ UInt64(byte)) &* Self.prime
        }
      } else if byte != UInt8(ascii: "."), byte != UInt8(ascii: "'") {
        value = (value ^ UInt64(byte)) &* Self.prime
      }
    }
    self.value = value
  }
}
