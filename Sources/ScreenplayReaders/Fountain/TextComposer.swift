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
    _ lines: [FountainLine], pieces: [Range<Int>], keepsIndent: Bool
  ) -> Result {
    guard let first = lines.first, let last = lines.last else { return Result(text: .empty) }
    if isPlain(lines, keepsIndent: keepsIndent) {
      let start = keepsIndent ? first.start : first.contentStart
      let range = bytes.trimmedEnd(Self.range(start + first.skip, last.contentEnd - last.cut))
      let text = keepsIndent ? range : bytes.trimmed(range)
      return Result(text: TextRange(start: text.lowerBound, end: text.upperBound))
    }
    let start = added.count
    firstRun = runs.count
    covered = base + start
    for (index, line) in lines.enumerated() {
      if index > 0 { addLineBreak(before: line) }
      add(line, pieces: pieces, keepsIndent: keepsIndent)
    }
    return settle(from: start)
  }

  /// A range that is empty rather than reversed.
  private static func range(_ start: Int, _ end: Int) -> Range<Int> { start..<max(start, end) }

  private func isPlain(_ lines: [FountainLine], keepsIndent: Bool) -> Bool {
    for (index, line) in lines.enumerated() {
      guard line.isPlain else { return false }
      let isIndented = line.contentStart > line.start && !line.isBlank
      if keepsIndent, isIndented, line.skip > 0 || line.features.contains(.tab) { return false }
      guard index > 0 else { continue }
      let before = lines[index - 1]
      let isBelow = before.next == line.start && !before.features.contains(.carriageReturn)
      guard isBelow, line.skip == 0, before.cut == 0, keepsIndent || !isIndented else {
        return false
      }
    }
    return true
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
      addStretches(bytes, keepsIndent ? content : bytes.trimmed(content), origins: [])
      return
    }
    var joined: [UInt8] = []
    let origins = Array(pieces[line.pieces])
    for piece in origins { bytes[piece].append(to: &joined) }
    joined.withUnsafeBufferPointer { buffer in
      let view = TextBytes(buffer)
      let content = view.trimmed(0..<view.count)
      let start = keepsIndent && line.skip == 0 ? 0 : content.lowerBound + line.skip
      let text = Self.range(min(start, content.upperBound), content.upperBound - line.cut)
      addStretches(view, keepsIndent ? text : view.trimmed(text), origins: origins)
    }
  }

  /// Blanks at the start of a line of action; a tab is four of them.
  private mutating func addIndent(_ range: Range<Int>) {
    for offset in range {
      let width = bytes[offset] == UInt8(ascii: "\t") ? 4 : 1
      for _ in 0..<width { added.append(0x20) }
      addRun(length: width, from: offset, style: [])
    }
  }

  /// Adds a line without its marks of emphasis; `origins` are the pieces it was put together from.
  private mutating func addStretches(
    _ line: TextBytes, _ range: Range<Int>, origins: [Range<Int>]
  ) {
    var index = 0
    var start = 0
    for stretch in emphasis.stretches(of: line, in: range) {
      line[stretch.range].append(to: &added)
      guard !origins.isEmpty else {
        addRun(length: stretch.range.count, from: stretch.range.lowerBound, style: stretch.style)
        continue
      }
      while index < origins.count {
        let origin = origins[index]
        let part = stretch.range.clamped(to: start..<start + origin.count)
        let source = origin.lowerBound + part.lowerBound - start
        if !part.isEmpty { addRun(length: part.count, from: source, style: stretch.style) }
        guard stretch.range.upperBound >= start + origin.count else { break }
        start += origin.count
        index += 1
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
