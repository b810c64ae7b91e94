import CEmbeddedData

/// The words of scene headings, read once from `headings.txt`.
struct HeadingVocabulary: Sendable {
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
    "beside omitted": .besideOmitted,
  ]

  private var roles: [UInt64: Roles] = [:]
  /// Most words in one entry.
  private(set) var longestPhrase = 1

  /// The words of `headings.txt`.
  static let shipped: Self = {
    let file = embedded_headings
    return Self(
      String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self))
  }()

  /// The words of a text in the format of `headings.txt`.
  init(_ text: String) {
    var section: Roles = []
    for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      if line.hasPrefix("["), line.hasSuffix("]") {
        section = Self.sections[String(line.dropFirst().dropLast())] ?? []
      } else {
        for entry in line.split(separator: ",") { add(entry.split(separator: " "), as: section) }
      }
    }
  }

  private mutating func add(_ words: [Substring], as section: Roles) {
    guard let first = words.first else { return }
    longestPhrase = max(longestPhrase, words.count)
    var key = WordKey()
    for (index, word) in words.enumerated() {
      if index == 1 { roles[Self.key(first).value, default: []].insert(.opensPhrase) }
      if index > 0 { key.addSpace() }
      key.add(word)
    }
    roles[key.value, default: []].formUnion(section)
  }

  private static func key(_ word: Substring) -> WordKey {
    var key = WordKey()
    key.add(word)
    return key
  }

  /// What a word or phrase may be; nothing when it is not known.
  func roles(of key: WordKey) -> Roles { roles[key.value] ?? [] }
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
