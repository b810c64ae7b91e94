import ScreenplayModel

/// Finds notes and boneyards.
struct RemovalFinder {
  /// Before this offset no note closes.
  private var noNoteBefore = 0
  /// Whether no boneyard closes from here to the end.
  private var noBoneyardEnd = false
  /// Notes and boneyards that are never closed.
  private(set) var findings: [Finding] = []

  /// The first note or boneyard that opens in a range and is closed.
  mutating func next(_ bytes: TextBytes, from start: Int, to end: Int) -> InlineMark? {
    var offset = start
    while offset + 1 < end {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "["), bytes[offset + 1] == byte, !isEscaped(bytes, offset) {
        if let close = noteEnd(bytes, from: offset) {
          return InlineMark(kind: .note, outer: offset..<close, line: 0)
        }
        offset += 1
      } else if byte == UInt8(ascii: "/"), bytes[offset + 1] == UInt8(ascii: "*"),
        !isEscaped(bytes, offset)
      {
        if let close = boneyardEnd(bytes, from: offset) {
          return InlineMark(kind: .boneyard, outer: offset..<close, line: 0)
        }
        offset += 1
      }
      offset += 1
    }
    return nil
  }

  private func isEscaped(_ bytes: TextBytes, _ offset: Int) -> Bool {
    bytes[offset - 1] == UInt8(ascii: "\\") && bytes[offset - 2] != UInt8(ascii: "\\")
  }

  /// Where a note ends; an empty line ends the search, one of two blanks does not.
  private mutating func noteEnd(_ bytes: TextBytes, from start: Int) -> Int? {
    guard start >= noNoteBefore else { return nil }
    var offset = start + 2
    var lineStart = -1
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "]"), bytes[offset + 1] == byte { return offset + 2 }
      if byte == 10 || byte == 13 {
        let isPair = byte == 10 && bytes[offset - 1] == 13
        if !isPair, lineStart >= 0, isEmptyLine(bytes, lineStart..<offset) { break }
        lineStart = offset + 1
      }
      offset += 1
    }
    noNoteBefore = offset
    findings.append(Finding(.noteNotClosed, at: start))
    return nil
  }

  /// Whether a line ends a note: one of fewer than two blanks.
  private func isEmptyLine(_ bytes: TextBytes, _ range: Range<Int>) -> Bool {
    range.count < 2 && !range.contains { !bytes[$0].isSpace }
  }

  private mutating func boneyardEnd(_ bytes: TextBytes, from start: Int) -> Int? {
    guard !noBoneyardEnd else { return nil }
    var offset = bytes.firstIndex(of: UInt8(ascii: "*"), from: start + 2, to: bytes.count)
    while offset < bytes.count {
      if bytes[offset + 1] == UInt8(ascii: "/") { return offset + 2 }
      offset = bytes.firstIndex(of: UInt8(ascii: "*"), from: offset + 1, to: bytes.count)
    }
    noBoneyardEnd = true
    findings.append(Finding(.boneyardNotClosed, at: start))
    return nil
  }
}

extension Diagnostic.Message {
  static let noteNotClosed = Self(
    id: "note-not-closed",
    text: "a note opens here with [[ and is not closed before the next empty line: kept as text; "
      + "close it with ]]")
  static let boneyardNotClosed = Self(
    id: "boneyard-not-closed",
    text: "a boneyard opens here with /* and is never closed: kept as text; close it with */")
}
