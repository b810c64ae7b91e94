import ScreenplayModel
import ScreenplayReaders
import Testing

/// Values of attributes, which a parser that expands no entities hands over half read.
struct FinalDraftAttributesTests {
  @Test(arguments: [
    ("Rope &amp; Pulley", "Rope & Pulley"), ("&lt;3&gt;", "<3>"), ("&quot;X&quot;", "\"X\""),
    ("&#38;&#x26;", "&&"), ("&amp;#38;", "&#38;"), ("&amp;amp;", "&amp;"), ("&#xE9;t&#233;", "été"),
    ("&#x1F3AC;", "🎬"), ("A&amp;B &#59; &amp;#x;", "A&B ; &#x;"),
  ])
  func aReferenceIsTheCharacterItStandsFor(written: String, value: String) throws {
    let scene = try scene("Number=\"\(written)\"", "")
    #expect(scene.number == value)
  }

  @Test func aLabelMayHoldAnAmpersand() throws {
    let settings = """
      <TagData><TagCategories><TagCategory Id="own" Name="Hats &amp; Wigs"/></TagCategories>\
      <TagDefinitions><TagDefinition CatId="own" Id="d" Label="Hat &amp; veil"/></TagDefinitions>\
      <Tags><Tag Number="1"><DefId>d</DefId></Tag></Tags></TagData>
      """
    let script = try FinalDraftSample(
      content: paragraph("Scene Heading", "INT. SHED")
        + "<Paragraph Type=\"Action\"><Text TagNumber=\"1\">It.</Text></Paragraph>",
      settings: settings
    ).read()
    #expect(script.explicitTags.map(\.name) == ["Hat & veil"])
    #expect(script.explicitTags.map(\.kind) == ["Hats & Wigs"])
  }

  @Test func twoNamesWithAnAmpersandWhoSpeakAreNotSilentToo() throws {
    let content = """
      <Paragraph Type="Scene Heading"><SceneProperties><SceneArcBeats><CharacterArcBeat \
      Name="ANN &amp; BO"/></SceneArcBeats></SceneProperties><Text>INT. SHED</Text></Paragraph>\
      \(paragraph("Character", "Ann &amp; Bo"))\(paragraph("Dialogue", "Now!"))
      """
    #expect(try FinalDraftSample(content: content).read().explicitTags == [])
  }

  @Test func anElementsNameMayHoldAnAmpersand() throws {
    let settings = """
      <ElementSettings Type="Song &amp; Dance"><Behavior PaginateAs="Action"/></ElementSettings>
      """
    let content = paragraph("Song &amp; Dance", "They waltz.")
    let script = try FinalDraftSample(content: content, settings: settings).read()
    #expect(script.dump == ["4 action \"They waltz.\""])
    #expect(script.layout.styles.map(\.name) == ["Song & Dance"])
  }

  @Test func numbersMayBeAnyText() throws {
    for number in ["12", "A12", "12A-C", "89PT1", "№ 7", "  3  B "] {
      let words = number.split(separator: " ").joined(separator: " ")
      #expect(try scene("Number=\"\(number)\"", "").number == words)
    }
    #expect(try scene("Number=\"\"", "").number == nil)
    #expect(try scene("Number=\" \"", "").number == nil)
  }

  @Test(arguments: [
    ("2", 16), ("1 4/8", 12), ("7/8", 7), (" 3/8 ", 3), ("0", 0), ("8/8", 8),
  ])
  func lengthsAreReadInEverySpelling(written: String, eighths: Int) throws {
    #expect(try scene("", "Length=\"\(written)\"").writtenLength == Eighths(eighths))
  }

  @Test(arguments: ["", "about a page", "2/0", "-1/8", "99999999999999999999"])
  func aLengthThatIsNoneIsNotGuessed(written: String) throws {
    #expect(try scene("", "Length=\"\(written)\"").writtenLength == nil)
  }

  private func scene(_ attributes: String, _ properties: String) throws -> Scene {
    let content = """
      <Paragraph Type="Scene Heading" \(attributes)><SceneProperties \(properties)/>\
      <Text>INT. SHED</Text></Paragraph>
      """
    return try #require(try FinalDraftSample(content: content).read().scenes.first)
  }
}
