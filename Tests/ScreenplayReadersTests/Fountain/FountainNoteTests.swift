import BreakdownTestSupport
import ScreenplayModel
import ScreenplayReaders
import Testing

struct FountainNoteTests {
  @Test func aNoteInsideAParagraphFollowsIt() throws {
    #expect(
      try ScreenplayDump.fountain("Mara[[Which one?]] drinks\nand [[slowly]] sits. [[x]]") == """
        1:1 action "Mara drinks⏎and  sits."
        1:7 note inline "Which one?"
        2:7 note inline "slowly"
        2:24 note inline "x"
        """)
  }

  @Test func aNoteByItselfIsAParagraph() throws {
    #expect(
      try ScreenplayDump.fountain(
        "Rain.\n\n[[It was\nVietnamese, right?]]\n\nMARA\n[[softer]]\nHello.") == """
          1:1 action "Rain."
          3:3 note "It was⏎Vietnamese, right?"
          6:1 character "MARA"
          7:3 note "softer"
          8:1 dialogue "Hello."
          """)
  }

  @Test func aNoteOverLinesJoinsWhatIsAroundIt() throws {
    #expect(
      try ScreenplayDump.fountain("He pauses.[[Needs\nwork.\n  \nReally.]] He looks.\n\nMore.")
        == """
        1:1 action "He pauses. He looks."
        1:13 note inline "Needs⏎work.⏎  ⏎Really."
        6:1 action "More."
        """)
  }

  @Test func anEmptyLineBreaksANote() throws {
    #expect(
      try ScreenplayDump.fountain("A [[not\n\na note]] B. [[one]]") == """
        1:1 action "A [[not"
        3:1 action "a note]] B."
        3:15 note inline "one"
        a.fountain:1:3: warning: a note opens here with [[ and is not closed before the next empty \
        line: kept as text; close it with ]] [note-not-closed]
        """)
  }

  @Test func boneyardsAreTakenOut() throws {
    #expect(
      try ScreenplayDump.fountain("The house is /*very*/full.\n\n/*\nINT. A\n\nB.\n*/\n\nRain.")
        == """
        1:1 action "The house is full."
        1:16 boneyard inline "very"
        3:3 boneyard "⏎INT. A⏎⏎B.⏎"
        9:1 action "Rain."
        """)
  }

  @Test func aBoneyardOverLinesDoesNotJoinParagraphs() throws {
    #expect(
      try ScreenplayDump.fountain("CUT TO: /* x\n\ny */ EXT. B - DAY\n\nOne. /*\n*/\nTwo.") == """
        1:1 transition "CUT TO:"
        1:12 boneyard inline "x⏎⏎y"
        3:6 sceneHeading "EXT. B - DAY"
        5:1 action "One.⏎Two."
        5:8 boneyard inline "⏎"
        """)
  }

  @Test func anUnclosedBoneyardIsTextAndReportedOnce() throws {
    #expect(
      try ScreenplayDump.fountain("Rain. /* Sun.\n\nINT. A /* B") == """
        1:1 action "Rain. /* Sun."
        3:1 sceneHeading "INT. A /* B"
        a.fountain:1:1: warning: text before the first scene heading is not broken down \
        [text-before-first-scene]
        a.fountain:1:7: warning: a boneyard opens here with /* and is never closed: kept as text; \
        close it with */ [boneyard-not-closed]
        """)
  }

  @Test func anEscapedBracketOpensNothing() throws {
    #expect(
      try ScreenplayDump.fountain(#"A \[[b]] and \/* c."#) == """
        1:1 action "A [[b]] and /* c."
        """)
  }

  @Test func aNoteInAHeadingBelongsToItsScene() throws {
    let text = "INT. A\n\n[[one]]\n\nINT. B [[two]]\n\nRain."
    let screenplay = try FountainReader().read(Array(text.utf8), file: "a")
    #expect(screenplay.scenes.map(\.paragraphs) == [0..<2, 2..<5])
  }
}
