import ScreenplayModel

/// A note or boneyard found in the text.
struct InlineMark {
  /// ``ParagraphKind/note`` or ``ParagraphKind/boneyard``.
  var kind: ParagraphKind
  /// All of it, brackets included.
  var outer: Range<Int>
  /// Line of the file it begins on.
  var line: Int

  /// What stands between the brackets.
  var inner: Range<Int> { outer.lowerBound + 2..<outer.upperBound - 2 }
}

/// Cuts a script into lines, taking notes and boneyards out on the way.
///
/// Every byte is passed once; a search for a closing bracket that fails is remembered, so that the
/// same bytes are not searched again.
struct LineScanner {
  private let bytes: TextBytes
  private let features: UnsafeBufferPointer<ByteFeatures>
  let headings: SceneHeadingParser
  private var offset: Int
  private var number: Int
  private var removals = RemovalFinder()

  /// Notes and boneyards found so far, in order.
  private(set) var marks: [InlineMark] = []
  /// What is left of lines that something was taken out of.
  private(set) var pieces: [Range<Int>] = []
  /// What the writer should look at, by offset.
  var findings: [Finding] { removals.findings }

  /// A scanner of everything from an offset on.
  init(
    _ bytes: TextBytes, features: UnsafeBufferPointer<ByteFeatures>, headings: SceneHeadingParser,
    from offset: Int, line: Int
  ) {
    self.bytes = bytes
    self.features = features
    self.headings = headings
    self.offset = offset
    number = line
  }

  /// The next line, or nil at the end; lines that hold nothing but notes are passed over.
  mutating func next() -> FountainLine? {
    while offset < bytes.count {
      var line = FountainLine(
        start: offset, contentStart: offset, contentEnd: offset, next: offset, number: number,
        features: [])
      line.marksBefore = marks.count
      let end = scanToLineBreak(&line)
      if !line.features.isDisjoint(with: .opening),
        let removal = removals.next(bytes, from: offset, to: end)
      {
        if takeOut(removal, from: &line) { continue }
      } else {
        line.contentStart = offset
        line.contentEnd = end
        trim(&line)
        passLineBreak(&line, at: end)
        line.marksEnd = marks.count
        if !line.isBlank {
          line.shape = LineShape(
            bytes[line.contentStart..<line.contentEnd], headings: headings)
        }
      }
      return line
    }
    return nil
  }

  @inline(__always)
  private func scanToLineBreak(_ line: inout FountainLine) -> Int {
    var found: ByteFeatures = []
    var end = line.next
    while end < bytes.count {
      let feature = features[Int(bytes[end])]
      if feature == .lineBreak { break }
      found.formUnion(feature)
      end += 1
    }
    line.features.formUnion(found)
    return end
  }

  @inline(__always)
  private func trim(_ line: inout FountainLine) {
    var start = line.contentStart
    var end = line.contentEnd
    while start < end, bytes[start].isSpace { start += 1 }
    while end > start, bytes[end - 1].isSpace { end -= 1 }
    line.contentStart = start
    line.contentEnd = end
  }

  @inline(__always)
  private mutating func passLineBreak(_ line: inout FountainLine, at end: Int) {
    offset = end
    if end < bytes.count {
      let isReturn = bytes[end] == 13
      if isReturn { line.features.insert(.carriageReturn) }
      offset += isReturn && bytes[end + 1] == 10 ? 2 : 1
      number += 1
    }
    line.next = offset
  }

  /// Takes notes and boneyards out of a line, which then may go on over several lines of the file.
  ///
  /// - Returns: Whether nothing but notes stood there: no line at all.
  private mutating func takeOut(_ first: InlineMark, from line: inout FountainLine) -> Bool {
    let firstPiece = pieces.count
    var removal = first
    var hasBoneyard = false
    while true {
      addPiece(offset..<removal.outer.lowerBound)
      removal.line = number
      marks.append(removal)
      hasBoneyard = hasBoneyard || removal.kind == .boneyard
      let lines = lineBreaks(in: removal.outer)
      number += lines
      offset = removal.outer.upperBound
      if removal.kind == .boneyard, lines > 0, pieces.count > firstPiece, restHasText() {
        line.next = offset
        break
      }
      line.next = offset
      let end = scanToLineBreak(&line)
      guard let next = removals.next(bytes, from: offset, to: end) else {
        addPiece(offset..<end)
        passLineBreak(&line, at: end)
        break
      }
      removal = next
    }
    line.pieces = firstPiece..<pieces.count
    line.marksEnd = marks.count
    settleContent(&line)
    return line.isBlank && !hasBoneyard
  }

  private mutating func addPiece(_ range: Range<Int>) {
    if !range.isEmpty { pieces.append(range) }
  }

  private func restHasText() -> Bool {
    var rest = offset
    while rest < bytes.count, bytes[rest].isSpace { rest += 1 }
    return rest < bytes.count && bytes[rest] != 10 && bytes[rest] != 13
  }

  private func lineBreaks(in range: Range<Int>) -> Int {
    range.reduce(into: 0) { count, offset in
      let isPair = bytes[offset] == 13 && bytes[offset + 1] == 10
      if bytes[offset] == 10 || (bytes[offset] == 13 && !isPair) { count += 1 }
    }
  }

  /// Finds out whether a line that something was taken out of still holds text, and its shape.
  private func settleContent(_ line: inout FountainLine) {
    line.contentStart = line.start
    line.contentEnd = line.start
    withContent(of: line) { content in
      line.contentEnd += content.count
      guard content.count > 0 else { return }
      line.shape = LineShape(content, headings: headings)
    }
  }

  /// Calls a function with what is left of a line, without blanks at its ends.
  func withContent<Value>(of line: FountainLine, _ body: (TextBytes) -> Value) -> Value {
    guard line.marksBefore < line.marksEnd else {
      return body(bytes[line.contentStart..<line.contentEnd])
    }
    let text = line.pieces.flatMap { pieces[$0].map { bytes[$0] } }
    return text.withUnsafeBufferPointer { buffer in
      let left = TextBytes(buffer)
      return body(left[left.trimmed(0..<left.count)])
    }
  }
}

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

/// Something to report, by the offset where it stands.
struct Finding {
  /// What.
  var message: Diagnostic.Message
  /// Where in the file.
  var offset: Int

  /// A finding at an offset.
  init(_ message: Diagnostic.Message, at offset: Int) {
    self.message = message
    self.offset = offset
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
