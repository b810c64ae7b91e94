import BreakdownSheets
import ScreenplayModel
import Testing

@testable import BreakdownReports

struct XLSXFormatTests {
  private func workbook(
    _ reports: [Report], title: String? = "HARBOUR", paper: Paper = .letter, mostRows: Int = 1000
  ) throws -> WorkbookDump {
    let script = ScriptFacts(
      title: title, author: "Someone", draft: "Blue, 2027", file: "harbour.fountain",
      sourceFormat: "fountain", sha256: "", pages: 12)
    return WorkbookDump(
      try XLSXFormat.workbook(reports, of: script, paper: paper, mostRows: mostRows))
  }

  private func report(
    _ title: String = "Props", columns: [Report.Column] = [.init("Element")],
    rows: [[Report.Cell]] = [], totals: [Report.Cell]? = nil
  ) -> Report {
    Report(
      id: "x", title: title, note: "By hand.", columns: columns, rows: rows, totals: totals)
  }

  private var purchases: Report {
    report(
      columns: [
        .init("Item"), .init("Need by", .date, entry: .date),
        .init("Cost", .money, entry: .money),
        .init("Status", entry: .choice(["to order", "ordered"])), .init("Vendor", entry: .text),
      ],
      rows: [
        [.text("lantern"), .date("2027-03-09"), .text("12.50"), .empty, .empty],
        [.text("rope"), .empty, .empty, .text("ordered"), .empty],
      ])
  }

