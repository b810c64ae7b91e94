import CEmbeddedData

/// What department an element belongs to: a box on the breakdown sheet.
///
/// A category is only its place on the sheet; the facts are data: `categories.txt` beside this file.
public struct ElementCategory: Hashable, Sendable {
  /// Place on the sheet, from 0.
  public let order: Int

  /// Stable id in files and on the command line: `setDressing`.
  public var id: String { facts.id }
  /// As printed: `Set Dressing`.
  public var title: String { facts.title }
  /// Final Draft's category number.
  public var finalDraftNumber: Int { facts.finalDraftNumber }
  /// Final Draft's category id.
  public var finalDraftID: String { facts.finalDraftID }
  /// Label in scheduling exports (`.sex`); nil when the format has none.
  public var schedulingLabel: String? { facts.schedulingLabel }
  /// Universal Category id of the Universal Schedule Standard.
  public var universalID: Int { facts.universalID }
  /// On the purchase list unless a setting says otherwise.
  public var isPurchased: Bool { facts.isPurchased }
  /// Traditional colour of the mark on the page, `#RRGGBB`.
  public var color: String { facts.color }
  /// Traditional mark on the page: `underline`, `circle`, `asterisk`, `box`.
  public var mark: String { facts.mark }
  /// Letters that stand beside its mark: `P`.
  public var code: String { facts.code }
  /// Other names a file or a person may use, in lower case.
  public var aliases: [String] { facts.aliases }

  /// Every category, in the order of the breakdown sheet.
  public static let all: [ElementCategory] = table.indices.map(ElementCategory.init(order:))

  /// The category a name stands for: id, title or alias, in any case; plain plurals too.
  public static func named(_ name: String) -> ElementCategory? {
    let key = key(name)
    return byName[key] ?? (key.hasSuffix("s") ? byName[String(key.dropLast())] : nil)
  }

  private init(order: Int) { self.order = order }

  private var facts: CategoryFacts { Self.table[order] }

  private static let table = CategoryFacts.table()

  private static let byName: [String: ElementCategory] = {
    var names: [String: ElementCategory] = [:]
    for category in all {
      for name in [category.id, category.title] + category.aliases where names[key(name)] == nil {
        names[key(name)] = category
      }
    }
    return names
  }()

  private static func key(_ name: String) -> String {
    name.lowercased().filter { $0 != " " && $0 != "_" && $0 != "-" }
  }

  /// The category of an id the program itself uses; the file is checked by tests to have them all.
  private static func known(_ id: String) -> ElementCategory {
    ElementCategory(order: table.firstIndex { $0.id == id } ?? 0)
  }
}

/// A row of `categories.txt`.
private struct CategoryFacts: Sendable {
  var id: String
  var title: String
  var finalDraftNumber: Int
  var finalDraftID: String
  var schedulingLabel: String?
  var universalID: Int
  var isPurchased: Bool
  var color: String
  var mark: String
  var code: String
  var aliases: [String]

  static func table() -> [CategoryFacts] {
    let file = embedded_categories
    let text = String(
      decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap(row)
  }

  private static func row(_ line: Substring) -> CategoryFacts? {
    let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
    guard fields.count == 11, let number = Int(fields[2]), let universalID = Int(fields[5]) else {
      return nil
    }
    return CategoryFacts(
      id: fields[0], title: fields[1], finalDraftNumber: number, finalDraftID: fields[3],
      schedulingLabel: fields[4].isEmpty ? nil : fields[4], universalID: universalID,
      isPurchased: fields[6] == "yes", color: fields[7], mark: fields[8],
      code: fields[9], aliases: fields[10].split(separator: ",").map(trimmed))
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
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
