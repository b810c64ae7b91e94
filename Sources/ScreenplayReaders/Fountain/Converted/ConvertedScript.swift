import ScreenplayModel

/// A script that was printed and turned back into text: what its lines are, by what pages look like.
///
/// Final Draft's and its kin's pages: the action at the left, speeches in a column of their own, cues
/// deeper still; numbers at both ends of a heading, asterisks in the margin where a line was changed;
/// and at the head and foot of every page what is no script at all. Converters keep the columns, or
/// keep only empty lines, or keep neither.
struct ConvertedScript {
  /// What tells paragraphs apart.
  enum Layout {
    /// Empty lines, as in Fountain.
    case emptyLines
    /// How far a line is indented.
    case columns
    /// Neither: only how long the lines are.
    case lengths
  }

  private let first: Int
  private let lines: [PrintedLine]
  /// Numbers on lines of their own, by the line of their heading.
  let sceneNumbers: [Int: String]
  /// What tells paragraphs apart.
  let layout: Layout
  /// What was assumed.
  let finding: Finding

  /// Whether lines have their roles from the page, not from the rules of Fountain.
  var hasRoles: Bool { layout != .emptyLines }

  /// The printed script in a text; nil when it is none.
  ///
  /// - Parameter first: The first line after the title page, from 0.
  init?(_ bytes: TextBytes, lines table: LineTable, from first: Int, headings: SceneHeadingParser) {
    let glance = PrintSigns.glance(bytes, starts: table.starts, from: first, headings: headings)
    guard glance.suggestPrint else { return nil }
    var pages = PrintedPages(bytes, starts: table.starts, from: first, headings: headings)
    let columns = PageColumns(pages)
    let isParted: Bool
    if let columns {
      layout = .columns
      ColumnRoles(columns).settle(&pages)
      isParted = false
    } else if glance.isTight {
      layout = .lengths
      LengthRoles(pages).settle(&pages)
      isParted = false
    } else {
      layout = .emptyLines
      isParted = PartedCues(pages).join(&pages)
      pages.joinOverPageBreaks()
    }
    let isChanged =
      layout != .emptyLines || isParted || pages.signs.isAny || !pages.sceneNumbers.isEmpty
    guard isChanged else { return nil }
    self.first = first
    lines = pages.lines
    sceneNumbers = pages.sceneNumbers
    finding = Finding(
      .converted(pages.signs, layout: layout, isParted: isParted),
      at: pages.lines.first { !$0.isBlank && $0.start >= table.start(ofLine: first + 1) ?? 0 }?
        .start
        ?? 0)
  }

  /// Whether a line (from 0) is no text of the script.
  func isLeftOut(_ index: Int) -> Bool {
    lines.indices.contains(index) && lines[index].role == .leftOut
  }

  /// What a line (from 0) is.
  func role(of index: Int) -> PrintedLine.Role {
    lines.indices.contains(index) ? lines[index].role : .ordinary
  }

  /// The part of a line (from 0) that is text of the script.
  func content(of index: Int, in range: Range<Int>) -> (Int, Int) {
    guard lines.indices.contains(index) else { return (range.lowerBound, range.upperBound) }
    let line = lines[index]
    let start = max(range.lowerBound, min(line.start, range.upperBound))
    return (start, max(start, min(line.end, range.upperBound)))
  }
}

extension Diagnostic.Message {
  static func converted(
    _ signs: PrintSigns, layout: ConvertedScript.Layout, isParted: Bool
  ) -> Self {
    var assumed: [String] = []
    switch layout {
    case .columns:
      assumed.append("cues, speeches and action told apart by how far they are indented")
    case .lengths:
      assumed.append("no empty lines between paragraphs: speeches end where lines grow long")
    case .emptyLines: break
    }
    if isParted { assumed.append("empty lines between cues and speeches passed over") }
    if signs.pageNumbers > 0 { assumed.append("page numbers left out (\(signs.pageNumbers))") }
    if signs.headers > 0 { assumed.append("running headers left out (\(signs.headers))") }
    if signs.continued > 0 { assumed.append("CONTINUED lines left out (\(signs.continued))") }
    if signs.more > 0 { assumed.append("speeches joined over (MORE) (\(signs.more))") }
    if signs.revisionMarks > 0 {
      assumed.append("revision asterisks left out (\(signs.revisionMarks))")
    }
    return Self(
      id: "converted-script",
      text: "taken for a script that another tool converted from printed pages: "
        + assumed.joined(separator: "; ") + "; check scenes and cast")
  }
}
