import ScreenplayModel
import ScreenplayReaders
import Testing

/// What a script in production has: locked pages, revisions, omitted and doubled paragraphs.
struct FinalDraftProductionTests {
  private let heading = paragraph("Scene Heading", "INT. SHED")

  private func lockedPages(_ content: String, _ pages: String) throws -> [LockedPage] {
    try FinalDraftSample(content: content, settings: "<LockedPages>\(pages)</LockedPages>")
      .read().layout.lockedPages
  }

  @Test func aLockedPageKnowsItsParagraphAndByte() throws {
    let content = heading + paragraph("Action", "Café.") + paragraph("Action", "One. Two.")
    let pages = try lockedPages(
      content,
      """
      <LockedPage LevelIndex="0" LockLevel="0" PageNumber="1" Position="0"/>
      <LockedPage LevelIndex="0" LockLevel="1" PageNumber="1A" Position="10"/>
      <LockedPage LevelIndex="1" LockLevel="0" PageNumber="2-3" Position="21"/>
      """)
    #expect(
      pages == [
        LockedPage(label: "1", characterOffset: 0, paragraph: 0, textOffset: 0),
        LockedPage(label: "1A", level: 1, characterOffset: 10, paragraph: 1, textOffset: 9),
        LockedPage(label: "2-3", characterOffset: 21, paragraph: 2, textOffset: 20),
      ])
  }

  @Test(arguments: [0, 1, 511, 512, 513, 1_999, 2_000])
  func aLockedPageMayBeginInsideALongParagraph(unit: Int) throws {
    // Every second character is an é: three bytes for two units.
    let text = String(repeating: "aé", count: 1_000)
    let pages = try lockedPages(
      heading + paragraph("Action", text),
      "<LockedPage PageNumber=\"2\" Position=\"\(10 + unit)\"/>")
    #expect(pages.map(\.paragraph) == [1])
    #expect(pages.map(\.textOffset) == [9 + unit / 2 * 3 + unit % 2])
  }

  @Test func aPlaceInTheMiddleOfACharacterIsItsStart() throws {
    let pages = try lockedPages(
      paragraph("Action", "🎬 Go."),
      "<LockedPage PageNumber=\"1\" Position=\"1\"/><LockedPage PageNumber=\"2\" Position=\"2\"/>")
    #expect(pages.map(\.textOffset) == [0, 4])
  }

  @Test func aLockedPageMayBeginWithADualDialogue() throws {
    let dual = """
      <Paragraph><DualDialogue>\(paragraph("Character", "ANN"))\(paragraph("Dialogue", "Now!"))\
      </DualDialogue></Paragraph>
      """
    let pages = try lockedPages(
      heading + dual + paragraph("Action", "Rain."),
      "<LockedPage PageNumber=\"2\" Position=\"10\"/><LockedPage PageNumber=\"3\" Position=\"13\"/>"
    )
    #expect(pages.map(\.paragraph) == [1, 3])
    #expect(pages.map(\.textOffset) == [9, 16])
  }

  @Test(arguments: ["999", "-1", "", "x", "99999999999999999999"])
  func aPlaceOutsideTheScriptIsAfterItOrNone(position: String) throws {
    let pages = try lockedPages(
      heading, "<LockedPage PageNumber=\"9\" Position=\"\(position)\"/>")
    #expect(pages.allSatisfy { $0.paragraph == 1 && $0.textOffset == 9 })
    #expect(pages.count == (position == "999" ? 1 : 0))
  }

  @Test func lockedPagesStandInTheOrderOfTheScript() throws {
    let pages = try lockedPages(
      heading + paragraph("Action", "Rain."),
      """
      <LockedPage LockLevel="0" PageNumber="1" Position="0"/>
      <LockedPage LockLevel="0" PageNumber="2" Position="12"/>
      <LockedPage LockLevel="1" PageNumber="1A" Position="10"/>
      """)
    #expect(pages.map(\.label) == ["1", "1A", "2"])
  }

  @Test func anUnlockedScriptHasNone() throws {
    #expect(
      try FinalDraftSample(content: heading, settings: "<LockedPages/>").read()
        .layout.lockedPages == [])
  }

  @Test func revisionsAreTheFilesOwn() throws {
    let settings = """
      <Revisions ActiveSet="2" RevisionMode="Yes"><Revision Color="#00000000FFFF" ID="1" Mark="*" \
      Name="Blue  (3 May)" PageColor="#C6C6EDEDFEFE" Style=""/><Revision ID="2" Mark="+" \
      Name="Pink"/><Revision ID="0" Name="None"/></Revisions>
      """
    let script = try FinalDraftSample(content: heading, settings: settings).read()
    #expect(
      script.revisions == [
        RevisionSet(
          id: 1, name: "Blue (3 May)", mark: "*", textColor: "#0000FF", pageColor: "#C6EDFE"),
        RevisionSet(id: 2, name: "Pink", mark: "+", isActive: true),
      ])
    #expect(script.currentRevision == nil)
  }

  @Test func changedTextKnowsItsRevision() throws {
    let content = """
      <Paragraph Type="Action"><Text RevisionID="0" AdornmentStyle="-1">Old, </Text><Text \
      RevisionID="1">ne</Text><Text RevisionID="1" Style="Bold">w</Text><Text RevisionID="2">er\
      </Text></Paragraph>\(paragraph("Action", "Plain."))
      """
    let settings = """
      <Revisions ActiveSet="2"><Revision ID="1" Name="Blue"/><Revision ID="2" Name="Pink"/>\
      </Revisions>
      """
    let script = try FinalDraftSample(content: content, settings: settings).read()
    #expect(
      script.revisedText == [
        RevisedText(paragraph: 0, text: TextRange(start: 5, end: 8), revision: 1),
        RevisedText(paragraph: 0, text: TextRange(start: 8, end: 10), revision: 2),
      ])
    #expect(script.paragraphs.map { $0.traits.contains(.revised) } == [true, false])
    #expect(script.currentRevision?.name == "Pink")
    #expect(script.diagnostics == [])
  }

  @Test func anUndeclaredRevisionIsNotedOnce() throws {
    let content = """
      <Paragraph Type="Action"><Text>It </Text><Text RevisionID="42">rains</Text><Text \
      RevisionID="43">.</Text></Paragraph>
      """
    let script = try FinalDraftSample(content: content).read()
    #expect(script.revisedText.map(\.revision) == [42, 43])
    #expect(
      script.diagnostics.map(\.description) == [
        "s.fdx:4:4: note: this text is marked as changed in revision 42, which the file does not "
          + "declare [undeclared-revision]"
      ])
  }

  @Test func deletedTextIsNotText() throws {
    let settings = """
      <DeletedText><DeletedTextLocation Offset="3" RevisionID="1"><Paragraph><Text>Gone.</Text>\
      </Paragraph></DeletedTextLocation></DeletedText>
      """
    #expect(
      try FinalDraftSample(content: heading, settings: settings).read().dump
        == ["4 sceneHeading \"INT. SHED\""])
  }

  @Test func hiddenTextIsNotText() throws {
    let content = """
      <Paragraph Type="Action"><Text>Rain</Text><Text Style="Italic+HiddenText"> (ask)</Text>\
      <Text>.</Text></Paragraph>
      """
    #expect(try FinalDraftSample(content: content).read().dump == ["4 action \"Rain.\""])
  }

  @Test func aNewActWrittenTwiceIsOne() throws {
    let content = """
      <Paragraph Type="New Act" id="a-1"/><Paragraph Type="New Act" id="a-1"><Text>ACT ONE</Text>\
      </Paragraph><Paragraph Type="Action" id="a-2"/><Paragraph Type="Action" id="a-3"/>
      """
    #expect(
      try FinalDraftSample(content: content).read().dump
        == ["4 newAct \"ACT ONE\"", "4 action \"\"", "4 action \"\""])
  }

  @Test func anOmittedSceneSaysNothingOfWhatItWas() throws {
    let content = """
      <Paragraph Number="9" Type="Scene Heading"><SceneProperties Length="2/8" Page="4A"><Summary>\
      <Paragraph><Text>Mara hides.</Text></Paragraph></Summary><SceneArcBeats><CharacterArcBeat \
      Name="MARA"/></SceneArcBeats></SceneProperties><Text>OMITTED</Text></Paragraph>
      """
    let script = try FinalDraftSample(content: content).read()
    #expect(script.scenes.map(\.synopsis) == [nil])
    #expect(script.scenes.map(\.writtenLength) == [nil])
    #expect(script.scenes.map(\.writtenPage) == ["4A"])
    #expect(script.explicitTags == [])
  }
}
