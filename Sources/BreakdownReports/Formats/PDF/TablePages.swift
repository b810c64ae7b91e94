import BreakdownSheets

/// A report laid out on pages, ready to be drawn.
struct TablePages {
  /// A page: rows of one part of the table.
  struct Page {
    var table: MeasuredTable
    var rows: [MeasuredTable.Row]
  }

  let report: Report
  /// The part of the paper's size that counts: turned when the table is wide.
  let size: Size
  /// The sentence under the title, and the room it takes.
  let note: StyledText
  let noteHeight: Double
  let pages: [Page]

  /// Lays a report out.
  init(_ report: Report, paper: Size, text: TextLayout, layout: TableLayout) {
    self.report = report
    let table = MeasuredTable(report, text: text, layout: layout)
    let upright = paper.width - 2 * layout.margin
    let isWide =
      table.naturalWidth > upright * layout.widestUpright || table.leastWidth > upright
    size = isWide ? Size(width: paper.height, height: paper.width) : paper
    let width = size.width - 2 * layout.margin
    note = StyledText(
      report.note ?? "", .init(size: layout.subtitleSize, isItalic: true, color: .soft))
    noteHeight =
      note.isEmpty
      ? 0
      : text.size(of: note, width: width, lines: layout.mostNoteLines).height + layout.noteGap
    let height = size.height - 2 * layout.margin - layout.headHeight - layout.footerHeight
    var pages: [Page] = []
    for part in table.parts(filling: width) {
      let room = height - part.titles.height
      let first = pages.isEmpty ? room - noteHeight : room
      pages += part.pages(first: first, others: room).map { Page(table: part, rows: $0) }
    }
    self.pages = pages
  }
}
