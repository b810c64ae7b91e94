import ScreenplayModel

/// How often a text shows what only printed pages have.
struct PrintSigns {
  var pageNumbers = 0
  var continued = 0
  var more = 0
  var formFeeds = 0
  /// Headings with one number at both ends.
  var numbersAtBothEnds = 0
  /// Asterisks in the margin.
  var revisionMarks = 0
  /// Lines that come again and again, differing in numbers only.
  var headers = 0
  /// Headings right below other text.
  var tightHeadings = 0
  /// Cues that an empty line parts from their speech.
  var partedCues = 0
  private var blanks = 0
  private var texts = 0

  /// The signs, in one line of a text each.
  static func glance(
    _ bytes: TextBytes, starts: [UInt32], from first: Int, headings: SceneHeadingParser
  ) -> PrintSigns {
    var signs = PrintSigns()
    var glance = Glance(bytes: bytes, starts: starts, headings: headings)
    for window in windows(first..<max(first, starts.count)) {
      glance.begin()
      for index in window { glance.look(at: index, into: &signs) }
    }
    let feed = bytes.firstIndex(of: 0x0C, from: 0, to: bytes.count)
    if feed < bytes.count { signs.formFeeds = 1 }
    return signs
  }

  private static let mostWindows = 16
  private static let windowLength = 48

  /// All lines of a short text, some stretches of a long one: pages repeat themselves.
  private static func windows(_ lines: Range<Int>) -> [Range<Int>] {
    guard lines.count > mostWindows * windowLength * 3 / 2 else { return [lines] }
    return (0..<mostWindows).map { index in
      let start = lines.lowerBound + (lines.count - windowLength) * index / (mostWindows - 1)
      return start..<start + windowLength
    }
  }

  /// Whether hardly any line is empty, as where a converter lost all space between paragraphs.
  var isTight: Bool { texts > 7 && blanks * 10 < texts && tightHeadings > 1 }

  /// Whether a page shows anything that is no script.
  var isAny: Bool {
    pageNumbers + continued + more + headers + revisionMarks > 0
  }

  /// Whether it is worth while to read the whole text as print.
  var suggestPrint: Bool {
    let certain = pageNumbers + continued + more + formFeeds * 2 + headers + partedCues
    return certain * 2 + numbersAtBothEnds + revisionMarks > 3 && certain > 0 || isTight
      || revisionMarks > 3
  }

  fileprivate mutating func count(isBlank: Bool) {
    if isBlank { blanks += 1 } else { texts += 1 }
  }
}

/// Looks at lines one after the other, as quickly as may be.
private struct Glance {
  let bytes: TextBytes
  let starts: [UInt32]
  let headings: SceneHeadingParser
  private var isBelowText = false
  private var lastPage = 0
  private var headers: [WordKey: Int] = [:]
  /// The line above, and whether an empty one stands over it.
  private var above: TextBytes?
  private var isLone = false

  init(bytes: TextBytes, starts: [UInt32], headings: SceneHeadingParser) {
    self.bytes = bytes
    self.starts = starts
    self.headings = headings
  }

  /// Begins anew at another place of the text.
  mutating func begin() {
    isBelowText = false
    above = nil
  }

  mutating func look(at index: Int, into signs: inout PrintSigns) {
    let range = bytes.trimmed(bytes.line(index, starts: starts))
    signs.count(isBlank: range.isEmpty)
    guard !range.isEmpty else {
      if let line = above { lookAtLast(line, into: &signs) }
      above = nil
      isBelowText = false
      return
    }
    let line = bytes[range]
    isLone = !isBelowText
    above = line
    lookAtEnds(of: line, into: &signs)
    isBelowText = true
  }

  private mutating func lookAtEnds(of line: TextBytes, into signs: inout PrintSigns) {
    let first = line[0]
    let last = line[line.count - 1]
    if last == UInt8(ascii: "*"), line[line.count - 2].isBlank || line.count == 1 {
      signs.revisionMarks += 1
    }
    if first.isASCIIDigit || first == UInt8(ascii: "-") || (first | 0x20) == UInt8(ascii: "p"),
      let page = PageFurniture.pageNumber(line)
    {
      if page > lastPage { signs.pageNumbers += 1 }
      lastPage = page
    } else if first.isASCIIDigit, last.isASCIIDigit || last == UInt8(ascii: "*"),
      LineRules.heading(line, isCapitals: LineRules.isCapitals(line), headings: headings)
        == .numbered
    {
      signs.numbersAtBothEnds += 1
    }
    let isOpen = first == UInt8(ascii: "(")
    if isOpen, PageFurniture.isMore(line, headings.vocabulary) {
      signs.more += 1
    } else if isOpen || first.isASCIIDigit
      || (headings.vocabulary.continuedInitials.contains(first) && !(line[1] &- 0x61 < 26)),
      PageFurniture.isContinued(line, headings.vocabulary)
    {
      signs.continued += 1
    }
    if isBelowText, isHeading(line) { signs.tightHeadings += 1 }
  }

  private func isHeading(_ line: TextBytes) -> Bool {
    let first = line[0]
    guard
      first.isASCIIDigit || line[1].isASCIIDigit
        || (headings.vocabulary.settingInitials.contains(first) && !(line[1] &- 0x61 < 26))
    else { return false }
    let isCapitals = LineRules.isCapitals(line)
    return isCapitals
      && LineRules.heading(line, isCapitals: isCapitals, headings: headings) != .none
  }

  /// Looks whether the last line of a paragraph is a running header, or a cue parted from its speech.
  private mutating func lookAtLast(_ line: TextBytes, into signs: inout PrintSigns) {
    let last = line[line.count - 1]
    if isLone, last == UInt8(ascii: ")"), line[0] != last, PartedCues.isCertain(line) {
      signs.partedCues += 1
    }
    let isNumber =
      last.isASCIIDigit || (last == UInt8(ascii: ".") && line[line.count - 2].isASCIIDigit)
    guard isNumber, headers.count < 256, headings.prefix(of: line) == nil,
      let key = PageFurniture.headerKey(line)
    else { return }
    headers[key, default: 0] += 1
    if headers[key, default: 0] == 3 { signs.headers += 2 }
  }
}

extension TextBytes {
  /// A line without its line break; lines count from 0.
  func line(_ index: Int, starts: [UInt32]) -> Range<Int> {
    let start = Int(starts[index])
    var end = index + 1 < starts.count ? min(count, Int(starts[index + 1])) : count
    if end > start, self[end - 1] == 10 { end -= 1 }
    if end > start, self[end - 1] == 13 { end -= 1 }
    return start..<max(start, end)
  }
}
