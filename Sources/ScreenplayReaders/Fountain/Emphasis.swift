import ScreenplayModel

/// Finds `*italics*`, `**bold**`, `_underline_` and `\*` in a line.
///
/// Asterisks pair up as in CommonMark's delimiter algorithm, then underscores, those first that stand
/// inside the same asterisks; each mark is looked at a bounded number of times. A mark that opens
/// stands before text, one that closes after text; underscores do not begin or end inside a word,
/// and of several in a row only the one next to the text counts.
struct Emphasis {
  /// A run of asterisks or underscores, or the backslash of an escape.
  private struct Mark {
    var start: Int
    var length: Int
    var isStar = false
    var canOpen = false
    var canClose = false
    /// An underscore stands right before it, right behind it.
    var followsUnderscore = false
    var precedesUnderscore = false
    var closing = Styles()
    var opening = Styles()

    var isEscape: Bool { !canOpen && !canClose }
    var left: Int { length - closing.length - opening.length }

    /// Which openers an asterisk can close: `*_` is closed by `_*`, and by what has the same
    /// neighbour outside, so that `*_*_*` is one asterisk in italics, underlined.
    var closingKind: Int { followsUnderscore ? (precedesUnderscore ? 1 : 2) : 0 }

    func closes(_ opener: Mark) -> Bool {
      !followsUnderscore || !opener.precedesUnderscore
        || precedesUnderscore == opener.followsUnderscore
    }
  }

  /// How many of each style a mark opens or closes.
  private struct Styles {
    var bold = 0
    var italic = 0
    var underline = 0

    var length: Int { bold * 2 + italic + underline }

    mutating func add(_ other: Styles, _ sign: Int) {
      bold += sign * other.bold
      italic += sign * other.italic
      underline += sign * other.underline
    }

    var style: TextRun.Style {
      var style: TextRun.Style = []
      if bold > 0 { style.insert(.bold) }
      if italic > 0 { style.insert(.italic) }
      if underline > 0 { style.insert(.underline) }
      return style
    }
  }

  /// Marks of one line; those behind are text.
  private static let mostMarks = 10_000

  private var marks: [Mark] = []
  private var openers: [Int] = []
  /// How many underscores were open where each of the asterisks opened that now are.
  private var floors: [Int] = []

  /// A part of a line in one style.
  struct Stretch {
    var range: Range<Int>
    var style: TextRun.Style
  }

  /// Calls a function with each stretch of a line that is in one style, marks left out.
  @inline(__always)
  mutating func forEachStretch(
    of line: TextBytes, in range: Range<Int>, _ body: (Stretch) -> Void
  ) {
    collect(line, range)
    if marks.count > 1 {
      pairStars()
      pairUnderscores()
      pairCrossing()
    }
    var styles = Styles()
    var offset = range.lowerBound
    func add(_ end: Int) {
      if offset < end { body(Stretch(range: offset..<end, style: styles.style)) }
    }
    for mark in marks {
      add(mark.start)
      offset = mark.start + mark.length
      guard !mark.isEscape else { continue }
      styles.add(mark.closing, -1)
      offset = mark.start + mark.closing.length
      add(offset + mark.left)
      styles.add(mark.opening, 1)
      offset = mark.start + mark.length
    }
    add(range.upperBound)
  }

  private mutating func collect(_ line: TextBytes, _ range: Range<Int>) {
    if !marks.isEmpty { marks.removeAll(keepingCapacity: true) }
    var offset = Self.nextMark(line, from: range.lowerBound, to: range.upperBound)
    while offset < range.upperBound, marks.count < Self.mostMarks {
      let byte = line[offset]
      let start = offset
      offset += 1
      if byte == UInt8(ascii: "\\") {
        if offset < range.upperBound, isPunctuation(line[offset]) {
          marks.append(Mark(start: start, length: 1))
          offset += 1
        }
      } else {
        while offset < range.upperBound, line[offset] == byte { offset += 1 }
        let before = start > range.lowerBound ? line[start - 1] : 0
        let after = offset < range.upperBound ? line[offset] : 0
        addMark(byte, start..<offset, before: before, after: after)
      }
      offset = Self.nextMark(line, from: offset, to: range.upperBound)
    }
  }

