/// Which items are asked for; without arguments all of them.
public struct InventoryQuery: Hashable, Sendable {
  /// Words that names, synonyms, places, suppliers, tags or notes begin with; all must be found.
  public var text: String?
  /// Category, as id or in the house's own word.
  public var category: String?
  /// Where it is kept.
  public var place: String?
  /// Only what has fallen to its reorder point.
  public var isLow: Bool
  /// At most so many, the first ones.
  public var limit: Int?

  /// A question from its parts.
  public init(
    text: String? = nil, category: String? = nil, place: String? = nil, isLow: Bool = false,
    limit: Int? = nil
  ) {
    self.text = text
    self.category = category
    self.place = place
    self.isLow = isLow
    self.limit = limit
  }
}
