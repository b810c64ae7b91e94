import ScreenplayModel

/// A part of a heading that says when: `LATE AFTERNOON`, `MOMENTS LATER`, `4:30 A.M.`.
struct TimePhrase {
  /// From its first word to its last.
  var range: Range<Int>
  /// How it is lit, when it says.
  var light: DayNight?
  /// Whether it is told from the scene before.
  var isRelative = false
  /// What follows a slash and is no time: `DAY / DRIVING`.
  var rest: Range<Int>?

  private var isAnchored = false
  private var hour: Int?
  /// Of a time in four digits, when `HOURS` follows.
  private var militaryHour: Int?

  /// The time in a range, or nil when a word of it cannot be part of one.
  init?(_ bytes: TextBytes, _ range: Range<Int>, vocabulary: HeadingVocabulary) {
    self.range = range.lowerBound..<range.lowerBound
    var offset = range.lowerBound
    var pieceStart = offset
    var before = self
    while let word = HeadingWord(bytes, from: offset, to: range.upperBound) {
      let isStray = word.followsBracket && bytes[word.range.lowerBound].isASCIIDigit
      if word.followsSlash || isStray, isAnchored {
        before = self
        pieceStart = word.range.lowerBound
        isAnchored = false
      }
      guard !(isStray && before.isAnchored),
        let end = add(word, bytes, to: range.upperBound, vocabulary)
      else {
        guard before.isAnchored else { return nil }
        self = before
        rest = pieceStart..<range.upperBound
        return
      }
      if self.range.isEmpty { self.range = word.range }
      self.range = self.range.lowerBound..<end
      offset = end
    }
    let isAll = HeadingWord.onlyFillers(bytes, offset..<range.upperBound)
    guard isAnchored, isAll else { return nil }
  }

  /// Takes a word or the longest phrase it opens; nil when it is none of a time.
  private mutating func add(
    _ word: HeadingWord, _ bytes: TextBytes, to limit: Int, _ vocabulary: HeadingVocabulary
  ) -> Int? {
    if bytes[word.range.lowerBound].isASCIIDigit { return addNumber(word, bytes, vocabulary) }
    let (roles, end) = word.longestPhrase(bytes, to: limit, vocabulary)
    guard !roles.isDisjoint(with: .inTime) else { return nil }
    if !roles.isDisjoint(with: .anchor) { isAnchored = true }
    if !roles.isDisjoint(with: [.relative, .next]) { isRelative = true }
    if light == nil { light = Self.light(of: roles, hour: hour) }
    if roles.contains(.time), let militaryHour, light == nil {
      light = Self.light(atHour: militaryHour)
    }
    return end
  }

  private mutating func addNumber(
    _ word: HeadingWord, _ bytes: TextBytes, _ vocabulary: HeadingVocabulary
  ) -> Int? {
    var offset = word.range.lowerBound
    var number = 0
    while bytes[offset].isASCIIDigit, offset < word.range.upperBound {
      number = min(9999, number * 10 + Int(bytes[offset] & 0xF))
      offset += 1
    }
    let digits = offset - word.range.lowerBound
    hour = digits > 2 ? number / 100 : number
    militaryHour = digits == 4 && number < 2400 ? number / 100 : nil
    let isClock = bytes[offset] == UInt8(ascii: ":") && bytes[offset + 1].isASCIIDigit
    if isClock {
      offset += 1
      while bytes[offset].isASCIIDigit, offset < word.range.upperBound { offset += 1 }
      isAnchored = true
    }
    guard HeadingWord.hasLetters(bytes, offset..<word.range.upperBound) else {
      if isClock, light == nil, (hour ?? 0) > 12 || (bytes[word.range.lowerBound] == 0x30) {
        light = Self.light(atHour: hour ?? 0)
      }
      return digits == 4 && !isClock && number >= 1800 ? nil : word.range.upperBound
    }
    var key = WordKey()
    key.add(bytes, offset..<word.range.upperBound)
    let roles = vocabulary.roles(of: key)
    guard !roles.isDisjoint(with: [.beforeNoon, .afterNoon, .time, .around]) else { return nil }
    if !roles.isDisjoint(with: .anchor) { isAnchored = true }
    if light == nil { light = Self.light(of: roles, hour: hour) }
    return word.range.upperBound
  }

