import ScreenplayModel
import Testing

@testable import BreakdownSheets

@Suite struct BreakdownSheetTests {
  @Test func holdsWhatTheHeadingSays() {
    let sheet = TestScript("12A INT. SHED - LOFT - NIGHT (FLASHBACK)").breakdown().sheets[0]
    #expect(sheet.sheetNumber == 1)
    #expect(sheet.sceneNumber == "12A")
    #expect(sheet.heading == "INT. SHED - LOFT - NIGHT (FLASHBACK)")
    #expect(sheet.setting == .interior)
    #expect(sheet.set == "SHED - LOFT")
    #expect(sheet.timeOfDay == "NIGHT")
    #expect(sheet.dayNight == .night)
    #expect(sheet.modifiers == ["FLASHBACK"])
    #expect(sheet.line == 1)
  }

  @Test func aModifierInsideTheSetIsNoPartOfIt() {
    var script = TestScript("INT. CAR MOVING ROAD - DAY")
    script.change { screenplay in
      screenplay.text = Array("INT. CAR (MOVING) - ROAD - DAY\n".utf8)
      screenplay.scenes[0].heading.set = TextRange(start: 5, end: 24)
      screenplay.scenes[0].heading.modifiers = [TextRange(start: 10, end: 16)]
    }
    #expect(script.breakdown().sheets[0].set == "CAR - ROAD")
  }

  @Test func isCalledByItsNumberOrElseBySheet() {
    let sheets = TestScript("INT. SHED - DAY", "7 INT. HALL - DAY").breakdown().sheets
    #expect(sheets.map(\.sceneLabel) == ["#1", "7"])
  }

  @Test func anOmittedSceneKeepsItsNumberAndNothingElse() {
    var script = TestScript("INT. SHED - DAY", "OMITTED", "INT. HALL - DAY")
    script.tag(.props, "sword", scene: 2)
    let breakdown = script.breakdown()
    let sheet = breakdown.sheets[1]
    #expect(breakdown.sheets.count == 3)
    #expect(sheet.sheetNumber == 2)
    #expect(sheet.isOmitted)
    #expect(sheet.eighths == Eighths(0))
    #expect(sheet.elements.isEmpty && sheet.staging.isEmpty)
    #expect(breakdown.elements.isEmpty)
    #expect(breakdown.totalEighths == Eighths(2))
  }

  @Test func tagsOfScenesThatAreNotThereAreLeftOut() {
    var script = TestScript("INT. SHED - DAY")
    script.tag(.props, "sword", scene: 0)
    script.tag(.props, "sword", scene: 9)
    #expect(script.breakdown().elements.isEmpty)
  }

  @Test(arguments: [(Breakdown.Lengths.file, "1 2/8", "4A"), (.computed, "1/8", "1")])
  func lengthsAreTheFilesOrComputed(lengths: Breakdown.Lengths, eighths: String, page: String) {
    var script = TestScript("INT. SHED - DAY")
    script.change {
      $0.scenes[0].writtenLength = Eighths(10)
      $0.scenes[0].writtenPage = "4A"
    }
    let sheet = script.breakdown(lengths: lengths).sheets[0]
    #expect(sheet.eighths.description == eighths)
    #expect(sheet.page == page)
  }

  @Test func aScriptWithoutPagesStillHasSheets() {
    let script = TestScript("INT. SHED - DAY").screenplay
    let none = Pagination(pageCount: 0, linesPerPage: 55, scenes: [])
    let breakdown = Breakdown(script, pagination: none, tags: [], sha256: "")
    #expect(breakdown.sheets.map(\.page) == [""])
    #expect(breakdown.totalEighths == Eighths(0))
  }

  @Test(arguments: [
    ("INT. SHED - DAY", StripColor.dayInterior), ("EXT. YARD - DAY", .dayExterior),
    ("INT. SHED - NIGHT", .nightInterior), ("EXT. YARD - NIGHT", .nightExterior),
    ("INT. SHED - DAWN", .dawnDusk), ("EXT. YARD - DUSK", .dawnDusk),
    ("INT/EXT. CAR - DAY", .dayExterior), ("EXT/INT. CAR - NIGHT", .nightExterior),
    ("EST. YARD - DAY", .dayExterior), ("INT. SHED", .dayInterior), ("EXT. YARD", .dayExterior),
    ("THE. VOID - NIGHT", .nightInterior), ("THE. VOID", .dayInterior),
  ])
  func stripsAreColouredByPlaceAndLight(heading: String, color: StripColor) {
    #expect(TestScript(heading).breakdown().sheets[0].stripColor == color)
  }

  @Test func stripColoursAreTheTraditionalPapers() {
    #expect(StripColor.allCases.map(\.name) == ["white", "yellow", "blue", "green", "pink"])
  }
}

@Suite struct ScriptFactsTests {
  @Test func comeFromTheTitlePage() {
    var script = TestScript("INT. SHED - DAY")
    script.change { screenplay in
      screenplay.titlePage = [
        TitlePageEntry(key: "Title", text: "_**The Long\nShed**_", line: 1),
        TitlePageEntry(key: "Author", text: "M. Vane", line: 2),
        TitlePageEntry(key: "Draft date", text: "3 May", line: 3),
        TitlePageEntry(key: "Revision", text: "Blue", line: 4),
      ]
    }
    let facts = script.breakdown().script
    #expect(facts.title == "The Long Shed")
    #expect(facts.author == "M. Vane")
    #expect(facts.draft == "3 May")
    #expect(facts.revision == "Blue")
    #expect(facts.file == "test.fountain")
    #expect(facts.sourceFormat == "fountain")
    #expect(facts.pages == 1)
  }

  @Test(arguments: [("test.fountain", "test"), (".fountain", ".fountain"), ("script", "script")])
  func aScriptWithoutATitleIsCalledByItsFile(file: String, title: String) {
    let facts = ScriptFacts(file: file, sourceFormat: "fountain", sha256: "", pages: 1)
    #expect(facts.displayTitle == title)
  }
}
