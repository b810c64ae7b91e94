import Testing

@testable import BreakdownReports

/// How a report is laid on pages.
@Suite struct MeasuredTableTests {
  private typealias Column = Report.Column

  /// Pages as text: `=` before the heading of a group, `#` before totals.
  private func pages(_ report: Report, height: Double) throws -> [[String]] {
    let document = try PDFDocument(width: 612, height: 792, title: "", subject: "")
    let table = MeasuredTable(report, text: document.text, layout: TableLayout())
    let part = try #require(table.parts(filling: 540).first)
    return part.pages(first: height, others: height).map { rows in
      rows.map { row in
        let mark =
          switch row.kind {
          case .entry: ""
          case .group: "="
          case .totals: "#"
          }
        return mark + row.cells.map(\.text.text).joined(separator: "|")
      }
    }
  }

  private func grouped(_ rows: [(String, String)], totals: [Report.Cell]? = nil) -> Report {
    Report(
      id: "grouped", title: "Grouped", columns: [Column("Group"), Column("Item")],
      rows: rows.map { [.text($0.0), .text($0.1)] }, groupColumn: 0, totals: totals)
  }

  @Test func equalValuesStandUnderAHeading() throws {
    let report = grouped([("A", "one"), ("A", "two"), ("", "three")])
    #expect(try pages(report, height: 500) == [["=A", "one", "two", "=–", "three"]])
  }

  @Test func aHeadingIsNeverAloneAtTheFoot() throws {
    let report = grouped([("A", "one"), ("B", "two")])
    // Room for a heading, a row and a heading.
    #expect(try pages(report, height: 65) == [["=A", "one"], ["=B", "two"]])
  }

  @Test func aGroupThatGoesOnSaysSo() throws {
    let report = grouped([("A", "one"), ("A", "two"), ("A", "three")])
    #expect(
      try pages(report, height: 45)
        == [["=A", "one"], ["=A  continued", "two"], ["=A  continued", "three"]])
  }

  @Test func totalsHaveARowAboveThem() throws {
    let report = grouped(
      [("A", "one"), ("A", "two")], totals: [.empty, .text("2 items")])
    #expect(
      try pages(report, height: 62) == [["=A", "one"], ["=A  continued", "two", "#2 items"]])
  }

  @Test func aWideMatrixIsCutIntoPartsThatNameTheirRows() throws {
    let columns = [Column("Character")] + (1...120).map { Column("\($0)", .number) }
    let report = Report(
      id: "matrix", title: "Matrix", columns: columns,
      rows: [[.text("MARA")] + (1...120).map { _ in .text("X") }])
    let document = try PDFDocument(width: 612, height: 792, title: "", subject: "")
    let parts = MeasuredTable(report, text: document.text, layout: TableLayout())
      .parts(filling: 540)
    #expect(parts.count > 1)
    #expect(parts.allSatisfy { $0.titles.cells.first?.text.text == "Character" })
    #expect(parts.allSatisfy { $0.widths.reduce(0, +) < 541 })
    #expect(parts.reduce(0) { $0 + $1.titles.cells.count - 1 } == 120)
  }

  @Test func columnsToWriteInHaveRoom() throws {
    let report = Report(
      id: "entries", title: "Entries",
      columns: [Column("Item"), Column("By", entry: .text), Column("On", entry: .date)],
      rows: [[.text(String(repeating: "rope ", count: 80)), .empty, .empty]])
    let document = try PDFDocument(width: 612, height: 792, title: "", subject: "")
    let part = try #require(
      MeasuredTable(report, text: document.text, layout: TableLayout()).parts(filling: 540).first)
    #expect(part.widths[1] >= 84)
    #expect(part.widths[2] >= 56)
  }
}
