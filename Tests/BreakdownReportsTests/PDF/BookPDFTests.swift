import BreakdownSheets
import Testing

@testable import BreakdownReports

/// Whole PDFs: their links, their words about themselves, their bytes.
@Suite struct BookPDFTests {
  private func text(_ pdf: [UInt8]) -> String {
    String(decoding: pdf.map { $0 < 128 ? $0 : 63 }, as: UTF8.self)
  }

  @Test func theSameBreakdownGivesTheSameBytes() throws {
    let breakdown = try ScriptedBreakdown.scenes(3)
    let reports: [Report] = [.sceneList(breakdown), .castList(breakdown)]
    let first = try BookPDF.pdf(reports: reports, breakdown: breakdown)
    #expect(try first == BookPDF.pdf(reports: reports, breakdown: breakdown))
    #expect(try SheetsPDF.pdf(breakdown) == SheetsPDF.pdf(breakdown))
  }

  @Test func listsAndSheetsAreLinked() throws {
    let breakdown = try ScriptedBreakdown.scenes(3)
    let book = text(
      try BookPDF.pdf(
        reports: [.sceneList(breakdown), .castList(breakdown)], breakdown: breakdown))
    for name in ["contents", "report-scenelist", "report-castlist", "sheet-1", "sheet-3"] {
      #expect(book.contains("(\(name))"), "\(name)")
    }
  }

  @Test func noLinkLeadsToAReportThatIsLeftOut() throws {
    let breakdown = try ScriptedBreakdown.scenes(3)
    let book = text(try BookPDF.pdf(reports: [.sceneList(breakdown)], breakdown: breakdown))
    #expect(!book.contains("castlist"))
    #expect(book.contains("(sheet-2)"))
    let sheets = text(try SheetsPDF.pdf(breakdown))
    #expect(!sheets.contains("/Subtype /Link"))
  }

  @Test func aBookWithoutReportsAndScenesHasAPage() throws {
    var breakdown = try ScriptedBreakdown.scenes(1)
    breakdown.sheets = []
    breakdown.elements = []
    let book = text(try BookPDF.pdf(reports: [], breakdown: breakdown))
    #expect(book.contains("/Count 1"))
  }

  @Test func itSaysWhatItIs() throws {
    let sheets = text(try SheetsPDF.pdf(try ScriptedBreakdown.scenes(1)))
    #expect(sheets.contains("/Author (A. Tide)"))
    #expect(sheets.contains("/Subject (Script breakdown)"))
    #expect(sheets.contains("/Lang (en)"))
    #expect(sheets.contains("/DisplayDocTitle true"))
    #expect(sheets.contains("/MarkInfo << /Marked true >>"))
    let breakdown = try ScriptedBreakdown.scenes(1)
    let table = text(try TablePDF.pdf(.castList(breakdown), of: breakdown.script))
    #expect(table.contains("/MarkInfo << /Marked true >>"))
  }

  @Test func aDamagedLogoIsNamed() throws {
    let layout = try SheetLayout(
      Array("production: {logo: logo.png}".utf8), file: "mine.yaml",
      logo: { _ in TestPicture.png(width: 3, height: 2) })
    let breakdown = try ScriptedBreakdown.scenes(1)
    #expect(
      throws: ReportError.drawing(
        reason: "the logo 'logo.png' is damaged; save the picture again as PNG")
    ) { try SheetsPDF.pdf(breakdown, layout: layout) }
  }

  @Test func fontsThatAreNotInstalledAreSaid() throws {
    var layout = SheetLayout.standard
    layout.fonts = ["No Such Font"]
    var warnings: [PrintWarning] = []
    _ = try SheetsPDF.pdf(try ScriptedBreakdown.scenes(1), layout: layout) { warnings.append($0) }
    guard case .fontMissing(let wanted, _) = try #require(warnings.first) else {
      Issue.record("\(warnings)")
      return
    }
    #expect(wanted == ["No Such Font"])
    #expect(
      PrintWarning.fontMissing(wanted: wanted, used: "DejaVu Sans").description
        == "warning: no font of No Such Font is installed; DejaVu Sans stands in; on Debian and "
        + "Ubuntu: apt-get install fonts-liberation [font-missing]")
  }

  @Test(arguments: [
    ("渡辺", "fonts-noto-cjk"), ("ஔ", "fonts-noto-core"), ("🗡", "fonts-noto-color-emoji"),
  ])
  func lettersThatNoFontHasAreSaidOnce(text: String, package: String) {
    var warnings = PrintWarnings()
    warnings.add(.lettersMissing(text: text, fonts: .lacking(in: text)))
    warnings.add(.lettersMissing(text: "\(text) 2", fonts: .lacking(in: text)))
    #expect(
      warnings.all.map(\.description) == [
        "warning: no installed font has all letters of '\(text)'; on Debian and Ubuntu: apt-get "
          + "install \(package) [letters-missing]"
      ])
  }

  /// Nothing a script holds ends in a page that cannot be drawn.
  @Test(arguments: [
    "INT. - DAY\n\nHere.\n", ".\u{200F}\n\nHere.\n",
    "INT. \(String(repeating: "X", count: 3000)) - DAY\n",
    "INT. دار الأوبرا - DAY\n\n@محمد\nنعم.\n", "INT. 駅 - DAY\n\n@渡辺\nHai.\n",
    "Title: \n\nINT. A - DAY\n\nHere.\n",
    "Title: \u{1}\u{7F}'\"<&\n\nINT. '] dest='x - DAY\n\nHere.\n",
  ])
  func hostileScriptsAreDrawn(script: String) throws {
    let breakdown = try ScriptedBreakdown.of(script)
    let book = try BookPDF.pdf(
      reports: [.sceneList(breakdown), .castList(breakdown)], breakdown: breakdown)
    #expect(book.count > 1000)
  }
}
