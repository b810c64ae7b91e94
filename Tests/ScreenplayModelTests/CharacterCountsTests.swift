import ScreenplayModel
import Testing

@Suite struct CharacterCountsTests {
  @Test func countCharactersNotBytes() {
    let counts = CharacterCounts(Array("aé—b".utf8))
    #expect((0...7).map(counts.characters) == [0, 1, 2, 2, 3, 3, 3, 4])
  }

  @Test func areTheSameInLongTexts() {
    let text = Array(String(repeating: "Zoë lifts — ", count: 200).utf8)
    let counts = CharacterCounts(text)
    for offset in stride(from: 0, through: text.count, by: 7) {
      #expect(counts.characters(before: offset) == text[..<offset].count { $0 & 0xC0 != 0x80 })
    }
  }

  @Test(arguments: [(-1, 0), (3, 3), (99, 3), (Int.max, 3)])
  func areBoundedByTheText(offset: Int, count: Int) {
    #expect(CharacterCounts(Array("abc".utf8)).characters(before: offset) == count)
  }

  @Test func giveTheSamePositions() {
    var screenplay = Screenplay(file: "a", format: "fountain", text: Array("é\nZoë lifts".utf8))
    screenplay.sourceLength = screenplay.text.count
    screenplay.lines = LineTable(screenplay.text)
    let paragraph = Paragraph(kind: .action, text: TextRange(start: 3, end: 14), line: 2)
    let counts = CharacterCounts(screenplay.text)
    for offset in 3..<14 {
      #expect(
        screenplay.position(of: offset, in: paragraph, counts: counts)
          == screenplay.position(of: offset, in: paragraph))
    }
  }
}
