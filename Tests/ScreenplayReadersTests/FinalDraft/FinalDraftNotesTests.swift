import ScreenplayModel
import ScreenplayReaders
import Testing

/// Script notes of both generations: read, never printed, never text of the script.
struct FinalDraftNotesTests {
  private let heading = paragraph("Scene Heading", "INT. SHED")

  private func note(_ texts: String..., attributes: String = "") -> String {
    let paragraphs = texts.map { "<Paragraph><Text>\($0)</Text></Paragraph>" }
    return "<ScriptNote \(attributes)>\(paragraphs.joined())</ScriptNote>"
  }

  private func read(_ content: String, _ notes: String...) throws -> Screenplay {
    let settings = "<ScriptNotes><TableColumnSettings><Column>Order</Column></TableColumnSettings>"
    return try FinalDraftSample(
      content: content, settings: "\(settings)\(notes.joined())</ScriptNotes>"
    ).read()
  }

  @Test func aNoteInsideAParagraphFollowsIt() throws {
    let content = """
      <Paragraph Type="Action">\(note("Which one?", attributes: "Name=\"Check\""))<Text>Mara \
      drinks.</Text></Paragraph>
      """
    #expect(
      try FinalDraftSample(content: content).read().dump == [
        "4 action \"Mara drinks.\"", "4 note \"Check\nWhich one?\" inline",
      ])
  }

  @Test func aNoteBetweenTwoTextsDoesNotPartThem() throws {
    let content = """
      <Paragraph Type="Action"><Text>Mara </Text>\(note("Why?"))<Text>drinks.</Text></Paragraph>
      """
    let script = try FinalDraftSample(content: content).read()
    #expect(script.dump == ["4 action \"Mara drinks.\"", "4 note \"Why?\" inline"])
    #expect(script.paragraphs.map(\.kind.isPrinted) == [true, false])
  }

  @Test func aRangeCountsUTF16UnitsAndParagraphEnds() throws {
    // "INT. SHED" and its end are 10; the clapper board is two units and four bytes.
    let content = heading + paragraph("Action", "🎬 é.") + paragraph("Action", "Rain.")
    for (range, place) in [("0,3", 0), ("9,9", 0), ("10,12", 1), ("15,15", 1), ("16,20", 2)] {
      let script = try read(content, note("N", attributes: "Range=\"\(range)\""))
      #expect(script.paragraphs.map(\.kind).firstIndex(of: .note) == place + 1)
    }
  }

  @Test func aDualDialogueCountsAsTwoUnits() throws {
    let dual = """
      <Paragraph><DualDialogue>\(paragraph("Character", "ANN"))\(paragraph("Dialogue", "Now!"))\
      \(paragraph("Character", "BO"))\(paragraph("Dialogue", "No!"))</DualDialogue></Paragraph>
      """
    let content = heading + dual + paragraph("Action", "Rain.") + paragraph("Action", "Sun.")
    let script = try read(
      content, note("dual", attributes: "Range=\"10,11\""),
      note("rain", attributes: "Range=\"13,18\""), note("sun", attributes: "Range=\"19,23\""))
    #expect(
      script.dump.filter { $0.contains("note") || $0.contains("action") } == [
        "6 note \"dual\" left inline", "4 action \"Rain.\"", "6 note \"rain\" inline",
        "4 action \"Sun.\"", "6 note \"sun\" inline",
      ])
    #expect(script.paragraphs.map(\.kind)[1...2] == [.character, .note])
  }

  @Test func anOmittedSceneCountsAsTwoUnits() throws {
    let omitted = """
      <Paragraph Type="Scene Heading"><Text>OMITTED</Text><OmittedScene>\(heading)</OmittedScene>\
      </Paragraph>
      """
    let content = omitted + paragraph("Action", "Rain.")
    let script = try read(content, note("N", attributes: "Range=\"10,15\""))
    #expect(script.dump.suffix(2) == ["4 action \"Rain.\"", "6 note \"N\" inline"])
  }

  @Test(arguments: ["", "Range=\"900,901\"", "Range=\"x\"", "Range=\"-4,-1\""])
  func aNoteOnNoPlaceStandsBeforeTheScript(attributes: String) throws {
    let script = try read(heading, note("Think.", attributes: attributes))
    #expect(script.dump == ["6 note \"Think.\"", "4 sceneHeading \"INT. SHED\""])
    #expect(script.scenes.map(\.paragraphs) == [1..<2])
  }

  @Test func unanchoredNotesStandBeforeTheScript() throws {
    let settings = "<UnanchoredScriptNotes>\(note("Other titles?", ""))</UnanchoredScriptNotes>"
    let script = try FinalDraftSample(content: heading, settings: settings).read()
    #expect(script.dump == ["6 note \"Other titles?\"", "4 sceneHeading \"INT. SHED\""])
  }

  @Test func answersFollowWhatTheyAnswer() throws {
    let script = try read(
      heading, note("First", attributes: "Range=\"0,9\""),
      note("Second", attributes: "Range=\"9,0\""))
    #expect(script.dump.suffix(2) == ["6 note \"First\" inline", "6 note \"Second\" inline"])
  }

  @Test func aNoteThatSaysNothingIsNone() throws {
    #expect(try read(heading, note("", " "), "<ScriptNote/>").paragraphs.count == 1)
  }

  @Test func aNoteOnAnOutlineLineBelongsToWhatIsPrintedNext() throws {
    let script = try read(
      paragraph("Outline 2", "The plan") + heading, note("N", attributes: "Range=\"0,4\""))
    #expect(script.dump.last == "6 note \"N\" inline")
    #expect(script.scenes.map(\.paragraphs) == [1..<3])
  }

  @Test func aNoteNamesElementsAsFountainsDo() throws {
    let script = try read(
      heading + paragraph("Action", "Mara waits."),
      note(
        "prop: shoebox, chestnuts x 20", "Looks good.", "Vehicle: van",
        attributes: "Range=\"10,12\" Name=\"wardrobe: red coat\""))
    #expect(
      script.explicitTags.map { "\($0.category.id) \($0.name) \($0.quantity) \($0.position)" } == [
        "wardrobe red coat 1 s.fdx:6:11", "props shoebox 1 s.fdx:6:26",
        "props chestnuts 20 s.fdx:6:35", "vehicles van 1 s.fdx:6:71",
      ])
    #expect(script.explicitTags.map(\.scene) == [0, 0, 0, 0])
    #expect(script.explicitTags.allSatisfy { $0.rule == "note" && $0.source == .explicit })
  }

  @Test func aNoteInAnOmittedSceneNamesNothing() throws {
    let content = """
      <Paragraph Type="Scene Heading"><Text>OMITTED</Text><OmittedScene><Paragraph Type="Action">\
      \(note("prop: shoebox"))<Text>Rain.</Text></Paragraph></OmittedScene></Paragraph>
      """
    let script = try FinalDraftSample(content: content).read()
    #expect(script.explicitTags == [])
    #expect(script.dump.last == "4 note \"prop: shoebox\" omitted inline")
  }
}
