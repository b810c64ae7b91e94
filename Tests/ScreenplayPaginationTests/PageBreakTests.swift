import ScreenplayModel
import ScreenplayPagination
import Testing

/// Where pages end.
struct PageBreakTests {
  /// Fills a page down to `lines` lines: heading, blank line, action.
  private func filler(_ lines: Int) -> [TestScript.Piece] {
    [.heading(), .action(lines: lines - 2)]
  }

  private let sentences =
    "One sentence stands here. " + "Another one follows, long enough for two "
    + "lines. A third one ends it all, again on more than one line of the page."

  @Test func aPageHolds54Lines() {
    let script = TestScript(filler(52) + [.action("Last line.")])
    #expect(script.pagination.linesPerPage == 54)
    #expect(script.pagination.pageCount == 1)
    #expect(script.page(1).last == "53: Last line.")
  }

  @Test func whatDoesNotFitBeginsTheNextPageWithoutBlankLines() {
    let script = TestScript(filler(53) + [.action("Next page.")])
    #expect(script.pagination.pageCount == 2)
    #expect(script.page(2) == ["0: Next page."])
  }

  @Test func linesPerPageAreWhatFitsBetweenTheMargins() {
    let script = TestScript(filler(3))
    #expect(script.layout { $0 = .finalDraft(paper: .a4) }.pagination.linesPerPage == 58)
    let uneven = script.layout { ($0.topMargin, $0.bottomMargin) = (81, 54) }
    #expect(uneven.pagination.linesPerPage == 54)
  }

  @Test func aHeadingStaysWithWhatFollows() {
    let script = TestScript(filler(51) + [.heading("EXT. PIER"), .action("A.")])
    #expect(script.page(2) == ["0: EXT. PIER", "2: A."])
    #expect(script.pagination.scenes.map(\.firstPageIndex) == [1, 2])
  }