  /// The next asterisk, underscore or backslash, or the end.
  private static func nextMark(_ line: TextBytes, from start: Int, to end: Int) -> Int {
    var offset = start
    while offset + 8 <= end, let word = line.word(at: offset) {
      let isFree =
        ByteWord.isFree(of: UInt8(ascii: "*"), word) && ByteWord.isFree(of: UInt8(ascii: "_"), word)
        && ByteWord.isFree(of: UInt8(ascii: "\\"), word)
      guard isFree else { break }
      offset += 8
    }
    while offset < end {
      switch line[offset] {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "\\"): return offset
      default: offset += 1
      }
    }
    return max(offset, end)
  }

  private mutating func addMark(_ byte: UInt8, _ range: Range<Int>, before: UInt8, after: UInt8) {
    let isStar = byte == UInt8(ascii: "*")
    let canOpen = after > 0x20 && (isStar || !isWord(before))
    let canClose = before > 0x20 && (isStar || !isWord(after))
    guard canOpen || canClose else { return }
    marks.append(
      Mark(
        start: range.lowerBound, length: range.count, isStar: isStar, canOpen: canOpen,
        canClose: canClose, followsUnderscore: before == UInt8(ascii: "_"),
        precedesUnderscore: after == UInt8(ascii: "_")))
  }

  private mutating func pairStars() {
    openers.removeAll(keepingCapacity: true)
    // Below these no opener can be closed by a mark of each kind: they were all tried.
    var tried = (0, 0, 0)
    for index in marks.indices where marks[index].isStar {
      let closer = marks[index]
      while closer.canClose, marks[index].left > 0 {
        let floor = Self.floor(closer.closingKind, tried)
        guard let place = openers.lastIndex(from: floor, where: { closer.closes(marks[$0]) })
        else {
          Self.raise(&tried, closer.closingKind, to: openers.count)
          break
        }
        openers.removeSubrange((place + 1)...)
        joinStars(openers[place], index)
        if marks[openers[place]].left == 0 { openers.removeLast() }
        let count = openers.count
        tried = (min(tried.0, count), min(tried.1, count), min(tried.2, count))
      }
      if closer.canOpen, marks[index].left > 0 { openers.append(index) }
    }
  }

  private static func floor(_ kind: Int, _ tried: (Int, Int, Int)) -> Int {
    kind == 0 ? tried.0 : kind == 1 ? tried.1 : tried.2
  }

  private static func raise(_ tried: inout (Int, Int, Int), _ kind: Int, to floor: Int) {
    switch kind {
    case 0: tried.0 = floor
    case 1: tried.1 = floor
    default: tried.2 = floor
    }
  }

  private mutating func joinStars(_ opener: Int, _ closer: Int) {
    let isBold = marks[opener].left > 1 && marks[closer].left > 1
    let styles = isBold ? Styles(bold: 1) : Styles(italic: 1)
    marks[opener].opening.add(styles, 1)
    marks[closer].closing.add(styles, 1)
  }

  private mutating func pairUnderscores() {
    openers.removeAll(keepingCapacity: true)
    floors.removeAll(keepingCapacity: true)
    for index in marks.indices where !marks[index].isEscape {
      let mark = marks[index]
      guard !mark.isStar else {
        for _ in 0..<(mark.closing.bold + mark.closing.italic) {
          openers.removeSubrange(min(floors.popLast() ?? 0, openers.count)...)
        }
        for _ in 0..<(mark.opening.bold + mark.opening.italic) { floors.append(openers.count) }
        continue
      }
      if mark.canClose, openers.count > floors.last ?? 0, let opener = openers.popLast() {
        marks[opener].opening.underline = 1
        marks[index].closing.underline = 1
      }
      if mark.canOpen, marks[index].left > 0 { openers.append(index) }
    }
  }

  /// Pairs underscores that are left, whatever asterisks stand between: `_**so_**`.
  private mutating func pairCrossing() {
    openers.removeAll(keepingCapacity: true)
    for index in marks.indices where !marks[index].isStar && marks[index].left > 0 {
      let mark = marks[index]
      if mark.canClose, mark.closing.underline == 0, let opener = openers.popLast() {
        marks[opener].opening.underline = 1
        marks[index].closing.underline = 1
      } else if mark.canOpen, mark.opening.underline == 0 {
        openers.append(index)
      }
    }
  }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !byte.isASCIILetter && !byte.isASCIIDigit
  }

  private func isWord(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || (byte.isMultibyte && byte != 0xE2)
  }
}

extension Array {
  /// The last index at or after `floor` whose element fits.
  fileprivate func lastIndex(from floor: Int, where fits: (Element) -> Bool) -> Int? {
    var index = count - 1
    while index >= floor {
      if fits(self[index]) { return index }
      index -= 1
    }
    return nil
  }
}
