/// Where the columns of a printed script stand, counted in blanks.
struct PageColumns {
  /// Action and headings.
  let action: Int
  /// Speeches.
  let speech: Int

  /// From here on a line is in a column of its own.
  var inner: Int { action + 4 }
  /// From here on a line in capitals can be a cue.
  var cue: Int { speech + 4 }

  /// The columns of a script; nil when lines are not indented as on printed pages.
  init?(_ pages: PrintedPages) {
    var wide: [Int: Int] = [:]
    var texts = 0
    for line in pages.lines[min(pages.first, pages.lines.count)...] where line.isText {
      texts += 1
      guard let column = Self.wideColumn(line, pages) else { continue }
      wide[column, default: 0] += 1
    }
    guard let action = wide.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else {
      return nil
    }
    var narrow: [Int: Int] = [:]
    var cues = 0
    for index in pages.lines.indices.dropFirst(pages.first) where pages.lines[index].isText {
      let line = pages.lines[index]
      guard line.column >= action + 4 else { continue }
      let text = line.text(in: pages.bytes)
      if !LineRules.isCapitals(text), text[0] != UInt8(ascii: "(") {
        narrow[line.column, default: 0] += 1
      } else if pages.isAboveShallower(index, from: action + 4) {
        cues += 1
      }
    }
    guard let speech = narrow.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), cues > 1,
      speech.value > 1, speech.value * 12 > texts
    else { return nil }
    self.action = action
    self.speech = speech.key
  }
}

extension PageColumns {
  /// The column of a heading, or of a line too long for a speech.
  private static func wideColumn(_ line: PrintedLine, _ pages: PrintedPages) -> Int? {
    let text = line.text(in: pages.bytes)
    let isCapitals = LineRules.isCapitals(text)
    switch LineRules.heading(text, isCapitals: isCapitals, headings: pages.headings) {
    case .numbered: return line.column + (SceneNumber.leading(text)?.heading.lowerBound ?? 0)
    case .prefixed: return line.column
    case .none: return text.count >= 44 ? line.column : nil
    }
  }
}

extension PrintedPages {
  /// Whether a line in an inner column stands above one that is less indented, yet in one, too.
  func isAboveShallower(_ index: Int, from inner: Int) -> Bool {
    guard let next = nextText(after: index) else { return false }
    return lines[next].column >= inner && lines[next].column < lines[index].column
  }

  /// The next line of the script, with at most one empty line between.
  func nextText(after index: Int) -> Int? {
    for next in index + 1..<max(index + 1, min(index + 3, lines.count)) where lines[next].isText {
      return next
    }
    return nil
  }

  /// Lets speeches and action go on where only a page ends.
  mutating func joinOverPageBreaks() {
    for more in moreLines { joinSpeech(over: more) }
    var last: Int?
    for index in first..<max(first, lines.count) where lines[index].isText {
      if let last, hasFurniture(between: last, index), goesOn(from: last, to: index) {
        for blank in last + 1..<index { lines[blank].role = .leftOut }
      }
      last = index
    }
  }

  /// Leaves out what stands between the parts of a speech: `(MORE)`, empty lines, the cue once more.
  private mutating func joinSpeech(over more: Int) {
    let limit = min(lines.count, more + 12)
    guard more > 0, lines[more - 1].isText,
      let cue = (more..<limit).first(where: { lines[$0].isText }), cue + 1 < lines.count,
      lines[cue + 1].isText
    else { return }
    let text = lines[cue].text(in: bytes)
    guard LineRules.isCapitals(text), LineRules.isCue(text), !isHeading(text) else { return }
    for index in more...cue { lines[index].role = .leftOut }
  }

  /// Whether something was left out between two lines.
  func hasFurniture(between last: Int, _ next: Int) -> Bool {
    (last + 1..<max(last + 1, next)).contains { lines[$0].role == .leftOut }
      || lines[next].startsPage
  }

  /// Whether a sentence goes on from one line to another.
  func goesOn(from last: Int, to next: Int) -> Bool {
    let before = lines[last].text(in: bytes)
    let after = lines[next].text(in: bytes)
    let end = before[before.count - 1]
    let isOpen = end.isASCIILetter || end.isASCIIDigit || end == UInt8(ascii: ",")
    return isOpen && after[0] &- 0x61 < 26 && !LineRules.isCapitals(before)
  }
}
