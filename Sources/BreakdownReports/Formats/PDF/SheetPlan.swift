/// A sheet laid out: heights of its header, boxes column by column and page by page.
struct SheetPlan {
  /// A row of the header.
  struct Row {
    var cells: [Cell]
    var height: Double
  }

  /// A field of the header, ready to be drawn.
  struct Cell {
    var title: String
    var value: StyledText
    var width: Double
    /// The most lines there is room for.
    var lines: Int?
  }

  var content: SheetContent
  var rows: [Row]
  /// Columns of boxes, page by page.
  var pages: [[[SheetBox]]]
}

/// Lays sheets out on pages.
struct SheetPlanner {
  let text: TextLayout
  let layout: SheetLayout
  /// Between the margins.
  let width: Double
  /// From the upper edge of the paper to where the footer begins.
  let bottom: Double

  /// Lays a sheet out.
  func plan(_ content: SheetContent) -> SheetPlan {
    guard !content.isOmitted else { return SheetPlan(content: content, rows: [], pages: [[]]) }
    let maker = SheetBoxMaker(text: text, layout: layout, width: layout.columnWidth(in: width))
    var boxes = content.boxes.map(maker.box)
    var rows = layout.rows.map { row($0, content) }
    let synopsis = pieces(
      StyledText(content.synopsis, .init(size: layout.synopsisSize)), width: width,
      height: layout.tallestSynopsis)
    rows.insert(row("Synopsis", synopsis[0]), at: min(layout.synopsisAfterRow, rows.count))
    if synopsis.count > 1 {
      boxes.insert(maker.box(titled: "Synopsis", Array(synopsis.dropFirst())), at: 0)
    }
    let set = setPieces(content)
    if set.count > 1 { boxes.insert(maker.box(titled: "Set", Array(set.dropFirst())), at: 0) }
    return SheetPlan(content: content, rows: rows, pages: pages(of: boxes, rows: rows))
  }

  /// Upper edge of the boxes on a page.
  func top(page: Int, rows: [SheetPlan.Row]) -> Double {
    let head = layout.margin + layout.bandHeight
    guard page == 0 else { return head + layout.continuationHeight + layout.headerGap }
    return rows.reduce(head) { $0 + $1.height } + layout.headerGap
  }

  private func pages(of boxes: [SheetBox], rows: [SheetPlan.Row]) -> [[[SheetBox]]] {
    var pages: [[[SheetBox]]] = []
    var waiting = boxes
    repeat {
      let height = bottom - top(page: pages.count, rows: rows)
      let (columns, rest) = SheetColumns.fill(waiting, height: height, layout: layout)
      pages.append(columns)
      waiting = rest
    } while !waiting.isEmpty
    return pages
  }

  // MARK: Header

  private func row(_ cells: [SheetLayout.Cell], _ content: SheetContent) -> SheetPlan.Row {
    var row = SheetPlan.Row(cells: [], height: layout.rowHeight)
    for (field, share) in cells {
      let cell = self.cell(field, width: width * share, content)
      row.height = max(row.height, height(of: cell))
      row.cells.append(cell)
    }
    return row
  }

  private func row(_ title: String, _ value: StyledText) -> SheetPlan.Row {
    let cell = SheetPlan.Cell(title: title, value: value, width: width)
    return SheetPlan.Row(cells: [cell], height: max(layout.rowHeight, height(of: cell)))
  }

  private func height(of cell: SheetPlan.Cell) -> Double {
    let value = text.size(
      of: cell.value, width: cell.width - 2 * layout.cellPadding, lines: cell.lines)
    return layout.valueTop + value.height + layout.cellPadding
  }

  private func cell(_ field: SheetField, width: Double, _ content: SheetContent) -> SheetPlan.Cell {
    if field == .set {
      return SheetPlan.Cell(title: field.title, value: setPieces(content)[0], width: width)
    }
    return SheetPlan.Cell(
      title: field.title, value: valueText(field, content), width: width,
      lines: layout.mostValueLines)
  }

  private func setPieces(_ content: SheetContent) -> [StyledText] {
    let share = layout.rows.joined().first { $0.field == .set }?.share ?? 1
    return pieces(
      valueText(.set, content), width: width * share, height: layout.tallestSet)
  }

  private func valueText(_ field: SheetField, _ content: SheetContent) -> StyledText {
    let isPlain = field == .draft
    let value = content.fields[field]
    var text = StyledText(
      value?.value ?? "",
      .init(size: isPlain ? layout.synopsisSize : layout.valueSize, isBold: !isPlain))
    for remark in value?.remarks ?? [] {
      text.append("  \(remark)", .init(size: layout.remarkSize, isItalic: true))
    }
    return text
  }

  private func pieces(_ value: StyledText, width: Double, height: Double) -> [StyledText] {
    text.pieces(of: value, width: width - 2 * layout.cellPadding, height: height)
  }
}
