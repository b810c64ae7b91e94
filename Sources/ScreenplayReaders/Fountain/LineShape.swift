import ScreenplayModel

/// What a line looks like by itself, before its neighbours are asked.
struct LineShape {
  /// How surely a line is a scene heading.
  enum Heading {
    case none
    /// Begins with `INT.`, `EXT`, `I/E` and the like.
    case prefixed
    /// Numbered at the left, as printed scripts are: `12 INT. SHED - DAY 12`.
    case numbered
  }

  /// Its first byte that is no blank; 0 when there is none.
  var first: UInt8 = 0
  /// Its last byte that is no blank.
  var last: UInt8 = 0
  /// Whether it holds capitals and, outside brackets, no small letters.
  var isCapitals = false
  /// Whether it may be a scene heading.
  var heading = Heading.none

  /// No shape: a blank line.
  init() {}

  /// The shape of a line's content.
  @inline(__always)
  init(_ line: TextBytes, headings: SceneHeadingParser) {
    first = line[0]
    last = line[line.count - 1]
    if !LineRules.isPlainText(first, line[1]) { judge(line, headings) }
  }

  /// Finds out what a line may be that is not surely text.
  @inline(never)
  private mutating func judge(_ line: TextBytes, _ headings: SceneHeadingParser) {
    let content = LineRules.withoutEmphasis(line)
    let vocabulary = headings.vocabulary
    isCapitals = !LineRules.isOrdinary(content) && LineRules.isCapitals(content)
    let isNumbered = content[0].isASCIIDigit || (isCapitals && content[1].isASCIIDigit)
    let isCandidate =
      isCapitals || content[0].isMultibyte
      ? vocabulary.settingInitials.contains(content[0])
        && vocabulary.mayBeSetting(content, at: 0)
      : LineRules.mayOpenHeading(content)
    if isNumbered || isCandidate {
      heading = LineRules.heading(content, isCapitals: isCapitals, headings: headings)
    }
  }
}

/// What makes a line a heading, a cue, a transition: rules on its bytes alone.
enum LineRules {
  /// A line without marks of emphasis at its ends: `**INT. SHED**` is a heading.
  @inline(__always)
  static func withoutEmphasis(_ line: TextBytes) -> TextBytes {
    isEmphasis(line[0]) ? withoutMarks(line) : line
  }

  private static func withoutMarks(_ line: TextBytes) -> TextBytes {
    var start = 0
    var end = line.count
    while isEmphasis(line[start]) { start += 1 }
    while end > start, isEmphasis(line[end - 1]) { end -= 1 }
    return line[start..<end]
  }

  private static func isEmphasis(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
  }

  /// Whether a line is surely not in capitals, one of its first two bytes being a small letter.
  ///
  /// A quick look that spares most lines a slow one.
  @inline(__always)
  static func isOrdinary(_ line: TextBytes) -> Bool {
    guard line[0] != UInt8(ascii: "("), line[1] != UInt8(ascii: "(") else { return false }
    return line[1] &- 0x61 < 26 || line[0] &- 0x61 < 26
  }

  /// Whether a line begins with a letter and a small letter, and not as a heading may: it is text.
  @inline(__always)
  static func isPlainText(_ first: UInt8, _ second: UInt8) -> Bool {
    guard first.isASCIILetter, second &- 0x61 < 26 else { return false }
    return first | 0x20 != UInt8(ascii: "i") && first | 0x20 != UInt8(ascii: "e")
  }

  /// Whether a line holds capitals and, outside brackets, no small letters.
  static func isCapitals(_ line: TextBytes) -> Bool {
    var hasCapitals = false
    var depth = 0
    var offset = 0
    while let word = line.word(at: offset) {
      let isPlain =
        word & ByteWord.highBits == 0 && ByteWord.bytes(0x28...0x29, in: word) == 0
      guard isPlain else { break }
      if ByteWord.bytes(0x61...0x7A, in: word) != 0 { return false }
      if ByteWord.bytes(0x41...0x5A, in: word) != 0 { hasCapitals = true }
      offset += 8
    }
    while offset < line.count {
      let byte = line[offset]
      offset += 1
      if depth == 0, byte.isASCIILetter {
        if byte >= UInt8(ascii: "a") { return false }
        hasCapitals = true
      } else if byte == UInt8(ascii: "(") {
        depth += 1
      } else if byte == UInt8(ascii: ")") {
        depth = max(0, depth - 1)
      } else if byte.isMultibyte {
        let (scalar, length) = line.scalar(at: offset - 1)
        offset += length - 1
        guard depth == 0 else { continue }
        switch LetterCase(scalar) {
        case .small: if scalar != "ß" { return false }
        case .capital: hasCapitals = true
        case .none: break
        }
      }
    }
    return hasCapitals
  }

  /// Whether a line holds small letters; those of many languages have none.
  private static func hasSmallLetters(_ line: TextBytes) -> Bool {
    var offset = 0
    while offset < line.count {
      let (scalar, length) = line.scalar(at: offset)
      if scalar.properties.isLowercase { return true }
      offset += length
    }
    return false
  }

