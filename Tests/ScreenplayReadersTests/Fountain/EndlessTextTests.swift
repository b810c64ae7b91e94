import BreakdownTestSupport
import ScreenplayReaders
import Testing

/// What is no script is refused before all of it is in memory.
struct EndlessTextTests {
  private func expectRefusal(
    _ source: EndlessBytes, _ message: String, within limit: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var source = source
    do throws(ReadError) {
      _ = try FountainReader().read(from: &source, file: "a")
      Issue.record("not refused", sourceLocation: sourceLocation)
    } catch {
      #expect(error.description == message, sourceLocation: sourceLocation)
      #expect(source.bytesRead <= limit, sourceLocation: sourceLocation)
    }
  }

  @Test func zeroBytesEndTheReadingAtOnce() {
    expectRefusal(
      EndlessBytes([], [0]), "a: error: not a text file: it holds zero bytes", within: 64 << 10)
    expectRefusal(
      EndlessBytes([UInt8]("INT. A\n".utf8), [0x41, 0, 0, 0x42, 0, 0x43, 0]),
      "a: error: not a text file: it holds zero bytes", within: 128 << 10)
  }

  @Test func aLineWithoutEndIsRefused() {
    expectRefusal(
      EndlessBytes("INT. A\n\n", "x"),
      "a: error: not a text file: a line of more than 16777216 bytes", within: 17 << 20)
  }

  @Test func wideTextMayHoldZerosHoweverItComes() throws {
    struct SingleBytes: ByteSource {
      var rest: ArraySlice<UInt8>
      var byteCount: Int? { nil }
      mutating func next() -> ArraySlice<UInt8>? {
        defer { rest = rest.dropFirst() }
        return rest.isEmpty ? nil : rest.prefix(1)
      }
    }
    let text = "INT. A\n\n" + String(repeating: "Rain. ", count: 1000)
    let bytes: [UInt8] = [0xFF, 0xFE] + text.utf8.flatMap { [$0, 0] }
    var source = SingleBytes(rest: bytes[...])
    let script = try FountainReader().read(from: &source, file: "a")
    #expect(script.scenes.count == 1)
    #expect(try script == FountainReader().read(bytes, file: "a"))
  }

  @Test func aLongLineIsRead() throws {
    let text = "INT. A\n\n" + String(repeating: "x", count: 1 << 20)
    #expect(try FountainReader().read([UInt8](text.utf8), file: "a").paragraphs.count == 2)
  }

  @Test func bothWaysOfReadingRefuseTheSame() {
    let line = [UInt8](repeating: 0x78, count: 16 << 20)
    let expected = ReadError.notText(file: "a", reason: "a line of more than 16777216 bytes")
    #expect(throws: expected) { try FountainReader().read(line + [0x78, 10], file: "a") }
    #expect(throws: Never.self) { try FountainReader().read(line + [10], file: "a") }
  }

  @Test func aTextThatIsTooLargeIsNotReadFirst() {
    struct LargeFile: ByteSource {
      var byteCount: Int? { 1 << 31 }
      mutating func next() -> ArraySlice<UInt8>? {
        Issue.record("read")
        return nil
      }
    }
    for reader in InputFormat.all.map(\.reader) {
      var file = LargeFile()
      #expect(throws: ReadError.tooLarge(file: "a", bytes: 1 << 31, limit: 1 << 30)) {
        try reader.read(from: &file, file: "a")
      }
    }
  }
}
