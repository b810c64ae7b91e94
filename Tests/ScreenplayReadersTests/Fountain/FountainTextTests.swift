import BreakdownTestSupport
import ScreenplayModel
import ScreenplayReaders
import Testing

/// Encodings, line ends, positions.
struct FountainTextTests {
  private static let script = "INT. CAFÉ - DAY\n\nShe *says* “hi”.\nBye.\n"
  private static let dump = """
    1:1 sceneHeading "INT. CAFÉ - DAY"
    3:1 action "She ‹italic:says› “hi”.⏎Bye."
    """

  @Test(arguments: ["\n", "\r\n", "\r"])
  func everyLineEndIsOne(end: String) throws {
    let text = Self.script.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: end)
    #expect(try ScreenplayDump.fountain(text) == Self.dump)
  }

  @Test func aByteOrderMarkIsNoText() throws {
    #expect(try ScreenplayDump.fountain("\u{FEFF}" + Self.script) == Self.dump)
  }

  /// Found by fuzzing: the four blanks of a tab once pointed behind the end of a short file.
  @Test func everyBlankOfATabComesFromTheTab() throws {
    let screenplay = try FountainReader().read(Array("\tX".utf8), file: "a.fountain")
    #expect(screenplay.paragraphs.map(screenplay.string) == ["    X"])
    // The last blank and the letter stand beside each other in the file, too.
    #expect(screenplay.runs.map(\.sourceOffset) == [0, 0, 0, 0])
    #expect(screenplay.runs.map(\.text.count) == [1, 1, 1, 2])
  }

  @Test func oddBlanksAndLettersAreReadAsPlainOnes() throws {
    #expect(
      try ScreenplayDump.fountain(
        "INT.\u{A0}CAFÉ\u{2009}– JOUR\n\n\u{FEFF}Ｍ\u{200B}Ａ（Ｏ．Ｓ．）\nＪa\u{AD}，\u{202F}!") == """
          1:1 sceneHeading "INT. CAFÉ – JOUR"
          3:1 character "MA(O.S.)"
          4:1 dialogue "Ja， !"
          """)
  }

  @Test(arguments: [true, false])
  func readsUTF16(isBigEndian: Bool) throws {
    let units = [0xFEFF] + Array(Self.script.utf16)
    let bytes = units.flatMap { unit in
      isBigEndian ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)]
    }
    let screenplay = try FountainReader().read(bytes, file: "a.fountain")
    #expect(ScreenplayDump.dump(screenplay) == Self.dump)
  }

  @Test func readsWindows1252AndSaysSo() throws {
    let bytes = Array("INT. BAR\n\nCaf".utf8) + [0xE9, 0x20, 0x93, 0x68, 0x69, 0x94, 0x0A]
    let screenplay = try FountainReader().read(bytes, file: "a.fountain")
    #expect(
      ScreenplayDump.dump(screenplay) == """
        1:1 sceneHeading "INT. BAR"
        3:1 action "Café “hi”"
        a.fountain:3:4: warning: the file is not UTF-8; read as Windows-1252, 3 characters outside \
        ASCII, the first here: save it as UTF-8 if letters look wrong [not-utf8]
        """)
  }

  @Test(arguments: [[UInt8](), [0x20, 0x0A, 0x0D, 0x09], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE]])
  func anEmptyFileIsRefused(bytes: [UInt8]) {
    #expect(throws: ReadError.empty(file: "a")) { try FountainReader().read(bytes, file: "a") }
  }

  @Test func aFileOfZeroBytesIsRefused() {
    #expect(throws: ReadError.notText(file: "a", reason: "it holds zero bytes")) {
      try FountainReader().read(Array("INT. A\0\0b\0\0\0c".utf8), file: "a")
    }
  }

  @Test func aFileOfControlCharactersIsRefused() {
    #expect(throws: ReadError.notText(file: "a", reason: "most of it is control characters")) {
      try FountainReader().read([1, 2, 3, 4, 65, 66, 67], file: "a")
    }
  }

  @Test(arguments: ["\n", "\r\n"])
  func everyByteOfAParagraphKnowsItsPlace(end: String) throws {
    let lines = ["INT. A", "", "É *b* \\_c_ [[n]]d", "  e/*f*/g"]
    let text = lines.joined(separator: end)
    let screenplay = try FountainReader().read(Array(text.utf8), file: "a")
    let paragraph = try #require(screenplay.paragraphs.first { $0.kind == .action })
    var places: [String] = []
    for offset in paragraph.text.indices where screenplay.text[offset] > 0x20 {
      guard screenplay.text[offset] & 0xC0 != 0x80 else { continue }
      let place = screenplay.position(of: offset, in: paragraph)
      let scalar = Array(lines[place.line - 1].unicodeScalars)[place.column - 1]
      places.append("\(scalar)\(place.line):\(place.column)")
    }
    #expect(places == ["É3:1", "b3:4", "_3:8", "c3:9", "_3:10", "d3:17", "e4:3", "g4:9"])
  }

  @Test func plainParagraphsPointIntoTheFile() throws {
    let text = Array("INT. A\n\nRain.\nMore rain.\n\nMARA\nHello.\n".utf8)
    let screenplay = try FountainReader().read(text, file: "a")
    #expect(screenplay.text == text)
    #expect(screenplay.runs.isEmpty)
  }

  @Test func textPutTogetherStandsAfterTheFile() throws {
    let screenplay = try FountainReader().read(Array("INT. A\n\n*Rain*.".utf8), file: "a")
    #expect(screenplay.sourceLength == 15)
    #expect(screenplay.string(TextRange(start: 15, end: screenplay.text.count)) == "Rain.")
  }
}
