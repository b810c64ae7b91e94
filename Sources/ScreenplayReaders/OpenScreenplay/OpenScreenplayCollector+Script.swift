import ScreenplayModel

/// Paragraphs and their text.
extension OpenScreenplayCollector {
  /// A paragraph that has begun and not ended.
  struct OpenParagraph {
    /// Its place in the document's paragraphs.
    var index = 0
    var styleName = "\(OpenScreenplayStyles.plain)"
    /// Where its text begins.
    var start = 0
    var textStart = 0
    var textStyle: TextRun.Style = []
    var isStyled = false
  }

  mutating func openParagraph(_ attributes: XMLAttributes, line: Int) {
    let index = document.paragraphs.count
    open = OpenParagraph(index: index, start: document.text.count)
    document.paragraphs.append(
      Paragraph(
        kind: .general, style: document.types.index(of: XMLText(OpenScreenplayStyles.plain)),
        text: TextRange(start: open.start, end: open.start), line: line,
        runs: document.runs.count..<document.runs.count))
    attributes.forEach { name, value in
      guard !value.isEmpty else { return }
      switch name {
      case "number", "scene_number", "sceneNumber":
        document.headings[index, default: .init()].number = value.string
      case "page_number", "pageNumber":
        if isLocked { document.headings[index, default: .init()].page = value.string }
      case "synopsis":
        document.headings[index, default: .init()].summary = Array(value.bytes)
      case "dualdialogue", "dualDialogue": if value.isTrue { dualCues.append(index) }
      case "omitted":
        if value.isTrue { document.headings[index, default: .init()].isOmitted = true }
      default: break
      }
    }
  }

  mutating func readStyle(_ attributes: XMLAttributes) {
    var name: XMLText?
    var override = FinalDraftDocument.LayoutOverride()
    var hasOverride = false
    attributes.forEach { attribute, value in
      switch attribute {
      case "basestyle", "basestylename", "baseStyle", "baseStyleName":
        if !value.isEmpty { name = value }
      // Fade In writes its last paragraph with nothing but this.
      case "name": name = name ?? (value.isEmpty ? nil : value)
      case "dualdialogue", "dualDialogue": if value.isTrue { dualCues.append(open.index) }
      default: hasOverride = margins.read(attribute, value, into: &override) || hasOverride
      }
    }
    if let name {
      open.styleName = name.string
      document.paragraphs[open.index].style = document.types.index(of: name)
    }
    if hasOverride { document.overrides.append((open.index, override)) }
  }

  mutating func openText(_ attributes: XMLAttributes) {
    open.textStart = document.text.count
    open.textStyle = []
    attributes.forEach { name, value in
      switch name {
      case "bold": if value.isTrue { open.textStyle.insert(.bold) }
      case "italic": if value.isTrue { open.textStyle.insert(.italic) }
      case "underline": if value.isTrue { open.textStyle.insert(.underline) }
      case "strikethrough", "strikeThrough":
        if value.isTrue { open.textStyle.insert(.strikeout) }
      case "revision": markRevised(value)
      default: break
      }
    }
  }

  mutating func readMark(_ attributes: XMLAttributes) {
    if let revision = attributes.value("revision") { markRevised(revision) }
  }

  private mutating func markRevised(_ revision: XMLText) {
    guard let number = revision.integer, number > 0 else { return }
    document.paragraphs[open.index].traits.insert(.revised)
  }

  mutating func closeText() {
    guard document.text.count > open.textStart else { return }
    if hasMarkup, document.text[open.textStart...].contains(UInt8(ascii: "<")) {
      let markup = OpenScreenplayMarkup(document.text[open.textStart...])
      document.text.removeSubrange(open.textStart...)
      if markup.isRevised { document.paragraphs[open.index].traits.insert(.revised) }
      for piece in markup.pieces {
        let start = document.text.count
        document.text += piece.text
        appendRun(from: start, style: open.textStyle.union(piece.style))
      }
    } else {
      appendRun(from: open.textStart, style: open.textStyle)
    }
    document.paragraphs[open.index].text.end = UInt32(clamping: document.text.count)
  }

  /// Adds a run, or lengthens the one before when it is set the same.
  private mutating func appendRun(from start: Int, style: TextRun.Style) {
    let text = TextRange(start: start, end: document.text.count)
    guard !text.isEmpty else { return }
    if !style.isEmpty { open.isStyled = true }
    let runs = document.paragraphs[open.index].runs
    if !runs.isEmpty, document.runs[runs.upperBound - 1].style == style {
      document.runs[runs.upperBound - 1].text.end = text.end
    } else {
      document.runs.append(TextRun(text: text, style: style))
      document.paragraphs[open.index].runCount += 1
    }
  }

  mutating func closeParagraph() {
    let kind = styles.builtIn(open.styleName)
    let text = document.text[open.start...]
    if kind == "parenthetical" { addBrackets() }
    if kind == "scene heading" {
      if text.allSatisfy({ $0 <= 0x20 }) {
        document.paragraphs[open.index].style = document.types.index(
          of: XMLText(OpenScreenplayStyles.plain))
      } else if isOmission(text) {
        document.headings[open.index, default: .init()].isOmitted = true
      }
    }
    guard !open.isStyled else { return }
    document.runs.removeLast(document.paragraphs[open.index].runs.count)
    document.paragraphs[open.index].firstRun = 0
    document.paragraphs[open.index].runCount = 0
  }

  private func isOmission(_ text: ArraySlice<UInt8>) -> Bool {
    text.count == omittedText.utf8.count
      && String(decoding: text, as: UTF8.self).lowercased() == omittedText
  }

  /// The format keeps a parenthetical without its brackets, which are printed all the same.
  private mutating func addBrackets() {
    let text = document.text[open.start...]
    guard let first = text.first(where: { $0 > 0x20 }), first != UInt8(ascii: "(") else { return }
    document.text.insert(UInt8(ascii: "("), at: open.start)
    document.text.append(UInt8(ascii: ")"))
    let end = UInt32(clamping: document.text.count)
    document.paragraphs[open.index].text.end = end
    let runs = document.paragraphs[open.index].runs
    for run in runs {
      if run > runs.lowerBound { document.runs[run].text.start += 1 }
      document.runs[run].text.end =
        run == runs.upperBound - 1 ? end : document.runs[run].text.end + 1
    }
  }

  /// Fade In ends every script with an empty paragraph.
  mutating func dropEmptyEnd() {
    while let last = document.paragraphs.last,
      document.text[last.text.indices].allSatisfy({ $0 <= 0x20 })
    {
      document.paragraphs.removeLast()
    }
  }
}
