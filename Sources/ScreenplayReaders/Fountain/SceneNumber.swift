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

  /// The same after a heading, two blanks or more before it.
  static func trailing(_ line: TextBytes) -> SceneNumber? {
    var start = line.count
    while start > 0, !line[start - 1].isBlank { start -= 1 }
    let isApart = line[start - 2].isBlank || line[start - 1] == UInt8(ascii: "\t")
    guard start > 0, isApart, let range = number(line, at: start) else { return nil }
    let rest = line.count - range.upperBound
    guard rest == 0 || (rest == 1 && line[range.upperBound] == UInt8(ascii: ".")) else {
      return nil
    }
    return SceneNumber(range: range, heading: line.trimmed(0..<start))
  }

  /// Leaves out a number at the right that repeats the one at the left.
  private func withoutRepetition(in line: TextBytes) -> SceneNumber {
    let start = line.count - range.count
    guard start > heading.lowerBound, line[start - 1].isBlank,
      (0..<range.count).allSatisfy({ line[start + $0] == line[range.lowerBound + $0] })
    else { return self }
    return SceneNumber(range: range, heading: line.trimmed(heading.lowerBound..<start))
  }

  /// Up to two letters, digits, up to two letters.
  private static func number(_ line: TextBytes, at start: Int) -> Range<Int>? {
    var offset = start
    while offset < start + 2, isCapital(line[offset]) { offset += 1 }
    let digits = offset
    while offset < digits + 4, line[offset].isASCIIDigit { offset += 1 }
    guard offset > digits else { return nil }
    let letters = offset
    while offset < letters + 2, isCapital(line[offset]) { offset += 1 }
    return line[offset].isASCIILetter || line[offset].isASCIIDigit ? nil : start..<offset
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
}