  @Test func aHeadingStaysWithTheFirstLinesOfALongAction() {
    let script = TestScript(filler(48) + [.heading("EXT. PIER"), .action(sentences)])
    #expect(
      script.page(1).suffix(3) == [
        "50: EXT. PIER", "52: One sentence stands here. Another one follows, long enough",
        "53: for two lines.",
      ])
    #expect(script.page(2).count == 2)
  }

  @Test func aCueStaysWithItsSpeech() {
    let script = TestScript(filler(52) + [.cue(), .dialogue("Go.")])
    #expect(script.page(2) == ["0: MARA", "1: Go."])
  }

  @Test func aCueStaysWithParentheticalAndSpeech() {
    let script = TestScript(filler(51) + [.cue(), .parenthetical("(low)"), .dialogue("Go.")])
    #expect(script.page(2) == ["0: MARA", "1: (low)", "2: Go."])
  }

  @Test func aParentheticalStaysWithTheSpeechAfterIt() {
    let script = TestScript(
      filler(49) + [.cue(), .dialogue("Go.\nGo."), .parenthetical("(low)"), .dialogue("Now.")])
    #expect(script.page(1).suffix(3) == ["50: MARA", "51: Go.", "52: Go."])
    #expect(script.page(2) == ["0: (low)", "1: Now."])
  }

  @Test(arguments: [TestScript.Piece.parenthetical("(low)"), .dialogue("Now.")])
  func aSingleLineDoesNotStayAloneWithItsCueWhenTheSpeechGoesOn(next: TestScript.Piece) {
    let script = TestScript(filler(51) + [.cue(), .dialogue("Go."), next, .dialogue("Or never.")])
    #expect(script.page(2).prefix(2) == ["0: MARA", "1: Go."])
  }

  @Test func anActionIsCutAtASentenceInMidLineAndWrappedAnew() {
    let script = TestScript(filler(51) + [.action(sentences)])
    #expect(
      script.page(1).suffix(2) == [
        "52: One sentence stands here. Another one follows, long enough", "53: for two lines.",
      ])
    #expect(
      script.page(2) == [
        "0: A third one ends it all, again on more than one line of the", "1: page.",
      ])
  }

  @Test func anActionKeepsTwoLinesOnEachSide() {
    // Cut after its first sentence only one line would stay.
    let script = TestScript(
      filler(51) + [.action("One sentence stands here.\nAnother is long.\nThe third ends it.")])
    #expect(script.pagination.scenes.map(\.lines) == [54])
    #expect(script.page(2).count == 3)
  }

  private static let fiveLines = "Go.\nNow, or never.\nI mean it.\nAll of you.\nGo."

  @Test func aSpeechOfFiveLinesMayLeaveOne() {
    let script = TestScript(filler(51) + [.cue(), .dialogue(Self.fiveLines)])
    #expect(script.page(1).suffix(2) == ["52: MARA", "53: Go."])
    #expect(script.page(2).count == 4)
  }

  @Test func theLastSentenceOfASpeechMayGoOnAlone() {
    let script = TestScript(filler(48) + [.cue(), .dialogue(Self.fiveLines)])
    #expect(script.page(2) == ["0: Go."])
  }

  @Test(arguments: [(50, 2), (51, 5)])
  func aSpeechOfFourLinesLeavesTwo(filled: Int, linesOnTheNextPage: Int) {
    let speech = "Go.\nNow, or never.\nI mean it.\nAll of you."
    let script = TestScript(filler(filled) + [.cue(), .dialogue(speech)])
    #expect(script.page(2).count == linesOnTheNextPage)
  }

  @Test(arguments: [49, 50])
  func aSpeechOfThreeLinesStaysWhole(filled: Int) {
    let speech = TestScript.Piece.dialogue("Go.\nNow, or never.\nI mean it.")
    let script = TestScript(filler(filled) + [.cue(), speech])
    #expect(script.page(2).count == (filled == 49 ? 0 : 4))
  }

  @Test func dialogueCutByAPageTakesNoLinesForMoreAndContinued() {
    let script = TestScript(filler(51) + [.cue(), .dialogue(Self.fiveLines)])
    #expect(script.pagination.scenes.map(\.lines) == [58])
  }

  @Test func aTextWithoutSentenceEndsIsNotCutBetweenPages() {
    let script = TestScript(filler(50) + [.action(lines: 6)])
    #expect(script.page(2).count == 6)
  }

  @Test func withoutTheSentenceRuleAnActionIsCutBetweenLines() {
    let script = TestScript(filler(50) + [.action(lines: 6)]).layout {
      $0.breaksAtSentences = false
    }
    #expect(script.page(1).suffix(3) == ["51: 1", "52: 2", "53: 3"])
    #expect(script.page(2) == ["0: 4", "1: 5", "2: 6"])
  }

  @Test func aTextLongerThanAPageIsCutWhereThePageEnds() {
    let script = TestScript([.action(lines: 120)])
    #expect(script.pagination.pageCount == 3)
    #expect(script.page(2).first == "0: 55")
    #expect(script.page(3).last == "11: 120")
  }

  @Test func aPageBreakBeginsAPage() {
    let script = TestScript(filler(3) + [.init(kind: .pageBreak), .action("Next.")])
    #expect(script.page(2) == ["0: Next."])
  }

  @Test func aPageBreakAtTheHeadOfAPageChangesNothing() {
    let script = TestScript([.init(kind: .pageBreak)] + filler(3))
    #expect(script.pagination.pageCount == 1)
  }

  @Test func aParagraphMayBeginAPage() {
    let script = TestScript(
      filler(3) + [.init(kind: .newAct, text: "ACT TWO", traits: .startsNewPage)])
    #expect(script.page(2) == ["0: ACT TWO"])
  }

  @Test func pagesAreLabelledFromTheFirst() {
    let script = TestScript(filler(53) + filler(3)).layout { $0.firstPage = 12 }
    #expect(script.pagination.scenes.map(\.firstPage) == ["12", "13"])
    #expect(script.pagination.scenes.map(\.firstPageIndex) == [1, 2])
  }

  @Test func twoSpeechesAtOnceAreAsHighAsTheLonger() {
    let script = TestScript([
      .heading(), .init(kind: .character, text: "MARY", traits: .dualLeft),
      .init(kind: .dialogue, text: "But Daddy--", traits: .dualLeft),
      .init(kind: .character, text: "LOUIS", traits: .dualRight),
      .init(kind: .dialogue, text: "I said get! And take your brother along.", traits: .dualRight),
      .action("She goes."),
    ])
    #expect(
      script.page(1) == [
        "0: INT. SHED", "2: MARY", "3: But Daddy--", "2: LOUIS", "3: I said get! And take your",
        "4: brother along.", "6: She goes.",
      ])
  }

  @Test func twoDualDialoguesInARowAreTwo() {
    let pair: [TestScript.Piece] = [
      .init(kind: .character, text: "MARY", traits: .dualLeft),
      .init(kind: .character, text: "LOUIS", traits: .dualRight),
    ]
    #expect(TestScript(pair + pair).page(1) == ["0: MARY", "0: LOUIS", "2: MARY", "2: LOUIS"])
  }

  @Test func aScriptWithoutParagraphsHasNoPages() {
    #expect(TestScript([]).pagination.pageCount == 0)
  }

  @Test func keptLinesHoldAllTextInOrder() {
    let script = TestScript(filler(51) + [.action(sentences)])
    let words = { (text: String) in text.split(whereSeparator: \.isWhitespace) }
    let printed = script.pagination.lines.map { script.screenplay.string($0.text) }
    let written = script.screenplay.paragraphs.map { script.screenplay.string($0) }
    #expect(words(printed.joined(separator: " ")) == words(written.joined(separator: " ")))
  }

  @Test func linesAreKeptOnlyWhenAskedFor() {
    #expect(Paginator().paginate(TestScript(filler(3)).screenplay).lines.isEmpty)
  }
}
