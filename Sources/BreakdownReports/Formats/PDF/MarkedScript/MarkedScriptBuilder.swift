import BreakdownSheets
import ScreenplayModel

/// Puts marks and margins on the printed lines of a script.
struct MarkedScriptBuilder {
  private let screenplay: Screenplay
  private let pagination: Pagination
  private let breakdown: Breakdown
  private let paper: ScriptPaper
  private let printed: PrintedLines
  private let notes: [Int: [MarginNote]]
  private var pages: [MarkedPage]
  /// The scene of what was set last.
  private var scene: Int?
  /// Sheet of what was set last, from 0, and how far down it reaches.
  private var page = 0
  private var bottom = 0.0

  /// A scene's end is drawn so far below its last line when nothing follows on the page.
  private static let gapBelow = 0.5

  /// The marked script of a breakdown whose pagination kept its lines.
  static func script(
    _ screenplay: Screenplay, _ pagination: Pagination, _ breakdown: Breakdown
  ) -> MarkedScript {
    var builder = MarkedScriptBuilder(screenplay, pagination, breakdown)
    let marks = ScriptMarks(breakdown)
    builder.setLines(marks)
    return MarkedScript(
      title: breakdown.script.displayTitle, draft: breakdown.script.draft ?? "",
      revision: screenplay.currentRevision?.name ?? "",
      titlePage: TitleBlock.blocks(of: screenplay.titlePage), pages: builder.pages,
      legend: marks.legend, paper: builder.paper)
  }

  private init(_ screenplay: Screenplay, _ pagination: Pagination, _ breakdown: Breakdown) {
    self.screenplay = screenplay
    self.pagination = pagination
    self.breakdown = breakdown
    paper = ScriptPaper(screenplay.layout, linesPerPage: pagination.linesPerPage)
    printed = PrintedLines(screenplay, paper: paper)
    notes = ScriptMarks.notes(breakdown, in: screenplay)
    let last = pagination.lines.reduce(pagination.pageCount) { max($0, $1.page) }
    pages = (0..<last).map { index in
      let isLabelled = pagination.labels.indices.contains(index)
      return MarkedPage(label: isLabelled ? pagination.labels[index] : "\(index + 1)")
    }
  }

  private mutating func setLines(_ marks: ScriptMarks) {
    let marks = marks.marks(on: pagination.lines.map(\.text))
    var continued = ContinuedLines(screenplay, pagination, printed)
    for (index, pageLine) in pagination.lines.enumerated() {
      let sheet = max(0, pageLine.page - 1)
      var line = printed.line(pageLine)
      line.marks = marks[index]
      beginScene(at: pageLine, sheet: sheet)
      if sheet != page { (page, bottom) = (sheet, 0) }
      continued.add(pageLine, line, scene: scene, to: &pages)
      pages[sheet].lines.append(line)
      addNotes(beside: pageLine, line, sheet: sheet)
      bottom = max(bottom, line.top + 1)
    }
    if scene != nil, pages.indices.contains(page) {
      pages[page].sceneEnds.append(bottom + Self.gapBelow)
    }
  }

  /// Draws the end of a scene and the margin of the next when a line is its heading.
  private mutating func beginScene(at line: PageLine, sheet: Int) {
    let next = scene.map { $0 + 1 } ?? 0
    guard next < screenplay.scenes.count else { return }
    let starts = screenplay.scenes[next...].prefix { $0.paragraphs.lowerBound <= line.paragraph }
    guard let started = starts.last else { return }
    if scene != nil {
      let isSamePage = sheet == page && line.top > 0
      pages[page].sceneEnds.append(isSamePage ? (bottom + line.top) / 2 : bottom + Self.gapBelow)
    }
    scene = started.index
    guard started.paragraphs.lowerBound == line.paragraph else { return }
    pages[sheet].scenes.append(margin(of: started, top: line.top))
  }

  /// Puts what is named only in notes beside the first line of a paragraph, under what stands there.
  private mutating func addNotes(beside pageLine: PageLine, _ line: MarkedLine, sheet: Int) {
    guard let added = notes[pageLine.paragraph],
      pageLine.text.start == screenplay.paragraphs[pageLine.paragraph].text.start
    else { return }
    var top = line.kind == .sceneHeading ? line.top + 1 : line.top
    if let last = pages[sheet].notes.last { top = max(top, last.top + MarginNote.height) }
    for var note in added {
      note.top = top
      pages[sheet].notes.append(note)
      top += MarginNote.height
    }
  }

  private func margin(of scene: Scene, top: Double) -> SceneMargin {
    let sheet = breakdown.sheets.indices.contains(scene.index) ? breakdown.sheets[scene.index] : nil
    let isOmitted = scene.isOmitted || sheet?.isOmitted == true
    return SceneMargin(
      label: scene.number ?? "#\(scene.index + 1)", isNumbered: scene.number != nil,
      heading: screenplay.headingText(of: scene).split(whereSeparator: \.isWhitespace)
        .joined(separator: " "),
      eighths: isOmitted ? nil : sheet?.eighths, strip: sheet?.stripColor ?? .dayInterior, top: top)
  }
}
