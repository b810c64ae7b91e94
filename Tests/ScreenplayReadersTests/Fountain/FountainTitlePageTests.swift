import BreakdownTestSupport
import Testing

struct FountainTitlePageTests {
  @Test func keysHaveValuesBesideAndBelow() throws {
    #expect(
      try ScreenplayDump.fountain(
        "Title:\n\t_**HARBOUR**_\n   Part II\nAuthor: A: B\nX-key: y\n\nRain.") == """
          1:1 titlePage Title "_**HARBOUR**_⏎Part II"
          4:1 titlePage Author "A: B"
          5:1 titlePage X-key "y"
          7:1 action "Rain."
          """)
  }

  @Test func aRepeatedKeyAddsToTheFirst() throws {
    #expect(
      try ScreenplayDump.fountain("Title: One\ntitle: Two\n") == """
        1:1 titlePage Title "One⏎Two"
        """)
  }

  @Test func knownKeysMayBeIndented() throws {
    #expect(
      try ScreenplayDump.fountain("\n    Title: Harbour\n    Author: M\n    Phone: 5\n\nRain.")
        == """
        2:1 titlePage Title "Harbour"
        3:1 titlePage Author "M⏎Phone: 5"
        6:1 action "Rain."
        """)
  }

  @Test func aLineThatIsNeitherKeyNorIndentedEndsIt() throws {
    #expect(
      try ScreenplayDump.fountain("Title: Harbour\nRain falls.\nSun: none.") == """
        1:1 titlePage Title "Harbour"
        2:1 action "Rain falls.⏎Sun: none."
        """)
  }

  @Test func itMayGoOnAfterAnEmptyLine() throws {
    #expect(
      try ScreenplayDump.fountain("Title: Harbour\n\nAuthor: M\n\nNote to self: none.") == """
        1:1 titlePage Title "Harbour"
        3:1 titlePage Author "M"
        5:1 action "Note to self: none."
        """)
  }

  @Test(arguments: ["FADE IN:", "CUT TOO:", "Steel enters the code: 9765", "MARA: Go.\nTOM: No."])
  func aColonAloneMakesNone(text: String) throws {
    #expect(try ScreenplayDump.fountain(text).hasPrefix("1:1 action"))
  }
}
