import ScreenplayModel

/// The lines of a printed script; finds what stands on its pages besides the script.
struct PrintedPages {
  let bytes: TextBytes
  let headings: SceneHeadingParser
  /// The first line after the title page, from 0.
  let first: Int
  var lines: [PrintedLine]
  private(set) var signs = PrintSigns()
  /// Lines that end with `(MORE)`: the speech goes on behind the page break.
  private(set) var moreLines: Set<Int> = []
  /// Numbers that stand above and below their heading, by its line.
  private(set) var sceneNumbers: [Int: String] = [:]

  private var vocabulary: HeadingVocabulary { headings.vocabulary }

  /// The lines of a text from one on.
  init(_ bytes: TextBytes, starts: [UInt32], from first: Int, headings: SceneHeadingParser) {
    self.bytes = bytes
    self.headings = headings
    self.first = first
    lines = starts.indices.map { PrintedLine(bytes, bytes.line($0, starts: starts)) }
    leaveOutSigns()
    takeSceneNumbers()
    leaveOutPageNumbers()
    leaveOutHeaders()
  }

  /// Leaves out `CONTINUED:` and `(MORE)`.
  private mutating func leaveOutSigns() {
    for index in first..<max(first, lines.count) where !lines[index].isBlank {
      let text = lines[index].text(in: bytes)
      if lines[index].isRevised { signs.revisionMarks += 1 }
      if PageFurniture.isContinued(text, vocabulary) {
        lines[index].role = .leftOut
        signs.continued += 1
      } else if PageFurniture.isMore(text, vocabulary) {
        lines[index].role = .leftOut
        moreLines.insert(index)
        signs.more += 1
      }
    }
  }

  /// Takes numbers that a converter put on lines of their own, above and below the heading.
  private mutating func takeSceneNumbers() {
    for index in first..<max(first, lines.count - 2) where lines[index].isText {
      let number = lines[index].text(in: bytes)
      guard number[0].isASCIIDigit || number[1].isASCIIDigit, lines[index + 1].isText,
        SceneNumber.isNumber(number), number.isEqual(to: lines[index + 2].text(in: bytes)),
        headings.prefix(of: lines[index + 1].text(in: bytes)) != nil
      else { continue }
      sceneNumbers[index + 1] = number.string(0..<number.count)
      lines[index].role = .leftOut
      lines[index + 2].role = .leftOut
      signs.numbersAtBothEnds += 1
    }
  }

  /// Leaves out the numbers of pages: the longest row of lines that count upwards; some may be missing.
  private mutating func leaveOutPageNumbers() {
    var best: [(length: Int, line: Int)] = Array(repeating: (0, -1), count: 1000)
    var before: [Int: Int] = [:]
    for index in first..<max(first, lines.count) where lines[index].isText {
      guard let page = PageFurniture.pageNumber(lines[index].text(in: bytes)) else { continue }
      let last = (max(0, page - 3)..<page).max { best[$0].length < best[$1].length } ?? 0
      if best[last].length > 0 { before[index] = best[last].line }
      let length = best[last].length + 1
      if length > best[page].length { best[page] = (length, index) }
    }
    guard let longest = best.max(by: { $0.length < $1.length }), longest.length > 0 else { return }
    guard longest.length > 1 || isAtPageEdge(longest.line) else { return }
    var line = longest.line
    while line >= 0 {
      lines[line].role = .leftOut
      signs.pageNumbers += 1
      line = before[line] ?? -1
    }
  }

  /// Leaves out running headers and footers, watermarks among them.
  private mutating func leaveOutHeaders() {
    var groups: [WordKey: [Int]] = [:]
    for index in first..<max(first, lines.count) where lines[index].isText {
      let text = lines[index].text(in: bytes)
      guard let key = PageFurniture.headerKey(text), !isHeading(text) else { continue }
      groups[key, default: []].append(index)
    }
    let pages = signs.pageNumbers + signs.continued + lines.count(where: \.startsPage)
    let furniture = groups.values.filter { isFurniture($0, pages: pages) }
    for index in furniture.joined() { lines[index].role = .leftOut }
    signs.headers = furniture.reduce(0) { $0 + $1.count }
  }

  /// Whether a line is a heading, or ends as an announcement does.
  func isHeading(_ text: TextBytes) -> Bool {
    text[text.count - 1] == UInt8(ascii: ":")
      || LineRules.heading(text, isCapitals: LineRules.isCapitals(text), headings: headings)
        != .none
  }

  /// Whether equal lines are no script: they name a draft, stand where pages end on a third of them, or
  /// come with every page.
  private func isFurniture(_ group: [Int], pages: Int) -> Bool {
    let text = lines[group[0]].text(in: bytes)
    let edges = group.count { isAtPageEdge($0) }
    if PageFurniture.namesDraft(text, vocabulary), group.count > 2 || edges == group.count {
      return true
    }
    guard group.count > 1 else { return false }
    if edges * 5 >= group.count * 4, group.count * 3 > pages, !isCue(group) { return true }
    let lone = group.count { !isBesideText($0) }
    return group.count > (lone * 5 >= group.count * 4 ? 3 : 7) && isRegular(group)
  }

  /// Whether most of some equal lines are cues: in capitals, with a speech below.
  private func isCue(_ group: [Int]) -> Bool {
    guard LineRules.isCapitals(lines[group[0]].text(in: bytes)) else { return false }
    return group.count { lines.indices.contains($0 + 1) && lines[$0 + 1].isText } * 2 > group.count
  }

  /// Whether text of the script stands right above or below a line: a speech below its cue.
  private func isBesideText(_ index: Int) -> Bool {
    [index - 1, index + 1].contains { lines.indices.contains($0) && lines[$0].isText }
  }

  /// Whether a page begins or ends beside a line.
  private func isAtPageEdge(_ index: Int) -> Bool {
    if lines[index].startsPage { return true }
    for step in [-1, 1] {
      var other = index + step
      while lines.indices.contains(other), abs(other - index) < 4 {
        if step > 0 && lines[other].startsPage { return true }
        if lines[other].role == .leftOut { return true }
        if lines[other].isText { break }
        other += step
      }
    }
    return false
  }

  /// Whether lines come at the distance of pages all through the text.
  private func isRegular(_ group: [Int]) -> Bool {
    let gaps = zip(group.dropFirst(), group).map { $0 - $1 }
    let median = gaps.sorted()[gaps.count / 2]
    guard (16...90).contains(median) else { return false }
    let regular = gaps.count { gap in
      (1...3).contains { abs(gap - $0 * median) * 4 <= median * $0 }
    }
    let covered = group.count * median
    return regular * 5 >= gaps.count * 4 && covered * 5 >= (lines.count - first) * 3
  }
}
