import ScreenplayModel
import Testing

@Suite struct OneLineTests {
  @Test(arguments: [
    ("MARA", "MARA"), ("", ""), ("  ", ""), (" A ", "A"), ("A  B", "A B"), ("A\tB\n", "A B"),
    ("“Léo” – l’été…", "“Léo” – l’été…"), ("A\u{A0}B", "A B"), ("A\u{2003}\u{3000}B", "A B"),
    ("A\u{2028}B\u{205F}", "A B"), ("日本", "日本"), ("A\u{85}B", "A B"), ("a\u{1680}b", "a b"),
  ])
  func wordsStandOneBlankApart(text: String, line: String) {
    #expect(text.inOneLine == line)
  }
}
