import ScreenplayModel
import Testing

@Suite struct LineTableTests {
  @Test(arguments: [
    ("a\nb\nc", [0, 2, 4]),
    ("a\r\nb\r\nc", [0, 3, 6]),
    ("a\rb\rc", [0, 2, 4]),
    ("a\r\n\nb\r", [0, 3, 4, 6]),
    ("", [0]),
    ("\n", [0, 1]),
  ])
  func knowsWhereLinesBegin(text: String, starts: [UInt32]) {
    #expect(LineTable(Array(text.utf8)).starts == starts)
  }

  @Test(arguments: [(0, 1), (1, 1), (2, 2), (3, 2), (4, 3), (99, 3)])
  func findsTheLineOfAnOffset(offset: Int, line: Int) {
    #expect(LineTable(Array("a\nb\nc".utf8)).line(at: offset) == line)
  }

  @Test func hasNoStartForLinesThatAreNot() {
    let table = LineTable(Array("a\nb".utf8))
    #expect(table.start(ofLine: 2) == 2)
    #expect(table.start(ofLine: 0) == nil)
    #expect(table.start(ofLine: 3) == nil)
  }
}
