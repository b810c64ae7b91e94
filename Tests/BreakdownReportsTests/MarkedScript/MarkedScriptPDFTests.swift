import BreakdownSheets
import ScreenplayModel
import Testing

@testable import BreakdownReports

/// The marked script as PDF.
struct MarkedScriptPDFTests {
  private static let text = """
    Title: Harbour

    INT. SHED - NIGHT #1#

    ‹cast:Mara› lifts a ‹props:sword› and a ‹wardrobe?:hat›. ‹makeup:Blood›. ‹camera:Dolly›.

    MARA
    *Now.*
    """

  @Test func theSameBreakdownTwiceGivesTheSameBytes() throws {
    let sample = try MarkedSample(tagged: Self.text)
    let first = try sample.pdf
    #expect(first.starts(with: Array("%PDF-".utf8)))
    #expect(try first == sample.pdf)
  }

  /// Layouts that no program writes.
  private static let hostile: [@Sendable (inout PageLayout) -> Void] = [
    { ($0.topMargin, $0.bottomMargin) = (0, 0) },
    { ($0.width, $0.height) = (-1e9, -1e9) },
    { ($0.width, $0.height) = (1e9, 1e9) },
    { ($0.width, $0.height) = (.nan, .infinity) },
    { $0.topMargin = 1e9 },
    {
      $0.styles = ParagraphKind.allCases.map {
        ElementStyle(
          name: $0.name, kind: $0,
          layout: ParagraphLayout(
            leftIndent: 1e6, rightIndent: -1e6, firstIndent: -1e9, spaceBefore: 1e5,
            alignment: .right), isAllCaps: true, textStyle: [.bold, .strikeout, .underline],
          fontSize: 72)
      }
    },
  ]

  @Test(arguments: hostile.indices)
  func anyLayoutIsDrawn(index: Int) throws {
    let sample = try MarkedSample(tagged: Self.text, layout: Self.hostile[index])
    #expect(try sample.pdf.starts(with: Array("%PDF-".utf8)))
  }

  @Test(arguments: [
    "Мара поднимает ржавый меч.", "Η Μάρα σηκώνει ένα σκουριασμένο σπαθί.", "直せないもの。剣を上げる。",
    "مارا ترفع سيفا صدئا Mara", "e\u{301}e\u{301} \u{200D}\u{FE0F}🎬 \u{7}\t", "क्षत्रिय ไทย 한국어",
  ])
  func anyWritingIsDrawn(words: String) throws {
    let sample = try MarkedSample(
      tagged: "INT. SHED\n\nMara: ‹props:\(words)› – end.\n\nMARA\n\(words)")
    #expect(try sample.pdf.starts(with: Array("%PDF-".utf8)))
    #expect(sample.pages.contains("‹props:"))
  }

  @Test func aWordLongerThanPagesIsDrawnToItsEnd() throws {
    let word = String(repeating: "x", count: 5_000)
    let sample = try MarkedSample(tagged: "INT. SHED\n\n‹props:\(word)›\n\nMARA\n\(word)")
    #expect(sample.marked.pages.flatMap(\.lines).flatMap(\.marks).count == 82)
    #expect(try sample.pdf.starts(with: Array("%PDF-".utf8)))
  }

  @Test func lettersOfOneWidthKeepToTheGridWhateverTheirFace() throws {
    #expect(PrintedLines.columns(Array("Mara: Ελένη, 直す!".utf8)) == 18)
    #expect(PrintedLines.columns(Array("e\u{301}é".utf8)) == 2)
  }

  @Test func lettersThatFacesHaveAreNotMissed() throws {
    let sample = try MarkedSample(tagged: "INT. SHED\n\nCafé, naïve.")
    #expect(try missingLetters(of: sample) == nil)
  }

  @Test func lettersThatNoFaceHasAreSaid() throws {
    let sample = try MarkedSample(tagged: "INT. SHED\n\nA \u{10FFFD}\u{1ECB0}\u{1ECB1}.")
    #expect(
      try missingLetters(of: sample)?.description
        == "warning: no installed font has 2 of the script's letters (\u{1ECB0} \u{1ECB1}), so "
        + "boxes are printed for them; on Debian and Ubuntu: "
        + "apt-get install fonts-noto fonts-noto-cjk [letters-missing]")
  }

  private func missingLetters(of sample: MarkedSample) throws -> PrintWarning? {
    let document = try PDFDocument(width: 72, height: 72, title: "", subject: "")
    let typewriter = try #require(TypewriterText(on: document))
    return FontCheck.letters(of: sample.script.screenplay, in: typewriter)
  }
}
