/// A report with its columns' widths and its rows' heights, ready to be laid on pages.
struct MeasuredTable {
  /// What a row is for.
  enum Kind {
    case entry, group, totals
  }

  /// A cell, or a piece of one.
  struct Cell {
    var text: StyledText
    /// The scenes it names, in order: their labels link to the sheets.
    var scenes: ArraySlice<Report.SceneReference> = []
  }

  /// A row, or a piece of one that is taller than a page.
  struct Row {
    var kind = Kind.entry
    var cells: [Cell]
    var height = 0.0
    /// Every second row of its group.
    var isShaded = false
  }

  private(set) var widths: [Double] = []
  private(set) var titles: Row
  private(set) var rows: [Row] = []

  /// Of the longest lines together.
  var naturalWidth: Double { wishes.reduce(0) { $0 + $1.most } }

  /// Of the longest words together.
  var leastWidth: Double { wishes.reduce(0) { $0 + $1.least } }

  private let text: TextLayout
  private let layout: TableLayout
  private var wishes: [TableColumns.Wish] = []

  /// Measures a report's texts; its columns have no widths yet.
  init(_ report: Report, text: TextLayout, layout: TableLayout) {
    (self.text, self.layout) = (text, layout)
    let maker = TableRowMaker(report: report, layout: layout)
    titles = maker.titles
    rows = maker.rows
    wishes = maker.columns.indices.map { wish(for: maker.report.columns[maker.columns[$0]], $0) }
  }

  // MARK: Columns

  /// The table cut into parts that are no wider than a page can hold; the first column is in all.
  func parts(filling room: Double) -> [MeasuredTable] {
    guard leastWidth > room else { return [keeping(Array(wishes.indices), filling: room)] }
    var table = self
    // What names the rows is in every part: it gets the room it asks for, within reason.
    table.wishes[0].least = max(wishes[0].least, min(wishes[0].most, room * 0.3))
    return table.cut(filling: room)
  }

  private func cut(filling room: Double) -> [MeasuredTable] {
    var parts: [[Int]] = [[]]
    var used = 0.0
    for (column, wish) in wishes.enumerated() {
      let part = parts[parts.count - 1]
      if used + wish.least > room, part.count > 1 {
        parts.append([0])
        used = wishes[0].least
      }
      parts[parts.count - 1].append(column)
      used += wish.least
    }
    return parts.map { keeping($0, filling: room) }
  }

  private func keeping(_ columns: [Int], filling room: Double) -> MeasuredTable {
    var table = self
    table.wishes = columns.map { wishes[$0] }
    table.widths = TableColumns.widths(table.wishes, filling: room)
    for index in rows.indices where rows[index].kind != .group {
      table.rows[index].cells = columns.map { rows[index].cells[$0] }
    }
    table.titles.cells = columns.map { titles.cells[$0] }
    table.titles.height = table.height(of: table.titles)
    for index in rows.indices { table.rows[index].height = table.height(of: table.rows[index]) }
    return table
  }

  private func wish(for column: Report.Column, _ index: Int) -> TableColumns.Wish {
    let head = titles.cells[index].text
    var wish = TableColumns.Wish(least: longestWord(head), most: width(head))
    for row in rows where row.kind != .group && !row.cells[index].text.isEmpty {
      let cell = row.cells[index].text
      let whole = width(cell)
      wish.most = max(wish.most, whole)
      if whole > wish.least {
        wish.least = max(wish.least, min(longestWord(cell), layout.longestWord))
      }
    }
    if let entry = column.entry {
      let room = layout.room(for: entry)
      (wish.least, wish.most) = (max(wish.least, room), max(wish.most, room))
    }
    wish.isNarrow = wish.most <= layout.narrowColumn && column.entry == nil
    let padding = 2 * layout.cellPadding.width + 0.5
    return TableColumns.Wish(
      least: wish.least + padding, most: wish.most + padding, isNarrow: wish.isNarrow)
  }

  private func width(_ cell: StyledText) -> Double { text.size(of: cell).width }

  private func longestWord(_ cell: StyledText) -> Double {
    let words = cell.text.split(separator: " ")
    guard words.count > 1, let longest = words.max(by: { $0.utf8.count < $1.utf8.count }) else {
      return width(cell)
    }
    return text.size(of: StyledText(String(longest), cell.style)).width
  }

  private func height(of row: Row) -> Double {
    if row.kind == .group { return layout.groupHeight }
    var tallest = layout.size
    for (cell, width) in zip(row.cells, widths) where !cell.text.isEmpty {
      let room = width - 2 * layout.cellPadding.width
      let line = text.size(of: cell.text)
      let fits = line.width <= room
      tallest = max(tallest, fits ? line.height : text.size(of: cell.text, width: room).height)
    }
    return tallest + 2 * layout.cellPadding.height
  }

  // MARK: Pages

  /// The rows page by page; at least one page.
  ///
  /// Rows too tall for any are cut, a group's heading is never alone at a page's foot and comes
  /// again where its rows go on, the totals have a row above them.
  func pages(first: Double, others: Double) -> [[Row]] {
    let rows = cutRows(height: min(first, others) - layout.groupHeight)
    var pages: [[Row]] = [[]]
    var left = first
    var group: Row?
    for (index, row) in rows.enumerated() {
      if row.kind == .group { group = row }
      if left < needed(from: index, in: rows), !pages[pages.count - 1].isEmpty {
        pages.append([])
        left = others
        if row.kind == .entry, let group {
          pages[pages.count - 1].append(continued(group))
          left -= group.height
        }
      }
      pages[pages.count - 1].append(row)
      left -= row.height
    }
    return pages
  }

  /// Room for a row and for what may not stand without it.
  private func needed(from index: Int, in rows: [Row]) -> Double {
    let isHeading = rows[index].kind == .group
    let next = rows.indices.contains(index + 1) ? rows[index + 1] : nil
    guard let next, isHeading || next.kind == .totals else { return rows[index].height }
    return rows[index].height + next.height
  }

  private func continued(_ group: Row) -> Row {
    var row = group
    row.cells[0].text.append("  continued", .init(size: layout.size, isItalic: true))
    return row
  }

  private func cutRows(height: Double) -> [Row] {
    guard rows.contains(where: { $0.height > height }) else { return rows }
    return rows.flatMap { row -> [Row] in
      guard row.height > height else { return [row] }
      let columns = zip(row.cells, widths).map { pieces(of: $0, width: $1, height: height) }
      return (0..<(columns.map(\.count).max() ?? 0)).map { piece in
        var part = row
        part.cells = columns.map {
          $0.indices.contains(piece) ? $0[piece] : Cell(text: StyledText("", .init()))
        }
        part.height = self.height(of: part)
        return part
      }
    }
  }

  private func pieces(of cell: Cell, width: Double, height: Double) -> [Cell] {
    let texts = text.pieces(
      of: cell.text, width: width - 2 * layout.cellPadding.width,
      height: height - 2 * layout.cellPadding.height)
    var scenes = cell.scenes
    return texts.map { text in
      // A piece ends behind a comma, never within a label that fits a line.
      let count = text.text.split(separator: ",").count
      defer { scenes = scenes.dropFirst(count) }
      return Cell(text: text, scenes: scenes.prefix(count))
    }
  }
}
