import ScreenplayModel

/// Makes the text of paragraphs: a range of the file where it can be, else put together after it.
struct TextComposer {
  /// A paragraph's text and its stretches.
  struct Result {
    var text: TextRange
    var runs = 0..<0
  }

  private let bytes: TextBytes
  /// Where text that is put together begins.
  private let base: Int
  /// Text that had to be put together, to stand after the file.
  private(set) var added: [UInt8] = []
  /// Its stretches.
  private(set) var runs: [TextRun] = []

  private var firstRun = 0
  /// How far the runs of the paragraph at hand reach.
  private var covered = 0
  private var emphasis = Emphasis()

  /// A composer for a file's bytes.
  ///
  /// - Parameter base: Length of the whole file.
  init(_ bytes: TextBytes, base: Int) {
    self.bytes = bytes
    self.base = base
  }

  /// The text of a paragraph's lines.
  ///
  /// - Parameter keepsIndent: Whether blanks at the start of lines belong to the text.
  mutating func compose(
    _ lines: DraftLines, pieces: [Range<Int>], keepsIndent: Bool
  ) -> Result {
    if isPlain(lines, keepsIndent: keepsIndent) {
      let start = keepsIndent ? lines[0].start : lines[0].contentStart
      let last = lines.count - 1
      let (skip, cut) = (lines[0].skip, lines[last].cut)
      if skip + cut == 0, !lines[last].isBlank {
        return Result(text: TextRange(start: start, end: lines[last].contentEnd))
      }
      let range = bytes.trimmedEnd(Self.range(start + skip, lines[last].contentEnd - cut))
      let text = keepsIndent ? range : bytes.trimmed(range)
      return Result(text: TextRange(start: text.lowerBound, end: text.upperBound))
    }
    let start = added.count
    firstRun = runs.count
    covered = base + start
    for index in 0..<lines.count {
      if index > 0 { addLineBreak(before: lines[index]) }
      add(lines[index], pieces: pieces, keepsIndent: keepsIndent)
    }
    return settle(from: start)
  }

  /// A range that is empty rather than reversed.
  private static func range(_ start: Int, _ end: Int) -> Range<Int> { start..<max(start, end) }

  /// Whether the lines stand in the file as their paragraph's text; there is one at least.
  @inline(__always)
  private func isPlain(_ lines: DraftLines, keepsIndent: Bool) -> Bool {
    guard isPlain(lines[0], keepsIndent: keepsIndent) else { return false }
    for index in 1..<max(1, lines.count) {
      let line = lines[index]
      guard isPlain(line, keepsIndent: keepsIndent),
        isJoined(lines[index - 1], line), keepsIndent || !line.isIndented
      else { return false }
    }
    return true
  }

  @inline(__always)
  private func isPlain(_ line: FountainLine, keepsIndent: Bool) -> Bool {
    guard line.isPlain else { return false }
    let isText = !keepsIndent || !line.isIndented
    return isText || (line.skip == 0 && !line.features.contains(.tab))
  }

  /// Whether nothing but a line feed stands between the texts of two lines.
  @inline(__always)
  private func isJoined(_ before: FountainLine, _ line: FountainLine) -> Bool {
    before.next == line.start && !before.features.contains(.carriageReturn) && line.skip == 0
      && before.cut == 0
  }

  private mutating func addLineBreak(before line: FountainLine) {
    let isPair = bytes[line.start - 1] == 10 && bytes[line.start - 2] == 13
    added.append(10)
    addRun(length: 1, from: max(0, line.start - (isPair ? 2 : 1)), style: [])
  }

  private mutating func add(_ line: FountainLine, pieces: [Range<Int>], keepsIndent: Bool) {
    guard !line.isBlank else { return }
    guard !line.pieces.isEmpty else {
      if keepsIndent { addIndent(line.start..<line.contentStart) }
      let content = Self.range(line.contentStart + line.skip, line.contentEnd - line.cut)
      let text = keepsIndent ? content : bytes.trimmed(content)
      if line.isPlain {
        add(Emphasis.Stretch(range: text, style: []))
      } else {
        addStretches(text)
      }
      return
    }
    addJoined(line, pieces[line.pieces], keepsIndent: keepsIndent)
  }

  /// Adds a line of the file without its marks of emphasis.
  private mutating func addStretches(_ text: Range<Int>) {
    var emphasis = Emphasis()
    swap(&emphasis, &self.emphasis)
    emphasis.forEachStretch(of: bytes, in: text) { add($0) }
    swap(&emphasis, &self.emphasis)
  }

  @inline(__always)
  private mutating func add(_ stretch: Emphasis.Stretch) {
    guard !stretch.range.isEmpty else { return }
    bytes[stretch.range].append(to: &added)
    addRun(length: stretch.range.count, from: stretch.range.lowerBound, style: stretch.style)
  }

