import Testing

@testable import BreakdownReports

@Suite struct HTMLWriterTests {
  private func written(_ body: (inout HTMLWriter) -> Void) -> String {
    var html = HTMLWriter()
    body(&html)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("", ""), ("shoebox", "shoebox"), ("<b>", "&lt;b&gt;"), ("Tom & Jo", "Tom &amp; Jo"),
    ("\"'", "&quot;&#39;"), ("été “日本”", "été “日本”"), ("a\nb\tc", "a\nb\tc"),
    ("a\u{0}b\u{1B}\u{7F}", "a\u{FFFD}b\u{FFFD}\u{FFFD}"), ("&lt;", "&amp;lt;"),
  ])
  func textIsEscapedAndNothingElseIsChanged(text: String, html: String) {
    #expect(written { $0.text(text) } == html)
  }

  @Test(arguments: [
    ("#C0272D", "#C0272D"), ("#c0272d", "#c0272d"), ("red", "#000000"), ("#12345", "#000000"),
    ("#12345;", "#000000"), ("</style", "#000000"), ("", "#000000"), ("#ＦＦＦＦ１１", "#000000"),
  ])
  func onlyColorsStandInAStyle(color: String, html: String) {
    #expect(written { $0.color(color) } == html)
  }

  @Test(arguments: [
    ("harbour-2", "harbour-2"), ("a b/c", "a%20b/c"),
    ("javascript:alert(1)", "javascript%3Aalert%281%29"),
    ("é\u{1}\"", "%C3%A9%01%22"),
  ])
  func aPathIsNothingButAPath(path: String, html: String) {
    #expect(written { $0.path(path) } == html)
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("\u{0}ÿ~", "AMO/fg=="),
  ])
  func bytesAreWrittenInBase64(bytes: String, html: String) {
    #expect(written { $0.base64(Array(bytes.utf8)) } == html)
  }
}
