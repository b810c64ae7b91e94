import BreakdownSheets
import ScreenplayModel
import Testing

@testable import BreakdownReports

/// The printed lines of the marked script and the marks in them.
struct MarkedLinesTests {
  @Test func wordsAreMarkedWhereTheyStandWithLengthsInTheMargin() throws {
    let sample = try MarkedSample(
      tagged: """
        INT. SHED - NIGHT #3A#

        ‹cast:Mara› lifts a ‹props:rusted sword›.

        ‹cast:MARA›
        Now.

        EXT. YARD - DAY #4#

        ‹vehicles?:A van›.
        """)
    #expect(
      sample.lines(of: 0) == [
        "3A  1/8        INT. SHED - NIGHT",
        "               ‹castMembers:Mara› lifts a ‹props:rusted sword›.",
        "                                   ‹castMembers:MARA›",
        "                         Now.",
        "            ────",
        "4  1/8         EXT. YARD - DAY",
        "               ‹vehicles?:A van›.",
        "            ────",
      ])
  }

  @Test func wordsThatALineBreakPartsAreMarkedOnBothLines() throws {
    let words = Array(repeating: "word", count: 11).joined(separator: " ")
    let sample = try MarkedSample(
      tagged: "INT. SHED\n\n\(words) ‹props:soldering iron› waits.")
    #expect(
      sample.lines(of: 0)[1...2] == [
        "               \(words)",
        "               ‹props:soldering iron› waits.",
      ])
    let longer = try MarkedSample(
      tagged: "INT. SHED\n\n\(words.dropLast(5)) ‹props:soldering iron› waits.")
    #expect(
      longer.lines(of: 0)[1...2] == [
        "               \(words.dropLast(5)) ‹props:soldering›",
        "               ‹props:iron› waits.",
      ])
    let marks = longer.marked.pages[0].lines.flatMap(\.marks)
    #expect(marks.map(\.code) == ["", "P"])
  }

  @Test func marksOverOneAnotherKeepLevelsOfTheirOwn() throws {
    let sample = try MarkedSample(
      tagged: "INT. SHED\n\nA ‹vehicles:‹stunts:burning› ‹props:van›› and a ‹props:tin›.")
    #expect(
      sample.lines(of: 0)[1]
        == "               A ‹vehicles:‹stunts:burning› ‹props:van›› and a ‹props:tin›.")
    let marks = sample.marked.pages[0].lines[1].marks
    #expect(marks.map(\.category.code) == ["V", "ST", "P", "P"])
    #expect(marks.map(\.level) == [0, 1, 1, 0])
  }

  @Test func aCueOfSeveralPeopleCarriesTheirNumbers() throws {
    let sample = try MarkedSample("INT. SHED\n\nMARA AND TOM\nStay!\n\nTOM\nNo.\n\nMARA\nGo.\n")
    let cues = sample.marked.pages[0].lines.filter { $0.kind == .character }
    #expect(cues.map { $0.marks.map(\.code) } == [["1,2"], [""], [""]])
  }

  @Test func whatOnlyANoteNamesStandsInTheMargin() throws {
    let sample = try MarkedSample(
      "INT. SHED\n\nA bench.\n\n[[prop: shoebox, rubber band]]\n\nDark.\n")
    #expect(
      sample.marked.pages[0].notes == [
        MarginNote(name: "rubber band", category: .props, isDoubtful: false, top: 2),
        MarginNote(name: "shoebox", category: .props, isDoubtful: false, top: 2.6),
      ])
    #expect(sample.pages.contains("+ props: shoebox"))
  }

  @Test func headingsCuesAndTransitionsAreInCapitalsUnlessForced() throws {
    let sample = try MarkedSample(
      tagged: "int. café - night\n\n@McKAY\nGo.\n\n> Fade to:\n\nEXT. YARD\n\nCUT TO:\n")
    #expect(
      sample.lines(of: 0) == [
        "#1  1/8        INT. CAFÉ - NIGHT",
        "                                   McKAY",
        "                         Go.",
        "                                                               FADE TO:",
        "            ────",
        "#2  1/8        EXT. YARD",
        "                                                                CUT TO:",
        "            ────",
      ])
  }

  @Test func stylesOfTheTextAreKept() throws {
    let sample = try MarkedSample("INT. SHED\n\nShe *waits* and **then _runs_**.\n")
    let line = sample.marked.pages[0].lines[1]
    #expect(
      line.stretches.map(\.style) == [.italic, .bold, [.bold, .underline]])
    #expect(
      line.stretches.map { String(decoding: line.text[$0.text], as: UTF8.self) }
        == ["waits", "then ", "runs"])
  }

  @Test func anOmittedSceneKeepsItsNumberAndNothingElse() throws {
    let sample = try MarkedSample(
      tagged: "INT. SHED #1#\n\nRain.\n\n.OMITTED #2#\n\nGone.\n\nINT. YARD #3#\n\nSun.\n")
    #expect(
      sample.lines(of: 0).map { $0.filter { $0 != " " } } == [
        "11/8INT.SHED", "Rain.", "────", "2OMITTED", "────", "31/8INT.YARD",
        "Sun.", "────",
      ])
  }

  @Test func speechesSpokenAtOnceStandSideBySide() throws {
    let sample = try MarkedSample(tagged: "INT. SHED\n\nMARA\nGo!\n\nTOM ^\n(loud)\nStay!\n")
    let lines = sample.marked.pages[0].lines.dropFirst()
    #expect(lines.map { ($0.left * 10).rounded() / 10 } == [172.8, 108, 399.6, 360, 334.8])
    #expect(lines.map(\.top) == [2, 3, 2, 3, 4])
  }

  @Test func revisedLinesCarryTheMarkOfTheirRevision() throws {
    let xml = """
      <FinalDraft DocumentType="Script" Version="6"><Content>
      <Paragraph Type="Scene Heading"><Text>INT. SHED</Text></Paragraph>
      <Paragraph Type="Action"><Text>Old. </Text><Text RevisionID="1">New.</Text></Paragraph>
      <Paragraph Type="Action"><Text>Old.</Text></Paragraph>
      </Content><Revisions ActiveSet="1" Location="7.75"><Revision Color="#000000000000" FullRevision="No"
      ID="1" Mark="*" Name="Blue Rev. (3 May)" Style=""/></Revisions></FinalDraft>
      """
    let sample = try MarkedSample(xml, file: "harbour.fdx")
    #expect(sample.marked.pages[0].lines.map(\.revisionMark) == ["", "*", ""])
    #expect(sample.marked.revision == "Blue Rev. (3 May)")
  }
}
