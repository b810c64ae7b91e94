import ScreenplayModel

/// What a tag category of a Final Draft file means for the breakdown.
enum FinalDraftCategory: Equatable {
  /// A box of the sheet; with the file's own name when the user made the category.
  case element(ElementCategory, userName: String?)
  /// A summary of the scene.
  case synopsis
  /// Facts of the scene, not elements: script day, unit, location.
  case sceneData

  /// The meaning of a category: by its id, which stays when it is renamed; then by its name.
  init(id: String, name: String) {
    let id = id.lowercased()
    if let category = Self.byID[id] {
      self = .element(category, userName: nil)
    } else if let other = Self.others[id] ?? Self.others[name.lowercased()] {
      self = other
    } else if let category = ElementCategory.named(name) {
      self = .element(category, userName: nil)
    } else {
      self = .element(.miscellaneous, userName: FinalDraftResolver.inOneLine(name))
    }
  }

  private static let byID: [String: ElementCategory] = Dictionary(
    ElementCategory.all.map { ($0.finalDraftID, $0) }, uniquingKeysWith: { first, _ in first })

  private static let others: [String: Self] = [
    "8e5e75c2-713b-47df-a75f-f12648b98ded": .synopsis, "synopsis": .synopsis,
    "63c140da-ef2b-491a-b416-b46f461abb89": .sceneData, "script day": .sceneData,
    "849f1ebf-5507-4f33-bff6-3a5b4d73be14": .sceneData, "unit": .sceneData,
    "70877d87-30ef-45b6-be46-c6fa94b83a71": .sceneData, "sequence": .sceneData,
    "c5e89e4d-f83e-4c28-950c-92a63f1b5f26": .sceneData, "location": .sceneData,
    "216f33fd-fc42-4269-be01-b05b18f815a0": .sceneData, "comments": .sceneData,
  ]
}
