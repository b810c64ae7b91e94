import ScreenplayModel
import ScreenplayPagination
import Testing

/// Layouts and texts that no program writes still end in pages.
struct HostileLayoutTests {
  private let pieces: [TestScript.Piece] = [
    .heading(), .action(lines: 9), .cue(), .dialogue("Go. Now. Or never. I mean it."),
  ]

  @Test(arguments: [-1e6, 0, 1, 11, 1e6])
  func aPageOfAnyHeightIsFilled(height: Double) {
    let script = TestScript(pieces).layout { $0.height = height }
    #expect(script.pagination.linesPerPage >= 1)
    #expect(script.pagination.lines.count == 12)
  }

  @Test(arguments: [-5, 0, 1e-301, 0.01, 60, 1e6])
  func linesOfAnyHeightAreSet(spacing: Double) {
    let layout = ParagraphLayout(
      leftIndent: 9, rightIndent: -9, firstIndent: 1e6, spaceBefore: 1e6, spacing: spacing)
    let pieces = pieces.map { piece in
      var piece = piece
      piece.layout = layout
      return piece
    }
    #expect(TestScript(pieces).pagination.pageCount >= 1)
  }

  @Test func aDualDialogueHigherThanAPageGoesOn() {
    let speech = String(repeating: "x\n", count: 100)
    let script = TestScript([
      .init(kind: .dialogue, text: speech, traits: .dualLeft),
      .init(kind: .dialogue, text: "y", traits: .dualRight), .action("A."),
    ])
    #expect(script.pagination.pageCount == 2)
    #expect(script.page(2).last == "48: A.")
  }

  @Test(arguments: ["word ", "One. ", "a\n", "1234567890123456789012345678901234567890"])
  func aParagraphOfMegabytesTakesNoTimeToSpeakOf(word: String) {
    let text = String(repeating: word, count: 1_000_000 / word.utf8.count)
    let script = TestScript([.heading(), .cue(), .dialogue(text)])
    let time = ContinuousClock().measure {
      #expect(Paginator().paginate(script.screenplay).pageCount > 100)
    }
    #expect(time < .seconds(20))
  }
}
