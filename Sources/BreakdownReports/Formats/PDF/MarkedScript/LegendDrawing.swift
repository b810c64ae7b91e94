import ScreenplayModel

/// The last page: what every mark stands for, and how often it is there.
struct LegendDrawing {
  let document: PDFDocument
  let script: MarkedScript
  let marks: MarkDrawing

  private static let left = 108.0
  private static let rowHeight = 21.0
  /// Columns of the table: mark, code, name, things, words.
  private static let columns = (
    code: 92.0, title: 128.0, elements: 244.0, mentions: 296.0, doubtful: 342.0
  )

  /// Draws the page.
  func draw() {
    let text = document.text
    var y = 84.0
    document.tagged("H1") {
      text.draw(
        StyledText("How this script is marked", .init(size: 16, isBold: true)), x: Self.left,
        y: y, width: width, lines: 1)
    }
    y += 24
    document.tagged("P") {
      text.draw(
        StyledText(subtitle, .init(size: 9, color: .soft)), x: Self.left, y: y, width: width,
        lines: 1)
    }
    y = drawRows(from: y + 30)
    y += 8
    for note in notes {
      let line = StyledText(note, .init(size: 9))
      document.tagged("P") { text.draw(line, x: Self.left, y: y, width: width) }
      y += text.size(of: line, width: width).height + 5
    }
  }

  private var width: Double { max(72, script.paper.width - Self.left - 72) }

  private var subtitle: String {
    [script.title, script.draft].filter { !$0.isEmpty }.joined(separator: " – ")
  }

  private var notes: [String] {
    var notes = [
      "A dashed mark on a paler ground is doubtful: look at it before you count on it.",
      "Small figures behind a name are the cast member's number on the cast list, where somebody "
        + "comes up in a scene; small letters are the category, for copies without colour.",
      "The ringed figure under a scene's number is its length in pages and eighths, on the colour "
        + "of its strip; a line across the page is the scene's end; ticks at the edge are eighths "
        + "of the page.",
    ]
    if script.pages.contains(where: { !$0.notes.isEmpty }) {
      notes.append(
        "Small words in the right margin are elements that only a note in the script names.")
    }
    if script.pages.contains(where: { $0.scenes.contains { !$0.isNumbered } }) {
      notes.append("#3 is the third scene of a script that gives it no number.")
    }
    return notes
  }

  private func drawRows(from top: Double) -> Double {
    var y = top
    document.beginTag("Table")
    drawRow(
      y, ["Mark", "Code", "Category", "Elements", "Marks", "Doubtful"],
      .init(size: 8, color: .soft),
      tag: "TH")
    y += 16
    for entry in script.legend {
      drawEntry(entry, y: y)
      y += Self.rowHeight
    }
    document.endTag()
    return y
  }

  private func drawEntry(_ entry: LegendEntry, y: Double) {
    document.line(
      from: (Self.left, y - 3), to: (Self.left + width, y - 3), .hairline, lineWidth: 0.5)
    drawSample(entry.category, isDoubtful: false, x: Self.left, y: y)
    if entry.doubtful > 0 {
      drawSample(
        entry.category, isDoubtful: true, x: Self.left + Self.columns.doubtful + 14, y: y)
    }
    let code = entry.category == .castMembers ? "1, 2 …" : entry.category.code
    let doubtful = entry.doubtful > 0 ? "\(entry.doubtful)" : ""
    drawRow(
      y + 1,
      ["", code, entry.category.title, "\(entry.elements)", "\(entry.mentions)", doubtful],
      .init(size: 9.5), tag: "TD")
  }

  private func drawRow(_ y: Double, _ cells: [String], _ style: StyledText.Style, tag: String) {
    let places = [
      0, Self.columns.code, Self.columns.title, Self.columns.elements, Self.columns.mentions,
      Self.columns.doubtful,
    ]
    document.tagged("TR") {
      for (cell, place) in zip(cells, places) where !cell.isEmpty {
        document.tagged(tag) {
          document.text.draw(
            StyledText(cell, style), x: Self.left + place, y: y, width: 160, lines: 1)
        }
      }
    }
  }

  /// Words as they are marked in the script.
  private func drawSample(
    _ category: ElementCategory, isDoubtful: Bool, x: Double, y: Double
  ) {
    let words = Array("marked".utf8)
    let mark = WordMark(
      text: 0..<words.count, category: category, isDoubtful: isDoubtful,
      code: category == .castMembers ? "1" : category.code)
    let area = Rectangle(
      x: x + 16, y: y + 0.6, width: Double(words.count) * ScriptPaper.pitch, height: 11.1)
    marks.drawTint(mark, area)
    marks.typewriter.draw(words, x: area.x, y: y + 9.6, .init(), .ink)
    marks.drawMark(mark, area, marginX: x + 5)
    marks.drawCode(mark.code, after: area.right, top: y, category)
  }
}
