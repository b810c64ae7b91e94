/// Turns a report's rows into rows of text: a heading above each group, totals below.
struct TableRowMaker {
  let report: Report
  let layout: TableLayout

  /// The columns that are printed as such; what groups the rows stands above them.
  var columns: [Int] { report.columns.indices.filter { $0 != report.groupColumn } }

  /// The heads of the columns.
  var titles: MeasuredTable.Row {
    MeasuredTable.Row(
      cells: columns.map { column in
        .init(text: text(report.columns[column].title, column, isBold: true))
      })
  }

  /// All rows.
  var rows: [MeasuredTable.Row] {
    var rows: [MeasuredTable.Row] = []
    var group: Report.Cell?
    var isShaded = false
    for cells in report.rows {
      if let column = report.groupColumn, group != cells[column] {
        group = cells[column]
        isShaded = false
        rows.append(heading(cells[column].description))
      }
      rows.append(row(cells, isShaded: isShaded))
      isShaded.toggle()
    }
    if let totals = report.totals { rows.append(row(totals, kind: .totals)) }
    return rows
  }

  private func heading(_ title: String) -> MeasuredTable.Row {
    let text = StyledText(title.isEmpty ? "–" : title, .init(size: layout.size + 1, isBold: true))
    return MeasuredTable.Row(kind: .group, cells: [.init(text: text)])
  }

  private func row(
    _ cells: [Report.Cell], kind: MeasuredTable.Kind = .entry, isShaded: Bool = false
  ) -> MeasuredTable.Row {
    MeasuredTable.Row(
      kind: kind,
      cells: columns.map { column in
        var cell = MeasuredTable.Cell(
          text: text(cells[column].description, column, isBold: kind == .totals))
        if case .scenes(let scenes) = cells[column] { cell.scenes = scenes[...] }
        return cell
      }, isShaded: isShaded)
  }

  private func text(_ content: String, _ column: Int, isBold: Bool = false) -> StyledText {
    let text = StyledText(content, .init(size: layout.size, isBold: isBold))
    return report.columns[column].kind.isNumeric ? text.rightAligned() : text
  }
}
