import BreakdownSheets
import ScreenplayModel
import Testing

@testable import BreakdownReports

/// What a script may say without harm to the workbook or to whoever opens it.
struct WorkbookTextTests {
  private func workbook(title: String, cells: [String]) throws -> WorkbookDump {
    let script = ScriptFacts(
      title: title, draft: title, file: title, sourceFormat: "fountain", sha256: "", pages: 1)
    let report = Report(
      id: "x", title: title, note: title, columns: [.init(title)],
      rows: cells.map { [.text($0)] }, totals: [.text(title)])
    return WorkbookDump(try XLSXFormat.workbook([report], of: script))
  }

  private static let formulas = [
    "=1+1", "+1", "-1+cmd|'/c calc'!A0", "@SUM(A1)", "\t=1", "\r=1", " =1",
    "=HYPERLINK(\"http://evil.example\")", "http://evil.example", "file:///etc/passwd",
    "internal:Sheet1!A1", "mailto:a@evil.example",
  ]

  @Test(arguments: formulas)
  func textIsNeverAFormulaOrALink(text: String) throws {
    let book = try workbook(title: text, cells: [text])
    for sheet in [0, 1] { #expect(book.elements(sheet: sheet, "f").isEmpty) }
    #expect(book.elements(sheet: 1, "hyperlink").isEmpty)
    #expect(book.elements(sheet: 0, "hyperlink").count == 1)
    let rels = book.parts.keys.filter { $0.hasSuffix(".rels") }.sorted()
    #expect(rels == ["_rels/.rels", "xl/_rels/workbook.xml.rels"])
    let targets = rels.flatMap { book.elements($0, "Relationship") }
    #expect(targets.allSatisfy { $0.attributes["TargetMode"] == nil })
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@A1", "\t=1", " =1"])
  func itStaysTextWhenTheSheetIsSavedAsCSV(text: String) throws {
    let book = try workbook(title: "Props", cells: [text])
    #expect(book.cells(sheet: 1).contains("A2 text \"'\(text)\""))
  }

  @Test(arguments: [
    ("a\u{1}b\0c", "abc"), ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\tb", "a\tb"),
    ("a\u{FFFE}\u{FFFF}b", "ab"), ("_x0041_", "_x005F_x0041_"), ("_x004", "_x004"),
    ("<b> & \"c\" 'd' ]]>", "<b> & \"c\" 'd' ]]>"), ("ſöme 😀 文", "ſöme 😀 文"), (" a ", " a "),
  ])
  func textIsWrittenAsXMLCanHoldIt(text: String, written: String) throws {
    let book = try workbook(title: "Props", cells: ["x" + text])
    #expect(book.elements(sheet: 1, "t")[1].text == "x" + written)
  }

  @Test func longTextIsCutWhereExcelCuts() throws {
    let cells = ["a", "😀"].map { String(repeating: $0, count: 40_000) }
    let texts = try workbook(title: "Props", cells: cells).elements(sheet: 1, "t").map(\.text)
    #expect(texts[1] == String(repeating: "a", count: 32_766) + "…")
    #expect(texts[2] == String(repeating: "😀", count: 16_383) + "…")
    #expect(CellText.cell(String(repeating: "a", count: 32_767)).utf8.last == UInt8(ascii: "a"))
  }

  @Test(arguments: [
    (["Props", "props", "PROPS"], ["Props", "props (2)", "PROPS (3)"]),
    (["Int./Ext. [a]:b*c?\\d"], ["Int. Ext. a b c d"]),
    (["'Mara's'", "''", ""], ["Mara's", "Sheet", "Sheet (2)"]),
    (["History", "Contents"], ["History (2)", "Contents (2)"]),
    (
      [String(repeating: "long ", count: 10), String(repeating: "long ", count: 10)],
      ["long long long long long long …", "long long long long long l… (2)"]
    ),
    ([String(repeating: "😀", count: 20)], [String(repeating: "😀", count: 15) + "…"]),
    (["a\nb\0c"], ["a bc"]),
  ])
  func sheetsAreNamedByExcelsRules(titles: [String], names: [String]) throws {
    let reports = titles.map { Report(id: "x", title: $0, columns: [.init("A")]) }
    let script = ScriptFacts(file: "a", sourceFormat: "fountain", sha256: "", pages: 1)
    let book = WorkbookDump(try XLSXFormat.workbook(reports, of: script))
    #expect(book.names == ["Contents"] + names)
    #expect(names.allSatisfy { $0.utf16.count <= 31 })
  }
}
