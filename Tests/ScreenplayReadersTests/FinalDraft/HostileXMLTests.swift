import BreakdownTestSupport
import ScreenplayModel
import ScreenplayReaders
import Testing

/// Files that are broken or made to do harm end in a clear error.
struct HostileXMLTests {
  private func error(_ xml: String) -> ReadError? { error([UInt8](xml.utf8)) }

  private func error(_ bytes: [UInt8]) -> ReadError? {
    do throws(ReadError) {
      _ = try FinalDraftReader().read(bytes, file: "bad.fdx")
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    "<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">", "<!ENTITY a SYSTEM \"file:///etc/passwd\">",
    "<!ENTITY % a SYSTEM \"http://127.0.0.1:9/x.dtd\"> %a;",
  ])
  func entitiesAreRefusedBeforeTheyAreRead(entities: String) {
    let xml =
      "<?xml version=\"1.0\"?>\n<!DOCTYPE FinalDraft [\(entities)]><FinalDraft>&a;</FinalDraft>"
    guard case .unsafeXML(let position, let reason) = error(xml) else {
      Issue.record("not refused")
      return
    }
    #expect(position.line == 2)
    #expect(reason == "a document type declaration (DTD)")
  }

  @Test func anExternalDocumentTypeIsRefused() {
    let xml = "<!DOCTYPE FinalDraft SYSTEM \"file:///etc/passwd\"><FinalDraft/>"
    #expect(
      error(xml)?.description.hasSuffix(
        "error: refused: a document type declaration (DTD); a script file never holds this")
        == true)
  }

  @Test func anEntityThatIsNotDeclaredIsAnError() {
    #expect(
      error("<FinalDraft>&a;</FinalDraft>")?.description
        == "bad.fdx:1:16: error: not valid XML: Entity 'a' not defined; "
        + "save the script again in its own program")
  }

  @Test func deepNestingIsRefused() {
    let xml = "<FinalDraft>" + String(repeating: "<a>", count: 100_000)
    #expect(
      error(xml)?.description
        == "bad.fdx:1:204: error: refused: elements nested more than 64 deep; "
        + "a script file never holds this")
  }

  @Test func aHugeTextIsRefused() {
    let xml = FinalDraftSample(
      content: paragraph("Action", String(repeating: "a", count: 2_000_000))
    ).xml
    guard case .unsafeXML(_, "more than 1000000 bytes of text in one element") = error(xml) else {
      Issue.record("not refused")
      return
    }
  }

  @Test(arguments: ["<a b=\"", "<!--", "<?x "])
  func aTagThatDoesNotEndIsRefused(start: String) {
    let xml = "<FinalDraft>" + start + String(repeating: "x", count: 3_000_000)
    guard case .unsafeXML(_, "a tag or comment of more than 262144 bytes") = error(xml) else {
      Issue.record("\(String(describing: error(xml)))")
      return
    }
  }

  @Test func tooManyAttributesAreRefused() {
    let attributes = (0..<2_000).map { "a\($0)=\"\"" }.joined(separator: " ")
    guard
      case .unsafeXML(_, "an element with 2000 attributes") = error("<FinalDraft \(attributes)/>")
    else {
      Issue.record("not refused")
      return
    }
  }

  @Test func everyTruncationEndsInAnError() throws {
    let xml = FinalDraftSample(
      content: paragraph("Scene Heading", "INT. CAFÉ &amp; BAR - DAY", "Number=\"1\""),
      settings: "<PageLayout TopMargin=\"72\"/>"
    ).xml
    let bytes = [UInt8](xml.utf8)
    #expect(error(bytes) == nil)
    for count in bytes.indices {
      let found = error(Array(bytes.prefix(count)))
      switch found {
      case .empty where count == 0: break
      case .malformedXML(let position, let reason):
        #expect(position.line >= 1 && position.column >= 1 && !reason.isEmpty)
      default: Issue.record("\(count) bytes: \(String(describing: found))")
      }
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func aFileChangedAnywhereIsReadOrRefused(seed: UInt64) {
    let sample = FinalDraftSample(
      content: paragraph("Scene Heading", "INT. CAFÉ - DAY", "Number=\"1\" SpaceBefore=\"12\"")
        + "<Paragraph><DualDialogue>\(paragraph("Character", "A"))</DualDialogue></Paragraph>"
        + "<Paragraph Type=\"Action\"><Text Style=\"Bold\" TagNumber=\"1\">It</Text></Paragraph>",
      settings: "<ElementSettings Type=\"Action\"><ParagraphSpec LeftIndent=\"1.5\"/>"
        + "</ElementSettings><TagData><Tags><Tag Number=\"1\"/></Tags></TagData>")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      var bytes = [UInt8](sample.xml.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: bytes.indices, using: &random)
        let length = min(Int.random(in: 1...60, using: &random), bytes.count - place)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0x20...0x7E, using: &random)
        case 1 where bytes.count > 100: bytes.removeSubrange(place..<(place + length))
        default: bytes.insert(contentsOf: Array(bytes[place..<(place + length)]), at: place)
        }
      }
      let script = try? FinalDraftReader().read(bytes, file: "bad.fdx")
      #expect(script?.dump.count == script?.paragraphs.count)
    }
  }

  @Test func aCutOffFileIsCalledSo() {
    #expect(
      error("<FinalDraft>\n<Content><Paragraph Type=\"Action\">")?.description
        == "bad.fdx:2:35: error: not valid XML: the file is cut off; "
        + "save the script again in its own program")
  }

  @Test func malformedXMLNamesThePlaceAndTheReason() {
    #expect(
      error("<FinalDraft>\n<Content>\n</Contents></FinalDraft>")?.description
        == "bad.fdx:3:12: error: not valid XML: Opening and ending tag mismatch: "
        + "Content line 2 and Contents; save the script again in its own program")
  }

  @Test(arguments: [
    ("<html></html>", "html"), ("<document type=\"Open Screenplay Format document\"/>", "document"),
  ])
  func anotherKindOfFileIsNamed(xml: String, root: String) {
    guard case .notFinalDraft(_, root) = error(xml) else {
      Issue.record("not refused")
      return
    }
  }

  @Test(arguments: ["", " \n\t", "\u{0}\u{0}"])
  func anEmptyFileIsCalledSo(text: String) {
    #expect(error(text) == .empty(file: "bad.fdx"))
  }

  @Test(arguments: [[0xFF, 0xFE, 0x00], [0x80, 0x81, 0x3C], [0x3C, 0x46, 0xC3, 0x28]])
  func bytesThatAreNoTextEndInAnError(bytes: [UInt8]) {
    guard case .malformedXML = error(bytes) else {
      Issue.record("\(String(describing: error(bytes)))")
      return
    }
  }
}
