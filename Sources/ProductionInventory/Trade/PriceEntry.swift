import BreakdownSheets

/// What one of a thing costs, as somebody found out: a line of the price book.
public struct PriceEntry: Hashable, Sendable {
  /// What it is, as lists and shops call it.
  public var name: String
  /// What one costs.
  public var price: Money
  /// Who asks it.
  public var vendor: String?
  /// The day it was found out.
  public var day: CivilDate
  /// `day rate`, `with case`.
  public var note: String?

  /// An entry from its parts.
  public init(
    name: String, price: Money, vendor: String? = nil, day: CivilDate, note: String? = nil
  ) {
    self.name = name
    self.price = price
    self.vendor = vendor
    self.day = day
    self.note = note
  }

  /// The entry as it is kept.
  func cleaned() throws(InventoryError) -> PriceEntry {
    PriceEntry(
      name: try TextRules.name(name, of: "thing"), price: try price.cleaned("price"),
      vendor: try TextRules.line(vendor, "vendor"), day: day,
      note: try TextRules.line(note, "note"))
  }
}
