import BreakdownTestSupport
import ScreenplayModel
import ScreenplayReaders
import Testing

/// A gigabyte of one thing is refused after its first part.
struct EndlessXMLTests {
  private static let text = "<FinalDraft><Content><Paragraph Type=\"Action\"><Text>"
  private static let skipped = "<FinalDraft><Whatever>"

  /// What a gigabyte ends in, and how much of it was read.
  private func outcome(
    _ source: EndlessBytes
  ) -> (result: Result<Screenplay, ReadError>, bytesRead: Int) {
    var source = source
    do throws(ReadError) {
      return (.success(try FinalDraftReader().read(from: &source, file: "a")), source.bytesRead)
    } catch {
      return (.failure(error), source.bytesRead)
    }
  }

  private func expectRefusal(
    _ start: String, _ piece: String, _ reason: String, megabytes: Int = 1024, within limit: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let (result, bytesRead) = outcome(EndlessBytes(start, piece, megabytes: megabytes))
    guard case .failure(.unsafeXML(_, let found)) = result else {
      Issue.record("\(result)", sourceLocation: sourceLocation)
      return
    }
    #expect(found == reason, sourceLocation: sourceLocation)
    #expect(bytesRead <= limit, sourceLocation: sourceLocation)
  }

  @Test func textOfAnElement() {
    expectRefusal(
      Self.text, "a", "more than 1000000 bytes of text in one element", within: 2 << 20)
    expectRefusal(
      Self.text, "&#x41;", "more than 1000000 bytes of text in one element", within: 8 << 20)
  }

  @Test func textThatIsNoScript() {
    expectRefusal(
      Self.skipped, "a", "more than 67108864 bytes of text in a row", within: 66 << 20)
  }

  @Test(arguments: [
    "<FinalDraft><a b=\"", "<FinalDraft><!-- ", "<FinalDraft><?x ", "<FinalDraft><", "<!DOCTYPE ",
    "<FinalDraft></", "<FinalDraft><!DOCTYPE ", "<FinalDraft>&", "<FinalDraft><![CDATA[",
    "<FinalDraft><Content><Paragraph Type=\"Action\"><Text><![CDATA[",
  ])
  func markupThatDoesNotEnd(start: String) {
    let (result, bytesRead) = outcome(EndlessBytes(start, "x"))
    switch result {
    case .failure(.unsafeXML(_, "a tag or comment of more than 262144 bytes")): break
    case .failure(.malformedXML): break
    default: Issue.record("\(result)")
    }
    #expect(bytesRead <= 1 << 20)
  }

  @Test func attributesOfAnElement() {
    expectRefusal(
      "<FinalDraft", " a=\"\"", "a tag or comment of more than 262144 bytes", within: 1 << 20)
  }

  @Test func numbersOfACharacter() {
    for start in ["&#", "&#x"] {
      let (result, bytesRead) = outcome(EndlessBytes(Self.text + start, "1"))
      guard case .failure(let error) = result else {
        Issue.record("read")
        continue
      }
      #expect(!error.description.isEmpty)
      #expect(bytesRead <= 1 << 20)
    }
  }

  @Test func nesting() {
    expectRefusal(
      "<FinalDraft>", "<a>", "elements nested more than 64 deep", within: 1 << 20)
    expectRefusal(
      "<FinalDraft><Content>", "<Paragraph><DualDialogue>", "elements nested more than 64 deep",
      within: 1 << 20)
  }

  @Test(arguments: [
    // A billion laughs, the same in one step, and what would be fetched.
    "<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;\">",
    "<!ENTITY a \"" + String(repeating: "a", count: 50_000) + "\">",
    "<!ENTITY a SYSTEM \"file:///etc/passwd\">", "<!ENTITY a SYSTEM \"http://127.0.0.1:9/\">",
    "<!ENTITY % a SYSTEM \"http://127.0.0.1:9/x.dtd\"> %a;", "<!ENTITY % a \"\"> %a;",
    "<!ELEMENT FinalDraft ANY>", "<!ATTLIST FinalDraft a CDATA \"b\">", "",
  ])
  func documentTypes(declarations: String) {
    expectRefusal(
      "<?xml version=\"1.0\"?><!DOCTYPE FinalDraft [\(declarations)]><FinalDraft>", "&a;",
      "a document type declaration (DTD)", within: 1 << 20)
  }

  @Test(arguments: [
    ("<?xml version=\"1.0\" encoding=\"UTF-7\"?>", "the encoding 'UTF-7'"),
    ("<?xml version=\"1.0\" encoding = 'ISO-2022-CN-EXT' ?>", "the encoding 'ISO-2022-CN-EXT'"),
    (
      "<?xml version=\"1.0\" " + String(repeating: " ", count: 2000) + "encoding=\"UTF-7\"?>",
      "an XML declaration of more than 1024 bytes"
    ),
  ])
  func rareEncodings(declaration: String, reason: String) {
    expectRefusal(declaration, "<FinalDraft>", reason, within: 1 << 20)
  }

  @Test func aRareEncodingInUTF16() {
    let declaration = "<?xml version=\"1.0\" encoding=\"ISO-2022-KR\"?>"
    let bytes: [UInt8] = [0xFF, 0xFE] + declaration.utf8.flatMap { [$0, 0] }
    guard case .failure(.unsafeXML(_, let reason)) = outcome(EndlessBytes(bytes, [0x20, 0])).result
    else {
      Issue.record("not refused")
      return
    }
    #expect(reason == "the encoding 'ISO-2022-KR'")
  }

  @Test func blanks() {
    let (result, bytesRead) = outcome(EndlessBytes("", " \n"))
    #expect(result == .failure(.empty(file: "a")))
    #expect(bytesRead <= 1 << 20)
  }

  @Test(arguments: [[0x00], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80]] as [[UInt8]])
  func bytesThatAreNoText(piece: [UInt8]) {
    let (result, bytesRead) = outcome(EndlessBytes([UInt8](Self.text.utf8), piece))
    guard case .failure(.malformedXML) = result else {
      Issue.record("\(result)")
      return
    }
    // So much is kept to be read again, were it in an older encoding.
    #expect(bytesRead <= 40 << 20)
  }

  @Test func anotherKindOfFile() {
    let (result, bytesRead) = outcome(EndlessBytes("<html>", "<p/>"))
    guard case .failure(.notFinalDraft(_, "html")) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(bytesRead <= 1 << 20)
  }

  @Test func aScriptOfManyEmptyParagraphsIsRead() throws {
    let piece = "<Paragraph Type=\"Action\"><Text></Text></Paragraph>\n"
    var source = EndlessBytes(
      "<FinalDraft><Content>", piece, megabytes: 4, end: "</Content></FinalDraft>")
    let script = try FinalDraftReader().read(from: &source, file: "a")
    #expect(script.paragraphs.count > 4 << 20 / piece.utf8.count)
    #expect(script.text.isEmpty)
  }
}
