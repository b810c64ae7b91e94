import ScreenplayModel
import ScreenplayReaders
import Testing

/// How the pages of a Final Draft file are set, and its title page.
struct FinalDraftLayoutTests {
  private func read(_ settings: String, content: String = "") throws -> Screenplay {
    try FinalDraftSample(content: content, settings: settings).read()
  }

  @Test func pageSizeMarginsAndFirstPageAreTheFilesOwn() throws {
    let layout = try read(
      """
      <HeaderAndFooter StartingPage="12"/>
      <PageLayout TopMargin="75" BottomMargin="65.5" BreakDialogueAndActionAtSentences="No">
      <PageSize Height="11.69" Width="8.26"/></PageLayout>
      """
    ).layout
    #expect(layout.topMargin == 75)
    #expect(layout.bottomMargin == 65.5)
    #expect(layout.height == 11.69 * 72)
    #expect(layout.width == 8.26 * 72)
    #expect(layout.firstPage == 12)
    #expect(!layout.breaksAtSentences)
  }

  @Test func aFileWithoutPageSizeIsLetter() throws {
    let layout = try read("<PageLayout TopMargin=\"72\" BottomMargin=\"72\"/>").layout
    #expect(layout.height == 792)
    #expect(layout.firstPage == 1)
  }

  @Test func theTitlePagesOwnHeaderDoesNotNumberTheScript() throws {
    let title = "<TitlePage><HeaderAndFooter StartingPage=\"7\"/><Content/></TitlePage>"
    #expect(try read(title).layout.firstPage == 1)
  }

  @Test func moresAndContinuedsAreTheFilesOwn() throws {
    let layout = try read(
      """
      <MoresAndContinueds><DialogueBreaks BottomOfPage="No" TopOfNext="No"/>
      <SceneBreaks SceneBottomOfPage="Yes" SceneTopOfNext="Yes"/></MoresAndContinueds>
      """
    ).layout
    #expect(!layout.printsMore)
    #expect(!layout.printsContinued)
    #expect(layout.printsSceneContinuedAtBottom)
    #expect(layout.printsSceneContinuedAtTop)
  }

  @Test(arguments: [
    ("Hidden=\"No\"", true), ("Paragraphs=\"Show\"", true), ("Hidden=\"Yes\"", false),
  ])
  func outlinesAreShownWhenTheFileSaysSo(attribute: String, isShown: Bool) throws {
    #expect(try read("<Outlines \(attribute)/>").layout.showsOutline == isShown)
  }

  @Test func elementsKeepTheirNameLayoutAndCapitals() throws {
    let script = try read(
      """
      <ElementSettings Type="Scene Heading"><FontSpec Style="Bold+AllCaps"/><ParagraphSpec
      FirstIndent="-0.10" LeftIndent="1.25" RightIndent="7.38" SpaceBefore="12" Spacing="2"
      StartsNewPage="Yes"/><Behavior PaginateAs="Scene Heading"/></ElementSettings>
      """, content: paragraph("Scene Heading", "Int. Shed"))
    let layout = ParagraphLayout(
      leftIndent: 1.25, rightIndent: 7.38, firstIndent: -0.1, spaceBefore: 12, spacing: 2,
      startsNewPage: true)
    let style = ElementStyle(
      name: "Scene Heading", kind: .sceneHeading, layout: layout, isAllCaps: true,
      textStyle: .bold)
    #expect(script.layout.styles == [style])
    #expect(script.paragraphs.map(\.style) == [0])
    #expect(script.dump == ["4 sceneHeading \"Int. Shed\" newPage"])
  }

  @Test(arguments: [("Right", TextAlignment.right), ("Center", .center), ("Full", .left)])
  func linesKeepToTheEdgeTheFileSays(alignment: String, edge: TextAlignment) throws {
    let script = try read(
      """
      <ElementSettings Type="Action"><ParagraphSpec Alignment="\(alignment)"/>
      <Behavior PaginateAs="Action"/></ElementSettings>
      """,
      content: paragraph("Action", "A.") + paragraph("Shot", "B.", "Alignment=\"\(alignment)\""))
    #expect(script.layout.styles.map(\.layout.alignment) == [edge])
    #expect(script.paragraphLayouts[1]?.alignment ?? .left == edge)
  }

  @Test func aParagraphsOwnLayoutIsKeptOnlyWhereItDiffers() throws {
    let indent = "LeftIndent=\"2.00\" RightIndent=\"-1.00\" SpaceBefore=\"0\" Spacing=\"1\""
    let same = "LeftIndent=\"1.50\" RightIndent=\"7.50\" SpaceBefore=\"12\" Spacing=\"1\""
    let script = try read(
      "", content: paragraph("Action", "A.", same) + paragraph("Action", "B.", indent))
    #expect(
      script.paragraphLayouts == [1: ParagraphLayout(leftIndent: 2, rightIndent: 7.5)])
  }

  @Test(arguments: ["inch", "1e9", "--2", "-", "99999999999999999999999"])
  func whatIsNotANumberLeavesTheElementsOwn(indent: String) throws {
    let script = try read("", content: paragraph("Action", "A.", "LeftIndent=\"\(indent)\""))
    #expect(script.paragraphLayouts == [:])
  }
}
