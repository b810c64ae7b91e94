import ScreenplayModel

/// Paragraphs, their text, and what headings say beside it.
extension FinalDraftCollector {
  /// A paragraph that has begun and not ended.
  struct OpenParagraph {
    /// Its place in ``FinalDraftDocument/paragraphs``.
    var index: Int
    /// What it gives to the paragraphs inside it.
    var innerTraits: Paragraph.Traits = []
    var hasText = false
    var isStyled = false
  }

  mutating func openParagraph(_ attributes: XMLAttributes, line: Int) {
    var paragraph = Paragraph(
      kind: .general, text: TextRange(start: document.text.count, end: document.text.count),
      line: line, runs: document.runs.count..<document.runs.count)
    var override = FinalDraftDocument.LayoutOverride()
    var hasOverride = false
    var number: String?
    var isSameID = false
    attributes.forEach { name, value in
      switch name {
      case "Type": paragraph.style = document.types.index(of: value)
      case "Number": number = value.isEmpty ? nil : value.string
      case "id": isSameID = takeID(value)
      default:
        override.read(name, value)
        hasOverride = true
      }
    }
    let index = document.paragraphs.count
    if isSameID { dropFirstOfPair(before: paragraph) }
    if hasOverride { document.overrides.append((index, override)) }
    if let number { document.headings[index, default: .init()].number = number }
    paragraph.traits = openParagraphs.last?.innerTraits ?? []
    openParagraphs.append(OpenParagraph(index: index, innerTraits: paragraph.traits))
    document.paragraphs.append(paragraph)
  }

  /// The paragraph around is no script of its own.
  ///
  /// Both speeches are marked as the first; which is the second is known with the elements.
  mutating func openDualDialogue() {
    guard let outer = openParagraphs.indices.last else { return }
    openParagraphs[outer].innerTraits.insert(.dualLeft)
    let index = openParagraphs[outer].index
    if document.paragraphs[index].text.isEmpty {
      document.paragraphs[index].style = Paragraph.noStyle
    }
  }

  mutating func openOmittedScene() {
    guard let outer = openParagraphs.indices.last else { return }
    openParagraphs[outer].innerTraits.insert(.omitted)
    document.headings[openParagraphs[outer].index, default: .init()].isOmitted = true
  }

  mutating func closeParagraph() {
    guard let open = openParagraphs.popLast() else { return }
    if open.isStyled { return }
    let paragraph = document.paragraphs[open.index]
    if paragraph.runs.upperBound == document.runs.count {
      document.runs.removeLast(paragraph.runs.count)
    }
    document.paragraphs[open.index].firstRun = 0
    document.paragraphs[open.index].runCount = 0
  }

  mutating func openText(_ attributes: XMLAttributes) {
    textStart = document.text.count
    textStyle = []
    textTag = nil
    textRevision = nil
    isTextHidden = false
    var isRevised = false
    attributes.forEach { name, value in
      switch name {
      case "Style": (textStyle, isTextHidden) = Self.style(value)
      case "TagNumber": textTag = value.integer
      case "RevisionID" where !(value == "0") && !value.isEmpty:
        isRevised = true
        textRevision = value.integer
      default: break
      }
    }
    if isRevised, let open = openParagraphs.last {
      document.paragraphs[open.index].traits.insert(.revised)
    }
  }

  /// Ends a text: joined to those before it with no blank between.
  mutating func closeText() {
    guard document.text.count > textStart, let last = openParagraphs.indices.last else { return }
    if isTextHidden { return document.text.removeLast(document.text.count - textStart) }
    let index = openParagraphs[last].index
    let text = TextRange(start: textStart, end: document.text.count)
    if openParagraphs[last].hasText {
      // Text after an inner part would not be in one piece with that before; nobody writes it.
      guard document.paragraphs[index].text.end == text.start else { return }
      document.paragraphs[index].text.end = text.end
    } else {
      document.paragraphs[index].text = text
      document.paragraphs[index].firstRun = UInt32(clamping: document.runs.count)
      openParagraphs[last].hasText = true
    }
    if !textStyle.isEmpty { openParagraphs[last].isStyled = true }
    appendRun(text, to: index)
    if let textTag {
      document.tags.spans.append(.init(number: textTag, paragraph: index, text: text))
    }
    if let textRevision {
      document.revisedSpans.append(.init(revision: textRevision, paragraph: index, text: text))
    }
  }

  /// Adds a run, or lengthens the one before when it is set the same.
  private mutating func appendRun(_ text: TextRange, to index: Int) {
    let runs = document.paragraphs[index].runs
    if !runs.isEmpty, document.runs[runs.upperBound - 1].style == textStyle {
      document.runs[runs.upperBound - 1].text.end = text.end
    } else {
      document.runs.append(TextRun(text: text, style: textStyle))
      document.paragraphs[index].runCount += 1
    }
  }

  /// `Bold+Italic`; capitals are kept as typed, hidden text is never printed.
  static func style(_ value: XMLText) -> (TextRun.Style, isHidden: Bool) {
    guard !value.isEmpty, !(value == "AllCaps") else { return ([], false) }
    var style: TextRun.Style = []
    var isHidden = false
    for name in value.bytes.split(separator: UInt8(ascii: "+")) {
      switch XMLText(bytes: UnsafeBufferPointer(rebasing: name)) {
      case let name where name == "Bold": style.insert(.bold)
      case let name where name == "Italic": style.insert(.italic)
      case let name where name == "Underline" || name == "WordUnderline": style.insert(.underline)
      case let name where name == "Strikeout": style.insert(.strikeout)
      case let name where name == "HiddenText": isHidden = true
      default: break
      }
    }
    return (style, isHidden)
  }

  mutating func readSceneProperties(_ attributes: XMLAttributes) {
    guard let index = openParagraphs.last?.index else { return }
    attributes.forEach { name, value in
      switch name {
      case "Length": document.headings[index, default: .init()].length = value.string
      case "Page": document.headings[index, default: .init()].page = value.string
      default: break
      }
    }
  }

  mutating func readCharacterBeat(_ attributes: XMLAttributes) {
    guard let index = openParagraphs.last?.index else { return }
    attributes.forEach { name, value in
      if "Name" ~= name {
        document.headings[index, default: .init()].characters.append(value.string)
      }
    }
  }

  mutating func closeSummaryParagraph() {
    guard let index = openParagraphs.last?.index, !buffer.isEmpty else { return }
    document.headings[index, default: .init()].summary += buffer + [UInt8(ascii: "\n")]
    buffer.removeAll(keepingCapacity: true)
  }
}

/// The names in `Type`, each once.
struct TypeNames {
  private(set) var all: [String] = []
  /// The first few, which are nearly all a script uses, by their bytes.
  private var common: [[UInt8]] = []
  private var indices: [String: UInt16] = [:]

  /// The place of a name in ``all``.
  mutating func index(of name: XMLText) -> UInt16 {
    for (index, common) in common.enumerated()
    where common.count == name.bytes.count && name.holds(common) {
      return UInt16(clamping: index)
    }
    let string = name.string
    if let index = indices[string] { return index }
    guard all.count < Int(Paragraph.noStyle) else { return Paragraph.noStyle }
    let index = UInt16(clamping: all.count)
    all.append(string)
    indices[string] = index
    if common.count < 12 { common.append([UInt8](name.bytes)) }
    return index
  }
}
