/// A report with its columns' widths and its rows' heights, ready to be laid on pages.
struct MeasuredTable {
  /// A row, or a piece of one that is taller than a page.
  struct Row {
    var cells: [StyledText]
    var height: Double
    /// Every second row of the report.
    var isShaded = false
  }

  private(set) var widths: [Double] = []
  private(set) var titles = Row(cells: [], height: 0)
  private(set) var rows: [Row] = []

  /// Of the longest lines together.
  var naturalWidth: Double { wishes.reduce(0) { $0 + $1.most } }

  private let text: TextLayout
  private let layout: TableLayout

  private var wishes: [TableColumns.Wish] = []

  /// Measures a report's texts; its columns have no widths yet.
  init(_ report: Report, text: TextLayout, layout: TableLayout) {
    self.text = text
    self.layout = layout
    let heads = report.columns.map { cell($0.title, $0.kind, isBold: true) }
    let cells = report.rows.map { row in
      zip(row, report.columns).map { cell($0.description, $1.kind) }
    }
    wishes = wishes(heads, cells)
    titles.cells = heads
    rows = cells.enumerated().map { Row(cells: $1, height: 0, isShaded: $0 % 2 == 1) }
  }

  /// Gives the columns their widths and the rows their heights.
  mutating func setColumns(filling width: Double) {
    widths = TableColumns.widths(wishes, filling: width)
    titles.height = height(of: titles.cells)
    for index in rows.indices { rows[index].height = height(of: rows[index].cells) }
  }

  /// Which rows stand on which page; rows too tall for any are cut; at least one page.
  mutating func pages(height: Double) -> [Range<Int>] {
    cutTallRows(height: height)
    var pages: [Range<Int>] = []
    var (first, used) = (0, 0.0)
    for (index, row) in rows.enumerated() {
      if used + row.height > height, index > first {
        pages.append(first..<index)
        (first, used) = (index, 0)
      }
      used += row.height
    }
    pages.append(first..<rows.count)
    return pages
  }

  private mutating func cutTallRows(height: Double) {
    guard rows.contains(where: { $0.height > height }) else { return }
    rows = rows.flatMap { row -> [Row] in
      guard row.height > height else { return [row] }
      let columns = zip(row.cells, widths).map { cell, width in
        text.pieces(
          of: cell, width: width - 2 * layout.cellPadding.width,
          height: height - 2 * layout.cellPadding.height)
      }
      return (0..<(columns.map(\.count).max() ?? 0)).map { piece in
        let cells = columns.map { $0.indices.contains(piece) ? $0[piece] : StyledText("", .init()) }
        return Row(cells: cells, height: self.height(of: cells), isShaded: row.isShaded)
      }
    }
  }

  private func cell(
    _ content: String, _ kind: Report.ColumnKind, isBold: Bool = false
  ) -> StyledText {
    let cell = StyledText(content, .init(size: layout.size, isBold: isBold))
    return kind.isNumeric ? cell.rightAligned() : cell
  }

  private func height(of cells: [StyledText]) -> Double {
    var tallest = layout.size
    for (cell, width) in zip(cells, widths) where !cell.isEmpty {
      let room = width - 2 * layout.cellPadding.width
      let line = text.size(of: cell)
      let fits = line.width <= room
      tallest = max(tallest, fits ? line.height : text.size(of: cell, width: room).height)
    }
    return tallest + 2 * layout.cellPadding.height
  }

  // MARK: Columns

  private func wishes(_ heads: [StyledText], _ rows: [[StyledText]]) -> [TableColumns.Wish] {
    heads.indices.map { column in
      var wish = TableColumns.Wish(least: longestWord(heads[column]), most: width(heads[column]))
      var isEmpty = true
      for row in rows where row.indices.contains(column) && !row[column].isEmpty {
        isEmpty = false
        let whole = width(row[column])
        wish.most = max(wish.most, whole)
        if whole > wish.least {
          wish.least = max(wish.least, min(longestWord(row[column]), layout.longestWord))
        }
      }
      if isEmpty { wish.most = max(wish.most, layout.emptyColumn) }
      let padding = 2 * layout.cellPadding.width + 0.5
      return TableColumns.Wish(least: wish.least + padding, most: wish.most + padding)
    }
  }

  private func width(_ cell: StyledText) -> Double { text.size(of: cell).width }

  private func longestWord(_ cell: StyledText) -> Double {
    let words = cell.text.split(separator: " ")
    guard words.count > 1, let longest = words.max(by: { $0.utf8.count < $1.utf8.count }) else {
      return width(cell)
    }
    return text.size(of: StyledText(String(longest), cell.style)).width
  }
}
