/// The styles of an Open Screenplay document: eight built in, and the user's own, each based on
/// another.
struct OpenScreenplayStyles {
  /// The style that all others are based on, and that of paragraphs without one.
  static let plain: StaticString = "Normal Text"

  private struct Style {
    var name: String
    var base: String?
    var isAllCaps = false
    var fontSize: Double?
    var layout = FinalDraftDocument.LayoutOverride()
  }

  private var styles: [Style] = []
  private var indices: [String: Int] = [:]

  /// Styles beyond this many are left out; nobody has so many.
  private static let most = 1_000

  /// Takes a style that the document declares.
  mutating func define(_ attributes: XMLAttributes, margins: OpenScreenplayMargins) {
    var style = Style(name: "")
    attributes.forEach { name, value in
      switch name {
      case "name": style.name = value.string
      case "basestyle", "basestylename", "baseStyle", "baseStyleName":
        style.base = value.isEmpty ? nil : value.string
      case "allcaps", "allCaps": style.isAllCaps = value.isTrue
      case "effects": style.isAllCaps = (value.integer ?? 0) & 1 == 1
      case "size": style.fontSize = value.decimal.flatMap { (4...72).contains($0) ? $0 : nil }
      default: _ = margins.read(name, value, into: &style.layout)
      }
    }
    guard !style.name.isEmpty, styles.count < Self.most else { return }
    if indices[style.name.lowercased()] == nil { indices[style.name.lowercased()] = styles.count }
    styles.append(style)
  }

  /// The built-in style that a style is or is based on, in lower case.
  func builtIn(_ name: String) -> String {
    var name = name.lowercased()
    for _ in 0..<8 {
      if Self.builtIn.contains(name) { break }
      guard let index = indices[name], let base = styles[index].base else { break }
      name = base.lowercased()
    }
    return name
  }

  /// The styles as a Final Draft file would declare them: with all that they inherit.
  func elements(margins: OpenScreenplayMargins) -> [FinalDraftDocument.ElementSettings] {
    var elements = styles.map { style in
      let isBuiltIn = Self.builtIn.contains(style.name.lowercased())
      let base = style.base ?? "\(Self.plain)"
      var element = FinalDraftDocument.ElementSettings(
        type: style.name, paginateAs: isBuiltIn ? nil : base)
      element.isAllCaps = style.isAllCaps
      element.layout = margins.layout(of: inherited(by: style))
      element.fontSize = style.fontSize ?? 12
      return element
    }
    if indices["normal text"] == nil { elements.append(.init(type: "\(Self.plain)")) }
    for index in elements.indices where elements[index].type.lowercased() == "normal text" {
      elements[index].paginateAs = "General"
    }
    return elements
  }

  /// The layouts of a style and of those it is based on, its own first.
  private func inherited(by style: Style) -> [FinalDraftDocument.LayoutOverride] {
    var layouts = [style.layout]
    var base = style.base
    while layouts.count < 8, let name = base, let index = indices[name.lowercased()] {
      layouts.append(styles[index].layout)
      base = styles[index].base
    }
    return layouts
  }

  private static let builtIn: Set<String> = [
    "scene heading", "action", "character", "parenthetical", "dialogue", "transition", "shot",
    "normal text",
  ]
}
