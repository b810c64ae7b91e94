import ScreenplayModel
import ScreenplayReaders
import Testing

/// Paragraphs of a Final Draft file.
struct FinalDraftReaderTests {
  private func dump(_ content: String, settings: String = "") throws -> [String] {
    try FinalDraftSample(content: content, settings: settings).read().dump
  }

  @Test func aParagraphKnowsItsKindTextAndLine() throws {
    #expect(
      try dump(
        """
        <Paragraph Type="Scene Heading"><Text>INT. SHED - NIGHT</Text></Paragraph>
        <Paragraph Type="Action"><Text>Mara waits.</Text></Paragraph>
        <Paragraph Type="Character">
          <Text>MARA (O.S.)</Text>
        </Paragraph>
        <Paragraph Type="Parenthetical"><Text>(low)</Text></Paragraph>
        <Paragraph Type="Dialogue"><Text>Who's there?</Text></Paragraph>
        """) == [
          "4 sceneHeading \"INT. SHED - NIGHT\"", "5 action \"Mara waits.\"",
          "6 character \"MARA (O.S.)\"", "9 parenthetical \"(low)\"",
          "10 dialogue \"Who's there?\"",
        ])
  }

  @Test func bytesThatAreNotUTF8AreReadAsInAText() throws {
    let sample = FinalDraftSample(content: paragraph("Action", "She@s at the caf@."))
    let bytes = sample.xml.utf8.map { $0 == UInt8(ascii: "@") ? 0x92 : $0 }
    let script = try FinalDraftReader().read(bytes, file: "s.fdx")
    #expect(script.dump == ["4 action \"She’s at the caf’.\""])
    #expect(
      script.diagnostics.map(\.description) == [
        """
        s.fdx:4:1: warning: the file is not UTF-8; read as Windows-1252, 2 characters outside \
        ASCII, the first here: save it as UTF-8 if letters look wrong [not-utf8]
        """
      ])
  }

  @Test(arguments: [
    ("General", "general"), ("Transition", "transition"), ("Shot", "shot"),
    ("Cast List", "castList"), ("New Act", "newAct"), ("End Of Act", "endOfAct"),
    ("Singing", "lyrics"), ("Lyrics", "lyrics"), ("Outline 2", "section"),
    ("Outline 3 (Scenes)", "section"), ("Outline Body", "synopsis"), ("Summary", "synopsis"),
    ("Note", "note"), ("Sequence", "section"), ("Nobody's Own", "general"),
  ])
  func anElementIsKnownByName(type: String, kind: String) throws {
    #expect(try dump(paragraph(type, "Text")) == ["4 \(kind) \"Text\""])
  }

  @Test func outlineLevelsKeepTheirDepth() throws {
    let script = try FinalDraftSample(content: paragraph("Outline 2", "The Plan")).read()
    #expect(script.paragraphs.map(\.depth) == [2])
  }

  @Test(arguments: ["Action", "action", "Custom Below"])
  func aCustomElementIsWhatItIsPaginatedAs(paginatedAs: String) throws {
    let settings = """
      <ElementSettings Type="Main Title"><Behavior PaginateAs="\(paginatedAs)"/></ElementSettings>
      <ElementSettings Type="Custom Below"><Behavior PaginateAs="Action"/></ElementSettings>
      """
    #expect(
      try dump(paragraph("Main Title", "HARBOUR"), settings: settings) == ["4 action \"HARBOUR\""])
  }

  @Test func customElementsThatNameEachOtherAreGeneral() throws {
    let settings = """
      <ElementSettings Type="A"><Behavior PaginateAs="B"/></ElementSettings>
      <ElementSettings Type="B"><Behavior PaginateAs="A"/></ElementSettings>
      """
    #expect(try dump(paragraph("A", "x"), settings: settings) == ["4 general \"x\""])
  }

  @Test func runsAreJoinedWithNoBlank() throws {
    #expect(
      try dump("<Paragraph Type=\"Action\"><Text>The har</Text><Text>bour.</Text></Paragraph>")
        == ["4 action \"The harbour.\""])
  }

  @Test func blanksOfATextAreKept() throws {
    #expect(
      try dump("<Paragraph Type=\"Action\"><Text>A</Text><Text> </Text><Text>b</Text></Paragraph>")
        == ["4 action \"A b\""])
  }

  @Test func styledTextKeepsAllRunsOfItsParagraph() throws {
    let content = """
      <Paragraph Type="Action"><Text>A </Text><Text Style="Bold+Underline">red</Text><Text \
      Style="Underline+Bold"> door</Text><Text Style="AllCaps">.</Text></Paragraph>
      <Paragraph Type="Action"><Text Style="">Plain.</Text></Paragraph>
      """
    #expect(
      try dump(content) == [
        "4 action \"A red door.\" [A |] [red door|bold+underline] [.|]", "5 action \"Plain.\"",
      ])
  }

  @Test func entitiesCharacterReferencesAndCDATAAreText() throws {
    let text = "Fish &amp; chips &#8212; &lt;cheap&gt; <![CDATA[& hot]]>"
    #expect(try dump(paragraph("Action", text)) == ["4 action \"Fish & chips — <cheap> & hot\""])
  }

  @Test func anEmptyParagraphIsKept() throws {
    #expect(try dump("<Paragraph Type=\"Action\"/>") == ["4 action \"\""])
  }

  @Test func aParagraphWithoutTypeIsNotScript() throws {
    #expect(try dump("<Paragraph><Text>Loose</Text></Paragraph>") == [])
  }

  @Test func notesAlternativesAndArcBeatsInsideAParagraphAreNotItsText() throws {
    let content = """
      <Paragraph Type="Dialogue"><ScriptNote Name="Check"><Paragraph Type="Action"><Text>Note</Text>\
      </Paragraph></ScriptNote><Alts Current="0"><AltId>4</AltId></Alts><Text>Go.</Text></Paragraph>
      """
    #expect(try dump(content) == ["4 dialogue \"Go.\""])
  }

  @Test(arguments: ["", "Type=\"General\""])
  func theSecondCueOfADualDialogueStandsOnTheRight(wrapper: String) throws {
    let pair = """
      <Paragraph \(wrapper)><DualDialogue>\(paragraph("Character", "MARY"))\
      \(paragraph("Dialogue", "But--"))\(paragraph("Character", "LOUIS"))\
      \(paragraph("Dialogue", "Go!"))</DualDialogue></Paragraph>
      """
    let expected = [
      "character \"MARY\" left", "dialogue \"But--\" left", "character \"LOUIS\" right",
      "dialogue \"Go!\" right",
    ]
    #expect(
      try dump(pair + "\n" + pair) == expected.map { "4 " + $0 } + expected.map { "5 " + $0 })
  }

  @Test func changedTextMarksItsParagraph() throws {
    let content = """
      <Paragraph Type="Action"><Text RevisionID="0">Old.</Text></Paragraph>
      <Paragraph Type="Action"><Text RevisionID="0">Old, </Text><Text RevisionID="3">new.</Text>\
      </Paragraph>
      """
    #expect(try dump(content) == ["4 action \"Old.\"", "5 action \"Old, new.\" revised"])
  }

  @Test(arguments: ["UTF-16", "UTF-16LE", "UTF-16BE"])
  func otherEncodingsAreRead(encoding: String) throws {
    let xml = FinalDraftSample(content: paragraph("Action", "Café 🎬")).xml
      .replacing("UTF-8", with: encoding)
    var bytes: [UInt8] = encoding == "UTF-16BE" ? [0xFE, 0xFF] : [0xFF, 0xFE]
    for unit in xml.utf16 {
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      bytes += encoding == "UTF-16BE" ? pair.reversed() : pair
    }
    let script = try FinalDraftReader().read(bytes, file: "s.fdx")
    #expect(script.dump == ["4 action \"Café 🎬\""])
  }

  @Test func latin1IsRead() throws {
    let xml = FinalDraftSample(content: paragraph("Action", "Caf\u{E9}")).xml
      .replacing("UTF-8", with: "ISO-8859-1")
    let bytes = xml.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(try FinalDraftReader().read(bytes, file: "s.fdx").dump == ["4 action \"Café\""])
  }

  @Test func aTextLongerThanAChunkIsWhole() throws {
    let text = String(repeating: "Rain falls & falls. ", count: 20_000)
    let script = try FinalDraftSample(
      content: paragraph("Action", text.replacing("&", with: "&amp;"))
    ).read()
    #expect(script.paragraphs.map { script.string($0) } == [text])
  }
}
