import BreakdownTestSupport
import ScreenplayModel
import ScreenplayReaders
import Testing

/// Scripts in zip files, good ones and bad ones.
struct ZipContainerTests {
  private static let script = """
    Title: Harbour

    {{PAGENUMBER: 12}}

    INT. SHED - NIGHT {{SERIES: 3}}

    Mara says {this} and waits.
    """

  private func error(_ bytes: [UInt8], file: String = "a.highland") -> String {
    do throws(ReadError) {
      let format = try InputFormat.recognize(bytes, file: file)
      _ = try format.reader.read(bytes, file: file)
      return "read"
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    ["text.md"], ["a.textbundle/text.fountain", "a.textbundle/info.json"],
    ["__MACOSX/a.textbundle/._text.md", "a.textbundle/text.md"],
    ["Café – Ночь.textbundle/text.markdown"], ["scripts/harbour.fountain", "notes/text.md"],
  ])
  func highlandIsItsTextWithDirectivesAsNotes(names: [String]) throws {
    let script = names.first { !$0.contains("._") && !$0.hasSuffix("json") }
    let zip = ZipBuilder.zip(texts: names.map { ($0, $0 == script ? Self.script : "{}") })
    #expect(try InputFormat.recognize(zip, file: "a") == .highland)
    let screenplay = try HighlandReader().read(zip, file: "a.highland")
    #expect(screenplay.format == "highland")
    #expect(
      ScreenplayDump.dump(screenplay) == """
        1:1 titlePage Title "Harbour"
        3:3 note "PAGENUMBER: 12"
        5:1 sceneHeading "INT. SHED - NIGHT"
        5:21 note inline "SERIES: 3"
        7:1 action "Mara says {this} and waits."
        a.highland:3:1: note: 2 directives of Highland in {{ }} kept as notes, the first here \
        [highland-directives]
        """)
  }

  /// Found by fuzzing: the bytes of brackets are other characters in UTF-16.
  @Test func aTextInUTF16KeepsItsCharacters() throws {
    let units = Array("\u{FEFF}INT. 筻扵 - DAY\n\n{{A}}\n".utf16)
    let bytes = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let read = try HighlandReader().read(bytes, file: "a")
    #expect(read.paragraphs.map(read.string) == ["INT. 筻扵 - DAY", "{{A}}"])
  }

  @Test(arguments: ["{{", "}}", "{{}}", "a {{b", "{{a\nb}}", "[[{{a]]", "{{{", "}}{{"])
  func whatIsNoDirectiveStays(text: String) throws {
    let script = "INT. A\n\n\(text)"
    let read = try HighlandReader().read(Array(script.utf8), file: "a")
    #expect(read.text.starts(with: script.utf8))
  }

  @Test func aStoredFileIsReadAsAPackedOneIs() throws {
    let zip = ZipBuilder.zip(
      [("text.md", Array("INT. A\n".utf8))], options: "zip:compression=store")
    #expect(try HighlandReader().read(zip, file: "a").scenes.count == 1)
  }

  @Test func aZipFileCutOffAnywhereIsRefused() {
    let zip = ZipBuilder.zip(texts: [("a.textbundle/text.md", Self.script)])
    for end in 4..<zip.count {
      #expect(
        error(Array(zip[..<end])) == """
          a.highland: error: the zip file is damaged: its end is missing; it was cut off; copy it \
          again or save the script again in its own program
          """)
    }
  }

  @Test func bytesChangedAtRandomAreReadOrRefused() {
    let zip = ZipBuilder.zip(texts: [("a.textbundle/text.md", Self.script), ("b", "x")])
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      var bytes = zip
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let index = Int.random(in: bytes.indices, using: &random)
        bytes[index] = UInt8.random(in: 0...255, using: &random)
      }
      #expect(!error(bytes).isEmpty)
    }
  }

  @Test func aBrokenPartIsRefused() {
    var zip = ZipBuilder.zip(texts: [("text.md", Self.script)])
    for offset in 60..<90 { zip[offset] ^= 0xFF }
    #expect(error(zip).hasPrefix("a.highland: error: the zip file is damaged: "))
  }

  @Test(.timeLimit(.minutes(1)))
  func aBombIsCutShort() {
    let bomb = ZipBuilder.zip([("text.md", [UInt8](repeating: 0x20, count: 40 << 20))])
    var text = ""
    let time = ContinuousClock().measure { text = error(bomb) }
    #expect(
      text == """
        a.highland: error: refused: the zip file unpacks to more than 100 times its size; a script \
        file is never like this
        """)
    #expect(time < .seconds(5))
  }

  @Test(.timeLimit(.minutes(1)))
  func aScriptIsNeverAsLargeAsTheLimit() {
    var random = SeededGenerator(seed: 5)
    let block = (0..<(1 << 16)).map { _ in UInt8.random(in: 0x20...0x7E, using: &random) }
    var text: [UInt8] = []
    for _ in 0...(1 << 10) { text += block }
    let large = ZipBuilder.zip([("text.md", text)], options: "zip:compression=store")
    #expect(
      error(large) == """
        a.highland: error: refused: the zip file unpacks to more than 67108864 bytes; a script \
        file is never like this
        """)
  }

  @Test(arguments: ["../text.md", "a/../../text.md", "/text.md", "..", "C:text.md"])
  func namesThatLeadOutOfTheArchiveAreRefused(name: String) {
    let zip = ZipBuilder.zip(texts: [(name, Self.script), ("text.md", Self.script)])
    #expect(
      error(zip) == """
        a.highland: error: refused: the zip file holds the name "\(name)"; a script file is never \
        like this
        """)
  }

  @Test func anEncryptedScriptIsRefused() {
    let zip = ZipBuilder.encrypted(ZipBuilder.zip(texts: [("text.md", Self.script)]))
    #expect(
      error(zip)
        == "a.highland: error: the zip file is encrypted; save the script without a password")
  }

  @Test(arguments: [(12, "bzip"), (14, "lzma")] as [(UInt8, String)])
  func otherWaysOfPackingAreRefused(method: UInt8, name: String) {
    let zip = ZipBuilder.packed(ZipBuilder.zip(texts: [("text.md", Self.script)]), method: method)
    #expect(
      error(zip) == """
        a.highland: error: refused: the zip file is packed in a way other than deflate: ZIP 2.0 \
        (\(name)); a script file is never like this
        """)
  }

  @Test func aNameOfManyBytesIsRefused() {
    let zip = ZipBuilder.zip(texts: [(String(repeating: "a", count: 5000), "")])
    #expect(
      error(zip) == """
        a.highland: error: refused: the zip file holds a name of 5000 bytes; a script file is never \
        like this
        """)
  }

  @Test(arguments: [false, true])
  func aHundredThousandEntriesAreRefused(isCountFalse: Bool) {
    var zip = ZipBuilder.zip(texts: (0..<100_000).map { ("\($0)", "") })
    if isCountFalse { zip = ZipBuilder.saying(entries: 1, zip) }
    #expect(
      error(zip) == """
        a.highland: error: refused: the zip file lists more than 10000 files; a script file is \
        never like this
        """)
  }

  @Test func aZipFileWithNothingInItIsRefused() {
    let empty: [UInt8] = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)
    #expect(
      error(empty) == """
        a.highland: error: no file in it; save the script again in its own program, or export it \
        as Fountain or Final Draft (.fdx)
        """)
  }

  @Test func aZipFileInAZipFileIsNotOpened() {
    let inner = ZipBuilder.zip(texts: [("text.md", Self.script)])
    #expect(
      error(ZipBuilder.zip([("a.highland", inner)])) == """
        a.highland: error: a packed file is not read; unpack it and name a script in it
        """)
  }

  @Test func theScriptMustBeInIt() throws {
    let zip = ZipBuilder.zip(texts: [("other.xml", "<a/>")])
    let export = "save the script again in its own program, or export it as Fountain or Final Draft"
    #expect {
      try FadeInReader().read(zip, file: "a")
    } throws: {
      "\($0)" == "a: error: no document.xml in it; \(export) (.fdx)"
    }
    #expect {
      try HighlandReader().read(zip, file: "a")
    } throws: {
      "\($0)" == "a: error: no text.md or text.fountain in it; \(export) (.fdx)"
    }
  }

  @Test func fadeInIsOpenScreenplayFormatInAZipFile() throws {
    let xml = """
      <document type="Open Screenplay Format document" version="40"><paragraphs>
      <para number="4"><style basestyle="Scene Heading"/><text>INT. A</text></para>
      </paragraphs></document>
      """
    let screenplay = try FadeInReader().read(
      ZipBuilder.zip(texts: [("document.xml", xml)]), file: "a.fadein")
    #expect(screenplay.format == "fadein")
    #expect(screenplay.scenes.map(\.number) == ["4"])
    #expect(try FadeInReader().read(Array(xml.utf8), file: "a").scenes.count == 1)
  }
}
