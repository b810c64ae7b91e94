import BreakdownTestSupport
import ScreenplayModel
import ScreenplayReaders
import Testing

struct FountainHeadingTests {
  /// The kind a line has between two paragraphs of action.
  private func kind(of line: String) throws -> ParagraphKind? {
    let text = "Rain.\n\n\(line)\n\nMore rain."
    let screenplay = try FountainReader().read(Array(text.utf8), file: "a.fountain")
    return screenplay.paragraphs.first { $0.line == 3 }?.kind
  }

  @Test(arguments: [
    "INT. SHED - DAY", "EXT. SHED - DAY", "EST. SHED - DAY", "INT SHED DAY", "ext. shed",
    "INT./EXT. SHED", "INT. / EXT. SHED", "INT/EXT SHED", "EXT/INT. SHED", "I/E SHED", "i/e shed",
    "INT - SHED - DAY", "INT.. SHED", "**INT. SHED - DAY**", "_EXT. SHED_", "    INT. SHED",
    ".SHED", ".1942", "INTERIOR. SHED - NIGHT", "INNEN. SCHUPPEN - NACHT", "12 INT. SHED - DAY 12",
    "A12  EXT. SHED", "12   CLOSE ON A LAMP   12", "7-7C   SERIES OF SHOTS   7-7C",
    "30A   SCENE 30A OMITTED     *30A", "1. INNEN. KÜCHE - TAG", "INNEN/TAG KÜCHE",
    "AUßEN. HOF - NACHT",
    "EXT. JOUR", "INTÉRIEUR JOUR - CUISINE", "EXTERIOR. CALLE. NOCHE", "INTERNO. CASA - SERA",
    "WN. KUCHNIA - DZIEŃ", "PL. ULICA - NOC", "BINNEN. KEUKEN - AVOND", "ИНТ. КУХНЯ - ДЕНЬ",
    "НАТ. УЛИЦА. НОЧЬ", "ΕΣΩΤ. ΚΟΥΖΙΝΑ - ΝΥΧΤΑ", "İÇ. MUTFAK - GECE", "内景 客厅 - 日", "内景　客厅 - 夜",
    "ＩＮＴ．　客厅", "INT.\u{A0}SHED", "\u{200B}INT. SHED", "داخلي - المطبخ - نهار", "פנים. מטבח - יום",
  ])
  func aLineThatSaysWhereIsAHeading(line: String) throws {
    #expect(try kind(of: line) == .sceneHeading)
  }

  @Test(arguments: [
    "INTERIOR SHED", "INNERE STIMME", "PLATZ DA!", "UTE LACHT - UND GEHT.", "内景很好。",
    "INTO THE VOID", "EXTRA MEN ARRIVE.", "ESTATE SALE", "ESTABLISHING", "INT.",
    "est venu le temps", "..TWO DOTS", "...ellipsis", ". SPACE AFTER DOT", ".", "!INT. SHED - DAY",
    "12 CONTINUED: 12", "12   CONTINUED:   12", "12 men enter.", "I/E", "E STREET IS EMPTY.",
  ])
  func otherLinesAreAction(line: String) throws {
    #expect(try kind(of: line) == .action)
  }

  @Test(arguments: [
    ("INT. SHED - DAY #1#", "1", "INT. SHED - DAY"),
    ("INT. SHED - DAY #I-1-A#", "I-1-A", "INT. SHED - DAY"),
    ("INT. ROOM #237 #110A#", "110A", "INT. ROOM #237"),
    (".SHED #12-B.#", "12-B.", "SHED"),
    ("INT. SHED [[cold]] #3# [[storyline]]", "3", "INT. SHED"),
    ("**INT. SHED #4#**", "4", "INT. SHED"),
    ("12A INT. SHED - DAY", "12A", "INT. SHED - DAY"),
    ("12. INT. SHED - DAY 12", "12", "INT. SHED - DAY"),
    ("12 INT. SHED - DAY  *12", "12", "INT. SHED - DAY"), ("12-14 INT. SHED", "12-14", "INT. SHED"),
    ("INT. SHED - DAY   101", "101", "INT. SHED - DAY"),
    ("INT. SHED - DAY (1966)  A19", "A19", "INT. SHED - DAY (1966)"),
  ])
  func takesTheNumberOffTheHeading(line: String, number: String, heading: String) throws {
    let screenplay = try FountainReader().read(Array(line.utf8), file: "a.fountain")
    let scene = try #require(screenplay.scenes.first)
    #expect(scene.number == number)
    #expect(screenplay.headingText(of: scene) == heading)
  }

