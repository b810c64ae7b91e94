import ScreenplayModel
import ScreenplayPagination
import Testing

/// Pages that begin where they were locked.
struct LockedPageTests {
  /// A script whose pages are locked with these labels at these paragraphs, and there behind so
  /// many bytes.
  private func script(
    _ pieces: [TestScript.Piece], _ pages: [(label: String, paragraph: Int, byte: Int)]
  ) -> TestScript {
    let script = TestScript(pieces)
    let paragraphs = script.screenplay.paragraphs
    return script.layout { layout in
      layout.lockedPages = pages.map { page in
        let start = paragraphs.indices.contains(page.paragraph) ? paragraphs[page.paragraph] : nil
        return LockedPage(
          label: page.label, characterOffset: 0, paragraph: page.paragraph,
          textOffset: Int(start?.text.start ?? 0) + page.byte)
      }
    }
  }

  @Test func aLockedPageBeginsWhereItWasLocked() {
    let script = script(
      [.heading(), .action("A."), .action("B.")], [("1", 0, 0), ("2", 2, 0)])
    #expect(script.page(1) == ["0: INT. SHED", "2: A."])
    #expect(script.page(2) == ["0: B."])
    #expect(script.pagination.labels == ["1", "2"])
  }

  @Test func whatNoLongerFitsGoesOnPagesWithLetters() {
    let script = script(
      [
        .heading(), .action(lines: 50), .heading(), .action(lines: 40), .heading(),
        .action(lines: 40), .heading(), .action("A."),
      ], [("4", 0, 0), ("5", 6, 0)])
    #expect(script.pagination.labels == ["4", "4A", "4B", "5"])
    #expect(script.pagination.scenes.map(\.firstPage) == ["4", "4A", "4B", "5"])
    #expect(script.pagination.scenes.map(\.firstPageIndex) == [1, 2, 3, 4])
  }

  @Test(arguments: [
    (["12", "13"], "12A"), (["12A", "13"], "12B"), (["12A", "12B"], "12AA"),
    (["12Z", "13"], "12AA"), (["23-24", "25"], "24A"), (["Z", "13"], "AA"), (["12"], "13"),
    (["12A"], "13"),
  ])
  func aPageBetweenTwoLockedOnesHasALabelOfItsOwn(locked: [String], label: String) {
    let pages = zip(locked, [0, 3]).map { (label: $0, paragraph: $1, byte: 0) }
    let script = script(
      [.heading(), .action(lines: 50), .action(lines: 40), .action("A.")], pages)
    #expect(script.pagination.labels.dropFirst().first == label)
  }

  @Test func aPageMayBeLockedInsideAParagraph() {
    let script = script([.heading(), .action("One. Two.")], [("1", 0, 0), ("2", 1, 5)])
    #expect(script.page(1) == ["0: INT. SHED", "2: One."])
    #expect(script.page(2) == ["0: Two."])
    #expect(script.pagination.scenes.map(\.lines) == [4])
    #expect(script.pagination.scenes.map(\.firstPage) == ["1"])
  }

  @Test func aHeadingIsNotKeptWithWhatIsLockedToTheNextPage() {
    let script = script(
      [.heading(), .action("A."), .heading(), .action("B.")], [("1", 0, 0), ("2", 3, 0)])
    #expect(script.page(1).last == "5: INT. SHED")
    #expect(script.page(2) == ["0: B."])
  }

  @Test func aLockedPageWithoutTextLeftIsGone() {
    let script = script(
      [.heading(), .init(kind: .note, text: "Cut."), .action("A.")],
      [("1", 0, 0), ("2", 1, 0), ("3", 2, 0)])
    #expect(script.pagination.labels == ["1", "3"])
  }

  @Test(arguments: [(-1, 0), (0, -9), (1, 1_000_000), (99, 0)])
  func aPlaceThatIsNotThereDoesNoHarm(paragraph: Int, byte: Int) {
    let script = script([.heading(), .action("A.")], [("1", paragraph, byte)])
    #expect(script.page(1).count == 2)
  }
}
