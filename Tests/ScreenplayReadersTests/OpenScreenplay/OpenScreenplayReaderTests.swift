import BreakdownTestSupport
import ScreenplayModel
import ScreenplayReaders
import Testing

/// Paragraphs of an Open Screenplay document.
struct OpenScreenplayReaderTests {
  private func dump(_ paragraphs: String...) throws -> [String] {
    try OpenScreenplaySample(paragraphs: paragraphs.joined(separator: "\n")).read().dump
  }

  @Test func theBuiltInStylesAreTheKindsOfParagraphs() throws {
    #expect(
      try dump(
        para("Scene Heading", "INT. SHED - NIGHT"), para("Action", "Mara waits."),
        para("Character", "MARA (O.S.)"), para("Parenthetical", "(low)"),
        para("Dialogue", "Who's there?"), para("Transition", "CUT TO:"), para("Shot", "CLOSE ON"),
        para("Normal Text", "Some text.")) == [
          "6 sceneHeading \"INT. SHED - NIGHT\"", "7 action \"Mara waits.\"",
          "8 character \"MARA (O.S.)\"", "9 parenthetical \"(low)\"",
          "10 dialogue \"Who's there?\"", "11 transition \"CUT TO:\"", "12 shot \"CLOSE ON\"",
          "13 general \"Some text.\"",
        ])
  }

  @Test(arguments: ["basestyle", "basestylename", "baseStyle", "baseStyleName", "name"])
  func everyVersionsNameOfTheStyleIsKnown(attribute: String) throws {
    let xml = "<para><style \(attribute)=\"Shot\"/><text>CLOSE</text></para>"
    #expect(try dump(xml) == ["6 shot \"CLOSE\""])
  }

  @Test func aParagraphWithoutAStyleIsPlainText() throws {
    #expect(
      try dump("<para><text>A</text></para>", para("Nobody's", "B"))
        == ["6 general \"A\"", "7 general \"B\""])
  }

  @Test(arguments: ["Action", "Sound"])
  func theUsersOwnStyleIsWhatItIsBasedOn(base: String) throws {
    let sample = OpenScreenplaySample(
      paragraphs: para("Beat", "A beat."),
      styles: """
        <style name="Beat" basestyle="\(base)"/><style name="Sound" basestyle="action"/>
        """)
    #expect(try sample.read().dump == ["6 action \"A beat.\""])
  }

  @Test func stylesBasedOnEachOtherArePlainText() throws {
    let styles = "<style name=\"A\" basestyle=\"B\"/><style name=\"B\" basestyle=\"A\"/>"
    let sample = OpenScreenplaySample(paragraphs: para("A", "x"), styles: styles)
    #expect(try sample.read().dump == ["6 general \"x\""])
  }

  @Test func runsAreJoinedAndKeepTheirStyles() throws {
    let xml = """
      <para><style basestyle="Action"/><text>She </text><text bold="1">lif</text>\
      <text bold="1" size="14">ts</text><text italic="1" underline="true"> it</text>\
      <text strikethrough="1">s</text><text>.</text></para>
      """
    #expect(
      try dump(xml) == [
        """
        6 action "She lifts its." [She |] [lifts|bold] [ it|italic+underline] [s|strikeout] [.|]
        """
      ])
  }

  @Test func aSoftReturnStaysInTheParagraph() throws {
    #expect(try dump(para("Action", "One\ntwo.")) == ["6 action \"One\ntwo.\""])
  }

  @Test(arguments: ["number", "scene_number", "sceneNumber"])
  func aHeadingHasItsNumberAndSynopsis(attribute: String) throws {
    let heading = para(
      "Scene Heading", "INT. A", "\(attribute)=\"12A\" synopsis=\"They&#xA;meet.\" note=\"no\"")
    let scene = try #require(
      try OpenScreenplaySample(paragraphs: heading).read().scenes.first)
    #expect(scene.number == "12A")
    #expect(scene.synopsis == "They meet.")
  }

  @Test(arguments: [("true", "3A"), ("false", nil)])
  func aPageIsTheScenesWhenPagesAreLocked(isLocked: String, page: String?) throws {
    let sample = OpenScreenplaySample(
      paragraphs: para("Scene Heading", "INT. A", "page_number=\"3A\""),
      settings: "pages_locked=\"\(isLocked)\"")
    #expect(try sample.read().scenes.map(\.writtenPage) == [page])
  }

  @Test func aPageBreakStandsOnTheStyle() throws {
    #expect(
      try dump(para("Action", "A", style: "pagebreakbefore=\"1\"")) == ["6 action \"A\" newPage"])
  }

  @Test func changedTextMarksItsParagraph() throws {
    #expect(
      try dump(
        "<para><style basestyle=\"Action\"/><text>A</text><text revision=\"2\">b</text></para>",
        "<para><style basestyle=\"Action\"/><text>A</text><marks><mark at=\"1\" revision=\"1\"/>"
          + "</marks></para>",
        "<para><style basestyle=\"Action\"/><text revision=\"0\">A</text></para>")
        == ["6 action \"Ab\" revised", "7 action \"A\" revised", "8 action \"A\""])
  }

  @Test(arguments: [true, false])
  func theFirstOfTwoCuesSaysThatTheySpeakAtOnce(isOnStyle: Bool) throws {
    let first =
      isOnStyle
      ? para("Character", "ANN", style: "dualdialogue=\"1\"")
      : para("Character", "ANN", "dualdialogue=\"1\"")
    #expect(
      try dump(
        para("Character", "CHORUS"), para("Dialogue", "Before."), first,
        para("Parenthetical", "over him"), para("Dialogue", "Go."), para("Character", "BEN"),
        para("Dialogue", "Now."), para("Character", "CHORUS"), para("Dialogue", "After.")) == [
          "6 character \"CHORUS\"", "7 dialogue \"Before.\"", "8 character \"ANN\" left",
          "9 parenthetical \"(over him)\" left", "10 dialogue \"Go.\" left",
          "11 character \"BEN\" right", "12 dialogue \"Now.\" right", "13 character \"CHORUS\"",
          "14 dialogue \"After.\"",
        ])
  }

  @Test func twoPairsInARowAreTwoPairs() throws {
    let dual = "dualdialogue=\"1\""
    #expect(
      try dump(
        para("Character", "A", style: dual), para("Dialogue", "1"), para("Character", "B"),
        para("Dialogue", "2"), para("Character", "C", style: dual), para("Dialogue", "3"),
        para("Character", "D"), para("Dialogue", "4")
      ).map { $0.hasSuffix("left") } == [true, true, false, false, true, true, false, false])
  }

  @Test func aCueWithNoOtherAfterItSpeaksAlone() throws {
    #expect(
      try dump(
        para("Character", "A", style: "dualdialogue=\"1\""), para("Dialogue", "1"),
        para("Action", "Rain."))
        == ["6 character \"A\"", "7 dialogue \"1\"", "8 action \"Rain.\""])
  }

  @Test func aParentheticalGetsTheBracketsItIsPrintedWith() throws {
    #expect(
      try dump(
        para("Parenthetical", "low"), para("Parenthetical", ""),
        "<para><style basestyle=\"Parenthetical\"/><text>so</text><text bold=\"1\">ft</text></para>",
        para("Dialogue", "Hi.")) == [
          "6 parenthetical \"(low)\"", "7 parenthetical \"\"",
          "8 parenthetical \"(soft)\" [(so|] [ft)|bold]", "9 dialogue \"Hi.\"",
        ])
  }

  @Test(arguments: ["OMITTED", "omitted", "Scene cut"])
  func aSceneTakenOutIsOmitted(text: String) throws {
    let sample = OpenScreenplaySample(
      paragraphs: para("Scene Heading", text, "number=\"3\""),
      settings: "omitted_text=\"SCENE CUT\"")
    let scene = try #require(try sample.read().scenes.first)
    #expect(scene.isOmitted)
    #expect(scene.number == "3")
  }

  @Test func emptyParagraphsAtTheEndAndEmptyHeadingsAreNoScript() throws {
    #expect(
      try dump(
        para("Scene Heading", "INT. A"), para("Scene Heading", " "), para("Action", "Rain."),
        para("Scene Heading", "&#xA;"), "<para><style name=\"Normal Text\"/><text></text></para>")
        == ["6 sceneHeading \"INT. A\"", "7 general \" \"", "8 action \"Rain.\""])
  }

  @Test func marksInTheTextOfOldVersionsAreStyles() throws {
    let text =
      "&lt;b&gt;Bold &lt;i&gt;both&lt;/i&gt;&lt;/b&gt; 1 &lt; 2&lt;br&gt;"
      + "&lt;font=\"Times\"&gt;x&lt;/font&gt;&lt;rev=\"1\"&gt;y&lt;/rev&gt; &lt;z&gt;"
    let old = OpenScreenplaySample(paragraphs: para("Action", text), version: "12")
    #expect(
      try old.read().dump == [
        """
        6 action "Bold both 1 < 2
        xy <z>" revised [Bold |bold] [both|bold+italic] [ 1 < 2
        xy <z>|]
        """
      ])
    let new = OpenScreenplaySample(paragraphs: para("Action", "a &lt;b&gt;c"), version: "20")
    #expect(try new.read().dump == ["6 action \"a <b>c\""])
  }

  @Test(arguments: ["<FinalDraft/>", "<FinalDraft><Content/></FinalDraft>"])
  func anotherRootIsRefused(xml: String) {
    #expect {
      try OpenScreenplayReader().read(Array(xml.utf8), file: "a")
    } throws: {
      "\($0)" == """
        a:1:12: error: the root element is <FinalDraft>, not \
        <document>; export the script as Open Screenplay Format or Final Draft (.fdx)
        """
    }
  }

  @Test func bytesThatAreNotUTF8AreReadAsInAText() throws {
    var bytes = Array(OpenScreenplaySample(paragraphs: para("Action", "Caf@ — dÉjà")).xml.utf8)
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "@")))
    bytes[place] = 0xE9
    let script = try OpenScreenplayReader().read(bytes, file: "s.osf")
    #expect(script.dump == ["6 action \"Café — dÉjà\""])
    #expect(
      script.diagnostics.map(\.description) == [
        """
        s.osf:6:1: warning: 1 byte was not UTF-8 as the rest is and read as Windows-1252, the \
        first here: look at the letters [mixed-encoding]
        """
      ])
  }

  @Test func aDeclarationIsRefused() {
    let xml = "<!DOCTYPE document [<!ENTITY a \"b\">]><document/>"
    #expect(throws: ReadError.self) {
      try OpenScreenplayReader().read(Array(xml.utf8), file: "a")
    }
  }

  @Test func aDocumentWithoutParagraphsHasNoScenes() throws {
    #expect(
      try OpenScreenplayReader().read(Array("<document/>".utf8), file: "a").paragraphs.isEmpty)
  }

  @Test func aDocumentCutOffAnywhereIsRefusedAndNeverCrashes() {
    let xml = Array(
      OpenScreenplaySample(
        paragraphs: para("Scene Heading", "INT. A", "number=\"1\"")
          + para("Parenthetical", "low") + para("Character", "A", style: "dualdialogue=\"1\""),
        version: "12", rest: "<titlepage><para bookmark=\"Title\"><text>x</text></para></titlepage>"
      ).xml.utf8)
    for end in 1..<(xml.count - 1) {
      #expect(throws: ReadError.self) {
        try OpenScreenplayReader().read(Array(xml[..<end]), file: "a")
      }
    }
  }
}
