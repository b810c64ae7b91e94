import ScreenplayModel
import Testing

@Suite struct ScreenplayTests {
  @Test func positionsCountCharactersNotBytes() {
    let text = "Zoë öffnet\r\ndie Tür"
    var screenplay = Screenplay(file: "a.fountain", format: "fountain", text: Array(text.utf8))
    screenplay.sourceLength = screenplay.text.count
    screenplay.lines = LineTable(screenplay.text)
    let paragraph = Paragraph(
      kind: .action, text: TextRange(start: 0, end: screenplay.text.count), line: 1)
    let offset = Array("Zoë öffnet\r\ndie ".utf8).count
    let position = screenplay.position(of: offset, in: paragraph)
    #expect(position.description == "a.fountain:2:5")
  }

  @Test func joinedTextFindsItsPlaceInTheFileThroughItsRuns() {
    let source = "He *runs* away"
    var screenplay = Screenplay(file: "a.fountain", format: "fountain", text: Array(source.utf8))
    screenplay.sourceLength = screenplay.text.count
    screenplay.lines = LineTable(screenplay.text)
    let start = screenplay.text.count
    screenplay.text += Array("He runs away".utf8)
    screenplay.runs = [
      TextRun(text: TextRange(start: start, end: start + 3), style: [], sourceOffset: 0),
      TextRun(text: TextRange(start: start + 3, end: start + 7), style: .italic, sourceOffset: 4),
      TextRun(text: TextRange(start: start + 7, end: start + 12), style: [], sourceOffset: 9),
    ]
    let paragraph = Paragraph(
      kind: .action, text: TextRange(start: start, end: start + 12), line: 1, runs: 0..<3)
    #expect(screenplay.string(paragraph) == "He runs away")
    #expect(screenplay.position(of: start + 3, in: paragraph).column == 5)
    #expect(screenplay.position(of: start + 8, in: paragraph).column == 11)
  }

  @Test func theTitleIsOneLineWithoutMarks() {
    var screenplay = Screenplay(file: "a", format: "fountain")
    screenplay.titlePage = [
      TitlePageEntry(key: "Title", text: "_**THE LONG**_\n_**ROAD**_", line: 1)
    ]
    #expect(screenplay.title == "THE LONG ROAD")
    #expect(screenplay.titleValue("author") == nil)
  }

  @Test func rangesOutsideTheTextAreEmptyStrings() {
    let screenplay = Screenplay(file: "a", format: "fountain", text: [65, 66])
    #expect(screenplay.string(TextRange(start: 0, end: 99)) == "")
    #expect(screenplay.string(TextRange(start: 5, end: 1)) == "")
  }

  @Test func diagnosticsReadAsAnEditorExpects() {
    let message = Diagnostic.Message(id: "an-id", text: "something is odd")
    let diagnostic = Diagnostic(
      message, at: SourcePosition(file: "b.fdx", line: 3, column: 7))
    #expect(diagnostic.description == "b.fdx:3:7: warning: something is odd [an-id]")
  }
}
