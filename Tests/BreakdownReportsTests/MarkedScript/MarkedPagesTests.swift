import BreakdownSheets
import Foundation
import ScreenplayModel
import Testing

@testable import BreakdownReports

/// The pages of the marked script are those that were counted.
struct MarkedPagesTests {
  /// A script of many scenes, speeches and page ends.
  private static let longScript: String = {
    var text = "Title: Harbour\n\n"
    for scene in 1...60 {
      text += "INT. SHED - NIGHT #\(scene)#\n\n"
      text += String(
        repeating: "Mara lifts the sword and waits by the door. ", count: scene % 9 + 1)
      text += "\n\nMARA\n" + String(repeating: "I have been here before. ", count: scene % 17 + 1)
      text += "\n\n"
    }
    return text
  }()

  @Test func everySceneStartsOnThePageItsSheetSays() throws {
    let sample = try MarkedSample(Self.longScript)
    let starts = sample.marked.pages.flatMap { page in page.scenes.map { (page.label, $0) } }
    #expect(starts.count == 60)
    #expect(starts.map(\.0) == sample.script.breakdown.sheets.map(\.page))
    #expect(starts.map(\.1.label) == sample.script.breakdown.sheets.map(\.sceneLabel))
    #expect(starts.map(\.1.eighths) == sample.script.breakdown.sheets.map(\.eighths))
  }

  @Test func pagesEndWhereTheyWereCountedToEnd() throws {
    let sample = try MarkedSample(Self.longScript)
    let pagination = sample.script.pagination
    #expect(sample.marked.pages.count == pagination.pageCount)
    #expect(sample.marked.pages.map(\.label) == pagination.labels)
    for page in sample.marked.pages {
      let own = page.lines.filter { $0.paragraph != nil }
      #expect(own.allSatisfy { (0...Double(pagination.linesPerPage - 1)).contains($0.top) })
      #expect(!own.isEmpty)
    }
    let printed = sample.marked.pages.flatMap(\.lines).filter { $0.paragraph != nil }
    let words = printed.flatMap { $0.text.split(separator: 32) }
    let written = sample.script.screenplay.paragraphs.filter(\.kind.isPrinted).flatMap {
      Array(sample.script.screenplay.text[$0.text.indices]).split(separator: 32)
    }
    #expect(words.map(Array.init) == written.map(Array.init))
  }

  @Test func everySceneHasOneEnd() throws {
    let sample = try MarkedSample(Self.longScript)
    #expect(sample.marked.pages.flatMap(\.sceneEnds).count == 60)
    for page in sample.marked.pages {
      for scene in page.scenes where scene.top > 0 {
        #expect(page.sceneEnds.contains { scene.top - 2 < $0 && $0 < scene.top })
      }
    }
  }

  private static let speechOverAPageEnd =
    "INT. SHED #7#\n\n" + Array(repeating: "Rain.", count: 23).joined(separator: "\n\n")
    + "\n\nMARA (V.O.)\n" + String(repeating: "I have been here before. ", count: 12)

  @Test func aSpeechOverAPageEndSaysSoOnBothPages() throws {
    let sample = try MarkedSample(tagged: Self.speechOverAPageEnd)
    #expect(sample.lines(of: 0).last == "                                   (MORE)")
    #expect(sample.lines(of: 1)[0] == "                                   MARA (V.O.) (CONT'D)")
    #expect(sample.marked.pages[1].lines.first { $0.paragraph == nil }?.top == -1)
  }

  @Test func aLayoutWithoutMoresHasNone() throws {
    let sample = try MarkedSample(tagged: Self.speechOverAPageEnd) {
      $0.printsMore = false
      $0.printsContinued = false
    }
    #expect(!sample.pages.contains("(MORE)"))
    #expect(!sample.pages.contains("(CONT'D)"))
  }

  @Test func aSceneOverAPageEndSaysSoWhereTheLayoutDoes() throws {
    let sample = try MarkedSample(tagged: Self.speechOverAPageEnd) {
      $0.printsSceneContinuedAtBottom = true
      $0.printsSceneContinuedAtTop = true
    }
    #expect(sample.lines(of: 0).last?.hasSuffix(" (CONTINUED)") == true)
    #expect(sample.lines(of: 1)[0] == "               7  CONTINUED:")
  }

  @Test func pagesThatAreLockedKeepTheirLabels() throws {
    var sample = try MarkedSample(Self.longScript)
    let paragraph = sample.script.screenplay.scenes[1].paragraphs.lowerBound
    sample.script.screenplay.layout.lockedPages = [
      LockedPage(label: "1", characterOffset: 0, paragraph: 0, textOffset: 0),
      LockedPage(
        label: "2A", characterOffset: 0, paragraph: paragraph,
        textOffset: Int(sample.script.screenplay.paragraphs[paragraph].text.start)),
    ]
    let pages = MarkedScriptBuilder.script(
      sample.script.screenplay, MarkedSample.pages(of: sample.script.screenplay),
      sample.script.breakdown
    ).pages
    #expect(pages.prefix(2).map(\.label) == ["1", "2A"])
    #expect(pages[1].scenes.first?.label == "2")
    #expect(pages[1].scenes.first?.top == 0)
  }

  @Test func theTitlePageIsSetByItsKeys() throws {
    let sample = try MarkedSample(
      """
      Title:
          _**HARBOUR**_
          a heist
      Credit: written by
      Author: Ida Roe
      Contact:
          1 Quay
          Port
      Draft date: 3 May
      Format: x

      INT. SHED
      """)
    #expect(
      sample.marked.titlePage == [
        TitleBlock(place: .title, lines: ["HARBOUR", "a heist"]),
        TitleBlock(place: .center, lines: ["written by"]),
        TitleBlock(place: .center, lines: ["Ida Roe"]),
        TitleBlock(place: .lowerLeft, lines: ["1 Quay", "Port"]),
        TitleBlock(place: .lowerRight, lines: ["3 May"]),
      ])
  }

  @Test func theLegendCountsWhatIsMarked() throws {
    let sample = try MarkedSample(
      tagged: "INT. SHED\n\nA ‹props:tin›, ‹props:tin›, ‹vehicles?:van›.")
    #expect(
      sample.marked.legend == [
        LegendEntry(category: .vehicles, elements: 1, mentions: 1, doubtful: 1),
        LegendEntry(category: .props, elements: 1, mentions: 2, doubtful: 0),
      ])
  }
}
