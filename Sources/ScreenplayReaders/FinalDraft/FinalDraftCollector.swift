import ScreenplayModel

/// Puts the elements of a Final Draft file, as they come, into a ``FinalDraftDocument``.
struct FinalDraftCollector: XMLEventHandler {
  var document = FinalDraftDocument()
  /// Where reading is: the elements that are open.
  private var path = XMLPath<FinalDraftNode>()

  /// Paragraphs that are open: one, or one inside a dual dialogue or an omitted scene.
  var openParagraphs: [OpenParagraph] = []
  var textStyle: TextRun.Style = []
  var textTag: Int?
  var textRevision: Int?
  var isTextHidden = false
  /// Bytes of the `id` of the paragraph before.
  var paragraphID: [UInt8] = []
  var textStart = 0
  /// Text of elements that are not script.
  var buffer: [UInt8] = []
  var titleLine = FinalDraftDocument.TitleLine()
  var activeRevision: Int?
  var tagNumber: Int?
  private var textLength = 0

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes, line: Int)
    throws(XMLRefusal)
  {
    if let node = try path.enter(name) { enter(node, attributes, line: line) }
  }

  mutating func endElement() {
    if let node = path.leave() { leave(node) }
  }

  mutating func text(_ text: XMLText) throws(XMLRefusal) {
    guard let node = path.current else { return }
    switch node {
    case .text: document.text.append(contentsOf: text.bytes)
    case .titleText, .summaryText, .definitionID, .noteText: buffer.append(contentsOf: text.bytes)
    default: return
    }
    textLength += text.bytes.count
    guard textLength <= XMLLimits.text else {
      throw .unsafe(reason: "more than \(XMLLimits.text) bytes of text in one element")
    }
  }

  private mutating func enter(_ node: FinalDraftNode, _ attributes: XMLAttributes, line: Int) {
    switch node {
    case .paragraph: openParagraph(attributes, line: line)
    case .text: openText(attributes)
    case .dualDialogue: openDualDialogue()
    case .omittedScene: openOmittedScene()
    case .sceneProperties: readSceneProperties(attributes)
    case .characterBeat: readCharacterBeat(attributes)
    case .titleParagraph: openTitleParagraph(attributes, line: line)
    case .tagCategory, .tagDefinition, .tag: readTagData(node, attributes)
    case .scriptNote: openNote(attributes, line: line)
    case .lockedPage: readLockedPage(attributes)
    case .revisions, .revision: readRevision(node, attributes)
    case .titleText, .summaryText, .definitionID, .noteText: break
    default: readSettings(node, attributes)
    }
    textLength = 0
  }

  private mutating func leave(_ node: FinalDraftNode) {
    switch node {
    case .paragraph: closeParagraph()
    case .text: closeText()
    case .summaryParagraph: closeSummaryParagraph()
    case .titleParagraph: closeTitleParagraph()
    case .definitionID: closeDefinitionID()
    case .noteParagraph: closeNoteParagraph()
    case .scriptNote: closeNote()
    default: break
    }
  }
}
