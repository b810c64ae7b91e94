import ScreenplayModel

/// Finds where a paragraph may be cut by a page end.
struct PageSplitter {
  let text: [UInt8]
  /// Cut only where a sentence ends, even in the middle of a line.
  let breaksAtSentences: Bool
  /// Height of a page in lines.
  let pageHeight: Double

  /// A paragraph cut in two.
  struct Split {
    var before: PageBlock.Part
    var after: PageBlock.Part
  }

  /// The fewest lines that can stay on a page; nil when the part cannot be split.
  func leastLines(of part: PageBlock.Part, in block: PageBlock) -> Int? {
    var least: Int?
    forEachSplit(of: part, in: block, limit: .max) { end, next, lines in
      least = lines
      return false
    }
    return least
  }

  /// The last legal cut that leaves no more than `limit` lines on the page.
  func lastSplit(of part: PageBlock.Part, in block: PageBlock, limit: Int) -> Split? {
    var split: (end: Int, next: Int, lines: Int)?
    forEachSplit(of: part, in: block, limit: limit) { end, next, lines in
      split = (end, next, lines)
      return true
    }
    return split.map { cut(part, in: block, end: $0.end, next: $0.next, lines: $0.lines) }
  }

  /// Cuts after so many lines, whatever stands there.
  func forcedSplit(of part: PageBlock.Part, in block: PageBlock, lines: Int) -> Split? {
    var wrapper = wrapper(part, in: block)
    var last: TextRange?
    for _ in 0..<lines { last = wrapper.next() }
    guard let last, let next = wrapper.next() else { return nil }
    return cut(part, in: block, end: Int(last.end), next: Int(next.start), lines: lines)
  }

  private func wrapper(_ part: PageBlock.Part, in block: PageBlock) -> LineWrapper {
    LineWrapper(
      part.text, of: text, columns: block.measure.columns, firstColumns: part.firstColumns)
  }

  private func cut(
    _ part: PageBlock.Part, in block: PageBlock, end: Int, next: Int, lines: Int
  ) -> Split {
    let rest = TextRange(start: next, end: Int(part.text.end))
    let columns = block.measure.columns
    // More than a page need not be counted now: every page would count it all again.
    let limit = Int(pageHeight / block.measure.spacing) + 2
    let count = LineWrapper(rest, of: text, columns: columns).count(upTo: limit)
    return Split(
      before: .init(
        text: TextRange(start: Int(part.text.start), end: end), firstColumns: part.firstColumns,
        lineCount: lines),
      after: .init(text: rest, firstColumns: columns, lineCount: count))
  }

  /// Calls `body` with every legal cut in order, until it returns false: the end of what stays,
  /// the begin of what goes on, and how many lines stay.
  private func forEachSplit(
    of part: PageBlock.Part, in block: PageBlock, limit: Int,
    _ body: (_ end: Int, _ next: Int, _ lines: Int) -> Bool
  ) {
    let limits = SplitLimits(
      block, lineCount: part.lineCount, breaksAtSentences: breaksAtSentences)
    guard let limits, limit >= limits.before else { return }
    let visit = { (end: Int, next: Int, lines: Int) -> Bool in
      let isLegal =
        lines >= limits.before && leaves(limits.after, linesFrom: next, of: part, in: block)
      return isLegal ? body(end, next, lines) : true
    }
    if breaksAtSentences {
      forEachSentenceEnd(of: part, in: block, limit: limit, visit)
    } else {
      forEachLineEnd(of: part, in: block, limit: limit, visit)
    }
  }

  /// Whether enough lines go on to the next page.
  private func leaves(
    _ count: Int, linesFrom next: Int, of part: PageBlock.Part, in block: PageBlock
  ) -> Bool {
    let rest = TextRange(start: next, end: Int(part.text.end))
    let lines = LineWrapper(rest, of: text, columns: block.measure.columns)
    return lines.count(upTo: count) == count
  }

  private func forEachSentenceEnd(
    of part: PageBlock.Part, in block: PageBlock, limit: Int, _ visit: (Int, Int, Int) -> Bool
  ) {
    var lines = wrapper(part, in: block)
    guard var line = lines.next() else { return }
    var count = 1
    for cut in SentenceEnds(part.text, of: text, before: end(ofLine: limit, part, block)) {
      while Int(line.end) < cut.end {
        guard count < limit, let following = lines.next() else { return }
        line = following
        count += 1
      }
      guard visit(cut.end, cut.next, count) else { return }
    }
  }

  /// Where a line of a part ends; the end of the part when it has no so many.
  private func end(ofLine number: Int, _ part: PageBlock.Part, _ block: PageBlock) -> Int {
    guard number < part.lineCount else { return Int(part.text.end) }
    var lines = wrapper(part, in: block)
    var end = Int(part.text.start)
    for _ in 0..<number { end = lines.next().map { Int($0.end) } ?? end }
    return end
  }

  private func forEachLineEnd(
    of part: PageBlock.Part, in block: PageBlock, limit: Int, _ visit: (Int, Int, Int) -> Bool
  ) {
    var lines = wrapper(part, in: block)
    guard var line = lines.next() else { return }
    var count = 1
    while count <= limit, let following = lines.next() {
      guard visit(Int(line.end), Int(following.start), count) else { return }
      line = following
      count += 1
    }
  }
}
