import BreakdownReports
import Testing

struct JSONWriterTests {
  private func written(_ build: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    build(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func nestsAndIndents() {
    let json = written {
      $0.beginObject()
      $0.key("b")
      $0.beginArray()
      $0.number(1)
      $0.bool(true)
      $0.null()
      $0.endArray()
      $0.key("a")
      $0.beginArray()
      $0.endArray()
      $0.endObject()
    }
    #expect(json == "{\n  \"b\": [\n    1,\n    true,\n    null\n  ],\n  \"a\": []\n}")
  }

  @Test func writesCompactPartsOnOneLine() {
    let json = written {
      $0.beginArray()
      $0.beginObject(isCompact: true)
      $0.key("a")
      $0.beginArray()
      $0.number(1)
      $0.number(2)
      $0.endArray()
      $0.key("b")
      $0.string("c")
      $0.endObject()
      $0.endArray()
    }
    #expect(json == "[\n  {\"a\": [1, 2], \"b\": \"c\"}\n]")
  }

  @Test(arguments: [
    ("é😀", "\"é😀\""), ("\"\\", #""\"\\""#), ("a\nb\r\tc", #""a\nb\r\tc""#), ("\u{1}", #""\u0001""#),
    ("/", "\"/\""), ("", "\"\""),
  ])
  func escapesWhatMustBe(text: String, json: String) {
    #expect(written { $0.string(text) } == json)
  }
}
