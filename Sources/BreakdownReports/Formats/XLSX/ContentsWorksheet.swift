import BreakdownSheets
import ScreenplayModel

/// Writes the first sheet: what script this is, and a link to every other sheet.
struct ContentsWorksheet {
  let script: ScriptFacts
  let reports: [Report]
  /// The sheets' names, in the order of the reports.
  let names: [String]
  /// Whether some cells are to be filled in.
  let hasEntries: Bool
  let formats: CellFormats

  /// Writes everything.
  func write(on sheet: Worksheet, paper: Paper) {
    sheet.setPrint(
      paper, isWide: false, header: script.displayTitle, title: "Contents", footer: script.file)
    for (column, width) in [32.0, 10, 60].enumerated() { sheet.setWidth(width, column: column) }
    sheet.write(.text(script.displayTitle), row: 0, column: 0, formats.title)
    var row = 2
    for (name, value) in facts {
      sheet.write(.text(name), row: row, column: 0, formats.fact)
      sheet.write(value, row: row, column: 1, formats.fact)
      row += 1
    }
    if hasEntries {
      sheet.write(.text("To be filled in"), row: row, column: 0, formats.cell(.text, .entry))
      sheet.write(.text("cells of this colour"), row: row, column: 1, formats.fact)
      row += 1
    }
    writeTable(on: sheet, from: row + 1)
  }

  private var facts: [(String, CellValue)] {
    let texts = [
      ("Script", script.file), ("Draft", script.draft), ("Revision", script.revision),
    ].compactMap { name, text in text.map { (name, CellValue.text($0)) } }
    return texts + [("Pages", .number(Double(script.pages)))]
  }

  private func writeTable(on sheet: Worksheet, from head: Int) {
    for (column, title) in ["Sheet", "Rows", "What it says"].enumerated() {
      sheet.write(.text(title), row: head, column: column, formats.head)
    }
    for (index, report) in reports.enumerated() {
      let row = head + 1 + index
      sheet.writeLink(to: names[index], names[index], row: row, column: 0, formats.link)
      sheet.write(
        .number(Double(report.rows.count)), row: row, column: 1, formats.cell(.number, .row))
      sheet.write(
        report.note.map(CellValue.text) ?? .empty, row: row, column: 2, formats.cell(.text, .row))
    }
  }
}