  @Test func cellsHaveTypes() throws {
    let book = try workbook([
      report(
        columns: [
          .init("Scene"), .init("Length", .eighths), .init("Count", .number), .init("Day", .date),
          .init("Scenes", .scenes),
        ],
        rows: [
          [
            .text("12"), .eighths(Eighths(11)), .number(3), .date("2027-03-09"),
            .scenes([.init(label: "1", sheetNumber: 1), .init(label: "2A", sheetNumber: 2)]),
          ],
          [.text("1E5"), .eighths(Eighths(4)), .empty, .date("next week"), .scenes([])],
        ])
    ])
    #expect(
      book.cells(sheet: 1) == """
        A1 text "Scene"
        B1 text "Length"
        C1 text "Length (pages)"
        D1 text "Count"
        E1 text "Day"
        F1 text "Scenes"
        A2 text "12"
        B2 text "1 3/8"
        C2 as # ?/8 number 1.375
        D2 number 3
        E2 as yyyy-mm-dd number 46455
        F2 text "1, 2A"
        A3 text "1E5"
        B3 text "4/8"
        C3 as # ?/8 number 0.5
        D3
        E3 as yyyy-mm-dd text "next week"
        F3
        """)
    #expect(
      book.elements(sheet: 1, "ignoredError").map(\.attributes)
        == [["sqref": "A1:F5", "numberStoredAsText": "1"]])
  }

  @Test func totalsThatAreSumsFollowTheFilter() throws {
    let book = try workbook([
      report(
        columns: [.init("Scene"), .init("Length", .eighths), .init("Sheet", .number)],
        rows: [
          [.text("1"), .eighths(Eighths(11)), .number(1)],
          [.text("2"), .eighths(Eighths(4)), .number(2)],
        ],
        totals: [.text("2 scenes"), .eighths(Eighths(15)), .number(2)])
    ])
    #expect(
      book.cells(sheet: 1).split(separator: "\n").suffix(4).joined(separator: "\n") == """
        A5 text "2 scenes"
        B5 text "1 7/8"
        C5 as # ?/8 =SUBTOTAL(109,C2:C3) number 1.875
        D5 number 2
        """)
    #expect(book.elements(sheet: 1, "autoFilter").map(\.attributes["ref"]) == ["A1:D3"])
  }

  @Test func amountsAreAddedUpAsTheyAreWrittenIn() throws {
    #expect(
      try workbook([purchases]).cells(sheet: 1) == """
        A1 text "Item"
        B1 text "Need by"
        C1 text "Cost"
        D1 text "Status"
        E1 text "Vendor"
        A2 text "lantern"
        B2 as yyyy-mm-dd number 46455
        C2 as #,##0.00 number 12.5
        D2
        E2
        A3 text "rope"
        B3 as yyyy-mm-dd
        C3 as #,##0.00
        D3 text "ordered"
        E3
        A5 text "Total"
        B5 as yyyy-mm-dd
        C5 as #,##0.00 =SUBTOTAL(109,C2:C3) number 12.5
        D5
        E5
        """)
  }

  @Test func whatAnOfficeFillsInIsChecked() throws {
    let book = try workbook([purchases])
    let rules = book.elements(sheet: 1, "dataValidation").map(\.attributes)
    #expect(rules.map { $0["sqref"] } == ["B2:B3", "C2:C3", "D2:D3"])
    #expect(rules.map { $0["type"] } == ["date", "decimal", "list"])
    #expect(rules.map { $0["errorTitle"] } == ["Need by", "Cost", "Status"])
    #expect(
      rules.map { $0["error"] } == [
        "A day, such as 2027-03-09.", "An amount, 0 or more, without a currency.",
        "One of the list.",
      ])
    #expect(
      book.elements(sheet: 1, "formula1").map(\.text) == ["1", "0", "\"to order,ordered\""])
  }

  @Test(arguments: [["a, b", "c"], [String(repeating: "a", count: 300)]])
  func choicesThatExcelCannotOfferAreFree(choices: [String]) throws {
    let book = try workbook([
      report(columns: [.init("Status", entry: .choice(choices))], rows: [[.empty]])
    ])
    #expect(book.elements(sheet: 1, "dataValidation").isEmpty)
  }

  @Test func headsStayInSightAndThePageIsSetUp() throws {
    let wide = (1...12).map { Report.Column("A rather wide column \($0)") }
    let row = (1...12).map { Report.Cell.text("something rather wide \($0)") }
    let book = try workbook(
      [report("Props"), report("Wide", columns: wide, rows: [row])], title: "R&G", paper: .a4)
    for sheet in [1, 2] {
      #expect(
        book.elements(sheet: sheet, "pane").first?.attributes == [
          "ySplit": "1", "topLeftCell": "A2", "activePane": "bottomLeft", "state": "frozen",
        ])
      #expect(book.elements(sheet: sheet, "pageSetUpPr").first?.attributes["fitToPage"] == "1")
    }
    #expect(
      book.elements(sheet: 1, "pageSetup").first?.attributes == [
        "paperSize": "9", "fitToHeight": "0", "orientation": "portrait",
      ])
    #expect(book.elements(sheet: 2, "pageSetup").first?.attributes["orientation"] == "landscape")
    #expect(book.elements(sheet: 1, "oddHeader").map(\.text) == ["&LR&& G&RProps"])
    #expect(
      book.elements(sheet: 1, "oddFooter").map(\.text)
        == ["&Lharbour.fountain · Blue, 2027&RPage &P of &N"])
    #expect(
      book.elements("xl/workbook.xml", "definedName").map(\.text) == [
        "Props!$A$1", "Wide!$A$1:$L$2", "Props!$1:$1", "Wide!$1:$1",
      ])
  }

  @Test func whatIsNotPrintedStandsBehind() throws {
    let book = try workbook([
      report(
        columns: [.init("Id", isPrinted: false), .init("Item")], rows: [[.text("1"), .empty]])
    ])
    #expect(book.cells(sheet: 1) == "A1 text \"Item\"\nB1 text \"Id\"\nA2\nB2 text \"1\"")
    #expect(
      book.elements("xl/workbook.xml", "definedName").map { $0.text } == [
        "Props!$A$1:$B$2", "Props!$A$1:$A$2", "Props!$1:$1",
      ])
  }

  @Test func rowsAreAsHighAsTheirText() throws {
    let book = try workbook([
      report(
        columns: [.init("Element"), .init("Two words")],
        rows: [
          [.text("short"), .empty], [.text(String(repeating: "word ", count: 20)), .empty],
          [.text("a\nb"), .empty], [.text(String(repeating: "word ", count: 900)), .empty],
        ])
    ])
    #expect(
      book.elements(sheet: 1, "row").map { $0.attributes["ht"] }
        == ["30", nil, "45", "30", "409"])
    #expect(
      book.elements(sheet: 1, "col").map { $0.attributes["width"] } == ["44.7109375", "8.7109375"])
  }

  @Test func contentsNameTheScriptAndLinkToEverySheet() throws {
    let book = try workbook([purchases, report("Mara's things")])
    #expect(book.names == ["Contents", "Props", "Mara's things"])
    #expect(
      book.cells(sheet: 0) == """
        A1 text "HARBOUR"
        A3 text "Script"
        B3 text "harbour.fountain"
        A4 text "Draft"
        B4 text "Blue, 2027"
        A5 text "Pages"
        B5 number 12
        A6 text "To be filled in"
        B6 text "cells of this colour"
        A8 text "Sheet"
        B8 text "Rows"
        C8 text "What it says"
        A9 text "Props"
        B9 number 2
        C9 text "By hand."
        A10 text "Mara's things"
        B10 number 0
        C10 text "By hand."
        """)
    #expect(
      book.elements(sheet: 0, "hyperlink").map { $0.attributes["location"] }
        == ["'Props'!A1", "'Mara''s things'!A1"])
  }

  @Test func longTablesGoOnOnAnotherSheet() throws {
    let rows = (1...5).map { [Report.Cell.number($0)] }
    let book = try workbook(
      [report(columns: [.init("No.", .number)], rows: rows, totals: [.number(15)])], mostRows: 2)
    #expect(book.names == ["Contents", "Props", "Props (2)", "Props (3)"])
    #expect(book.cells(sheet: 2) == "A1 text \"No.\"\nA2 number 3\nA3 number 4")
    #expect(book.cells(sheet: 3) == "A1 text \"No.\"\nA2 number 5\nA4 number 15")
  }

  @Test func tenThousandRowsAreAllThere() throws {
    let rows = (1...10_000).map { [Report.Cell.text("thing \($0)"), .number($0)] }
    let book = try workbook(
      [report(columns: [.init("Element"), .init("No.", .number)], rows: rows)], mostRows: 20_000)
    #expect(book.elements(sheet: 1, "row").count == 10_001)
    #expect(book.elements(sheet: 1, "t").last?.text == "thing 10000")
    #expect(book.elements(sheet: 1, "v").last?.text == "10000")
  }

  @Test func aWorkbookWithoutReportsIsOne() throws {
    #expect(try workbook([]).names == ["Contents"])
  }

  @Test func sameReportsSameBytes() throws {
    let script = ScriptFacts(
      file: "a.fountain", sourceFormat: "fountain", sha256: "", pages: 1)
    #expect(
      try XLSXFormat.workbook([purchases], of: script)
        == XLSXFormat.workbook([purchases], of: script))
  }

  @Test func nothingSaysWhoOrWhen() throws {
    let book = try workbook([purchases])
    let said = XMLElements(book.parts["docProps/core.xml"] ?? []).list
      .filter { !$0.text.isEmpty }.map { "\($0.name): \($0.text)" }
    #expect(
      said == [
        "dc:title: HARBOUR", "dc:subject: Script breakdown",
        "dcterms:created: 2000-01-01T00:00:00Z", "dcterms:modified: 2000-01-01T00:00:00Z",
      ])
  }

  @Test func aMissingLibraryIsNamed() {
    #expect(
      WorkbookLibrary.notInstalled("libxlsxwriter.so.4").description.hasPrefix(
        "error: the workbook could not be written: libxlsxwriter.so.4 is not installed; "
          + "on Debian and Ubuntu: apt-get install libxlsxwriter"))
  }
}
