/// A scene number where it stands in a heading.
struct SceneNumber {
  /// The number without its marks.
  var range: Range<Int>
  /// Where the heading ends (for a trailing number) or begins (for a leading one).
  var end: Int

  /// The number as written.
  func text(in line: TextBytes) -> String {
    String(decoding: range.map { line[$0] }, as: UTF8.self)
  }

  /// `#12A#` at the end of a heading.
  static func marked(_ heading: TextBytes) -> SceneNumber? {
    let last = heading.count - 1
    guard heading[last] == UInt8(ascii: "#") else { return nil }
    var start = last
    while start > 0, isPart(heading[start - 1]) { start -= 1 }
    guard start > 0, start < last, heading[start - 1] == UInt8(ascii: "#") else { return nil }
    return SceneNumber(
      range: start..<last, end: heading.trimmed(0..<start - 1).upperBound)
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  /// `12`, `12A.` or `A12` before a heading, as printed scripts have it; `end` is where it begins.
  static func leading(_ line: TextBytes) -> SceneNumber? {
    guard let range = number(line, at: 0) else { return nil }
    var end = range.upperBound
    if line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")") { end += 1 }
    guard line[end].isBlank else { return nil }
    while line[end].isBlank { end += 1 }
    return SceneNumber(range: range, end: end)
  }

  /// The same after a heading, two blanks or more before it.
  static func trailing(_ line: TextBytes) -> SceneNumber? {
    var start = line.count
    while start > 0, !line[start - 1].isBlank { start -= 1 }
    guard line[start - 1].isBlank, line[start - 2].isBlank || line[start - 1] == UInt8(ascii: "\t"),
      let range = number(line, at: start)
    else { return nil }
    let rest = line.count - range.upperBound
    guard rest == 0 || (rest == 1 && line[range.upperBound] == UInt8(ascii: ".")) else {
      return nil
    }
    return SceneNumber(range: range, end: line.trimmed(0..<start).upperBound)
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
