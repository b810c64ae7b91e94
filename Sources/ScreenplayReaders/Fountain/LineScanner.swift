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
/// A search for a closing bracket that fails is remembered, so that no bytes are searched twice.
struct LineScanner {
  private let bytes: TextBytes
  private let lineStarts: [UInt32]
  let headings: SceneHeadingParser
  private var offset: Int
  /// Line of the file that `offset` lies on, from 0.
  private var index: Int
  /// A line that was looked at before its turn, when there is one.
  private var waiting = FountainLine()
  private var hasWaiting = false
  private var features = FeatureFinder()
  private var removals = RemovalFinder()
  /// Whether lines end without `#` words for other programs.
  var leavesOutTags = false { didSet { isRefined = true } }
  /// What the lines of a script are that was converted from print.
  var converted: ConvertedScript? { didSet { isRefined = isRefined || converted != nil } }
  /// Whether a line may be less than what stands between its blanks.
  private var isRefined = false

  /// Notes and boneyards found so far, in order.
  private(set) var marks: [InlineMark] = []
  /// What is left of lines that something was taken out of.
  private(set) var pieces: [Range<Int>] = []
  /// What the writer should look at, by offset.
  var findings: [Finding] { removals.findings }

  /// A scanner of everything from a line on; lines count from 1.
  init(_ bytes: TextBytes, lines: LineTable, headings: SceneHeadingParser, from line: Int) {
    self.bytes = bytes
    self.headings = headings
    lineStarts = lines.starts
    index = line - 1
    offset = lines.start(ofLine: line) ?? bytes.count
  }

  /// Reads the next line into `line`; lines that hold nothing but notes are passed over.
  ///
  /// - Returns: Whether there was one.
  @inline(never)
  mutating func read(_ line: inout FountainLine) -> Bool {
    if hasWaiting {
      line = waiting
      hasWaiting = false
      return true
    }
    while offset < bytes.count {
      if isRefined, isLeftOut() {
        passLine()
        continue
      }
      line.begin(start: offset, number: index + 1, marksBefore: marks.count)
      if bytes[offset] == 10 {
        offset += 1
        line.next = offset
        index += 1
        return true
      }
      let end = endLine(&line)
      line.features.formUnion(features.next(bytes, from: offset, to: end))
      if line.features.contains(.opening),
        let removal = removals.next(bytes, from: offset, to: end)
      {
        if takeOut(removal, from: &line) { continue }
      } else {
        setContent(&line, to: end)
        offset = line.next
        index += 1
      }
      return true
    }
    return false
  }

  /// Whether the line at hand is no text of a script that was converted from print.
  @inline(never)
  private func isLeftOut() -> Bool { converted?.isLeftOut(index) ?? false }

  /// Whether the line that comes next holds text.
  mutating func isFollowed() -> Bool {
    if hasWaiting { return !waiting.isBlank }
    if !isRefined {
      var next = offset
      while bytes[next].isSpace { next += 1 }
      switch bytes[next] {
      case 10, 13, 0: return false
      case UInt8(ascii: "["), UInt8(ascii: "/"): break
      default: return true
      }
    }
    var line = FountainLine()
    guard read(&line) else { return false }
    (waiting, hasWaiting) = (line, true)
    return !line.isBlank
  }

  /// Sets where the line of the file ends that `offset` lies on.
  ///
  /// - Returns: The offset of its line break.
  @inline(__always)
  private func endLine(_ line: inout FountainLine) -> Int {
    let isLast = index + 1 >= lineStarts.count
    line.next = isLast ? bytes.count : min(bytes.count, Int(lineStarts[index + 1]))
    var end = line.next
    if end > offset, bytes[end - 1] == 10 { end -= 1 }
    if end > offset, bytes[end - 1] == 13 {
      end -= 1
      line.features.insert(.carriageReturn)
    }
    return end
  }

  @inline(__always)
  private func setContent(_ line: inout FountainLine, to lineEnd: Int) {
    var start = line.start
    var end = lineEnd
    while start < end, bytes[start].isSpace { start += 1 }
    while end > start, bytes[end - 1].isSpace { end -= 1 }
    if isRefined { refine(&line, &start, &end) }
    line.contentStart = start
    line.contentEnd = end
    if start < end {
      line.shape = LineShape(bytes[start..<end], headings: headings)
    }
  }

  /// Passes over a line of the file.
  private mutating func passLine() {
    index += 1
    offset = index < lineStarts.count ? min(bytes.count, Int(lineStarts[index])) : bytes.count
  }

  /// Takes marks of revision, margins and `#` words off a line.
  private func refine(_ line: inout FountainLine, _ start: inout Int, _ end: inout Int) {
    let (oldStart, oldEnd) = (start, end)
    if let converted {
      (start, end) = converted.content(of: index, in: start..<end)
      if start < end, converted.hasRoles { line.start = start }
    }
    if leavesOutTags { end = start + TrailingTags.end(of: bytes[start..<end]) }
    if (start, end) != (oldStart, oldEnd) { line.features.insert(.markup) }
  }

  /// Takes notes and boneyards out of a line, which then may go on over several lines of the file.
  ///
  /// - Returns: Whether nothing but notes stood there: no line at all.
  private mutating func takeOut(_ first: InlineMark, from line: inout FountainLine) -> Bool {
    let firstPiece = pieces.count
    var removal: InlineMark? = first
    var hasBoneyard = false
    while let found = removal {
      addPiece(offset..<found.outer.lowerBound)
      marks.append(InlineMark(kind: found.kind, outer: found.outer, line: index + 1))
      hasBoneyard = hasBoneyard || found.kind == .boneyard
      let isOverLines = pass(to: found.outer.upperBound)
      line.next = offset
      if isOverLines, found.kind == .boneyard, pieces.count > firstPiece, restHasText() { break }
      let end = endLine(&line)
      line.features.formUnion(features.next(bytes, from: offset, to: end))
      removal = removals.next(bytes, from: offset, to: end)
      if removal == nil {
        addPiece(offset..<end)
        offset = line.next
        index += 1
      }
    }
    if leavesOutTags, pieces.count > firstPiece, let last = pieces.popLast() {
      addPiece(last.lowerBound..<last.lowerBound + TrailingTags.end(of: bytes[last]))
    }
    line.pieces = firstPiece..<pieces.count
    line.marksEnd = marks.count
    settleContent(&line)
    return line.isBlank && !hasBoneyard
  }

  /// Goes on to an offset.
  ///
  /// - Returns: Whether it lies on another line of the file.
  private mutating func pass(to end: Int) -> Bool {
    let before = index
    offset = end
    while index + 1 < lineStarts.count, Int(lineStarts[index + 1]) <= end { index += 1 }
    return index > before
  }

  private mutating func addPiece(_ range: Range<Int>) {
    if !range.isEmpty { pieces.append(range) }
  }

  private func restHasText() -> Bool {
    var rest = offset
    while rest < bytes.count, bytes[rest].isSpace { rest += 1 }
    return rest < bytes.count && bytes[rest] != 10 && bytes[rest] != 13
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
