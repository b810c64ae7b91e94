import ScreenplayModel

/// Words for other programs at the ends of lines: `INT. SHED - DAY #3# #slow_load #color:blue`.
///
/// No part of Fountain, so they count only in a script that sets one behind a scene heading, where
/// nothing else can be meant; there they are left out of the text wherever a line ends in them.
struct TrailingTags {
  /// Where a line ends without them; blanks before them are left out, too.
  static func end(of line: TextBytes) -> Int {
    var end = line.count
    while let start = lastTag(line, to: end) { end = line.trimmedEnd(0..<start).upperBound }
    return end
  }

  /// Where a tag begins that ends at an offset: `#`, a letter, no further `#`, a blank before it.
  private static func lastTag(_ line: TextBytes, to end: Int) -> Int? {
    var start = end
    while start > 0, !line[start - 1].isBlank, line[start - 1] != UInt8(ascii: "#") { start -= 1 }
    start -= 1
    let isTag =
      start > 0 && start + 1 < end && line[start] == UInt8(ascii: "#") && line[start - 1].isBlank
      && (line[start + 1].isASCIILetter || line[start + 1].isMultibyte)
    return isTag ? start : nil
  }

  /// The first scene heading that ends in one, when another line of the script does, too.
  static func firstUse(in bytes: TextBytes, headings: SceneHeadingParser) -> Int? {
    var found: Int?
    var count = 0
    var offset = bytes.firstIndex(of: UInt8(ascii: "#"), from: 0, to: bytes.count)
    while offset < bytes.count {
      let isOpening = bytes[offset - 1].isBlank && bytes[offset + 1] > 0x20
      guard isOpening else {
        offset = bytes.firstIndex(of: UInt8(ascii: "#"), from: offset + 1, to: bytes.count)
        continue
      }
      let range = line(around: offset, in: bytes)
      let line = bytes[range]
      let end = end(of: line)
      if end < line.count {
        count += 1
        if found == nil, isHeading(line[0..<end], headings) { found = range.lowerBound }
      }
      if count > 1, let found { return found }
      offset = bytes.firstIndex(of: UInt8(ascii: "#"), from: range.upperBound, to: bytes.count)
    }
    return nil
  }

  /// The line an offset lies in, without blanks at its ends.
  private static func line(around offset: Int, in bytes: TextBytes) -> Range<Int> {
    var start = offset
    var end = offset
    while start > 0, bytes[start - 1] != 10, bytes[start - 1] != 13 { start -= 1 }
    while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
    return bytes.trimmed(start..<end)
  }

  private static func isHeading(_ line: TextBytes, _ headings: SceneHeadingParser) -> Bool {
    LineRules.heading(line, isCapitals: LineRules.isCapitals(line), headings: headings) != .none
  }
}

extension Diagnostic.Message {
  static let trailingTags = Self(
    id: "trailing-tags",
    text: "'#' words stand at the ends of lines from here on: taken for tags of another program "
      + "and left out of the text", severity: .note)
}
