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
  /// The bytes that words for a scene going on begin with, in capitals.
  let continuedInitials: ByteSet
  /// Most words in one entry.
  let longestPhrase: Int

  /// The words of `headings.txt`.
  static let shipped: HeadingVocabulary = {
    let file = embedded_headings
    return HeadingVocabulary(
      String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self))
  }()

  /// The words of a text in the format of `headings.txt`.
  init(_ text: String) {
    var words = WordRoles(capacity: text.utf8.count)
    var initials = ByteSet()
    var continued = ByteSet()
    var longest = 1
    var section: Roles = []
    for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      guard !line.hasPrefix("[") else {
        section = Self.sections[String(line.dropFirst().dropLast())] ?? []
        continue
      }
      for entry in line.split(separator: ",").map({ $0.split(separator: " ") }) {
        guard let initial = entry.first?.utf8.first else { continue }
        if !section.isDisjoint(with: .setting) { initials.insert(initial) }
        if section.contains(.continued) { continued.insert(initial) }
        longest = max(longest, entry.count)
        words.insert(section, for: entry)
      }
    }
    self.words = words
    settingInitials = initials
    continuedInitials = continued
    longestPhrase = longest
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
  mutating func insert(_ section: HeadingVocabulary.Roles, for words: [Substring]) {
    var key = WordKey()
    for (index, word) in words.enumerated() {
      if index == 1 { insert(.opensPhrase, for: key) }
      if index > 0 { key.addSpace() }
      key.add(word)
    }
    insert(section, for: key)
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
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325
  /// Whether anything was added.
  private(set) var isEmpty = true

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    isEmpty = false
  }

  /// Goes on to the next word of a phrase.
  mutating func addSpace() { add(0x20) }

  mutating func add(_ word: Substring) {
    var word = word
    word.withUTF8 { add(TextBytes($0), 0..<$0.count) }
  }

  /// Adds a number; all numbers are the same.
  mutating func addNumber() { add(UInt8(ascii: "0")) }

  /// Adds the word in a range.
  mutating func add(_ bytes: TextBytes, _ range: Range<Int>) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte.isMultibyte {
        let (scalar, length) = bytes.scalar(at: offset)
        if scalar != "’" { for byte in scalar.properties.uppercaseMapping.utf8 { add(byte) } }
        offset += length
      } else {
        if byte != UInt8(ascii: "."), byte != UInt8(ascii: "'") {
          add(byte &- 0x61 < 26 ? byte - 0x20 : byte)
        }
        offset += 1
      }
    }
  }
}
