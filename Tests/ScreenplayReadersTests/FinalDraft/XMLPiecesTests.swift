import BreakdownTestSupport
import ScreenplayModel
import ScreenplayReaders
import Testing

/// However a file is cut into pieces on its way, the same comes of it.
struct XMLPiecesTests {
  /// A file that comes so many bytes at a time.
  private struct Pieces: ByteSource {
    var rest: ArraySlice<UInt8>
    let length: Int
    var byteCount: Int? { nil }

    mutating func next() -> ArraySlice<UInt8>? {
      defer { rest = rest.dropFirst(length) }
      return rest.isEmpty ? nil : rest.prefix(length)
    }
  }

  @Test(arguments: [1, 2, 3, 7, 64, 1000, 1_000_000])
  func piecesMakeNoDifference(length: Int) throws {
    let sample = FinalDraftSample(
      content: paragraph("Scene Heading", "INT. CAFÉ &amp; BAR - DAY", "Number=\"1\"")
        + paragraph("Action", String(repeating: "Mara waits. ", count: 300))
        + "<Paragraph Type=\"Action\"><Text Style=\"Bold\">It</Text><Text> — ends.</Text></Paragraph>",
      settings: "<PageLayout TopMargin=\"72\"/>")
    for xml in [sample.xml, String(sample.xml.dropLast(20)), sample.xml + "<a/>"] {
      let bytes = [UInt8](xml.utf8)
      var source = Pieces(rest: bytes[...], length: length)
      let parts = try? FinalDraftReader().read(from: &source, file: "a")
      #expect(parts == (try? FinalDraftReader().read(bytes, file: "a")))
    }
  }
}
