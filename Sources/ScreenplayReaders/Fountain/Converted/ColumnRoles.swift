/// Tells what lines are by the column they stand in.
struct ColumnRoles: LineRoles {
  private let columns: PageColumns
  /// The line before that holds text, and what it was.
  var last: Int?
  var lastRole = PrintedLine.Role.action
  private var speaker: WordKey?

  init(_ columns: PageColumns) { self.columns = columns }

  mutating func role(of index: Int, in pages: PrintedPages) -> PrintedLine.Role {
    let line = pages.lines[index]
    let text = line.text(in: pages.bytes)
    let isCapitals = LineRules.isCapitals(text)
    if LineRules.heading(text, isCapitals: isCapitals, headings: pages.headings) != .none,
      line.column < columns.speech || !isSpeech
    {
      return .heading
    }
    if isCapitals, LineRules.isTransition(text), !(isSpeech && line.column <= columns.speech) {
      return .transition
    }
    guard line.column >= columns.inner else { return action(index, pages) }
    if isCapitals, line.column >= columns.cue, LineRules.isCue(text),
      pages.isAboveShallower(index, from: columns.inner)
    {
      return cue(index, text, pages)
    }
    if isSpeech, !isAfterGap(index, pages) || line.column <= columns.speech + 8 && lastRole == .cue
    {
      return .dialogue
    }
    return action(index, pages)
  }

  private var isSpeech: Bool { lastRole == .cue || lastRole == .dialogue }

  /// Whether an empty line of the page stands before a line, not counting those at a page break.
  private func isAfterGap(_ index: Int, _ pages: PrintedPages) -> Bool {
    guard let last else { return true }
    if pages.hasPageBreak(between: last, index) { return false }
    return (last + 1..<max(last + 1, index)).contains { pages.lines[$0].isBlank }
  }

  /// A cue, unless the speaker only goes on on the next page.
  private mutating func cue(
    _ index: Int, _ text: TextBytes, _ pages: PrintedPages
  ) -> PrintedLine.Role {
    let open = text.firstIndex(of: UInt8(ascii: "("), from: 0, to: text.count)
    var name = WordKey()
    name.add(text, text.trimmed(0..<open))
    if isSpeech, name == speaker, let last, pages.hasMore(between: last, index) { return .leftOut }
    speaker = name
    return .cue
  }

  private func action(_ index: Int, _ pages: PrintedPages) -> PrintedLine.Role {
    guard lastRole == .action || lastRole == .actionGoesOn, let last else { return .action }
    if pages.hasPageBreak(between: last, index) {
      return pages.goesOn(from: last, to: index) ? .actionGoesOn : .action
    }
    return isAfterGap(index, pages) ? .action : .actionGoesOn
  }
}

extension PrintedPages {
  /// Whether a page ends between two lines of the script.
  func hasPageBreak(between last: Int, _ next: Int) -> Bool {
    if lines[next].startsPage { return true }
    return (last + 1..<max(last + 1, next)).contains { isFurniture($0) || lines[$0].startsPage }
  }

  private func isFurniture(_ index: Int) -> Bool {
    !lines[index].isBlank && lines[index].role == .leftOut
  }

  /// Whether `(MORE)` stands between two lines of the script.
  func hasMore(between last: Int, _ next: Int) -> Bool {
    (last + 1..<max(last + 1, next)).contains { moreLines.contains($0) }
  }
}
