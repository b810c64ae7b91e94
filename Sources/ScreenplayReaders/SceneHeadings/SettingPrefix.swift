import ScreenplayModel

/// What a heading begins with, in whatever spelling: `INT.`, `INT./EXT.`, `I/E`, `EXT / INT`.
struct SettingPrefix {
  /// Inside, outside or both.
  var setting: SceneSetting
  /// Offset of what follows, blanks and punctuation passed over.
  var end: Int
  /// Whether a full stop follows the last word.
  var hasFullStop = false
  /// Whether a word of it is written out (`INTERIOR`), which needs more evidence to be a heading.
  var isInFull = false
  /// Whether it is all in capitals.
  var isCapitals = true
  /// Whether what follows can follow a setting: a full stop, blank, slash, dash or colon.
  var isSeparated = true

  /// Whether one of its words is `EST`.
  var hasEstablishing = false

  /// What it says where `EST` is short for the word for outside.
  var settingWithOutside: SceneSetting { setting == .interior ? .interiorExterior : .exterior }

  /// Words of one setting: more than any script writes, so that hostile ones cost no more.
  private static let mostWords = 4

  /// The setting at an offset, or nil when no word of one stands there.
  init?(_ bytes: TextBytes, from start: Int, to limit: Int, vocabulary: HeadingVocabulary) {
    var roles: HeadingVocabulary.Roles = []
    var first: HeadingVocabulary.Roles = []
    var offset = start
    var isJoined = false
    end = start
    setting = .interior
    for _ in 0..<Self.mostWords {
      guard let word = Self.word(bytes, from: offset, to: limit, isJoined, vocabulary) else {
        break
      }
      if first.isEmpty { first = word.roles }
      roles.formUnion(word.roles)
      isCapitals = isCapitals && !(offset..<word.end).contains { bytes[$0] &- 0x61 < 26 }
      var next = word.end
      hasFullStop = bytes[next] == UInt8(ascii: ".")
      isSeparated = hasFullStop || Self.isSeparator(bytes[next])
      while next < limit, bytes[next] == UInt8(ascii: ".") || bytes[next].isBlank { next += 1 }
      end = next
      isJoined =
        bytes[next] == UInt8(ascii: "/") || bytes[next] == UInt8(ascii: "&")
        || bytes[next] == UInt8(ascii: "-")
      offset = isJoined ? next + 1 : next
      while isJoined, offset < limit, bytes[offset].isBlank { offset += 1 }
    }
    guard let found = Self.setting(first: first, all: roles), end < limit else { return nil }
    setting = found
    isInFull = roles.contains(.inFull)
    hasEstablishing = roles.contains(.establishing)
    while end < limit, Self.isFiller(bytes[end]) { end += 1 }
  }

  /// One word of a setting and where it ends; single letters only beside a slash.
  private static func word(
    _ bytes: TextBytes, from start: Int, to limit: Int, _ isJoined: Bool,
    _ vocabulary: HeadingVocabulary
  ) -> (roles: HeadingVocabulary.Roles, end: Int)? {
    guard vocabulary.mayBeSetting(bytes, at: start) else { return nil }
    var end = start
    while end < limit, end - start < 24, bytes[end].isASCIILetter || bytes[end].isMultibyte {
      end += 1
    }
    guard end > start, !bytes[end].isASCIIDigit, !bytes[end].isASCIILetter else { return nil }
    if end - start == 1 {
      var next = end
      while bytes[next] == UInt8(ascii: ".") || bytes[next].isBlank { next += 1 }
      guard bytes[next] == UInt8(ascii: "/") || (isJoined && bytes[start - 1] == UInt8(ascii: "/"))
      else {
        return nil
      }
    }
    var key = WordKey()
    key.add(bytes, start..<end)
    let roles = vocabulary.roles(of: key).intersection([.setting, .inFull])
    return roles.isDisjoint(with: .setting) ? nil : (roles, end)
  }

  private static func setting(
    first: HeadingVocabulary.Roles, all: HeadingVocabulary.Roles
  ) -> SceneSetting? {
    switch (all.contains(.interior), all.contains(.exterior)) {
    case (true, true): first.contains(.exterior) ? .exteriorInterior : .interiorExterior
    case (true, false): .interior
    case (false, true): .exterior
    case (false, false): all.contains(.establishing) ? .establishing : nil
    }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte.isBlank || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "&")
  }

  private static func isFiller(_ byte: UInt8) -> Bool {
    byte.isBlank || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: ",")
  }
}
