import BreakdownSheets
import ScreenplayModel

/// Tables for a terminal: columns padded, long cells cut to fit.
public enum TextFormat {
  /// A report as padded columns; rows end in line breaks.
  ///
  /// - Parameter width: Columns of the terminal; long text columns share what is left.
  public static func text(_ report: Report, width: Int = 100) -> String {
    let cells = [report.columns.map(\.title)] + report.rows.map { $0.map(oneLine) }
    var widths = report.columns.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    var total = widths.reduce(0, +) + 2 * max(0, widths.count - 1)
    while total > width, let widest = widths.max(), widest > 8,
      let column = widths.firstIndex(of: widest)
    {
      widths[column] -= 1
      total -= 1
    }
    return cells.map { line($0, widths: widths, columns: report.columns) }.joined()
  }

  private static func oneLine(_ cell: Report.Cell) -> String {
    String(cell.description.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  private static func line(
    _ cells: [String], widths: [Int], columns: [Report.Column]
  ) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      let width = widths[index]
      let shown = cell.count > width ? String(cell.prefix(max(1, width - 1))) + "…" : cell
      let padding = String(repeating: " ", count: max(0, width - shown.count))
      line += columns[index].kind.isNumeric ? padding + shown : shown + padding
      if index + 1 < cells.count { line += "  " }
    }
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }
}
