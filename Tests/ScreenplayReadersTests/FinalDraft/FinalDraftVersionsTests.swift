import ScreenplayModel
import ScreenplayReaders
import Testing

/// Files of all versions, of other programs, and in other encodings.
struct FinalDraftVersionsTests {
  private let script = """
    <Content><Paragraph Type="Action"><Text>It rains.</Text></Paragraph></Content>
    """

  @Test(arguments: ["1", "2", "3", "4", "5", "6", "7", ""])
  func everyVersionIsRead(version: String) throws {
    let xml = "<FinalDraft DocumentType=\"Script\" Version=\"\(version)\">\(script)</FinalDraft>"
    #expect(try FinalDraftSample.dump(xml) == ["1 action \"It rains.\""])
  }

  @Test func aTemplateIsAScript() throws {
    let xml = "<FinalDraft DocumentType=\"Script\" Template=\"Yes\">\(script)</FinalDraft>"
    #expect(try FinalDraftSample.dump(xml) == ["1 action \"It rains.\""])
  }

  @Test(arguments: [
    "<!-- made by hand --><?app x?>\n<FinalDraft>S</FinalDraft>",
    "<FinalDraft xmlns=\"urn:fd\" Version=\"6\">\nS</FinalDraft>",
    "<fd:FinalDraft xmlns:fd=\"urn:fd\">\nS</fd:FinalDraft>",
    "<FinalDraft><DocumentRef id=\"1\"/>\n<TitlePage/>S</FinalDraft>",
    "<FinalDraft>\nText <b>outside</b>S text</FinalDraft>",
  ])
  func whatStandsAroundTheScriptDoesNotMatter(file: String) throws {
    #expect(
      try FinalDraftSample.dump(file.replacing("S", with: script)) == ["2 action \"It rains.\""])
  }

  @Test func elementsMayHaveAPrefix() throws {
    let xml = """
      <f:FinalDraft xmlns:f="urn:fd"><f:Content><f:Paragraph Type="Action"><f:Text>It rains.\
      </f:Text></f:Paragraph></f:Content></f:FinalDraft>
      """
    #expect(try FinalDraftSample.dump(xml) == ["1 action \"It rains.\""])
  }

  @Test func aTitlePageThatComesFirstIsATitlePage() throws {
    let title = "<TitlePage><Content><Paragraph><Text>RAIN</Text></Paragraph></Content></TitlePage>"
    let xml = "<FinalDraft>\(title)\(script)</FinalDraft>"
    #expect(try FinalDraftSample.dump(xml) == ["1 action \"It rains.\""])
  }

  @Test(arguments: ["", "<Content/>", "<Content>\n</Content>", "<Content>Text</Content>"])
  func aFileWithoutAScriptHasNoParagraphs(content: String) throws {
    #expect(try FinalDraftSample.dump("<FinalDraft>\(content)</FinalDraft>") == [])
  }

  @Test func onlyTextElementsAreText() throws {
    let content = """
      <Paragraph Type="Action">
        stray <Text xml:space="preserve"> It rains. </Text> stray
        <Other><Text>no</Text></Other>
      </Paragraph>
      """
    #expect(try FinalDraftSample(content: content).read().dump == ["4 action \" It rains. \""])
  }

  @Test func aTextMayHoldLineBreaks() throws {
    let content = paragraph("Action", "One.\nTwo.&#10;Three.")
    #expect(
      try FinalDraftSample(content: content).read().dump == ["4 action \"One.\nTwo.\nThree.\""])
  }

  @Test func aWholeTextMayBeCDATA() throws {
    let content = paragraph("Action", "<![CDATA[Fish & <chips>]]>")
    #expect(try FinalDraftSample(content: content).read().dump == ["4 action \"Fish & <chips>\""])
  }

  @Test func windows1252IsRead() throws {
    for name in ["Windows-1252", "windows-1252", "CP1252"] {
      let xml = FinalDraftSample(content: paragraph("Action", "\u{93}Caf\u{E9}\u{94}")).xml
        .replacing("UTF-8", with: name)
      let bytes = xml.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
      #expect(
        try FinalDraftReader().read(bytes, file: "s.fdx").dump == ["4 action \"“Café”\""])
    }
  }

  @Test func aByteOrderMarkIsNoText() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("<FinalDraft>\(script)</FinalDraft>".utf8)
    #expect(
      try FinalDraftReader().read(bytes, file: "s.fdx").dump == ["1 action \"It rains.\""])
  }

  @Test(arguments: ["utf-16", "UTF-16LE", "US-ASCII"])
  func utf8CalledOtherwiseIsRead(name: String) throws {
    let text = script.replacing("rains", with: "was né")
    let xml = "<?xml version=\"1.0\" encoding=\"\(name)\"?><FinalDraft>\(text)</FinalDraft>"
    #expect(try FinalDraftSample.dump(xml) == ["1 action \"It was né.\""])
  }

  @Test func utf16CalledUTF8IsRead() throws {
    let xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><FinalDraft>\(script)</FinalDraft>"
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in xml.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(
      try FinalDraftReader().read(bytes, file: "s.fdx").dump == ["1 action \"It rains.\""])
  }

  @Test func onlyTheTextShownOfAlternativesCounts() throws {
    let content = """
      <Paragraph Type="Dialogue"><Text>Go.</Text><Alts Current="0"><AltId>4</AltId></Alts>\
      </Paragraph>
      """
    let settings = """
      <AltCollection><Alt Id="4"><Paragraph><Text>Run.</Text></Paragraph></Alt></AltCollection>
      """
    #expect(
      try FinalDraftSample(content: content, settings: settings).read().dump
        == ["4 dialogue \"Go.\""])
  }

  @Test func outlinesAreNoScenesAndNotPrinted() throws {
    let types = ["Outline 1", "Outline 4", "Outline Body", "Summary", "Note", "Sequence"]
    let content = types.map { paragraph($0, "INT. SHED - DAY") }.joined()
    let script = try FinalDraftSample(content: content).read()
    #expect(script.scenes.isEmpty)
    #expect(script.paragraphs.allSatisfy { !$0.kind.isPrinted })
  }
}
