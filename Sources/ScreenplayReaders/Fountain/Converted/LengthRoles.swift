/// Tells what lines are where a converter kept neither columns nor empty lines: a speech begins with a
/// cue and ends where a line is longer than its column is wide.
struct LengthRoles: LineRoles {
  /// How long lines of action get.
  private var longest = 0
  var last: Int?
  var lastRole = PrintedLine.Role.action

  /// Longest line of a speech on a printed page.
  private static let speechWidth = 42
  /// Where lines are longer than this, each is a paragraph of its own.
  private static let pageWidth = 90

  private var isWrapped: Bool { longest <= Self.pageWidth }

  init(_ pages: PrintedPages) {
    let lengths = pages.lines.filter(\.isText).map { $0.end - $0.start }.sorted()
    if !lengths.isEmpty { longest = lengths[lengths.count * 19 / 20] }
  }

  func role(of index: Int, in pages: PrintedPages) -> PrintedLine.Role {
    let text = pages.lines[index].text(in: pages.bytes)
    let isCapitals = LineRules.isCapitals(text)
    if LineRules.heading(text, isCapitals: isCapitals, headings: pages.headings) != .none {
      return .heading
    }
    if isCapitals, SceneNumber.isAtBothEnds(of: text) { return .heading }
    if isCapitals, LineRules.isTransition(text) { return .transition }
    if isCapitals, LineRules.isCue(text), isAboveSpeech(index, pages) {
      let goesOn = isSpeech && last.map { pages.hasMore(between: $0, index) } ?? false
      return goesOn ? .leftOut : .cue
    }
    if isDialogue(text, index, pages) { return .dialogue }
    return goesOn(index, pages) ? .actionGoesOn : .action
  }

  private var isSpeech: Bool { lastRole == .cue || lastRole == .dialogue }

  /// Whether a speech can stand below a line in capitals.
  private func isAboveSpeech(_ index: Int, _ pages: PrintedPages) -> Bool {
    let text = pages.lines[index].text(in: pages.bytes)
    let end = text[text.count - 1]
    guard text.count <= 38, end != UInt8(ascii: "."), end != UInt8(ascii: "!"),
      end != UInt8(ascii: ":"), end != UInt8(ascii: "?"),
      let next = pages.nextText(after: index),
      next == index + 1 || hasOnlyFurniture(index, next, pages)
    else { return false }
    let speech = pages.lines[next].text(in: pages.bytes)
    if speech[0] == UInt8(ascii: "(") { return true }
    return !isWrapped || speech.count <= Self.speechWidth
  }

  private func hasOnlyFurniture(_ index: Int, _ next: Int, _ pages: PrintedPages) -> Bool {
    !(index + 1..<next).contains { pages.lines[$0].isBlank }
  }

  private func isDialogue(_ text: TextBytes, _ index: Int, _ pages: PrintedPages) -> Bool {
    guard isSpeech, let last, !isAfterGap(index, pages) else { return false }
    if lastRole == .cue { return true }
    let before = pages.lines[last].text(in: pages.bytes)
    if before[before.count - 1] == UInt8(ascii: ")"), before[0] == UInt8(ascii: "(") { return true }
    if !isWrapped { return text[0] == UInt8(ascii: "(") }
    return text.count <= Self.speechWidth
  }

  private func isAfterGap(_ index: Int, _ pages: PrintedPages) -> Bool {
    guard let last, !pages.hasPageBreak(between: last, index) else { return false }
    return (last + 1..<max(last + 1, index)).contains { pages.lines[$0].isBlank }
  }

  /// Whether a paragraph of action goes on: the line before was full, or its sentence is not over.
  private func goesOn(_ index: Int, _ pages: PrintedPages) -> Bool {
    guard lastRole == .action || lastRole == .actionGoesOn, let last, isWrapped,
      !isAfterGap(index, pages)
    else { return false }
    let before = pages.lines[last].text(in: pages.bytes)
    return before.count * 4 > longest * 3 || pages.goesOn(from: last, to: index)
  }
}
