import ScreenplayModel

/// What a noun is to a breakdown: an element of a category, a person, or nothing.
struct NounClass: Hashable, Sendable {
  /// The broad kinds of nouns.
  enum Domain: Hashable, Sendable {
    case element(ElementCategory)
    case people
    case none
  }

  var domain: Domain
  /// The finer kind: `weapon`, `group`, `architecture`.
  var kind: String

  /// The category, when it is an element.
  var category: ElementCategory? {
    if case .element(let category) = domain { category } else { nil }
  }

  /// Reads a section head: `props weapon`.
  init?(_ head: String) {
    let parts = head.split(separator: " ")
    guard parts.count == 2 else { return nil }
    kind = String(parts[1])
    switch parts[0] {
    case "people": domain = .people
    case "none": domain = .none
    default:
      guard let category = ElementCategory.named(String(parts[0])) else { return nil }
      domain = .element(category)
    }
  }
}
