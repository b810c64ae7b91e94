import ScreenplayModel

/// What the paragraphs of a file are: Final Draft's own elements by name, the user's by what they
/// are paginated as.
struct FinalDraftElements {
  /// An element as paragraphs use it.
  struct Element {
    var kind: ParagraphKind
    var depth: UInt8 = 0
    /// Index into the layout's styles.
    var style = Paragraph.noStyle
    var layout = PageLayout.standard(.general)
  }

  /// The styles of the file, in its order.
  private(set) var styles: [ElementStyle] = []
  private var indices: [String: Int] = [:]
  /// The first style of each kind.
  private var firstOfKind: [ParagraphKind: Int] = [:]
  private var settings: [FinalDraftDocument.ElementSettings] = []

  /// The elements that a file declares.
  init(_ settings: [FinalDraftDocument.ElementSettings], paperWidth: Double) {
    for element in settings.prefix(Int(Paragraph.noStyle)) {
      let key = element.type.lowercased()
      if indices[key] == nil { indices[key] = self.settings.count }
      self.settings.append(element)
    }
    styles = self.settings.map { element in
      let kind = paginatedKind(element)
      let layout = element.layout.applied(to: PageLayout.standard(kind), paperWidth: paperWidth)
      return ElementStyle(
        name: element.type, kind: kind, layout: layout, isAllCaps: element.isAllCaps,
        textStyle: element.textStyle, fontSize: element.fontSize)
    }
    for (index, style) in styles.enumerated() where firstOfKind[style.kind] == nil {
      firstOfKind[style.kind] = index
    }
  }

  /// The element of a paragraph's `Type`.
  func element(_ type: String) -> Element {
    let style = indices[type.lowercased()]
    var element = Self.standard(type) ?? Element(kind: style.map { styles[$0].kind } ?? .general)
    if let style {
      element.style = UInt16(clamping: style)
      element.layout = styles[style].layout
    } else {
      let alike = firstOfKind[element.kind].map { styles[$0].layout }
      element.layout = alike ?? PageLayout.standard(element.kind)
    }
    return element
  }

  /// The kind an element is paginated as; elements may name another of the user's own.
  private func paginatedKind(_ element: FinalDraftDocument.ElementSettings) -> ParagraphKind {
    var element = element
    for _ in 0..<8 {
      let name = element.paginateAs ?? element.type
      if let standard = Self.standard(name) { return standard.kind }
      guard let next = indices[name.lowercased()] else { break }
      element = settings[next]
    }
    return .general
  }

  /// Final Draft's own elements, all versions.
  private static func standard(_ type: String) -> Element? {
    switch type.lowercased() {
    case "general": Element(kind: .general)
    case "scene heading": Element(kind: .sceneHeading)
    case "action": Element(kind: .action)
    case "character": Element(kind: .character)
    case "parenthetical": Element(kind: .parenthetical)
    case "dialogue": Element(kind: .dialogue)
    case "transition": Element(kind: .transition)
    case "shot": Element(kind: .shot)
    case "cast list": Element(kind: .castList)
    case "new act": Element(kind: .newAct)
    case "end of act": Element(kind: .endOfAct)
    case "singing", "lyrics": Element(kind: .lyrics)
    case "outline body", "summary": Element(kind: .synopsis)
    case "note": Element(kind: .note)
    case "sequence": Element(kind: .section, depth: 1)
    case let name where name.hasPrefix("outline"): Element(kind: .section, depth: depth(name))
    default: nil
    }
  }

  /// `outline 2 (sequences)` is 2 deep.
  private static func depth(_ name: String) -> UInt8 {
    for character in name {
      if let depth = character.wholeNumberValue, (1...9).contains(depth) { return UInt8(depth) }
    }
    return 1
  }
}
