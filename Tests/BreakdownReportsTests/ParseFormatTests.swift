import BreakdownReports
import ScreenplayModel
import ScreenplayReaders
import Testing

struct ParseFormatTests {
  private func read(_ text: String) throws -> Screenplay {
    try FountainReader().read(Array(text.utf8), file: "scripts/harbour.fountain")
  }

  @Test func writesEveryParagraphWithTheKeysThatApply() throws {
    let screenplay = try read(
      """
      Title: HARBOUR

      INT. SHED - LOFT - NIGHT #3A#

      She *waits*.[[softly]] /* cut */

      TOM
      Go!

      MARA (O.S.) (CONT'D) ^
      Stay!

      ## Act Two

      ===
      """)
    #expect(
      String(decoding: ParseFormat.json(screenplay), as: UTF8.self) == """
        {
          "format": "breakdown-parse/1",
          "source": {"file": "harbour.fountain", "format": "fountain"},
          "elements": [
            {"type": "titlePage", "key": "Title", "text": "HARBOUR", "line": 1},
            {"type": "sceneHeading", "text": "INT. SHED - LOFT - NIGHT", "sceneNumber": "3A", \
        "setting": "INT.", "location": "SHED - LOFT", "tod": "NIGHT", "line": 3},
            {"type": "action", "text": "She waits.", "runs": [{"text": "She ", "style": []}, \
        {"text": "waits", "style": ["italic"]}, {"text": ".", "style": []}], "notes": ["softly"], \
        "boneyards": ["cut"], "line": 5},
            {"type": "character", "text": "TOM", "name": "TOM", "dual": "left", "line": 7},
            {"type": "dialogue", "text": "Go!", "dual": "left", "line": 8},
            {"type": "character", "text": "MARA (O.S.) (CONT'D)", "name": "MARA", \
        "extensions": ["O.S.", "CONT'D"], "dual": "right", "line": 10},
            {"type": "dialogue", "text": "Stay!", "dual": "right", "line": 11},
            {"type": "section", "text": "Act Two", "depth": 2, "line": 13},
            {"type": "pageBreak", "line": 15}
          ],
          "diagnostics": []
        }

        """)
  }

  @Test func writesDiagnosticsWithTheirPlace() throws {
    let json = String(decoding: ParseFormat.json(try read("INT. A\n\nRain [[x")), as: UTF8.self)
    #expect(
      json.contains(
        "{\"severity\": \"warning\", \"id\": \"note-not-closed\", \"message\": \"a note opens here")
    )
    #expect(json.contains("\"line\": 3, \"column\": 6}"))
  }

  @Test func writesOneParagraphPerLineAsText() throws {
    let text = ParseFormat.text(try read("INT. A #1#\n\n  She says\n\"no\".\n\n# Act"))
    #expect(
      String(decoding: text, as: UTF8.self) == """
        1:1 sceneHeading #1# "INT. A"
        3:1 action "  She says\\n\\"no\\"."
        6:3 section 1 "Act"

        """)
  }
}
