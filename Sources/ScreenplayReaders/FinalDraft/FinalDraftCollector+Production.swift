import ScreenplayModel

/// What a script in production has: locked pages, revisions; and the lines of its title page.
extension FinalDraftCollector {
  mutating func readLockedPage(_ attributes: XMLAttributes) {
    var page = FinalDraftDocument.LockedPage(label: "", level: 0, offset: -1)
    attributes.forEach { name, value in
      switch name {
      case "PageNumber": page.label = FinalDraftResolver.inOneLine(value.string) ?? ""
      case "LockLevel": page.level = value.integer ?? 0
      case "Position": page.offset = value.integer ?? -1
      default: break
      }
    }
    if page.offset >= 0 { document.lockedPages.append(page) }
  }

  /// `Revisions` says which of the sets that follow is the active one.
  mutating func readRevision(_ node: FinalDraftNode, _ attributes: XMLAttributes) {
    var revision = RevisionSet(id: 0, name: "")
    attributes.forEach { name, value in
      switch name {
      case "ActiveSet" where node == .revisions: activeRevision = value.integer
      case "ID": revision.id = value.integer ?? 0
      case "Name": revision.name = FinalDraftResolver.inOneLine(value.string) ?? ""
      case "Mark": revision.mark = value.string
      case "Color": revision.textColor = Self.color(value)
      case "PageColor": revision.pageColor = Self.color(value)
      default: break
      }
    }
    guard node == .revision, revision.id != 0 else { return }
    revision.isActive = revision.id == activeRevision
    document.revisions.append(revision)
  }

  /// `#C6C6EDEDFEFE`, 16 bits a channel, is `#C6EDFE`.
  private static func color(_ value: XMLText) -> String? {
    let digits = Array(value.string.uppercased().dropFirst())
    guard value.bytes.first == UInt8(ascii: "#"), digits.count == 12,
      digits.allSatisfy(\.isHexDigit)
    else { return nil }
    return "#" + String([digits[0], digits[1], digits[4], digits[5], digits[8], digits[9]])
  }

  mutating func openTitleParagraph(_ attributes: XMLAttributes, line: Int) {
    titleLine = .init(line: line)
    attributes.forEach { name, value in
      guard "Alignment" ~= name else { return }
      titleLine.alignment = value == "Center" ? .center : value == "Right" ? .right : .left
    }
    buffer.removeAll(keepingCapacity: true)
  }

  mutating func closeTitleParagraph() {
    titleLine.text = String(decoding: buffer, as: UTF8.self)
    document.titleLines.append(titleLine)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Takes a paragraph's id; whether it is that of the paragraph before.
  mutating func takeID(_ value: XMLText) -> Bool {
    if !value.isEmpty, paragraphID.elementsEqual(value.bytes) { return true }
    paragraphID.removeAll(keepingCapacity: true)
    paragraphID.append(contentsOf: value.bytes)
    return false
  }

  /// A new act is written as two paragraphs with one id, the first of them empty.
  mutating func dropFirstOfPair(before paragraph: Paragraph) {
    guard let last = document.paragraphs.indices.last,
      document.paragraphs[last].text.isEmpty, document.paragraphs[last].style == paragraph.style
    else { return }
    document.paragraphs[last].style = Paragraph.noStyle
  }
}
