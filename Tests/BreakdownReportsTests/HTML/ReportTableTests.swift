import BreakdownSheets
import ScreenplayModel
import Testing

@testable import BreakdownReports

@Suite struct ReportTableTests {
  private func table(_ report: Report, links: ReportTable.Links = .sheets) -> String {
    var html = HTMLWriter()
    ReportTable(report, links: links).writeSection(to: &html)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  /// Two props and a vehicle, grouped by category.
  private var list: Report {
    Report(
      id: "props", title: "Props & <more>", note: "Counted once.",
      columns: [
        .init("Category"), .init("Element"), .init("Quantity", .number), .init("Scenes", .scenes),
        .init("Line", .number, isPrinted: false), .init("Vendor", entry: .text), .init("Kind"),
      ],
      rows: [
        ["Props", "shoebox", 12], ["Props", "<b>lamp</b>", 1], ["Vehicles", "van", 2],
      ].map { row in
        [
          .text("\(row[0])"), .text("\(row[1])"), .number(row[2] as? Int ?? 0),
          .scenes([.init(label: "3A", sheetNumber: 4), .init(label: "\"7", sheetNumber: 9)]),
          .number(1), .empty, .empty,
        ]
      }, groupColumn: 0,
      totals: [.empty, .text("All"), .number(15), .empty, .empty, .empty, .empty])
  }

  @Test func saysTitleAndNote() {
    let html = table(list)
    #expect(html.contains("<h2 id=\"props-title\">Props &amp; &lt;more&gt;</h2>"))
    #expect(html.contains("<p class=\"note\">Counted once.</p>"))
  }

  @Test func equalValuesStandTogetherUnderAHeading() {
    let html = table(list)
    let group = "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"4\">"
    #expect(html.contains("<tbody>\n\(group)Props</th></tr>\n<tr><td>shoebox</td>"))
    #expect(html.contains("</tr>\n</tbody>\n<tbody>\n\(group)Vehicles</th></tr>\n<tr><td>van</td>"))
    #expect(!html.contains("Category"))
  }

  @Test func numbersAreRightAndSortedAsNumbers() {
    let html = table(list)
    #expect(html.contains("<th scope=\"col\" class=\"n\" data-kind=\"number\">Quantity</th>"))
    #expect(html.contains("<td class=\"n\">12</td>"))
  }

  @Test func scenesLeadToTheirSheets() {
    #expect(
      table(list).contains(
        "<td><a href=\"#sheet-4\">3A</a>, <a href=\"#sheet-9\">&quot;7</a></td>"))
  }

  @Test func withoutSheetsScenesLeadNowhere() {
    let html = table(list, links: .none)
    #expect(html.contains("<td>3A, &quot;7</td>"))
    #expect(!html.contains("<a "))
  }

  @Test func totalsAreTheFoot() {
    #expect(
      table(list).contains(
        "<tfoot><tr><td>All</td><td class=\"n\">15</td><td></td><td class=\"e\"></td></tr>\n</tfoot>"
      ))
  }

  @Test func whatIsFilledInByHandIsForPaperAndEmptyColumnsAreLeftOut() {
    let html = table(list)
    #expect(html.contains("<th scope=\"col\" class=\"e\">Vendor</th></tr></thead>"))
    #expect(!html.contains("Kind"))
    #expect(!html.contains("Line"))
  }

  @Test func aFilledEntryColumnIsShown() {
    var report = list
    report.rows[0][5] = .text("Prop house")
    #expect(table(report).contains("<th scope=\"col\">Vendor</th>"))
  }

  @Test func eighthsAreSortedByLength() {
    let report = Report(
      id: "a", title: "A", columns: [.init("Length", .eighths)], rows: [[.eighths(Eighths(11))]])
    let html = table(report)
    #expect(html.contains("<th scope=\"col\" class=\"n\" data-kind=\"eighths\">Length</th>"))
    #expect(html.contains("<td class=\"n\">1 3/8</td>"))
  }

  @Test func anEmptyListSaysSo() {
    var report = list
    report.rows = []
    let html = table(report)
    #expect(html.contains("<p class=\"note\">Nothing in this script.</p>"))
    #expect(!html.contains("<table"))
  }

  @Test func aColumnLeadsToThePagesOfFolders() {
    let report = Report(
      id: "summary", title: "Scripts", columns: [.init("Title"), .init("Folder")],
      rows: [
        [.text("A"), .text("javascript:alert(1)")], [.text("B"), .text("")],
      ])
    let html = String(
      decoding: HTMLFormat.table(report, linking: "Folder", to: "breakdown.html"), as: UTF8.self)
    #expect(
      html.contains(
        "<td>A</td><td><a href=\"./javascript%3Aalert%281%29/breakdown.html\">javascript:alert(1)</a>"
      ))
    #expect(html.contains("<td>B</td><td></td>"))
  }

  @Test func aListIsAPageOfItsOwn() {
    let script = ScriptFacts(
      title: "HARBOUR", author: "Jo <Doe>", file: "harbour.fdx", sourceFormat: "fdx", sha256: "0",
      pages: 1)
    let html = String(decoding: HTMLFormat.report(list, of: script), as: UTF8.self)
    #expect(html.contains("<h1>HARBOUR – Props &amp; &lt;more&gt;</h1>"))
    #expect(html.contains("<p class=\"byline\">Jo &lt;Doe&gt; · harbour.fdx</p>"))
    #expect(html.contains("<td>shoebox</td>"))
    #expect(!html.contains("href=\"#sheet-"))
  }
}
