import BreakdownSheets
import ScreenplayModel

/// Draws a marked script on a document: title page, pages, legend.
struct MarkedScriptDrawing {
  let document: PDFDocument
  let script: MarkedScript
  let typewriter: TypewriterText
  let marks: MarkDrawing

  private var paper: ScriptPaper { script.paper }
  /// Base line of a line of the script, from its upper edge.
  private static let baseline = 9.6
  private static let headY = 45.0
  private static let smallStyle = TypewriterFonts.Style(size: 7)

  /// Left edges and right ends of what stands in the margins.
  private enum Margin {
    static let ticks = 20.0
    static let number = 54.0
    static let asterisk = 99.0
    /// From the right edge of the paper.
    static let numberFromRight = 40.0
    static let revisionFromRight = 63.0
    static let noteFromRight = 56.0
    static let noteWidth = 41.0
    static let pageFromRight = 72.0
  }

  /// Draws everything, with a bookmark for each scene.
  func draw() {
    document.beginTag("Document")
    let firstPage = script.titlePage.isEmpty ? 1 : 2
    if !script.titlePage.isEmpty {
      document.setPageLabel("Title")
      drawTitlePage()
      document.endPage()
    }
    for (index, page) in script.pages.enumerated() {
      document.setPageLabel(page.label)
      for scene in page.scenes {
        document.addBookmark("\(scene.label)  \(scene.heading)", page: firstPage + index)
      }
      draw(page, isFirst: index == 0)
      document.endPage()
    }
    document.setPageLabel("Legend")
    document.addBookmark("Legend", page: firstPage + script.pages.count)
    LegendDrawing(document: document, script: script, marks: marks).draw()
    document.endPage()
  }

  // MARK: Page

  private func draw(_ page: MarkedPage, isFirst: Bool) {
    drawTicks()
    drawHead(page, isFirst: isFirst)
    for end in page.sceneEnds { drawSceneEnd(end) }
    var scenes = page.scenes[...]
    var paragraph: Int?
    for line in page.lines {
      if paragraph != line.paragraph || line.paragraph == nil {
        if paragraph != nil { document.endTag() }
        paragraph = line.paragraph
        if paragraph != nil { document.beginTag(line.kind == .sceneHeading ? "H2" : "P") }
      }
      draw(line)
      if let scene = scenes.first, line.kind == .sceneHeading, scene.top == line.top {
        draw(scene)
        scenes.removeFirst()
      }
    }
    if paragraph != nil { document.endTag() }
    for note in page.notes { draw(note) }
    drawFoot()
  }

  private func drawHead(_ page: MarkedPage, isFirst: Bool) {
    let style = TypewriterFonts.Style()
    if !script.revision.isEmpty {
      typewriter.draw(Array(script.revision.utf8), x: 108, y: Self.headY, style, .ink)
    }
    guard !isFirst else { return }
    drawRight(
      page.label + ".", x: paper.width - Margin.pageFromRight, y: Self.headY, style, .ink)
  }

  /// A thin mark down the margin for every eighth of the page.
  private func drawTicks() {
    let height = Double(paper.linesPerPage) * ScriptPaper.lineHeight
    guard height < paper.height else { return }
    for eighth in 0...8 {
      let y = paper.topMargin + height * Double(eighth) / 8
      let length = eighth % 8 == 0 ? 9.0 : eighth == 4 ? 7 : 4
      document.line(
        from: (Margin.ticks, y), to: (Margin.ticks + length, y), .rule, lineWidth: 0.4)
    }
  }

  private func drawSceneEnd(_ top: Double) {
    let y = paper.y(top)
    document.line(
      from: (Margin.number, y), to: (paper.width - Margin.numberFromRight, y), .soft,
      lineWidth: 0.6)
  }

  private func drawFoot() {
    var foot = script.title
    if !script.draft.isEmpty { foot += " – \(script.draft)" }
    let y = paper.height - 24
    let columns = Int((paper.width - 2 * Margin.number) / (ScriptPaper.pitch * 7 / 12))
    let text = Array(String(foot.prefix(max(0, columns - 18))).utf8)
    typewriter.draw(text, x: Margin.number, y: y, Self.smallStyle, .soft)
    drawRight(
      "marked script", x: paper.width - Margin.numberFromRight, y: y, Self.smallStyle, .soft)
  }

  private func drawRight(
    _ text: String, x: Double, y: Double, _ style: TypewriterFonts.Style, _ color: Color
  ) {
    let bytes = Array(text.utf8)
    let width = Double(PrintedLines.columns(bytes)) * ScriptPaper.pitch * style.size / 12
    typewriter.draw(bytes, x: x - width, y: y, style, color)
  }

  // MARK: Lines

