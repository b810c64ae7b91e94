import ScreenplayModel
import Testing

/// Length = printed lines as eighths of a page, rounded up.
struct SceneLengthTests {
  @Test(arguments: [
    (3, "1/8"), (6, "1/8"), (7, "2/8"), (13, "2/8"), (14, "3/8"), (27, "4/8"), (28, "5/8"),
    (53, "1"), (54, "1"), (55, "1 1/8"), (60, "1 1/8"), (61, "1 2/8"), (108, "2"), (109, "2 1/8"),
  ])
  func aSceneIsAsLongAsItsLines(lines: Int, length: String) {
    // At the head of a page: the heading, a blank line, the action.
    let script = TestScript([.heading(), .action(lines: lines - 2)])
      .layout { $0.breaksAtSentences = false }
    #expect(script.lengths == [length])
    #expect(script.pagination.scenes.map(\.lines) == [Double(lines)])
  }

  @Test func theBlankLinesBeforeAHeadingAreTheScenesOwn() {
    // 2 blank lines, heading, blank line, 3 lines: 7.
    let script = TestScript([.heading(), .action("A."), .heading(), .action(lines: 3)])
    #expect(script.lengths == ["1/8", "2/8"])
  }

  @Test func blankLinesDroppedAtAPageHeadDoNotCount() {
    let script = TestScript([.heading(), .action(lines: 50), .heading(), .action(lines: 4)])
    #expect(script.pagination.scenes.map(\.firstPage) == ["1", "2"])
    #expect(script.pagination.scenes.map(\.lines) == [52, 6])
  }

  @Test func theBlankFootOfAPageDoesNotCount() {
    // The second action does not fit and has no place to be cut: three lines stay empty.
    let script = TestScript([.heading(), .action(lines: 48), .action(lines: 4)])
    #expect(script.pagination.lines.last?.page == 2)
    #expect(script.pagination.scenes.map(\.lines) == [54])
  }

  @Test func theEighthsOfScenesAddUpToMoreThanThePages() {
    let scene: [TestScript.Piece] = [.heading(), .action("A.")]
    let pagination = TestScript(scene + scene + scene).pagination
    #expect(pagination.pageCount == 1)
    #expect(pagination.totalEighths == Eighths(3))
  }

  @Test func anOmittedSceneHasNoLength() {
    let script = TestScript([
      .heading("OMITTED"), .init(kind: .action, text: "Gone.", traits: .omitted), .heading(),
      .action("A."),
    ]).omittingFirstScene()
    #expect(script.lengths == ["0/8", "1/8"])
    #expect(script.page(1) == ["0: OMITTED", "3: INT. SHED", "5: A."])
  }

  @Test(arguments: [ParagraphKind.newAct, .endOfAct])
  func whatFollowsAnActTitleIsNotCounted(kind: ParagraphKind) {
    let script = TestScript([
      .heading(), .action("A."), .init(kind: kind, text: "THE END"), .action(lines: 20), .heading(),
      .action("B."),
    ])
    #expect(script.pagination.scenes.map(\.lines) == [3, 5])
  }

  @Test(arguments: [ParagraphKind.section, .synopsis, .note, .boneyard])
  func whatIsNotPrintedTakesNoRoom(kind: ParagraphKind) {
    let script = TestScript([.heading(), .init(kind: kind, text: "Not seen"), .action("A.")])
    #expect(script.page(1) == ["0: INT. SHED", "2: A."])
  }

  @Test(arguments: [(ParagraphKind.synopsis, 4.0), (.note, 3), (.section, 3)])
  func outlinesShownTakeRoomAndOnlySummariesCount(kind: ParagraphKind, lines: Double) {
    let script = TestScript([
      .heading(), .init(kind: kind, text: "Mara hides.", style: 0), .action("A."),
    ]).layout { layout in
      layout.showsOutline = true
      layout.styles = [
        ElementStyle(
          name: "Outline", kind: kind, layout: .init(leftIndent: 1.5, rightIndent: 7.5))
      ]
    }
    #expect(script.page(1) == ["0: INT. SHED", "1: Mara hides.", "3: A."])
    #expect(script.pagination.scenes.map(\.lines) == [lines])
  }

  @Test(arguments: [
    (72.0, 102, "2"), (72, 108, "2"), (63, 102, "1 7/8"), (63, 109, "2"), (63, 253, "4 6/8"),
  ])
  func anEighthOfAPageIsAWholeNumberOfPoints(bottom: Double, lines: Int, length: String) {
    // Both pages hold 54 lines: of 648 points, an eighth is 81; of 657 it is 82.
    let script = TestScript([.heading(), .action(lines: lines - 2)]).layout { layout in
      layout.bottomMargin = bottom
      layout.breaksAtSentences = false
    }
    #expect(script.pagination.scenes.map(\.lines) == [Double(lines)])
    #expect(script.lengths == [length])
  }

  @Test func spaceOfPartOfALineTakesAndCountsAsAWholeOne() {
    let narrow = ParagraphLayout(leftIndent: 1.5, rightIndent: 7.5, spaceBefore: 9)
    let action = TestScript.Piece(kind: .action, text: "A.", layout: narrow)
    let script = TestScript([.heading(), action, action, action])
    #expect(script.page(1) == ["0: INT. SHED", "2: A.", "4: A.", "6: A."])
    #expect(script.pagination.scenes.map(\.lines) == [7])
    #expect(script.lengths == ["2/8"])
  }

  @Test func doubleSpacingDoublesTheLines() {
    let double = ParagraphLayout(leftIndent: 1.5, rightIndent: 7.5, spaceBefore: 12, spacing: 2)
    let script = TestScript([
      .heading(), .init(kind: .action, text: "A.\nB.\nC.", layout: double),
    ])
    #expect(script.page(1) == ["0: INT. SHED", "2: A.", "4: B.", "6: C."])
    #expect(script.pagination.scenes.map(\.lines) == [8])
  }

  @Test func smallerLettersFitMoreOnALine() {
    let text = String(repeating: "abcd ", count: 13)
    let script = TestScript([.init(kind: .action, text: text, style: 0)]).layout { layout in
      layout.styles = [
        ElementStyle(
          name: "Small", kind: .action, layout: .init(leftIndent: 1.5, rightIndent: 7.5),
          fontSize: 10)
      ]
    }
    #expect(script.page(1).count == 1)
  }
}
