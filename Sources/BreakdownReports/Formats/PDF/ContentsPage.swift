import BreakdownSheets

/// The first pages of a book: the production and what is on which page.
struct ContentsPage {
  /// A line of the contents.
  private struct Entry {
    var title: String
    var target: PDFDestination
    var page: Int
  }

  let document: PDFDocument
  let head: SheetHead
  let script: ScriptFacts
  let paper: Size
  let layout: TableLayout
  /// The page after the contents.
  private(set) var firstReportPage = 2
  /// Pages of the whole book.
  private(set) var total = 1
  private var entries: [Entry] = []
  private var facts = ""
  private var sheets: [Int] = []

  private let rowHeight = 20.0
  private let top = 190.0

  /// An empty one.
  init(
    document: PDFDocument, head: SheetHead, script: ScriptFacts, paper: Size, layout: TableLayout
  ) {
    (self.document, self.head, self.script) = (document, head, script)
    (self.paper, self.layout) = (paper, layout)
  }

  /// What can be linked to.
  var destinations: Set<PDFDestination> {
    Set(entries.map(\.target) + sheets.map(PDFDestination.sheet) + [.contents])
  }

  /// Counts the pages of all that follows.
  mutating func add(tables: [TablePages], sheets plans: [SheetPlan], breakdown: Breakdown) {
    let count = tables.count + (plans.isEmpty ? 0 : 1)
    firstReportPage = 1 + max(1, (count + rowsOnPage - 1) / rowsOnPage)
    var page = firstReportPage
    for table in tables {
      let report = table.report
      entries.append(Entry(title: report.title, target: .report(report.id), page: page))
      page += table.pages.count
    }
    if let first = plans.first {
      let target = PDFDestination.sheet(first.content.sheetNumber)
      entries.append(Entry(title: "Breakdown sheets", target: target, page: page))
      page += plans.reduce(0) { $0 + $1.pages.count }
    }
    sheets = plans.map(\.content.sheetNumber)
    total = page - 1
    let scenes = breakdown.sheets.count { !$0.isOmitted }
    let cast = breakdown.elements.count { $0.category == .castMembers }
    facts = "\(scenes) scenes   \(script.pages) pages   \(breakdown.totalEighths) pages in eighths"
    facts += "   \(cast) cast"
  }

  private var rowsOnPage: Int {
    Int((paper.height - top - layout.margin - layout.footerHeight) / rowHeight)
  }

  // MARK: Drawing

  /// Draws it, with its bookmark.
  func draw() {
    document.addBookmark("Contents", page: 1)
    document.tagged("Sect") {
      for page in 1..<firstReportPage {
        document.setPage(paper)
        if page == 1 {
          document.addDestination(.contents)
          drawHead()
        }
        drawEntries(entries.dropFirst((page - 1) * rowsOnPage).prefix(rowsOnPage))
        document.drawFooter(
          script.file, "page \(page) of \(total)", margin: layout.margin, size: layout.footerSize)
        document.endPage()
      }
    }
  }

  private var width: Double { document.width - 2 * layout.margin }

  private func drawHead() {
    var y = layout.margin + 28
    document.tagged("H1") {
      draw(StyledText(head.title, .init(size: 26, isBold: true)), y: y, lines: 2)
    }
    y +=
      document.text.size(
        of: StyledText(head.title, .init(size: 26, isBold: true)), width: width, lines: 2
      ).height + 6
    let author = script.author.map { "Written by \($0)" } ?? ""
    let draft = [script.draft, script.revision].compactMap { $0 }.joined(separator: " · ")
    let production = [head.company, head.episode].filter { !$0.isEmpty }.joined(separator: " · ")
    for line in [production, author, draft, facts] where !line.isEmpty {
      document.tagged("P") { draw(StyledText(line, .init(size: 10, color: .soft)), y: y, lines: 1) }
      y += 15
    }
  }

  private func draw(_ text: StyledText, y: Double, lines: Int) {
    document.text.draw(text, x: layout.margin, y: y, width: width, lines: lines)
  }

  private func drawEntries(_ entries: ArraySlice<Entry>) {
    document.tagged("TOC") {
      var y = top
      for entry in entries {
        let area = Rectangle(x: layout.margin, y: y, width: width, height: rowHeight)
        document.tagged("TOCI") { draw(entry, in: area) }
        document.line(
          from: (area.x, area.bottom), to: (area.right, area.bottom), .hairline, lineWidth: 0.5)
        y += rowHeight
      }
    }
  }

  private func draw(_ entry: Entry, in area: Rectangle) {
    let style = StyledText.Style(size: 11)
    document.tagged("P") {
      document.text.draw(
        StyledText(entry.title, style), x: area.x, y: area.y + 3, width: area.width - 50, lines: 1)
      document.text.draw(
        StyledText("\(entry.page)", style).rightAligned(), x: area.right - 40, y: area.y + 3,
        width: 40, lines: 1)
    }
    document.addLink(to: entry.target, from: area)
  }
}
