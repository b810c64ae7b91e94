import BreakdownSheets

/// How an item is kept: what its number means and what becomes of it.
public enum ItemKind: String, Hashable, Sendable, CaseIterable, Codable {
  /// One thing with a tag of its own: the hero revolver.
  case asset
  /// Several alike, counted: forty folding chairs.
  case counted
  /// Used up by use: candles, film blood.
  case consumable
  /// Belongs to somebody else and goes back.
  case rental

  /// The kind a word in a spreadsheet stands for, in any case.
  public static func named(_ word: String) -> ItemKind? {
    switch word.lowercased() {
    case "asset", "serialized", "serialised", "unique", "hero": .asset
    case "counted", "count", "stock", "bulk", "quantity": .counted
    case "consumable", "consumables", "expendable", "expendables": .consumable
    case "rental", "rent", "rented", "hire", "hired": .rental
    default: nil
    }
  }
}

/// What is known of an item, apart from how many there are.
public struct ItemDetails: Hashable, Sendable {
  /// As people call it: `Lantern, brass`.
  public var name: String
  /// Id of an ``ElementCategory``, or the house's own word where it is none of ours.
  public var category: String?
  /// How it is kept.
  public var kind: ItemKind
  /// Other names it goes by.
  public var alsoCalled: [String]
  /// Where it is: `shelf B2`.
  public var place: String?
  /// `good`, `scratched`, `broken`.
  public var condition: String?
  /// Whose it is.
  public var owner: String?
  /// What one of it is worth.
  public var value: Money?
  /// Where it came from.
  public var supplier: String?
  /// Its label or barcode.
  public var tag: String?
  /// Path or address of a picture of it.
  public var photo: String?
  /// How many may be left before more are bought.
  public var reorderPoint: Int?
  /// When it goes back to whom it was rented from.
  public var dueBack: CivilDate?
  /// Anything else.
  public var notes: String?

  /// Details from their parts.
  public init(
    name: String, category: String? = nil, kind: ItemKind = .counted, alsoCalled: [String] = [],
    place: String? = nil, condition: String? = nil, owner: String? = nil, value: Money? = nil,
    supplier: String? = nil, tag: String? = nil, photo: String? = nil, reorderPoint: Int? = nil,
    dueBack: CivilDate? = nil, notes: String? = nil
  ) {
    self.name = name
    self.category = category
    self.kind = kind
    self.alsoCalled = alsoCalled
    self.place = place
    self.condition = condition
    self.owner = owner
    self.value = value
    self.supplier = supplier
    self.tag = tag
    self.photo = photo
    self.reorderPoint = reorderPoint
    self.dueBack = dueBack
    self.notes = notes
  }
}
