import ScreenplayModel

/// Finds `*italics*`, `**bold**`, `_underline_` and `\*` in a line.
///
/// Marks pair up as in CommonMark's delimiter algorithm, each mark being looked at a bounded number
/// of times; a mark that opens stands before text, one that closes after text, and underlines do not
/// begin or end inside a word.
struct Emphasis {
  /// A run of asterisks, an underscore, or the backslash of an escape.
  private struct Mark {
    var start: Int
    var length: Int
    var isStar = false
    var canOpen = false
    var canClose = false
    var closing = Styles()
    var opening = Styles()

    var isEscape: Bool { !canOpen && !canClose }
    var left: Int { length - closing.length - opening.length }
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

  /// A part of a line in one style.
  struct Stretch {
    var range: Range<Int>
    var style: TextRun.Style
  }

  /// Cuts a line into stretches of one style, marks left out.
  mutating func stretches(of line: TextBytes, in range: Range<Int>) -> [Stretch] {
    collect(line, range)
    pair()
    var stretches: [Stretch] = []
    var styles = Styles()
    var offset = range.lowerBound
    func add(_ end: Int) {
      guard offset < end else { return }
      stretches.append(Stretch(range: offset..<end, style: styles.style))
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
    return stretches
  }

  private mutating func collect(_ line: TextBytes, _ range: Range<Int>) {
    marks.removeAll(keepingCapacity: true)
    var offset = range.lowerBound
    while offset < range.upperBound, marks.count < Self.mostMarks {
      let byte = line[offset]
      let start = offset
      offset += 1
      if byte == UInt8(ascii: "\\"), offset < range.upperBound, isPunctuation(line[offset]) {
        marks.append(Mark(start: start, length: 1))
        offset += 1
      } else if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") {
        while offset < range.upperBound, line[offset] == byte { offset += 1 }
        let before = start > range.lowerBound ? line[start - 1] : 0
        let after = offset < range.upperBound ? line[offset] : 0
        addMark(byte, start..<offset, before: before, after: after)
      }
    }
  }

  private mutating func addMark(_ byte: UInt8, _ range: Range<Int>, before: UInt8, after: UInt8) {
    let isStar = byte == UInt8(ascii: "*")
    guard isStar || range.count == 1 else { return }
    let canOpen = after > 0x20 && (isStar || !isWord(before))
    let canClose = before > 0x20 && (isStar || !isWord(after))
    guard canOpen || canClose else { return }
    marks.append(
      Mark(
        start: range.lowerBound, length: range.count, isStar: isStar, canOpen: canOpen,
        canClose: canClose))
  }

  private mutating func pair() {
    openers.removeAll(keepingCapacity: true)
    var starFloor = 0
    var underlineFloor = 0
    for index in marks.indices where marks[index].canOpen || marks[index].canClose {
      let isStar = marks[index].isStar
      while marks[index].canClose, marks[index].left > 0 {
        let floor = isStar ? starFloor : underlineFloor
        guard let place = openers.lastIndex(from: floor, where: { marks[$0].isStar == isStar })
        else {
          if isStar { starFloor = openers.count } else { underlineFloor = openers.count }
          break
        }
        openers.removeSubrange((place + 1)...)
        join(openers[place], index)
        if marks[openers[place]].left == 0 { openers.removeLast() }
        starFloor = min(starFloor, openers.count)
        underlineFloor = min(underlineFloor, openers.count)
      }
      if marks[index].canOpen, marks[index].left > 0 { openers.append(index) }
    }
  }

  private mutating func join(_ opener: Int, _ closer: Int) {
    let isStar = marks[closer].isStar
    let isBold = isStar && marks[opener].left > 1 && marks[closer].left > 1
    let styles =
      isBold ? Styles(bold: 1) : isStar ? Styles(italic: 1) : Styles(underline: 1)
    marks[opener].opening.add(styles, 1)
    marks[closer].closing.add(styles, 1)
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
