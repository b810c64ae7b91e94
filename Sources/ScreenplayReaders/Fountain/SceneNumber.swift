/// A scene number where it stands in a heading.
struct SceneNumber {
  /// The number without its marks.
  var range: Range<Int>
  /// What is left of the heading without it.
  var heading: Range<Int>

  /// The number as written.
  func text(in line: TextBytes) -> String {
    line.string(range)
  }

  /// The number of a heading.
  ///
  /// - Parameter isNumbered: Whether a number stands at its left.
  static func find(
    in heading: TextBytes, isNumbered: Bool, headings: SceneHeadingParser
  ) -> SceneNumber? {
    if let number = marked(heading) { return number }
    if isNumbered, let number = leading(heading) { return number.withoutRepetition(in: heading) }
    guard let number = trailing(heading), headings.endsInTime(heading[number.heading]) else {
      return nil
    }
    return number
  }

  /// `#12A#` at the end of a heading.
  private static func marked(_ heading: TextBytes) -> SceneNumber? {
    let last = heading.count - 1
    guard heading[last] == UInt8(ascii: "#") else { return nil }
    var start = last
    while start > 0, isPart(heading[start - 1]) { start -= 1 }
    guard start > 0, start < last, heading[start - 1] == UInt8(ascii: "#") else { return nil }
    return SceneNumber(range: start..<last, heading: heading.trimmed(0..<start - 1))
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  /// `12`, `12A.` or `A12` before a heading, as printed scripts have it.
  static func leading(_ line: TextBytes) -> SceneNumber? {
    guard let range = number(line, at: 0) else { return nil }
    var end = range.upperBound
    if line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")") { end += 1 }
    guard line[end].isBlank else { return nil }
    return SceneNumber(range: range, heading: line.trimmed(end..<line.count))
  }

  /// The same after a heading, two blanks or more before it; an asterisk of the margin may stand there.
  static func trailing(_ line: TextBytes) -> SceneNumber? {
    var start = line.count
    while start > 0, !line[start - 1].isBlank, line[start - 1] != UInt8(ascii: "*") { start -= 1 }
    let end = withoutMarginMark(line, 0..<start)
    let isApart = line[end - 2].isBlank || line[end - 1] == UInt8(ascii: "\t")
    guard start > 0, isApart, let range = number(line, at: start) else { return nil }
    let rest = line.count - range.upperBound
    let mark = line[range.upperBound]
    guard rest == 0 || (rest == 1 && (mark == UInt8(ascii: ".") || mark == UInt8(ascii: "*")))
    else {
      return nil
    }
    return SceneNumber(range: range, heading: line.trimmed(0..<end))
  }

  /// The end of a range without an asterisk, and a blank behind it.
  private static func withoutMarginMark(_ line: TextBytes, _ range: Range<Int>) -> Int {
    let end = range.upperBound
    if line[end - 1] == UInt8(ascii: "*"), line[end - 2].isBlank { return end - 1 }
    if line[end - 2] == UInt8(ascii: "*"), line[end - 3].isBlank { return end - 2 }
    return end
  }

  /// Leaves out a number at the right that repeats the one at the left.
  private func withoutRepetition(in line: TextBytes) -> SceneNumber {
    let start = line.count - range.count
    let end = Self.withoutMarginMark(line, 0..<start)
    guard start > heading.lowerBound, line[start - 1].isBlank || end < start,
      (0..<range.count).allSatisfy({ line[start + $0] == line[range.lowerBound + $0] })
    else { return self }
    return SceneNumber(range: range, heading: line.trimmed(heading.lowerBound..<end))
  }

  /// Whether a line begins and ends with the same number: `12 A LAMP 12`.
  static func isAtBothEnds(of line: TextBytes) -> Bool {
    guard let number = leading(line) else { return false }
    let rest = number.withoutRepetition(in: line)
    return rest.heading.upperBound < line.count && !rest.heading.isEmpty
  }

  /// Whether a line is a number and nothing else.
  static func isNumber(_ line: TextBytes) -> Bool { number(line, at: 0)?.upperBound == line.count }

  /// One number, or a range of them: `12A`, `7-7C`.
  private static func number(_ line: TextBytes, at start: Int) -> Range<Int>? {
    guard var end = single(line, at: start) else { return nil }
    if line[end] == UInt8(ascii: "-"), let last = single(line, at: end + 1) { end = last }
    return line[end].isASCIILetter || line[end].isASCIIDigit ? nil : start..<end
  }

  /// Up to two letters, digits, up to two letters.
  ///
  /// - Returns: Where they end.
  private static func single(_ line: TextBytes, at start: Int) -> Int? {
    var offset = start
    while offset < start + 2, isCapital(line[offset]) { offset += 1 }
    let digits = offset
    while offset < digits + 4, line[offset].isASCIIDigit { offset += 1 }
    guard offset > digits else { return nil }
    let letters = offset
    while offset < letters + 2, isCapital(line[offset]) { offset += 1 }
    return offset
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
}
