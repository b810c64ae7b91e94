import BreakdownSheets
import CEmbeddedData
import ScreenplayModel
import SettingsFiles

extension SheetLayout {
  /// The usual layout: `templates/breakdown-sheet.yaml`.
  public static let standard: SheetLayout = {
    // Tests see to it that the file can be read and names every key.
    let layout = try? SheetLayout(standardFile, file: "breakdown-sheet.yaml", over: SheetLayout())
    return layout ?? SheetLayout()
  }()

  /// A larger file is refused, in bytes.
  package static let largestFile = 256 << 10

  /// The file of the usual layout, to be copied and changed.
  public static var standardFile: [UInt8] {
    let file = embedded_layout_breakdown_sheet
    return Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }

  /// Reads a layout; what it does not say is as in the standard one.
  ///
  /// - Parameter logo: Reads the picture the layout names; nil when it cannot be read.
  /// - Throws: ``SettingsError`` with file, line and what to do.
  public init(
    _ bytes: [UInt8], file: String, logo: (String) -> [UInt8]? = { _ in nil }
  ) throws(SettingsError) {
    try self.init(bytes, file: file, over: .standard, logo: logo)
  }

  init(
    _ bytes: [UInt8], file: String, over base: SheetLayout,
    logo: (String) -> [UInt8]? = { _ in nil }
  ) throws(SettingsError) {
    self = base
    guard let root = try SettingsNode.root(of: bytes, file: file) else { return }
    let sections = [
      "page", "production", "header", "boxes", "categories", "strips", "notes", "text",
    ]
    for (key, value) in try root.entries(known: sections) {
      switch key {
      case "page": try readPage(value)
      case "production": try readProduction(value, logo)
      case "header": try readHeader(value)
      case "boxes": try readBoxes(value)
      case "categories": try readCategories(value)
      case "strips": try readStrips(value)
      case "notes": try readNotes(value)
      default: try readText(value)
      }
    }
  }

  // MARK: Sections

  private enum Orientation: String, CaseIterable {
    case portrait, landscape
  }

  private mutating func readPage(_ node: SettingsNode) throws(SettingsError) {
    for (key, value) in try node.entries(known: ["paper", "orientation", "margin"]) {
      switch key {
      case "paper": paper = try value.choice(Paper.self)
      case "orientation": isLandscape = try value.choice(Orientation.self) == .landscape
      default: margin = try value.number(14...144)
      }
    }
  }

  private mutating func readProduction(
    _ node: SettingsNode, _ logo: (String) -> [UInt8]?
  ) throws(SettingsError) {
    for (key, value) in try node.entries(known: ["title", "company", "episode", "logo"]) {
      let text = try value.text()
      switch key {
      case "title": production.title = text
      case "company": production.company = text
      case "episode": production.episode = text
      default: production.logo = text.isEmpty ? nil : try Self.picture(text, value, logo)
      }
    }
  }

  private static func picture(
    _ name: String, _ node: SettingsNode, _ read: (String) -> [UInt8]?
  ) throws(SettingsError) -> SheetLogo {
    guard let bytes = read(name) else {
      throw node.error(
        "there is no logo '\(name)' that can be read; it is looked for beside "
          + "the layout")
    }
    do {
      return try SheetLogo(file: name, png: bytes)
    } catch {
      switch error {
      case .notPNG: throw node.error("the logo '\(name)' is no PNG picture; save it as one")
      case .tooLarge:
        throw node.error(
          "the logo '\(name)' is too large; at most \(SheetLogo.largestSide) pixels a side and "
            + "\(SheetLogo.largestFile >> 20) MB")
      }
    }
  }

  private mutating func readNotes(_ node: SettingsNode) throws(SettingsError) {
    for (key, value) in try node.entries(known: ["show", "title", "lineHeight", "leastHeight"]) {
      switch key {
      case "show": notes.isShown = try value.flag()
      case "title": notes.title = try value.text()
      case "lineHeight": notes.lineHeight = try value.number(10...60)
      default: notes.leastHeight = try value.number(0...400)
      }
    }
  }

  private mutating func readText(_ node: SettingsNode) throws(SettingsError) {
    for (key, value) in try node.entries(known: ["fonts", "sizes"]) {
      if key == "fonts" {
        fonts = try Self.families(value)
      } else {
        for (name, size) in try value.entries(known: SheetText.allCases.map(\.rawValue)) {
          if let text = SheetText(rawValue: name) { sizes[text] = try size.number(4...60) }
        }
      }
    }
  }

  private static func families(_ node: SettingsNode) throws(SettingsError) -> [String] {
    var families: [String] = []
    for item in try node.list() {
      let family = try item.text()
      guard !family.isEmpty, !family.contains(",") else {
        throw item.error("'text.fonts' is a list of font families: [Liberation Sans, Arial]")
      }
      families.append(family)
    }
    guard (1...20).contains(families.count) else {
      throw node.error("'text.fonts' names 1 to 20 font families")
    }
    return families
  }
}