  /// Adds a line that notes were taken out of, without its marks of emphasis.
  private mutating func addJoined(
    _ line: FountainLine, _ origins: ArraySlice<Range<Int>>, keepsIndent: Bool
  ) {
    var joined: [UInt8] = []
    for piece in origins { bytes[piece].append(to: &joined) }
    joined.withUnsafeBufferPointer { buffer in
      let view = TextBytes(buffer)
      let content = view.trimmed(0..<view.count)
      let start = keepsIndent && line.skip == 0 ? 0 : content.lowerBound + line.skip
      let text = Self.range(min(start, content.upperBound), content.upperBound - line.cut)
      var places = PieceCursor(origins)
      var emphasis = Emphasis()
      emphasis.forEachStretch(of: view, in: keepsIndent ? text : view.trimmed(text)) { stretch in
        view[stretch.range].append(to: &added)
        places.forEachPart(of: stretch.range) { source in
          addRun(length: source.count, from: source.lowerBound, style: stretch.style)
        }
      }
    }
  }

  /// Blanks at the start of a line of action; a tab is four of them.
  private mutating func addIndent(_ range: Range<Int>) {
    for offset in range {
      let width = bytes[offset] == UInt8(ascii: "\t") ? 4 : 1
      for _ in 0..<width {
        added.append(0x20)
        addRun(length: 1, from: offset, style: [])
      }
    }
  }

  /// Makes the next bytes of what was added a run, or part of the last one when they go on from it.
  private mutating func addRun(length: Int, from source: Int, style: TextRun.Style) {
    let start = covered
    covered += length
    if runs.count > firstRun, let last = runs.last, last.style == style,
      Int(last.sourceOffset) + last.text.count == source
    {
      runs[runs.count - 1].text = TextRange(start: Int(last.text.start), end: covered)
    } else {
      runs.append(
        TextRun(text: TextRange(start: start, end: covered), style: style, sourceOffset: source))
    }
  }

  /// Text that came from one place without any style points there instead.
  private mutating func settle(from start: Int) -> Result {
    let text = TextRange(start: base + start, end: base + added.count)
    guard runs.count == firstRun + 1, let run = runs.last, run.style.isEmpty else {
      return Result(text: text, runs: firstRun..<runs.count)
    }
    let source = Int(run.sourceOffset)
    let isSame = (0..<text.count).allSatisfy { bytes[source + $0] == added[start + $0] }
    guard isSame else { return Result(text: text, runs: firstRun..<runs.count) }
    added.removeSubrange(start...)
    runs.removeLast()
    return Result(text: TextRange(start: source, end: source + text.count))
  }
}

extension TextComposer {
  /// Calls a function with the bytes of a text made here.
  func withText<Value>(_ range: TextRange, _ body: (TextBytes) -> Value) -> Value {
    guard Int(range.start) >= base else { return body(bytes[range.indices]) }
    return added.withUnsafeBufferPointer { buffer in
      body(TextBytes(buffer)[Int(range.start) - base..<Int(range.end) - base])
    }
  }

  /// The last paragraph's text cut to a part of it.
  mutating func cut(_ result: Result, to text: TextRange) -> Result {
    guard !result.runs.isEmpty else { return Result(text: text) }
    var kept: [TextRun] = []
    for run in runs[result.runs] {
      let start = max(run.text.start, text.start)
      let end = min(run.text.end, text.end)
      guard start < end else { continue }
      let source = Int(run.sourceOffset) + Int(start - run.text.start)
      let range = TextRange(start: Int(start), end: Int(end))
      kept.append(TextRun(text: range, style: run.style, sourceOffset: source))
    }
    runs.replaceSubrange(result.runs, with: kept)
    let first = result.runs.lowerBound
    return Result(text: text, runs: first..<first + kept.count)
  }

  /// Whether a part of a paragraph's text is all in one style.
  func isInOneStyle(_ part: TextRange, of result: Result) -> Bool {
    let inside = runs[result.runs].filter {
      $0.text.end > part.start && $0.text.start < part.end
    }
    return inside.allSatisfy { $0.style == inside.first?.style }
  }
}

/// Tells where the parts of a line that was put together from pieces stand in the file.
private struct PieceCursor {
  private let pieces: ArraySlice<Range<Int>>
  private var index: Int
  /// Where the piece at hand begins in the line.
  private var start = 0

  init(_ pieces: ArraySlice<Range<Int>>) {
    self.pieces = pieces
    index = pieces.startIndex
  }

  /// Calls a function with the places of a range of the line; ranges are asked for in order.
  mutating func forEachPart(of range: Range<Int>, _ body: (Range<Int>) -> Void) {
    while index < pieces.endIndex {
      let piece = pieces[index]
      let part = range.clamped(to: start..<start + piece.count)
      let source = piece.lowerBound + part.lowerBound - start
      if !part.isEmpty { body(source..<source + part.count) }
      guard range.upperBound >= start + piece.count else { break }
      start += piece.count
      index += 1
    }
  }
}
