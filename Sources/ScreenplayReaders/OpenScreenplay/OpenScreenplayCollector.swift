import ScreenplayModel

/// Puts the elements of an Open Screenplay document, as they come, into the same flat tables that
/// Final Draft files are read into.
struct OpenScreenplayCollector: XMLEventHandler {
  var document = FinalDraftDocument()
  var styles = OpenScreenplayStyles()
  var margins = OpenScreenplayMargins()
  var titlePage = OpenScreenplayTitlePage()
  /// Paragraphs that are the cue of the first of two speeches spoken at once.
  var dualCues: [Int] = []

  private var path = XMLPath<OpenScreenplayNode>()
  /// The paragraph that is open.
  var open = OpenParagraph()
  /// Before version 2 styles were marks in the text.
  var hasMarkup = false
  var isLocked = false
  /// What stands in place of a scene that was taken out.
  var omittedText = "omitted"
  private var textLength = 0

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes, line: Int)
    throws(XMLRefusal)
  {
    if let node = try path.enter(name) { enter(node, attributes, line: line) }
  }

  mutating func endElement() {
    switch path.leave() {
    case .text: closeText()
    case .paragraph: closeParagraph()
    case .paragraphs: dropEmptyEnd()
    case .titleParagraph: titlePage.closeLine()
    default: break
    }
  }

  mutating func text(_ text: XMLText) throws(XMLRefusal) {
    guard let node = path.current else { return }
    switch node {
    case .text: document.text.append(contentsOf: text.bytes)
    case .titleText: titlePage.append(text)
    default: return
    }
    textLength += text.bytes.count
    guard textLength <= XMLLimits.text else {
      throw .unsafe(reason: "more than \(XMLLimits.text) bytes of text in one element")
    }
  }

  private mutating func enter(_ node: OpenScreenplayNode, _ attributes: XMLAttributes, line: Int) {
    switch node {
    case .document:
      hasMarkup = (attributes.value("version").flatMap { Int($0) } ?? 20) < 20
    case .info: titlePage.readInfo(attributes)
    case .settings: readSettings(attributes)
    case .styleDefinition: styles.define(attributes, margins: margins)
    case .paragraph: openParagraph(attributes, line: line)
    case .style: readStyle(attributes)
    case .text: openText(attributes)
    case .mark: readMark(attributes)
    case .titleParagraph: titlePage.openLine(attributes, line: line)
    default: break
    }
    textLength = 0
  }

  private mutating func readSettings(_ attributes: XMLAttributes) {
    attributes.forEach { name, value in
      switch name {
      case "page_width", "pageWidth": margins.width = value.decimal ?? margins.width
      case "page_height", "pageHeight": margins.height = value.decimal ?? margins.height
      case "margin_left", "marginLeft": margins.left = value.decimal ?? margins.left
      case "margin_right", "marginRight": margins.right = value.decimal ?? margins.right
      case "margin_top", "marginTop": margins.top = value.decimal ?? margins.top
      case "margin_bottom", "marginBottom": margins.bottom = value.decimal ?? margins.bottom
      case "break_on_sentences": document.layout.breaksAtSentences = value.isTrue
      case "scenes_continue":
        document.layout.printsSceneContinuedAtTop = value.isTrue
        document.layout.printsSceneContinuedAtBottom = value.isTrue
      case "pages_locked": isLocked = value.isTrue
      case "pagenumber_start":
        document.layout.firstPage = value.integer.map { min(max($0, 0), 99_999) } ?? 1
      case "omitted_text": if !value.isEmpty { omittedText = value.string.lowercased() }
      default: break
      }
    }
    margins.apply(to: &document.layout)
  }
}

extension XMLText {
  /// A text of our own.
  init(_ text: StaticString) {
    self.init(bytes: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// `1`, `true` and what older programs wrote for it.
  var isTrue: Bool { self == "1" || self == "true" || self == "yes" }
}