  private func draw(_ line: MarkedLine) {
    let top = paper.y(line.top)
    let base = TypewriterFonts.Style(size: line.fontSize)
    let areas = line.marks.map { mark in
      let extent = typewriter.extent(of: mark.text, in: line.text, base)
      return Rectangle(
        x: line.left + extent.x, y: top + 0.6, width: extent.width,
        height: ScriptPaper.lineHeight - 0.9)
    }
    for (mark, area) in zip(line.marks, areas) { marks.drawTint(mark, area) }
    drawText(line, y: top + Self.baseline)
    for (mark, area) in zip(line.marks, areas) {
      marks.drawMark(mark, area, marginX: min(Margin.asterisk, line.left - 9))
    }
    drawCodes(line, areas, top: top)
    if !line.revisionMark.isEmpty {
      let x = paper.width - Margin.revisionFromRight
      typewriter.draw(
        Array(line.revisionMark.utf8.prefix(4)), x: x, y: top + Self.baseline, base, .ink)
    }
  }

  /// Codes that end at one place stand behind one another.
  private func drawCodes(_ line: MarkedLine, _ areas: [Rectangle], top: Double) {
    var ends: [Int: Double] = [:]
    for (mark, area) in zip(line.marks, areas) where !mark.code.isEmpty {
      let x = ends[mark.text.upperBound] ?? area.right
      marks.drawCode(mark.code, after: x, top: top, mark.category)
      ends[mark.text.upperBound] = x + marks.codes.width(of: mark.code) + 1
    }
  }

  /// The text of a line, stretch by stretch of one style.
  private func drawText(_ line: MarkedLine, y: Double) {
    var style = TypewriterFonts.Style(size: line.fontSize)
    guard !line.stretches.isEmpty, !RightToLeft.isIn(line.text) else {
      return typewriter.draw(line.text, x: line.left, y: y, style, .ink)
    }
    var offset = 0
    for stretch in line.stretches + [.init(text: line.text.count..<line.text.count, style: [])] {
      style.isBold = false
      style.isItalic = false
      draw(offset..<stretch.text.lowerBound, of: line, y: y, style)
      style.isBold = stretch.style.contains(.bold)
      style.isItalic = stretch.style.contains(.italic)
      draw(stretch.text, of: line, y: y, style)
      drawRules(stretch, of: line, y: y)
      offset = stretch.text.upperBound
    }
  }

  private func draw(
    _ text: Range<Int>, of line: MarkedLine, y: Double, _ style: TypewriterFonts.Style
  ) {
    guard !text.isEmpty else { return }
    let x = typewriter.extent(of: 0..<text.lowerBound, in: line.text, style).width
    typewriter.draw(Array(line.text[text]), x: line.left + x, y: y, style, .ink)
  }

  /// Underlined and struck out text.
  private func drawRules(_ stretch: MarkedLine.Stretch, of line: MarkedLine, y: Double) {
    let style = TypewriterFonts.Style(size: line.fontSize)
    let extent = typewriter.extent(of: stretch.text, in: line.text, style)
    let (left, right) = (line.left + extent.x, line.left + extent.x + extent.width)
    if stretch.style.contains(.underline) {
      document.line(from: (left, y + 1.4), to: (right, y + 1.4), .ink, lineWidth: 0.6)
    }
    if stretch.style.contains(.strikeout) {
      document.line(from: (left, y - 3), to: (right, y - 3), .ink, lineWidth: 0.6)
    }
  }

  // MARK: Margins

  /// `P clipboard`, small; a question mark before what is doubtful.
  private func draw(_ note: MarginNote) {
    let style = TypewriterFonts.Style(size: 5.7)
    let x = paper.width - Margin.noteFromRight
    let y = paper.y(note.top) + 7
    let color = Color(note.category.color)
    let columns = Int(Margin.noteWidth / (ScriptPaper.pitch * style.size / 12))
    var text = "\(note.isDoubtful ? "?" : "")\(note.category.code) \(note.name)"
    if text.count > columns { text = text.prefix(max(0, columns - 1)) + "…" }
    document.tagged("Note") {
      typewriter.draw(Array(text.utf8), x: x, y: y, style, color)
    }
  }

  private func draw(_ scene: SceneMargin) {
    let y = paper.y(scene.top)
    let style = TypewriterFonts.Style(isBold: scene.isNumbered)
    let color = scene.isNumbered ? Color.ink : .soft
    typewriter.draw(
      Array(scene.label.utf8), x: Margin.number, y: y + Self.baseline, style, color)
    if scene.isNumbered {
      drawRight(
        scene.label, x: paper.width - Margin.numberFromRight, y: y + Self.baseline, style, color)
    }
    if let eighths = scene.eighths { draw(eighths, scene.strip, below: y) }
  }

  /// The length, ringed, on the colour of the scene's strip.
  private func draw(_ eighths: Eighths, _ strip: StripColor, below y: Double) {
    let style = TypewriterFonts.Style(size: 9, isBold: true)
    let text = Array(eighths.description.utf8)
    let width = Double(text.count) * ScriptPaper.pitch * style.size / 12
    let area = Rectangle(
      x: Margin.number - 1, y: y + 14, width: width + 8, height: 12)
    document.fillRounded(area, radius: 6, Color(strip.hex))
    document.strokeRounded(area, radius: 6, .soft, lineWidth: 0.6)
    typewriter.draw(text, x: area.x + 4, y: area.y + 9, style, .ink)
  }
}
