import BreakdownTestSupport
import ScreenplayModel
import ScreenplayReaders
import Testing

struct FountainParagraphTests {
  @Test func anEmptyLineEndsAParagraphOfAction() throws {
    #expect(
      try ScreenplayDump.fountain("One.\nTwo.\n\n  Three.\n\n\nFour.") == """
        1:1 action "One.⏎Two."
        4:1 action "  Three."
        7:1 action "Four."
        """)
  }

  @Test func tabsBeforeActionAreFourBlanks() throws {
    #expect(
      try ScreenplayDump.fountain("\tA card:\n \tMara\n\tHarbour") == """
        1:1 action "    A card:⏎     Mara⏎    Harbour"
        """)
  }

  @Test func aCueOpensASpeech() throws {
    #expect(
      try ScreenplayDump.fountain(
        "MARA (O.S.)\n(softly)\nWho is\n  there?\n(beat)\nSay it!\n\nRain.") == """
          1:1 character "MARA (O.S.)"
          2:1 parenthetical "(softly)"
          3:1 dialogue "Who is⏎there?"
          5:1 parenthetical "(beat)"
          6:1 dialogue "Say it!"
          8:1 action "Rain."
          """)
  }

  @Test(arguments: [
    "MARA", "R2D2", "3CPO", "DR. BENNET", "MARA & TOM", "ÉMILE", "ИВАН", "WAITER #2",
    "MARA (on the radio)",
    "MARA (V.O.) (CONT'D)", "**MARA**", "FRAU GROßMANN", "2ND COP", "SCANNING THE AISLES...",
    "JR.  ", "   MARA  ", "@Mara", "@23",
  ])
  func aLineInCapitalsWithTextBelowIsACue(cue: String) throws {
    let screenplay = try FountainReader().read(Array("Rain.\n\n\(cue)\nHello.".utf8), file: "a")
    #expect(screenplay.paragraphs.map(\.kind) == [.action, .character, .dialogue])
  }

  @Test(arguments: [
    "Mara", "MARA and TOM", "23", "(O.S.)", "23 (O.S.)", "こんにちは", "\\@Mara", "@ ",
    "12 CONTINUED 12", "SCANNING THE AISLES...  ", "THE DOOR BURSTS!  ", "NOBODY…  ",
    "THE WATER RISES OVER THE QUAY AND TAKES EVERY BOAT AND EVERY BARREL WITH IT",
  ])
  func otherLinesAreNoCue(line: String) throws {
    let screenplay = try FountainReader().read(Array("Rain.\n\n\(line)\nHello.".utf8), file: "a")
    #expect(screenplay.paragraphs.map(\.kind) == [.action, .action])
  }

  @Test func aCueNeedsEmptyAboveAndTextBelow() throws {
    #expect(
      try ScreenplayDump.fountain("He sits.\nMARA\nHello.\n\nMARA\n\nHello.") == """
        1:1 action "He sits.⏎MARA⏎Hello."
        5:1 action "MARA"
        7:1 action "Hello."
        """)
  }

  @Test func aLineOfTwoBlanksKeepsASpeechGoing() throws {
    #expect(
      try ScreenplayDump.fountain("MARA\nOne.\n  \nTwo.\n \nRain.") == """
        1:1 character "MARA"
        2:1 dialogue "One.⏎  ⏎Two."
        6:1 action "Rain."
        """)
  }

  @Test func aParentheticalMayRunOverLines() throws {
    #expect(
      try ScreenplayDump.fountain("MARA\n(to the man\nat the door)\nGo.\n\nTOM\n(never\nclosed.")
        == """
        1:1 character "MARA"
        2:1 parenthetical "(to the man⏎at the door)"
        4:1 dialogue "Go."
        6:1 character "TOM"
        7:1 dialogue "(never⏎closed."
        """)
  }

  @Test func bracketsInsideALineAreDialogue() throws {
    #expect(
      try ScreenplayDump.fountain("MARA\n(laughs) Yes.\n(a) or (b)\n*(beat)*\nNo.") == """
        1:1 character "MARA"
        2:1 dialogue "(laughs) Yes.⏎(a) or (b)"
        4:2 parenthetical "‹italic:(beat)›"
        5:1 dialogue "No."
        """)
  }

  @Test(arguments: ["MARA ^", "MARA^", "MARA (O.S.)  ^", "@Mara ^"])
  func aCaretSetsTwoSpeechesSideBySide(cue: String) throws {
    let text = "TOM\n(loud)\nGo!\n\n\(cue)\nStay!\n\nRain."
    let screenplay = try FountainReader().read(Array(text.utf8), file: "a")
    let sides = screenplay.paragraphs.map { $0.traits.intersection([.dualLeft, .dualRight]) }
    #expect(sides == [.dualLeft, .dualLeft, .dualLeft, .dualRight, .dualRight, []])
    #expect(!screenplay.string(screenplay.paragraphs[3]).contains("^"))
  }

  @Test func aCaretWithoutASpeechBeforeIsReported() throws {
    #expect(
      try ScreenplayDump.fountain("TOM\nGo!\n\nRain.\n\nMARA ^\nStay!") == """
        1:1 character "TOM"
        2:1 dialogue "Go!"
        4:1 action "Rain."
        6:1 character "MARA"
        7:1 dialogue "Stay!"
        a.fountain:6:6: warning: '^' sets a speech beside the one before, but there is none: \
        printed by itself [dual-without-partner]
        """)
  }

  @Test func transitionsEndInTo() throws {
    #expect(
      try ScreenplayDump.fountain(
        "Rain.\n\nCUT TO:\n\n      SMASH CUT TO: \n\n> Burn out.\n\nCut to:") == """
          1:1 action "Rain."
          3:1 transition "CUT TO:"
          5:7 transition "SMASH CUT TO:"
          7:3 transition forced "Burn out."
          9:1 action "Cut to:"
          """)
  }

  @Test func aTransitionWithTextBelowIsNoCue() throws {
    #expect(
      try ScreenplayDump.fountain("Rain.\n\nCUT TO:\nSun.") == """
        1:1 action "Rain."
        3:1 transition "CUT TO:"
        4:1 action "Sun."
        """)
  }

  @Test func centeredTextStandsBetweenAngles() throws {
    #expect(
      try ScreenplayDump.fountain("> THE END <\n>  for now\t<\n\n>\n\n><") == """
        1:3 centered forced "THE END⏎for now"
        4:1 action ">"
        6:2 centered forced ""
        """)
  }

  @Test func lyricsAreTypedLineByLine() throws {
    #expect(
      try ScreenplayDump.fountain("~La la\n~ la\n\nMARA\n~La la\nShe coughs.") == """
        1:2 lyrics forced "La la⏎la"
        4:1 character "MARA"
        5:2 lyrics forced "La la"
        6:1 dialogue "She coughs."
        """)
  }

  @Test func anExclamationMarkForcesAction() throws {
    #expect(
      try ScreenplayDump.fountain(
        "!MARA\nrises.\n!BANG\n\n  !TOM\nfalls.\n\n!!CLOSE ON THE KEY\n\n!") == """
          1:2 action forced "MARA⏎rises.⏎BANG"
          5:1 action forced "  TOM⏎falls."
          8:3 shot forced "CLOSE ON THE KEY"
          10:1 action "!"
          """)
  }

  @Test func sectionsAndSynopsesStandWhereverTheyAre() throws {
    #expect(
      try ScreenplayDump.fountain(
        "# Act\n= It rains.\n##Two\nRain.\n# Three\n#1 on the list.\n\n##\n\n==") == """
          1:3 section 1 "Act"
          2:3 synopsis "It rains."
          3:3 section 2 "Two"
          4:1 action "Rain."
          5:3 section 1 "Three"
          6:2 section 1 "1 on the list."
          8:1 action "##"
          10:2 synopsis "="
          """)
  }

  @Test func aHashInsideActionNeedsABlank() throws {
    #expect(
      try ScreenplayDump.fountain("She reads:\n#1 on the list.\n=none") == """
        1:1 action "She reads:⏎#1 on the list.⏎=none"
        """)
  }

  @Test func anIdentifierIsNoPartOfASection() throws {
    #expect(
      try ScreenplayDump.fountain("## The harbour #harbour#\n\n# No. #3\n\n# ##") == """
        1:4 section 2 "The harbour"
        3:3 section 1 "No. #3"
        5:3 section 1 "##"
        """)
  }

  @Test func unevenMarksAroundBracketsMakeNoParenthetical() throws {
    #expect(
      try ScreenplayDump.fountain("MARA\n_**(softly)*_\nGo.\n_*(beat)*_\nNow.") == """
        1:1 character "MARA"
        2:2 dialogue "‹underline:*›‹italic+underline:(softly)›⏎Go."
        4:3 parenthetical "‹italic+underline:(beat)›"
        5:1 dialogue "Now."
        """)
  }

  @Test func wordsForOtherProgramsAreLeftOutWhereHeadingsHaveThem() throws {
    let text = """
      INT. SHED - DAY #3# #slow_load #color:blue

      Rain. #wet
      More. #wet

      MARA #angry
      Dial #1! #loud

      > OUT. #x
      """
    #expect(
      try ScreenplayDump.fountain(text) == """
        1:1 sceneHeading #3 "INT. SHED - DAY"
        3:1 action "Rain.⏎More."
        6:1 character "MARA"
        7:1 dialogue "Dial #1!"
        9:3 transition forced "OUT."
        a.fountain:1:1: note: '#' words stand at the ends of lines from here on: taken for tags of \
        another program and left out of the text [trailing-tags]
        """)
  }

  @Test(arguments: ["Rain. #wet\n\nSun. #dry", "INT. ROOM #5\n\nDial #1", "INT. A #x"])
  func wordsWithHashesAreTextOtherwise(text: String) throws {
    let screenplay = try FountainReader().read(Array(text.utf8), file: "a")
    #expect(screenplay.diagnostics.isEmpty)
  }

  @Test func theFirstSynopsisUnderAHeadingIsTheScenes() throws {
    let text = "INT. A\n\n= *One*.\n\n= Two.\n\n# Act\n\n= Three.\n\nINT. B\n\n# Act\n\n= Four."
    let screenplay = try FountainReader().read(Array(text.utf8), file: "a")
    #expect(screenplay.scenes.map(\.synopsis) == ["One.", nil])
  }

  @Test func threeEqualSignsBreakThePage() throws {
    #expect(
      try ScreenplayDump.fountain("Rain.\n===\n\nMARA\nHello.\n   ====\n\n=== not alone") == """
        1:1 action "Rain."
        2:4 pageBreak
        4:1 character "MARA"
        5:1 dialogue "Hello."
        6:8 pageBreak
        8:2 synopsis "== not alone"
        """)
  }
}
