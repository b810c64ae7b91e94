import ScreenplayModel

/// How the pages are set, and the declarations of the tags.
extension FinalDraftCollector {
  mutating func readSettings(_ node: FinalDraftNode, _ attributes: XMLAttributes) {
    if node == .elementSettings { document.elements.append(.init(type: "")) }
    attributes.forEach { name, value in
      switch node {
      case .pageLayout, .pageSize, .headerAndFooter, .outlines: readPage(name, value)
      case .dialogueBreaks, .sceneBreaks: readBreaks(name, value)
      case .elementSettings, .fontSpec, .paragraphSpec, .behavior: readElement(name, value)
      default: break
      }
    }
  }

  private mutating func readPage(_ name: XMLName, _ value: XMLText) {
    switch name {
    case "TopMargin": document.layout.topMargin = value.decimal ?? document.layout.topMargin
    case "BottomMargin":
      document.layout.bottomMargin = value.decimal ?? document.layout.bottomMargin
    case "BreakDialogueAndActionAtSentences": document.layout.breaksAtSentences = value.isYes
    case "Height": document.layout.height = inches(value) ?? document.layout.height
    case "Width": document.layout.width = inches(value) ?? document.layout.width
    case "StartingPage":
      document.layout.firstPage = value.integer.map { min(max($0, 0), 99_999) } ?? 1
    case "Hidden": document.layout.showsOutline = value == "No"
    case "Paragraphs": document.layout.showsOutline = value == "Show"
    default: break
    }
  }

  private mutating func readBreaks(_ name: XMLName, _ value: XMLText) {
    switch name {
    case "BottomOfPage": document.layout.printsMore = value.isYes
    case "TopOfNext": document.layout.printsContinued = value.isYes
    case "SceneBottomOfPage": document.layout.printsSceneContinuedAtBottom = value.isYes
    case "SceneTopOfNext": document.layout.printsSceneContinuedAtTop = value.isYes
    default: break
    }
  }

  private mutating func readElement(_ name: XMLName, _ value: XMLText) {
    guard let last = document.elements.indices.last else { return }
    switch name {
    case "Type": document.elements[last].type = value.string
    case "PaginateAs": document.elements[last].paginateAs = value.string
    case "Style":
      document.elements[last].isAllCaps = value.string.contains("AllCaps")
      document.elements[last].textStyle = Self.style(value).0
    case "Size":
      guard let size = value.decimal, (4...72).contains(size) else { return }
      document.elements[last].fontSize = size
    default: document.elements[last].layout.read(name, value)
    }
  }

  private func inches(_ value: XMLText) -> Double? {
    value.decimal.flatMap { $0 > 0 ? $0 * 72 : nil }
  }

  mutating func readTagData(_ node: FinalDraftNode, _ attributes: XMLAttributes) {
    var values: [String: String] = [:]
    attributes.forEach { name, value in values[name.string] = value.string }
    let id = values["Id"] ?? ""
    switch node {
    case .tagCategory: document.tags.categories[id] = values["Name"] ?? ""
    case .tagDefinition:
      document.tags.definitions[id] = .init(
        category: values["CatId"] ?? "", label: values["Label"] ?? "")
    default: tagNumber = values["Number"].flatMap { Int($0) }
    }
  }

  mutating func closeDefinitionID() {
    let id = String(decoding: buffer, as: UTF8.self).filter { !$0.isWhitespace }
    if let tagNumber { document.tags.add(id, to: tagNumber) }
    buffer.removeAll(keepingCapacity: true)
  }
}
