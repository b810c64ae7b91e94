import CEmbeddedData

/// What department an element belongs to: a box on the breakdown sheet.
///
/// The facts are data: `categories.txt` beside this file.
public struct ElementCategory: Sendable {
  /// Stable id in files and on the command line: `setDressing`.
  public let id: String
  /// As printed: `Set Dressing`.
  public let title: String
  /// Final Draft's category number and id.
  public let finalDraftNumber: Int
  public let finalDraftID: String
  /// Label in scheduling exports (`.sex`); nil when the format has none.
  public let schedulingLabel: String?
  /// Universal Category id of the Universal Schedule Standard.
  public let universalID: Int
  /// On the purchase list unless a setting says otherwise.
  public let isPurchased: Bool
  /// Traditional colour of the mark on the page, `#RRGGBB`.
  public let color: String
  /// Traditional mark on the page: `underline`, `circle`, `asterisk`, `box`.
  public let mark: String
  /// Other names a file or a person may use, in lower case.
  public let aliases: [String]
  /// Place on the sheet, from 0.
  public let order: Int

  /// The category a name stands for: id, title or alias, in any case; plain plurals too.
  public static func named(_ name: String) -> ElementCategory? {
    let key = name.lowercased().filter { $0 != " " && $0 != "_" && $0 != "-" }
    return byName[key] ?? (key.hasSuffix("s") ? byName[String(key.dropLast())] : nil)
  }

  /// Every category, in the order of the breakdown sheet.
  public static let all: [ElementCategory] = table()

  private static let byName: [String: ElementCategory] = {
    var names: [String: ElementCategory] = [:]
    for category in all {
      for name in [category.id, category.title] + category.aliases {
        let key = name.lowercased().filter { $0 != " " && $0 != "_" && $0 != "-" }
        if names[key] == nil { names[key] = category }
      }
    }
    return names
  }()

  private static func table() -> [ElementCategory] {
    let file = embedded_categories
    let text = String(
      decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    var categories: [ElementCategory] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
      guard fields.count == 10 else { continue }
      categories.append(
        ElementCategory(
          id: fields[0], title: fields[1], finalDraftNumber: Int(fields[2]) ?? 0,
          finalDraftID: fields[3], schedulingLabel: fields[4].isEmpty ? nil : fields[4],
          universalID: Int(fields[5]) ?? 0, isPurchased: fields[6] == "yes", color: fields[7],
          mark: fields[8], aliases: fields[9].split(separator: ",").map(trimmed),
          order: categories.count))
    }
    return categories
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The category of an id the program itself uses.
  private static func known(_ id: String) -> ElementCategory {
    all.first { $0.id == id } ?? miscellaneousFallback
  }

  private static let miscellaneousFallback = ElementCategory(
    id: "miscellaneous", title: "Miscellaneous", finalDraftNumber: 25, finalDraftID: "",
    schedulingLabel: "Miscellaneous", universalID: 125, isPurchased: false, color: "#5A5A5A",
    mark: "box", aliases: [], order: .max)
}

extension ElementCategory: Hashable {
  /// Two categories are the same when their ids are.
  public static func == (left: Self, right: Self) -> Bool { left.id == right.id }
  /// Hashes the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension ElementCategory {
  public static let castMembers = known("castMembers")
  public static let backgroundActors = known("backgroundActors")
  public static let stunts = known("stunts")
  public static let vehicles = known("vehicles")
  public static let props = known("props")
  public static let camera = known("camera")
  public static let specialEffects = known("specialEffects")
  public static let wardrobe = known("wardrobe")
  public static let makeupHair = known("makeupHair")
  public static let animals = known("animals")
  public static let animalWrangler = known("animalWrangler")
  public static let music = known("music")
  public static let sound = known("sound")
  public static let artDepartment = known("artDepartment")
  public static let setDressing = known("setDressing")
  public static let greenery = known("greenery")
  public static let specialEquipment = known("specialEquipment")
  public static let security = known("security")
  public static let additionalLabor = known("additionalLabor")
  public static let visualEffects = known("visualEffects")
  public static let mechanicalEffects = known("mechanicalEffects")
  public static let miscellaneous = known("miscellaneous")
  public static let notes = known("notes")
}