  /// Whether a line begins with `int`, `ext`, `est`, `i/`, `e.` in any case: a quick look that
  /// spares most lines a slow one.
  static func mayOpenHeading(_ line: TextBytes) -> Bool {
    let (first, second, third) = (line[0] | 0x20, line[1] | 0x20, line[2] | 0x20)
    switch first {
    case UInt8(ascii: "i"):
      return (second == UInt8(ascii: "n") && third == UInt8(ascii: "t")) || isBreak(line[1])
    case UInt8(ascii: "e"):
      let isWord = second == UInt8(ascii: "x") || second == UInt8(ascii: "s")
      return (isWord && third == UInt8(ascii: "t")) || isBreak(line[1])
    default:
      return false
    }
  }

  private static func isBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
  }

  /// How surely a line is a scene heading.
  static func heading(
    _ line: TextBytes, isCapitals: Bool, headings: SceneHeadingParser
  ) -> LineShape.Heading {
    if line[0].isASCIIDigit || (isCapitals && line[1].isASCIIDigit) {
      return isNumbered(line, isCapitals: isCapitals, headings: headings) ? .numbered : .none
    }
    guard let prefix = headings.prefix(of: line) else { return .none }
    if prefix.isInFull {
      let isPlain = isCapitals || line[0].isMultibyte && !hasSmallLetters(line)
      return isPlain && prefix.isSeparated && headings.endsInTime(line) ? .prefixed : .none
    }
    let isCertain = prefix.hasFullStop || prefix.isCapitals || prefix.setting != .establishing
    return prefix.isSeparated && isCertain ? .prefixed : .none
  }

  /// `12 INT. SHED - DAY 12`, or any line in capitals with one number at both ends.
  private static func isNumbered(
    _ line: TextBytes, isCapitals: Bool, headings: SceneHeadingParser
  ) -> Bool {
    guard let number = SceneNumber.leading(line) else { return false }
    let rest = line[number.heading]
    if let prefix = headings.prefix(of: rest) {
      let hasMark =
        prefix.hasFullStop || prefix.setting == .interiorExterior
        || prefix.setting == .exteriorInterior
      if prefix.isCapitals, !prefix.isInFull, hasMark { return true }
      if prefix.isInFull, isCapitals, headings.endsInTime(rest) { return true }
    }
    guard isCapitals, !isContinuation(line), let last = SceneNumber.trailing(rest) else {
      return false
    }
    return number.text(in: line) == last.text(in: rest)
  }

  /// Whether a line is `12 CONTINUED: 12`, which printed pages repeat: neither heading nor cue.
  private static func isContinuation(_ line: TextBytes) -> Bool {
    guard let number = SceneNumber.leading(line) else { return false }
    let words = Array("CONTINUED".utf8)
    var start = number.heading.lowerBound
    if line[start] == UInt8(ascii: "(") { start += 1 }
    return words.indices.allSatisfy { line[start + $0] == words[$0] }
  }

  /// Whether a line is `CUT TO:` or another transition.
  static func isTransition(_ line: TextBytes) -> Bool {
    let line = withoutEmphasis(line)
    return line[line.count - 1] == UInt8(ascii: ":") && line[line.count - 2] == UInt8(ascii: "O")
      && line[line.count - 3] == UInt8(ascii: "T") && !line[line.count - 4].isASCIILetter
  }

  /// Longest name of a character in bytes; a longer line in capitals is action.
  private static let longestName = 60

  /// Whether a line in capitals can be a character cue.
  static func isCue(_ line: TextBytes) -> Bool {
    let line = withoutEmphasis(line)
    let name = line.firstIndex(of: UInt8(ascii: "("), from: 0, to: line.count)
    return name > 0 && name <= longestName && !isTransition(line) && !isContinuation(line)
  }

  /// Whether a line is three or more `=` and nothing else.
  static func isPageBreak(_ line: TextBytes) -> Bool {
    line.count >= 3 && !(0..<line.count).contains { line[$0] != UInt8(ascii: "=") }
  }

  /// Length of the identifier a section ends in, marks included: `## The harbour #harbour#`.
  static func identifier(_ line: TextBytes) -> Int {
    guard line[line.count - 1] == UInt8(ascii: "#") else { return 0 }
    var start = line.count - 1
    while start > 0, line[start - 1] > 0x20, line[start - 1] != UInt8(ascii: "#") { start -= 1 }
    let isOne =
      start < line.count - 1 && line[start - 1] == UInt8(ascii: "#") && line[start - 2].isBlank
      && line.trimmedEnd(0..<start - 2).contains { line[$0] != UInt8(ascii: "#") }
    return isOne ? line.count - start + 1 : 0
  }

  /// How a line stands to round brackets.
  enum Brackets { case none, whole, open }

  /// Whether a line is all in one pair of brackets, or opens one that it does not close; marks of
  /// emphasis around them must be the same at both ends.
  static func brackets(_ line: TextBytes) -> Brackets {
    let inner = withoutEmphasis(line)
    guard inner[0] == UInt8(ascii: "("), isEvenlyMarked(line, inner) else { return .none }
    var depth = 0
    for offset in 0..<inner.count {
      if inner[offset] == UInt8(ascii: "(") { depth += 1 }
      if inner[offset] == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { return offset == inner.count - 1 ? .whole : .none }
      }
    }
    return .open
  }

  /// Whether the marks that were taken off a line mirror each other: `_**(beat)**_`.
  private static func isEvenlyMarked(_ line: TextBytes, _ inner: TextBytes) -> Bool {
    guard line.count > inner.count else { return true }
    let half = (line.count - inner.count) / 2
    return half * 2 == line.count - inner.count
      && (0..<half).allSatisfy { line[$0] == line[line.count - 1 - $0] }
      && line[half] == inner[0]
  }
}
