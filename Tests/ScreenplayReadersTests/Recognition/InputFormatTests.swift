import BreakdownTestSupport
import ScreenplayReaders
import Testing

/// Files are known by their bytes, whatever they are called.
struct InputFormatTests {
  private func format(_ bytes: [UInt8], file: String = "a.txt") throws -> String {
    try InputFormat.recognize(bytes, file: file).id
  }

  private func message(_ bytes: [UInt8], file: String = "a.fdx") -> String {
    do throws(ReadError) {
      return try "read as " + InputFormat.recognize(bytes, file: file).id
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    ("INT. A\n", "fountain"), ("Title: x\n", "fountain"), ("", "fountain"), ("< a\n", "fountain"),
    ("<3 of them\n", "fountain"), ("#Version 2 of it\n", "fountain"),
    ("{\"a\": 1}", "fountain"), ("Screenwriter: Ann\n", "fountain"),
    ("<FinalDraft>", "fdx"), ("\u{FEFF}<?xml version=\"1.0\"?>\n<FinalDraft Version=\"1\">", "fdx"),
    ("<!-- a -- > <document> -->\n<FinalDraft>", "fdx"), ("<other/>", "fdx"),
    ("\n <document type=\"Open Screenplay Format document\">", "osf"),
    ("<?xml version=\"1.0\"?><!-- x --><document>", "osf"),
  ])
  func textIsKnownByItsBeginning(text: String, id: String) throws {
    #expect(try format(Array(text.utf8)) == id)
  }

  @Test func theBeginningTellsAllButZipFiles() throws {
    let text = Array("<!-- a --><FinalDraft>".utf8) + [UInt8](repeating: 0x20, count: 1 << 15)
    #expect(try InputFormat.recognize(start: Array(text.prefix(64)), file: "a") == .finalDraft)
    let zip = ZipBuilder.zip(texts: [("document.xml", "x")])
    #expect(try InputFormat.recognize(start: Array(zip.prefix(64)), file: "a") == nil)
  }

  @Test func xmlInUTF16IsKnown() throws {
    let bytes = "\u{FEFF}<?xml version=\"1.0\"?><document>".utf16.flatMap {
      [UInt8($0 & 255), UInt8($0 >> 8)]
    }
    #expect(try format(bytes) == "osf")
  }

  @Test(arguments: [
    ("document.xml", "fadein"), ("a.textbundle/text.md", "highland"), ("text.fountain", "highland"),
    ("b/c.fountain", "highland"),
  ])
  func aZipFileIsKnownByWhatIsInIt(name: String, id: String) throws {
    #expect(try format(ZipBuilder.zip(texts: [(name, "x")]), file: "a.pdf") == id)
  }

  private static let export = "export the script as Fountain or Final Draft (.fdx)"

  @Test(
    arguments: [
      (
        Array("%PDF-1.7\n".utf8),
        """
        a PDF, which holds pages and no script, is not read; open it in the program it was written \
        in and \(export)
        """
      ),
      (Array("{\\rtf1\\ansi".utf8), "rich text (RTF) is not read; save it as plain text"),
      (Array("<!DOCTYPE html>\n<html>".utf8), "a web page (HTML) is not read; \(export)"),
      (
        [0xFD, 0xFD, 0xFD, 0xFD, 0, 1],
        """
        a file of Final Draft 7 or older (.fdr) is not read; open it in Final Draft 8 or later and \
        save it as .fdx
        """
      ),
      (
        Array("ScreenwriterWinVer. 6.00 \0\0".utf8),
        """
        a Movie Magic Screenwriter file is not read; open it in Movie Magic Screenwriter and \(export)
        """
      ),
      (
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
        """
        an old Microsoft Office document (.doc) is not read; open it in a script program and \(export)
        """
      ),
      (
        Array("<?xml version=\"1.0\"?><ScrivenerProject>".utf8),
        """
        a Scrivener project is not read; compile it in Scrivener to Fountain or Final Draft (.fdx)
        """
      ),
      (
        Array("\u{FEFF}#Version 3\n#Begin-Auto-Completion".utf8),
        """
        a Trelby script is not read; open it in Trelby and \(export)
        """
      ),
      (
        Array("SQLite format 3\0".utf8),
        """
        a database, as KIT Scenarist and Starc keep their projects in, is not read; open it in that \
        program and \(export)
        """
      ),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a picture is not read; \(export)"),
      ([0xFF, 0xD8, 0xFF, 0xE0], "a picture is not read; \(export)"),
      ([0x1F, 0x8B, 8, 0], "a packed file is not read; unpack it and name a script in it"),
      (Array("bplist00".utf8), "a property list is not read; \(export)"),
    ] as [([UInt8], String)])
  func whatIsNotReadIsNamedWithWhatToDo(bytes: [UInt8], text: String) {
    #expect(message(bytes) == "a.fdx: error: \(text)")
  }

  @Test(arguments: [
    (
      ["[Content_Types].xml", "word/document.xml"],
      """
      a Word document (.docx) is not read; open it in a script program and \(export)
      """
    ),
    (
      ["mimetype", "content.xml"],
      """
      an OpenDocument text (.odt) is not read; open it in a script program and \(export)
      """
    ),
    (
      ["project.rdf", "script-1.html"],
      """
      a Celtx project is not read; open it in Celtx and \(export)
      """
    ),
    (
      ["Index/Document.iwa"],
      """
      a Pages document is not read; open it in a script program and \(export)
      """
    ),
    (
      ["mimetype", "META-INF/container.xml"],
      """
      an electronic book (EPUB) is not read; \(export)
      """
    ),
    (
      ["a.scriv/a.scrivx"],
      """
      a Scrivener project is not read; compile it in Scrivener to Fountain or Final Draft (.fdx)
      """
    ),
    (["a.fdx", "b.fdx"], "a packed file is not read; unpack it and name a script in it"),
    (["a.zip"], "a packed file is not read; unpack it and name a script in it"),
  ])
  func aZipFileWithoutAScriptIsNamedToo(names: [String], text: String) {
    let zip = ZipBuilder.zip(texts: names.map { ($0, "x") })
    #expect(message(zip, file: "a.highland") == "a.highland: error: \(text)")
  }

  @Test(arguments: [("a.fdr", "a file of Final Draft 7"), ("a.MMX", "a Movie Magic Screenwriter")])
  func theNameHelpsOnlyWhereTheBytesTellNothing(file: String, text: String) {
    #expect(message([1, 0, 0, 0, 7, 0, 0, 9, 0, 2], file: file).contains(text))
    #expect(message(Array("INT. A\n".utf8), file: file) == "read as fountain")
  }

  @Test func everyFormatIsNamedByItsIdAndItsExtensions() {
    #expect(InputFormat.all.map(\.id) == ["fountain", "fdx", "highland", "fadein", "osf"])
    for format in InputFormat.all {
      for name in [format.id] + format.extensions {
        #expect(InputFormat.named(name.uppercased()) == format)
      }
    }
  }
}
