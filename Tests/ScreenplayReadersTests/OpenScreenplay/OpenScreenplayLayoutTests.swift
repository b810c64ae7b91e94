import ScreenplayModel
import ScreenplayReaders
import Testing

/// Pages, styles and the title page of an Open Screenplay document.
struct OpenScreenplayLayoutTests {
  private static let settings = """
    page_width="2100" page_height="2970" margin_top="254" margin_bottom="254" margin_left="381" \
    margin_right="254" break_on_sentences="false" scenes_continue="true" pagenumber_start="5"
    """

  private func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }

  @Test func thePageIsTheFiles() throws {
    let layout = try OpenScreenplaySample(paragraphs: "", settings: Self.settings).read().layout
    #expect(rounded(layout.width) == 595.28)
    #expect(rounded(layout.height) == 841.89)
    #expect(layout.topMargin == 72)
    #expect(layout.bottomMargin == 72)
    #expect(layout.firstPage == 5)
    #expect(!layout.breaksAtSentences)
    #expect(layout.printsSceneContinuedAtTop && layout.printsSceneContinuedAtBottom)
  }

  @Test func aPageWithoutRoomForTextIsNotBelieved() throws {
    let layout = try OpenScreenplaySample(
      paragraphs: "", settings: "page_width=\"10\" margin_left=\"99999\""
    ).read().layout
    #expect(layout.width == 612)
  }

  @Test func aStyleInheritsWhatItDoesNotSay() throws {
    let styles = """
      <style name="Normal Text" size="12"/>
      <style name="Dialogue" basestyle="Normal Text" leftindent="254" rightindent="508" \
      spacebefore="1.0"/>
      <style name="Aside" basestyle="Dialogue" leftindent="508" linespacing="2.0" allcaps="1" \
      size="10"/>
      """
    let layout = try OpenScreenplaySample(
      paragraphs: para("Aside", "x"), settings: Self.settings, styles: styles
    ).read().layout
    let aside = try #require(layout.styles.first { $0.name == "Aside" })
    #expect(aside.kind == .dialogue)
    #expect(aside.isAllCaps)
    #expect(aside.fontSize == 10)
    #expect(aside.layout.leftIndent == 3.5)
    #expect(rounded(aside.layout.rightIndent) == 5.27)
    #expect(aside.layout.spaceBefore == 12)
    #expect(aside.layout.spacing == 2)
    let plain = try #require(layout.styles.first { $0.name == "Normal Text" })
    #expect(plain.kind == .general)
    #expect(plain.layout.leftIndent == 1.5)
    #expect(plain.layout.spaceBefore == 0)
  }

  @Test func aParagraphMayBeSetOtherwise() throws {
    let script = try OpenScreenplaySample(
      paragraphs: para("Action", "x", style: "leftindent=\"254\" spacebefore=\"3\""),
      settings: Self.settings
    ).read()
    #expect(script.paragraphLayouts[0]?.leftIndent == 2.5)
    #expect(script.paragraphLayouts[0]?.spaceBefore == 36)
  }

  @Test func theTitlePageIsKnownByItsBookmarks() throws {
    let page = """
      <titlepage><para><style basestyle="Normal Text"/><text></text></para>
      <para bookmark="Title"><text underline="1">THE </text><text>HARBOUR</text></para>
      <para><text>Written by</text></para><para bookmark="Author"><text>Ann Other</text></para>
      <para bookmark="Draft"><text>Blue, 3 May</text></para>
      <para><text>A story of boats</text></para></titlepage>
      """
    let script = try OpenScreenplaySample(paragraphs: "", rest: page).read()
    #expect(
      script.titlePage.map { "\($0.line) \($0.key): \($0.text)" } == [
        "9 Title: THE HARBOUR", "10 Credit: Written by", "10 Author: Ann Other",
        "11 Draft date: Blue, 3 May", "12 : A story of boats",
      ])
    #expect(script.title == "THE HARBOUR")
  }

  @Test func aTitlePageWithoutBookmarksGoesByItsLines() throws {
    let page =
      "<titlepage><para><text>HARBOUR</text></para><para><text>by</text></para>"
      + "<para><text>Ann Other</text></para></titlepage>"
    let script = try OpenScreenplaySample(paragraphs: "", rest: page).read()
    #expect(script.titlePage.map(\.key) == ["Title", "Credit", "Author"])
  }

  @Test func beforeVersionTwoTheTitlePageWasAttributes() throws {
    let info =
      "title=\"HARBOUR\" written_by=\"Written by&#xA;Ann Other\" drafts=\"First Draft\" "
      + "contact=\"\""
    let script = try OpenScreenplaySample(paragraphs: "", version: "12", info: info).read()
    #expect(
      script.titlePage.map { "\($0.key): \($0.text)" } == [
        "Title: HARBOUR", "Credit: Written by", "Author: Ann Other", "Draft date: First Draft",
      ])
  }
}
