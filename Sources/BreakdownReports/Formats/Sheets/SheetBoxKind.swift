import ScreenplayModel

/// What a box of a breakdown sheet holds.
public enum SheetBoxKind: Hashable, Sendable {
  /// What the scene needs of a category.
  case category(ElementCategory)
  /// What follows from it: an armourer, a studio teacher.
  case staging

  /// What it is called in a layout file.
  public var id: String {
    switch self {
    case .category(let category): category.id
    case .staging: "staging"
    }
  }

  /// Every box, in the order of the breakdown sheet.
  public static let all: [Self] = ElementCategory.all.map(Self.category) + [.staging]

  /// The box of an id.
  static func named(_ id: String) -> Self? { all.first { $0.id == id } }
}
