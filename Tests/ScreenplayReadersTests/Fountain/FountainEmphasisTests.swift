import BreakdownTestSupport
import Testing

struct FountainEmphasisTests {
  @Test(arguments: [
    ("*a*", "‹italic:a›"), ("**a**", "‹bold:a›"), ("***a***", "‹bold+italic:a›"),
    ("_a_", "‹underline:a›"), ("_**a**_", "‹bold+underline:a›"),
    ("_***a***_", "‹bold+italic+underline:a›"),
    ("x **a** y", "x ‹bold:a› y"), ("pre**a**post", "pre‹bold:a›post"),
    ("*a **b** c*", "‹italic:a ›‹bold+italic:b›‹italic: c›"),
    ("**a *b* c**", "‹bold:a ›‹bold+italic:b›‹bold: c›"),
    ("_a *b* c_.", "‹underline:a ›‹italic+underline:b›‹underline: c›."),
    ("**a**b**", "‹bold:a›b**"), ("*a* b* c", "‹italic:a› b* c"),
    ("*69 and then 23*, he", "‹italic:69 and then 23›, he"),
    ("__a__", "_‹underline:a›_"), ("x ___a___.", "x __‹underline:a›__."),
    ("*_*_*", "‹italic+underline:*›"),
    ("_**a_**", "‹bold+underline:a›"),
    ("_a *_ _* b_", "‹underline:a ›‹italic+underline:_ _›‹underline: b›"),
    ("_** a**_ _**b **_", "‹underline:** a›‹bold+underline:_ _›‹underline:b **›"),
    ("_a_b_", "‹underline:a_b›"), ("***a* b**", "‹bold+italic:a›‹bold: b›"),
  ])
  func marksAreTakenOutAndKeptAsStyle(line: String, expected: String) throws {
    let dump = try ScreenplayDump.fountain("He dialed:\n\n\(line)")
    #expect(dump.hasSuffix(" action \"\(expected)\""), "\(dump)")
  }

  @Test(arguments: [
    "*69 and then *23", "_69 and then 23 _", "a * b * c", "snake_case_word", "____", "* a*", "**",
    "one *two", "5 * 3 = 15",
  ])
  func marksThatDoNotPairAreText(line: String) throws {
    let dump = try ScreenplayDump.fountain("He dialed:\n\n\(line)")
    #expect(dump.hasSuffix("3:1 action \"\(line)\""), "\(dump)")
  }

  @Test(arguments: [
    (#"**\*9765\***"#, "‹bold:*9765*›"), (#"\_a_"#, "_a_"), (##"\@ \# \\ \."##, ##"@ # \ ."##),
    (#"\.SHED"#, ".SHED"), (#"a\b"#, #"a\b"#), (#"\"#, #"\"#),
  ])
  func aBackslashTakesTheMeaningFromAMark(line: String, expected: String) throws {
    let dump = try ScreenplayDump.fountain("He dialed:\n\n\(line)")
    #expect(dump.hasSuffix(" action \"\(expected)\""), "\(dump)")
  }

  @Test func emphasisEndsWithTheLine() throws {
    #expect(
      try ScreenplayDump.fountain("One *two\nthree* four") == """
        1:1 action "One *two⏎three* four"
        """)
  }

  @Test func otherKindsHaveEmphasis() throws {
    #expect(
      try ScreenplayDump.fountain("**INT. *SHED* - DAY**\n\n*MARA*\n_Go_.\n\n> **END** <") == """
        1:3 sceneHeading "‹bold:INT. ›‹bold+italic:SHED›‹bold: - DAY›"
        3:2 character "‹italic:MARA›"
        4:2 dialogue "‹underline:Go›."
        6:5 centered forced "‹bold:END›"
        """)
  }
}
