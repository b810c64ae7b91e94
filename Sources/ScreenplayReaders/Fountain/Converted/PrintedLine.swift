/// A line of a script that was printed and turned back into text.
struct PrintedLine {
  /// What it is, as far as the page tells; the rules of Fountain say the rest.
  enum Role: UInt8 {
    /// To be read by the rules of Fountain.
    case ordinary
    /// No text of the script: page numbers, `CONTINUED:`, blank lines that part nothing.
    case leftOut
    case heading, transition, cue, dialogue
    /// Action that begins a paragraph, and that goes on with one.
    case action, actionGoesOn
  }

  /// Its first and last byte, without margins and revision marks; the same when it is blank.
  var start: Int
  var end: Int
  /// Blanks before it.
  var column: Int
  var role = Role.ordinary
  /// Whether a form feed stands in it.
  var startsPage = false
  /// Whether an asterisk in the margin was taken off.
  var isRevised = false

  var isBlank: Bool { start >= end }
  /// Whether it holds text of the script.
  var isText: Bool { !isBlank && role != .leftOut }

  /// The line in a range of a file's bytes.
  init(_ bytes: TextBytes, _ range: Range<Int>) {
    var offset = range.lowerBound
    column = 0
    while offset < range.upperBound, bytes[offset].isSpace {
      if bytes[offset] == 0x0C {
        startsPage = true
        column = 0
      } else {
        column = bytes[offset] == UInt8(ascii: "\t") ? (column / 8 + 1) * 8 : column + 1
      }
      offset += 1
    }
    start = offset
    end = bytes.trimmedEnd(offset..<range.upperBound).upperBound
    takeOffRevisionMarks(bytes)
  }

  /// `text   *` and `*   text` were changed since the last revision.
  private mutating func takeOffRevisionMarks(_ bytes: TextBytes) {
    let star = UInt8(ascii: "*")
    var offset = end
    while offset > start, bytes[offset - 1] == star { offset -= 1 }
    let isBehindNumber = bytes[offset - 1].isASCIIDigit && bytes[start] != star
    if offset < end, offset == start || bytes[offset - 1].isSpace || isBehindNumber {
      end = bytes.trimmedEnd(start..<offset).upperBound
      isRevised = true
    }
    if start < end, bytes[start] == star, bytes[start + 1].isBlank, bytes[start + 2].isBlank {
      let text = bytes.trimmed(start + 1..<end).lowerBound
      column += text - start
      start = text
      isRevised = true
    }
  }

  /// Its text.
  func text(in bytes: TextBytes) -> TextBytes { bytes[start..<max(start, end)] }
}

/// What printed pages carry besides the script.
enum PageFurniture {
  /// Whether a line is `CONTINUED:`, `(CONTINUED)`, `12   CONTINUED: (2)   12`.
  static func isContinued(_ line: TextBytes, _ vocabulary: HeadingVocabulary) -> Bool {
    var offset = SceneNumber.leading(line)?.heading.lowerBound ?? 0
    let limit = SceneNumber.trailing(line)?.heading.upperBound ?? line.count
    if line[offset] == UInt8(ascii: "(") { offset += 1 }
    let colon = line.firstIndex(of: UInt8(ascii: ":"), from: offset, to: limit)
    guard let end = word(line, offset, colon, .continued, vocabulary) else { return false }
    return !(end..<max(end, limit)).contains { line[$0].isASCIILetter || line[$0].isMultibyte }
  }

  /// Whether a line is `(MORE)` below a speech that a page break cuts.
  static func isMore(_ line: TextBytes, _ vocabulary: HeadingVocabulary) -> Bool {
    guard line[0] == UInt8(ascii: "("), line[line.count - 1] == UInt8(ascii: ")") else {
      return false
    }
    let limit = line.count - 1
    return word(line, 1, limit, .more, vocabulary) == limit
  }

  /// Where a word with a role ends that stands at an offset in capitals.
  private static func word(
    _ line: TextBytes, _ offset: Int, _ limit: Int, _ role: HeadingVocabulary.Roles,
    _ vocabulary: HeadingVocabulary
  ) -> Int? {
    guard line[offset] &- 0x41 < 26 || line[offset].isMultibyte,
      let word = HeadingWord(line, from: offset, to: limit),
      LineRules.isCapitals(line[word.range])
    else { return nil }
    let (roles, end) = word.longestPhrase(line, to: limit, vocabulary)
    return roles.contains(role) ? end : nil
  }

  /// The number of a page, where a line holds nothing else: `12.`, `- 12 -`, `Page 12 of 110`.
  static func pageNumber(_ line: TextBytes) -> Int? {
    var offset = 0
    let isWord = (line[0] | 0x20) == UInt8(ascii: "p")
    if isWord {
      while line[offset].isASCIILetter || line[offset] == UInt8(ascii: ".") { offset += 1 }
      guard offset < 6, line[offset].isBlank else { return nil }
    }
    while line[offset].isBlank || line[offset] == UInt8(ascii: "-") { offset += 1 }
    let first = offset
    var number = 0
    while line[offset].isASCIIDigit, offset < first + 3 {
      number = number * 10 + Int(line[offset] & 0xF)
      offset += 1
    }
    guard offset > first, number > 0 else { return nil }
    if line[offset] &- 0x41 < 26 { offset += 1 }
    let isRest = (offset..<line.count).allSatisfy { index in
      switch line[index] {
      case UInt8(ascii: "."), UInt8(ascii: "-"), 0x20, 0x09: true
      case UInt8(ascii: "o"), UInt8(ascii: "f"), UInt8(ascii: "0")...UInt8(ascii: "9"): isWord
      default: false
      }
    }
    return isRest ? number : nil
  }

  /// What two lines have in common that differ in numbers and blanks only; nil for what cannot be a
  /// running header.
  static func headerKey(_ line: TextBytes) -> WordKey? {
    guard (6...100).contains(line.count) else { return nil }
    var key = WordKey()
    var letters = 0
    var offset = 0
    while offset < line.count {
      let start = offset
      while line[offset].isASCIIDigit { offset += 1 }
      if offset > start { key.addNumber() }
      let word = offset
      while offset < line.count, !line[offset].isASCIIDigit, !line[offset].isBlank { offset += 1 }
      letters += offset - word
      key.add(line, word..<offset)
      while line[offset].isBlank { offset += 1 }
    }
    return letters > 3 ? key : nil
  }

  /// Whether a line names a draft and holds a digit: `SHED - Blue Revisions 9/7/99`.
  static func namesDraft(_ line: TextBytes, _ vocabulary: HeadingVocabulary) -> Bool {
    var offset = 0
    var hasDigit = false
    var hasWord = false
    while offset < line.count, !(hasDigit && hasWord) {
      hasDigit = hasDigit || line[offset].isASCIIDigit
      let isStart = offset == 0 || !line[offset - 1].isASCIILetter
      if isStart, line[offset].isASCIILetter || line[offset].isMultibyte {
        var end = offset
        while line[end].isASCIILetter || line[end].isMultibyte { end += 1 }
        var key = WordKey()
        key.add(line, offset..<end)
        hasWord = hasWord || vocabulary.roles(of: key).contains(.draft)
        offset = end
      } else {
        offset += 1
      }
    }
    return hasWord && hasDigit
  }
}
