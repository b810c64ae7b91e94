import ScreenplayModel

/// What is printed where a page ends inside a speech or a scene, as `(MORE)` and `CONTINUED:`.
///
/// Such lines stand outside the text area and take none of it.
struct ContinuedLines {
  private let screenplay: Screenplay
  private let printed: PrintedLines
  private let linesPerPage: Double
  /// The last cue's paragraph, and what was set last.
  private var cue: Int?
  private var last: (line: PageLine, scene: Int?)?

  /// The lines of a script.
  init(_ screenplay: Screenplay, _ pagination: Pagination, _ printed: PrintedLines) {
    self.screenplay = screenplay
    self.printed = printed
    linesPerPage = Double(pagination.linesPerPage)
  }

  /// Takes the next line; where it is the first of a page adds what goes before it to both pages.
  mutating func add(
    _ pageLine: PageLine, _ line: MarkedLine, scene: Int?, to pages: inout [MarkedPage]
  ) {
    defer {
      last = (pageLine, scene)
      if line.kind == .character { cue = pageLine.paragraph }
    }
    guard let last, pageLine.page > last.line.page, !isDual(pageLine) else { return }
    let (from, to) = (last.line.page - 1, pageLine.page - 1)
    guard pages.indices.contains(from), pages.indices.contains(to) else { return }
    if let scene, scene == last.scene { addScene(scene, from: from, to: to, &pages) }
    if isInSpeech(line), let cue {
      if screenplay.layout.printsMore {
        pages[from].lines.append(
          printed.added("(MORE)", as: .character, top: last.line.top + 1))
      }
      if screenplay.layout.printsContinued {
        pages[to].lines.append(printed.added(continued(cue), as: .character, top: -1))
      }
    }
  }

  private func addScene(_ scene: Int, from: Int, to: Int, _ pages: inout [MarkedPage]) {
    if screenplay.layout.printsSceneContinuedAtBottom {
      var line = printed.added("(CONTINUED)", as: .transition, top: linesPerPage + 1)
      line.kind = .general
      pages[from].lines.append(line)
    }
    if screenplay.layout.printsSceneContinuedAtTop {
      let number = screenplay.scenes[scene].number.map { "\($0)  " } ?? ""
      pages[to].lines.append(
        printed.added("\(number)CONTINUED:", as: .sceneHeading, top: -2))
    }
  }

  private func isDual(_ line: PageLine) -> Bool {
    guard screenplay.paragraphs.indices.contains(line.paragraph) else { return false }
    return !screenplay.paragraphs[line.paragraph].traits.isDisjoint(with: [.dualLeft, .dualRight])
  }

  private func isInSpeech(_ line: MarkedLine) -> Bool {
    line.kind == .dialogue || line.kind == .lyrics || line.kind == .parenthetical
  }

  /// `MARA (O.S.) (CONT'D)`.
  private func continued(_ cue: Int) -> String {
    let text = screenplay.string(screenplay.paragraphs[cue])
    let isContinued = text.uppercased().contains("(CONT")
    return isContinued ? text : text + " (CONT'D)"
  }
}
