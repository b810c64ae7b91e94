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
  let measures: SheetMeasures
  /// Between the margins.
  let width: Double
  /// From the upper edge of the paper to where the footer begins.
  let bottom: Double

  /// Lays a sheet out.
  func plan(_ content: SheetContent) -> SheetPlan {
    guard !content.isOmitted else { return SheetPlan(content: content, rows: [], pages: [[]]) }
    let maker = SheetBoxMaker(
      text: text, measures: measures, width: measures.columnWidth(in: width))
    var boxes: [SheetBox] = []
    var rows: [SheetPlan.Row] = []
    for cells in layout.rows {
      var row = SheetPlan.Row(cells: [], height: measures.rowHeight)
      for place in cells {
        guard let field = content.fields[place.field] else { continue }
        let room = width * place.share
        let pieces = pieces(valueText(place.field, field), width: room)
        let cell = SheetPlan.Cell(title: field.title, value: pieces[0], width: room)
        row.height = max(row.height, height(of: cell))
        row.cells.append(cell)
        if pieces.count > 1 { boxes.append(maker.box(titled: field.title, pieces.dropFirst())) }
      }
      rows.append(row)
    }
    boxes += content.boxes.map(maker.box)
    return SheetPlan(content: content, rows: rows, pages: pages(of: boxes, rows: rows))
  }

  /// Upper edge of the boxes on a page.
  func top(page: Int, rows: [SheetPlan.Row]) -> Double {
    let head = measures.margin + measures.bandHeight
    guard page == 0 else { return head + measures.continuationHeight + measures.headerGap }
    return rows.reduce(head) { $0 + $1.height } + measures.headerGap
  }

  private func pages(of boxes: [SheetBox], rows: [SheetPlan.Row]) -> [[[SheetBox]]] {
    var pages: [[[SheetBox]]] = []
    var waiting = boxes
    repeat {
      let height = bottom - top(page: pages.count, rows: rows)
      let (columns, rest) = SheetColumns.fill(waiting, height: height, measures: measures)
      pages.append(columns)
      waiting = rest
    } while !waiting.isEmpty
    return pages
  }

  // MARK: Header

  private func height(of cell: SheetPlan.Cell) -> Double {
    let value = text.size(of: cell.value, width: cell.width - 2 * measures.cellPadding)
    return measures.valueTop + value.height + measures.cellPadding
  }

  private func valueText(_ kind: SheetField, _ field: SheetContent.Field) -> StyledText {
    let isPlain = [.synopsis, .draft, .revision].contains(kind)
    var text = StyledText(
      field.value,
      .init(size: isPlain ? measures.synopsisSize : measures.valueSize, isBold: !isPlain))
    for remark in field.remarks {
      text.append("  \(remark)", .init(size: measures.remarkSize, isItalic: true))
    }
    return text
  }

  private func pieces(_ value: StyledText, width: Double) -> [StyledText] {
    text.pieces(
      of: value, width: width - 2 * measures.cellPadding, height: measures.tallestField)
  }
}