  private static func light(of roles: HeadingVocabulary.Roles, hour: Int?) -> DayNight? {
    if roles.contains(.day) { return .day }
    if roles.contains(.night) { return .night }
    if roles.contains(.dawn) { return .dawn }
    if roles.contains(.dusk) { return .dusk }
    guard let hour, hour <= 12 else { return nil }
    if roles.contains(.beforeNoon) { return light(atHour: hour % 12) }
    return roles.contains(.afterNoon) ? light(atHour: hour % 12 + 12) : nil
  }

  private static func light(atHour hour: Int) -> DayNight {
    (6..<18).contains(hour) ? .day : .night
  }
}

/// A word of a heading: letters, digits and the full stops, colons and apostrophes inside.
struct HeadingWord {
  /// Where it stands.
  var range: Range<Int>
  /// Whether a slash stands between it and the word before.
  var followsSlash = false
  /// Whether a bracket stands there.
  var followsBracket = false

  /// The next word; nil at the end and at what no time phrase holds.
  init?(_ bytes: TextBytes, from start: Int, to limit: Int) {
    var offset = start
    while offset < limit, let length = Self.filler(bytes, offset) {
      if bytes[offset] == UInt8(ascii: "/") { followsSlash = true }
      if length > 1, !bytes[offset].isMultibyte { followsBracket = true }
      offset += length
    }
    let first = offset
    while offset < limit, Self.isPart(bytes, offset) { offset += 1 }
    guard offset > first else { return nil }
    let isAbbreviation = (first..<offset - 1).contains { bytes[$0] == UInt8(ascii: ".") }
    if bytes[offset - 1] == UInt8(ascii: "."), !isAbbreviation { offset -= 1 }
    range = first..<offset
  }

  /// What the longest known entry that begins here may be, and where it ends.
  func longestPhrase(
    _ bytes: TextBytes, to limit: Int, _ vocabulary: HeadingVocabulary
  ) -> (roles: HeadingVocabulary.Roles, end: Int) {
    var key = WordKey()
    key.add(bytes, range)
    var best = (roles: vocabulary.roles(of: key), end: range.upperBound)
    guard best.roles.contains(.opensPhrase) else { return best }
    var end = range.upperBound
    for _ in 1..<max(2, vocabulary.longestPhrase) {
      guard let next = HeadingWord(bytes, from: end, to: limit), !next.followsSlash else { break }
      key.addSpace()
      key.add(bytes, next.range)
      end = next.range.upperBound
      let roles = vocabulary.roles(of: key)
      if !roles.isEmpty { best = (roles, end) }
    }
    return best
  }

  /// Whether a range holds letters at all.
  static func hasLetters(_ bytes: TextBytes, _ range: Range<Int>) -> Bool {
    range.contains { bytes[$0].isASCIILetter || bytes[$0].isMultibyte }
  }

  /// Whether a range holds nothing but what may stand between words.
  static func onlyFillers(_ bytes: TextBytes, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard let length = filler(bytes, offset) else { return false }
      offset += length
    }
    return true
  }

  /// Length of what may stand between words at an offset: blanks, dashes, commas, slashes, brackets
  /// with all they hold.
  static func filler(_ bytes: TextBytes, _ offset: Int) -> Int? {
    switch bytes[offset] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: "-"),
      UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_"):
      1
    case UInt8(ascii: "("), UInt8(ascii: "["): HeadingParts.bracketLength(bytes, at: offset)
    default: HeadingParts.dashLength(bytes, at: offset)
    }
  }

  private static func isPart(_ bytes: TextBytes, _ offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte.isASCIILetter || byte.isASCIIDigit { return true }
    if byte.isMultibyte { return HeadingParts.dashLength(bytes, at: offset) == nil }
    return byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "'")
  }
}