  @Test(arguments: [
    "INT. ROOM #5 - DAY", "INT. ROOM  237", "INT. SHED - DAY 2", "INT. SHED #☃#", ".SHED #*HELLO*#",
    "INT. SHED ##",
  ])
  func leavesWhatIsNoNumber(line: String) throws {
    let screenplay = try FountainReader().read(Array(line.utf8), file: "a.fountain")
    let scene = try #require(screenplay.scenes.first)
    #expect(scene.number == nil)
  }

  @Test func aHeadingNeedsNoEmptyLineBelow() throws {
    #expect(
      try ScreenplayDump.fountain("INT. SHED - DAY\nMara waits.\n\n.LATER\nShe sleeps.") == """
        1:1 sceneHeading "INT. SHED - DAY"
        2:1 action "Mara waits."
        4:2 sceneHeading forced "LATER"
        5:1 action "She sleeps."
        """)
  }

  @Test func twoHeadingsInARowAreTwoScenes() throws {
    #expect(
      try ScreenplayDump.fountain("INT. SHED - DAY\nEXT. YARD - DAY\n\nRain.") == """
        1:1 sceneHeading "INT. SHED - DAY"
        2:1 sceneHeading "EXT. YARD - DAY"
        4:1 action "Rain."
        """)
  }

  @Test func aHeadingRightUnderATransitionOrASpeechIsOne() throws {
    #expect(
      try ScreenplayDump.fountain("INT. A\n\nMARA\nGo.\nINT. B - DAY\n\nCUT TO:\nINT. Bar-Day\n")
        == """
        1:1 sceneHeading "INT. A"
        3:1 character "MARA"
        4:1 dialogue "Go."
        5:1 sceneHeading "INT. B - DAY"
        7:1 transition "CUT TO:"
        8:1 sceneHeading "INT. Bar-Day"
        a.fountain:5:1: warning: taken for a scene heading though a speech stands right above; \
        put an empty line before it [heading-inside-speech]
        """)
  }

  @Test func aHeadingRightUnderActionIsActionAndReported() throws {
    #expect(
      try ScreenplayDump.fountain("INT. A\n\nRain.\nINT. B - DAY\n\nMore.") == """
        1:1 sceneHeading "INT. A"
        3:1 action "Rain.⏎INT. B - DAY"
        6:1 action "More."
        a.fountain:4:1: warning: looks like a scene heading, but action stands right above: kept as \
        action; put an empty line before it, or '!' if it is none [heading-inside-action]
        """)
  }

  @Test func aNumberMakesAHeadingOutOfALineUnderAction() throws {
    #expect(
      try ScreenplayDump.fountain("INT. A\n\nRain.\nINT. B - DAY #2#\n") == """
        1:1 sceneHeading "INT. A"
        3:1 action "Rain."
        4:1 sceneHeading #2 "INT. B - DAY"
        """)
  }

  @Test func everySceneReachesToTheNextHeading() throws {
    let text = "Rain.\n\nINT. A\n\nOne.\n\n# Act\n\nINT. B\n\nTwo. [[n]]"
    let screenplay = try FountainReader().read(Array(text.utf8), file: "a.fountain")
    #expect(screenplay.scenes.map(\.paragraphs) == [1..<4, 4..<7])
    #expect(screenplay.scenes.map(\.index) == [0, 1])
    #expect(screenplay.scenes.map { $0.heading.setting } == [.interior, .interior])
  }

  @Test func anOmittedSceneKeepsItsNumberAndIsMarked() throws {
    let text = ".OMITTED #4#\n\nIt rained.\n\nINT. B #5#\n\nTwo."
    #expect(
      try ScreenplayDump.fountain(text) == """
        1:2 sceneHeading #4 forced omitted "OMITTED"
        3:1 action omitted "It rained."
        5:1 sceneHeading #5 "INT. B"
        7:1 action "Two."
        """)
    let screenplay = try FountainReader().read(Array(text.utf8), file: "a.fountain")
    #expect(screenplay.scenes.map(\.isOmitted) == [true, false])
  }

  @Test func textBeforeTheFirstHeadingIsReportedAndKept() throws {
    #expect(
      try ScreenplayDump.fountain("FADE IN:\n\nRain falls.\n\nINT. A") == """
        1:1 action "FADE IN:"
        3:1 action "Rain falls."
        5:1 sceneHeading "INT. A"
        a.fountain:3:1: warning: text before the first scene heading is not broken down \
        [text-before-first-scene]
        """)
  }

  @Test func fadeInBeforeTheFirstHeadingIsNoLoss() throws {
    let screenplay = try FountainReader().read(Array("FADE IN:\n\nINT. A".utf8), file: "a")
    #expect(screenplay.diagnostics.isEmpty)
  }

  @Test func aScriptWithoutHeadingsHasNoScenes() throws {
    let screenplay = try FountainReader().read(Array("Rain falls.".utf8), file: "a")
    #expect(screenplay.scenes.isEmpty)
    #expect(screenplay.diagnostics.isEmpty)
  }
}
