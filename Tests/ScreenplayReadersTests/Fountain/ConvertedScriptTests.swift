import BreakdownTestSupport
import ScreenplayModel
import ScreenplayReaders
import Testing

/// Scripts that other tools turned from printed pages into text.
struct ConvertedScriptTests {
  /// What came of a script, without diagnostics.
  private func dump(_ text: String) throws -> String {
    var screenplay = try FountainReader().read(Array(text.utf8), file: "a.fountain")
    screenplay.diagnostics = []
    return ScreenplayDump.dump(screenplay)
  }

  /// Found by fuzzing: a bracket at the very end of a line in capitals.
  @Test func aBracketThatOnlyOpensIsNoExtension() throws {
    let lines = ["MARA (", "", "She waits.", ""]
    let text = Array(repeating: lines, count: 12).flatMap { $0 }.joined(separator: "\n")
    #expect(try dump(text).contains("action \"She waits.\""))
  }

  @Test func columnsTellCueSpeechAndAction() throws {
    let text = """
      1   INT. SHED - DAY                                        1

          Mara opens the crate.                                    *

                               MARA
                    It was here all
                    along.
                               (MORE)

                                                     (CONTINUED)
      \u{0C}                 HARBOUR - Blue Rev. 3/4/19              2.

      1   CONTINUED:                                              1

                               MARA (CONT'D)
                    And nobody looked.

          She takes the lantern and
          the rope.

                                                          CUT TO:

      A2  EXT. QUAY - NIGHT                                     A2

          Rain.
                               TOM
                         (low)
                    Who's there?
                               MARA
                    Me.
          He lowers the gun.
      """
    #expect(
      try ScreenplayDump.fountain(text) == """
        1:5 sceneHeading #1 "INT. SHED - DAY"
        3:5 action "Mara opens the crate."
        5:26 character "MARA"
        6:15 dialogue "It was here all⏎along.⏎And nobody looked."
        18:5 action "She takes the lantern and⏎the rope."
        21:53 transition "CUT TO:"
        23:5 sceneHeading #A2 "EXT. QUAY - NIGHT"
        25:5 action "Rain."
        26:26 character "TOM"
        27:20 parenthetical "(low)"
        28:15 dialogue "Who's there?"
        29:26 character "MARA"
        30:15 dialogue "Me."
        31:5 action "He lowers the gun."
        a.fountain:1:1: warning: taken for a script that another tool converted from printed pages: \
        cues, speeches and action told apart by how far they are indented; \
        running headers left out (1); CONTINUED lines left out (2); \
        speeches joined over (MORE) (1); revision asterisks left out (1); \
        check scenes and cast [converted-script]
        """)
  }

  @Test func withoutColumnsAndEmptyLinesTheLengthOfLinesTells() throws {
    let text = """
      INT. SHED - DAY
      Mara opens the crate.
      MARA
      It was here.
      EXT. QUAY - NIGHT
      Rain falls on the barrels and on the ropes and on the men there.
      TOM
      (low)
      Who's there?
      Mara comes out of the dark with the lantern and a coil of rope.
      2 INT. SHED - NIGHT 2
      She sits.
      CUT TO:
      EXT. QUAY - DAY
      Nobody.
      """
    #expect(
      try ScreenplayDump.fountain(text) == """
        1:1 sceneHeading "INT. SHED - DAY"
        2:1 action "Mara opens the crate."
        3:1 character "MARA"
        4:1 dialogue "It was here."
        5:1 sceneHeading "EXT. QUAY - NIGHT"
        6:1 action "Rain falls on the barrels and on the ropes and on the men there."
        7:1 character "TOM"
        8:1 parenthetical "(low)"
        9:1 dialogue "Who's there?"
        10:1 action "Mara comes out of the dark with the lantern and a coil of rope."
        11:3 sceneHeading #2 "INT. SHED - NIGHT"
        12:1 action "She sits."
        13:1 transition "CUT TO:"
        14:1 sceneHeading "EXT. QUAY - DAY"
        15:1 action "Nobody."
        a.fountain:1:1: warning: taken for a script that another tool converted from printed pages: \
        no empty lines between paragraphs: speeches end where lines grow long; \
        check scenes and cast [converted-script]
        """)
  }

  @Test func anEmptyLineBetweenCueAndSpeechIsPassedOver() throws {
    let text = """
      INT. SHED - DAY

      MARA (V.O.)

      It was here.

      2.

      She takes the lantern.

      TOM (CONT'D)

      (low)

      Who?

      3.

      EXT. QUAY - DAY
      """
    #expect(
      try ScreenplayDump.fountain(text) == """
        1:1 sceneHeading "INT. SHED - DAY"
        3:1 character "MARA (V.O.)"
        5:1 dialogue "It was here."
        9:1 action "She takes the lantern."
        11:1 character "TOM (CONT'D)"
        13:1 parenthetical "(low)"
        15:1 dialogue "Who?"
        19:1 sceneHeading "EXT. QUAY - DAY"
        a.fountain:1:1: warning: taken for a script that another tool converted from printed pages: \
        empty lines between cues and speeches passed over; page numbers left out (2); \
        check scenes and cast [converted-script]
        """)
  }

  @Test func numbersOnLinesOfTheirOwnBelongToTheHeading() throws {
    let text = """
      12
      INT. SHED - DAY
      12
      Mara waits.
      13
      EXT. QUAY - DAY
      13
      MARA
      Come.
      14
      INT. SHED - NIGHT
      14
      She takes the lantern.
      """
    #expect(
      try dump(text) == """
        2:1 sceneHeading #12 "INT. SHED - DAY"
        4:1 action "Mara waits."
        6:1 sceneHeading #13 "EXT. QUAY - DAY"
        8:1 character "MARA"
        9:1 dialogue "Come."
        11:1 sceneHeading #14 "INT. SHED - NIGHT"
        13:1 action "She takes the lantern."
        """)
  }

  @Test func withoutColumnsASpeechGoesOnOverThePageBreak() throws {
    let text = """
      INT. SHED - DAY
      Rain.
      MARA
      It was here
      (MORE)
      2.
      MARA (CONT'D)
      all along.
      EXT. QUAY - DAY
      Rain.
      EXT. SHED - DAY
      Sun.
      """
    #expect(
      try dump(text) == """
        1:1 sceneHeading "INT. SHED - DAY"
        2:1 action "Rain."
        3:1 character "MARA"
        4:1 dialogue "It was here⏎all along."
        9:1 sceneHeading "EXT. QUAY - DAY"
        10:1 action "Rain."
        11:1 sceneHeading "EXT. SHED - DAY"
        12:1 action "Sun."
        """)
  }

  /// Pages of a script with what printers add, empty lines kept.
  private func pages(_ count: Int, _ head: (Int) -> String, foot: String = "") -> String {
    (1...count).map { page in
      let action = (1...9).map { "She counts crate \(["one", "two", "six"][$0 % 3]).\n" }
      return """
        \(head(page))

        \(action.joined(separator: "\n"))
        MARA
        Why not?

        \(foot)
        """
    }.joined(separator: "\n\n")
  }

  @Test func theSameHeaderOnEveryPageIsLeftOut() throws {
    let text = "INT. SHED - DAY\n\n" + pages(5) { "HARBOUR - Pink Revisions 9/7/19   \($0)." }
    let screenplay = try FountainReader().read(Array(text.utf8), file: "a")
    let texts = screenplay.paragraphs.map(screenplay.string)
    #expect(!texts.contains { $0.contains("HARBOUR") })
    #expect(texts.count { $0 == "Why not?" } == 5)
  }

  @Test func aWatermarkOnEveryPageIsLeftOut() throws {
    let text =
      "INT. SHED - DAY\n\n" + pages(6, { "\u{0C}\($0)." }, foot: "Property of the reader M. Sund")
    let screenplay = try FountainReader().read(Array(text.utf8), file: "a")
    let texts = screenplay.paragraphs.map(screenplay.string)
    #expect(!texts.contains { $0.contains("Sund") })
    #expect(texts.count { $0 == "Why not?" } == 6)
    #expect(screenplay.paragraphs.count { $0.kind == .action } == 54)
  }

  @Test func aSentenceGoesOnOverAPageBreak() throws {
    let text = """
      INT. SHED - DAY

      She lifts the heavy lid and

      (CONTINUED)

      CONTINUED:

      finds the lantern.

      Then she leaves.

      (CONTINUED)

      CONTINUED: (2)

      Rain.
      """
    #expect(
      try dump(text) == """
        1:1 sceneHeading "INT. SHED - DAY"
        3:1 action "She lifts the heavy lid and⏎finds the lantern."
        11:1 action "Then she leaves."
        17:1 action "Rain."
        """)
  }

  @Test(arguments: [
    "Mara deals.\n\nTOM\nHow many?\n\nMARA\n12.\n\n42\n\nRain.",
    "MARA\n(CONTINUED)\nGo on.",
    "She rolls the die: 5 *\n\nRain.",
    "INT. B - DAY\n\nBACK TO:\n\nRain.\n\nBACK TO:\n\nRain.",
  ])
  func ordinaryFountainStaysWhatItIs(text: String) throws {
    let screenplay = try FountainReader().read(Array("INT. A\n\n\(text)".utf8), file: "a")
    #expect(!screenplay.diagnostics.contains { $0.message.id == "converted-script" })
  }

  @Test(arguments: [
    "1\n2\n3\n4", "\u{0C}", "(MORE)", "CONTINUED:\n(CONTINUED)", "*\n*\n*\n*\n*",
    "\u{0C}\n\u{0C}1.",
    "INT. A\nINT. B\nINT. C\nINT. D\nINT. E\nINT. F\nINT. G\nINT. H\nINT. I",
    "          \u{0C}   A\n   B\n          C\n   d\n          E\n   f\n1.\n2.\n(MORE)",
  ])
  func hostilePagesEndInAScreenplay(text: String) throws {
    _ = try FountainReader().read(Array("Rain.\n\(text)".utf8), file: "a")
    _ = try FountainReader().read(Array("\(text)\nRain.\n".utf8), file: "a")
  }

  @Test func takingPagesApartIsLinear() throws {
    let page = "\u{0C}12.\n\nMARA (CONT'D)\n\nGo.\n(MORE)\n1 A 1\nINT. A - DAY *\n"
    let text = String(repeating: page, count: 4_000)
    let screenplay = try FountainReader().read(Array(text.utf8), file: "a")
    #expect(screenplay.scenes.count >= 4_000)
  }
}
