import ScreenplayModel
import Testing

@testable import ScreenplayPagination

/// How a text is cut into lines.
struct LineWrapperTests {
  private func wrap(_ text: String, _ columns: Int, first: Int? = nil) -> [String] {
    let bytes = Array(text.utf8)
    let range = TextRange(start: 0, end: bytes.count)
    return LineWrapper(range, of: bytes, columns: columns, firstColumns: first).map {
      String(decoding: bytes[$0.indices], as: UTF8.self)
    }
  }

  private static let wrapped: [(text: String, lines: [String])] = [
    ("", [""]), ("word", ["word"]), ("one two", ["one two"]),
    ("one two three", ["one two", "three"]),
    ("one    two three", ["one", "two", "three"]),
    ("1234567890", ["12345678", "90"]), ("a 1234567890", ["a", "12345678", "90"]),
    ("well-known", ["well-", "known"]), ("wait -- no", ["wait --", "no"]),
    ("wait--stop", ["wait--", "stop"]), ("a\nb", ["a", "b"]), ("a\r\nb\rc", ["a", "b", "c"]),
    ("a\u{2028}b\u{2029}c", ["a", "b", "c"]), ("a\n", ["a", ""]), ("a\n\nb", ["a", "", "b"]),
    ("  one two", ["  one", "two"]), ("one two      ", ["one two"]),
    ("one two-- three", ["one two--", "three"]), ("12345678--", ["12345678", "--"]),
    ("12345678-9", ["12345678-", "9"]),
    ("no\u{A0}break ab", ["no\u{A0}break", "ab"]),
  ]

  @Test(arguments: wrapped)
  func wordsFillLinesOfEightColumns(text: String, lines: [String]) {
    #expect(wrap(text, 8) == lines)
  }

  @Test func theFirstLineMayBeOfAnotherWidth() {
    #expect(wrap("one two three four", 9, first: 5) == ["one", "two three", "four"])
  }

  @Test(arguments: [
    "ééééé", "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}", "жжжжж",
    "a\u{200D}b\u{FE0F}cde", "क\u{94D}षऽॐॐ",
  ])
  func charactersCountNotBytes(word: String) {
    #expect(wrap(word + " x", 5) == [word, "x"])
  }

  @Test(arguments: ["世世世世世", "🎬🎬🎬🎬🎬", "한국어예요"])
  func wideCharactersTakeTwoColumns(word: String) {
    #expect(wrap(word + " x", 10) == [word, "x"])
    #expect(wrap(word, 9).count == 2)
  }

  @Test(arguments: [
    (1.5, 7.5, 61), (2.5, 6.0, 35), (2.38, 6.25, 39), (1.5, 5.2, 37), (2.25, 6.25, 41),
    (2.5, 6.12, 37), (2.5, 6.07, 36), (7.5, 1.5, 5), (2, 2, 5),
  ])
  func lettersAreSevenPointsWide(left: Double, right: Double, columns: Int) {
    let layout = ParagraphLayout(leftIndent: left, rightIndent: right)
    #expect(ElementMeasure(layout, role: .action).columns == columns)
  }

  @Test(arguments: [(10.0, 71), (12, 61), (14, 53), (18, 39), (0, 431)])
  func lettersOfOtherSizesAreWholePointsWide(size: Double, columns: Int) {
    let layout = ParagraphLayout(leftIndent: 1.5, rightIndent: 7.5)
    #expect(ElementMeasure(layout, role: .action, fontSize: size).columns == columns)
  }

  private static let sentences: [(text: String, parts: [String])] = [
    ("One. Two", ["One.", "Two"]), ("One! Two? Three", ["One!", "Two?", "Three"]),
    ("He said \"Go.\" Then", ["He said \"Go.\"", "Then"]),
    ("“Go.” (Yes!) Then", ["“Go.”", "(Yes!)", "Then"]), ("And… then", ["And…", "then"]),
    ("And -- then", ["And --", "then"]), ("3.5 inches", ["3.5 inches"]), ("One.", ["One."]),
    ("One.  ", ["One.  "]), ("One.\nTwo", ["One.", "Two"]), ("", [""]),
  ]

  @Test(arguments: sentences)
  func sentencesEndWhereABlankFollowsTheirMark(text: String, parts: [String]) {
    let bytes = Array(text.utf8)
    var found: [String] = []
    var start = 0
    for cut in SentenceEnds(TextRange(start: 0, end: bytes.count), of: bytes) {
      found.append(String(decoding: bytes[start..<cut.end], as: UTF8.self))
      start = cut.next
    }
    found.append(String(decoding: bytes[start...], as: UTF8.self))
    #expect(found == parts)
  }
}
