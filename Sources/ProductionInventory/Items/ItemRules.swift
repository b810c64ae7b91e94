import ScreenplayModel

/// What every store holds its items to.
extension ItemDetails {
  /// Longest name, synonym, place, supplier and so on, in characters.
  static let longestLine = 300
  /// Longest note, in characters.
  static let longestNotes = 10_000

  /// The details as they are kept: without outer spaces, empty ones as nil.
  ///
  /// - Throws: ``InventoryError/invalid(field:reason:)``.
  func cleaned() throws(InventoryError) -> ItemDetails {
    guard let name = try Self.line(name, "name") else {
      throw .invalid(field: "name", reason: "is empty; say what the item is")
    }
    var synonyms: [String] = []
    for synonym in alsoCalled {
      guard let synonym = try Self.line(synonym, "also called") else { continue }
      if !synonyms.contains(synonym) { synonyms.append(synonym) }
    }
    guard synonyms.count <= 50 else {
      throw .invalid(field: "also called", reason: "holds \(synonyms.count) names; at most 50")
    }
    return ItemDetails(
      name: name, category: try Self.line(category, "category").map(Self.categoryID), kind: kind,
      alsoCalled: synonyms, place: try Self.line(place, "place"),
      condition: try Self.line(condition, "condition"), owner: try Self.line(owner, "owner"),
      value: try Self.checked(value), supplier: try Self.line(supplier, "supplier"),
      tag: try Self.line(tag, "tag"), notes: try Self.notes(notes))
  }

  /// The id of a category that is ours; otherwise the word itself.
  static func categoryID(_ name: String) -> String { ElementCategory.named(name)?.id ?? name }

  private static func line(
    _ text: String?, _ field: String
  ) throws(InventoryError) -> String? {
    guard let text = text?.withoutOuterSpaces, !text.isEmpty else { return nil }
    try checkLength(text, longestLine, field)
    guard !text.unicodeScalars.contains(where: { isControl($0) }) else {
      throw .invalid(field: field, reason: "holds a line break or an unprintable character")
    }
    return text
  }

  private static func notes(_ text: String?) throws(InventoryError) -> String? {
    guard let text = text?.withoutOuterSpaces, !text.isEmpty else { return nil }
    try checkLength(text, longestNotes, "note")
    guard
      !text.unicodeScalars.contains(where: {
        isControl($0) && !"\n\r\t".unicodeScalars.contains($0)
      })
    else { throw .invalid(field: "note", reason: "holds an unprintable character") }
    return text
  }

  private static func checkLength(
    _ text: String, _ longest: Int, _ field: String
  ) throws(InventoryError) {
    let length = text.unicodeScalars.count
    guard length <= longest else {
      throw .invalid(field: field, reason: "is \(length) characters long; at most \(longest)")
    }
  }

  private static func checked(_ value: Money?) throws(InventoryError) -> Money? {
    guard let value else { return nil }
    guard value.tenThousandths >= 0 else {
      throw .invalid(field: "value", reason: "is below zero")
    }
    guard let currency = Money.currencyCode(value.currency) else {
      throw .invalid(
        field: "currency", reason: "'\(value.currency)' is not a three-letter code such as EUR")
    }
    return Money(tenThousandths: value.tenThousandths, currency: currency)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
      || scalar.properties.generalCategory == .lineSeparator
      || scalar.properties.generalCategory == .paragraphSeparator
  }
}

extension NewStock {
  /// The stock as it is kept.
  ///
  /// - Throws: ``InventoryError/invalid(field:reason:)``, ``InventoryError/assetIsOne(name:)``.
  func cleaned() throws(InventoryError) -> NewStock {
    let details = try details.cleaned()
    guard quantity >= 0 else { throw .invalid(field: "quantity", reason: "is below zero") }
    let first = StockChange(item: 0, change: quantity, kind: .received)
    return NewStock(details, quantity: try StockRules.quantity(of: details, from: 0, after: first))
  }
}

/// What every store holds its quantities to.
enum StockRules {
  /// The quantity after a change.
  ///
  /// - Throws: When the change is too large to add up, takes out more than there is, or makes two
  ///   of an asset.
  static func quantity(
    of details: ItemDetails, from quantity: Int, after change: StockChange
  ) throws(InventoryError) -> Int {
    let largest = StockMovement.largestChange
    guard (-largest...largest).contains(change.change) else {
      throw .invalid(field: "quantity", reason: "is \(change.change); at most \(largest)")
    }
    let (sum, isTooLarge) = quantity.addingReportingOverflow(change.change)
    guard !isTooLarge, sum >= 0 else {
      throw .notEnough(name: details.name, inStock: quantity, asked: -change.change)
    }
    if details.kind == .asset, sum > 1 { throw .assetIsOne(name: details.name) }
    return sum
  }
}

extension LedgerSignature {
  /// The signature as it is kept.
  ///
  /// - Throws: ``InventoryError/invalid(field:reason:)`` when nobody signs.
  func cleaned() throws(InventoryError) -> LedgerSignature {
    let names = try ItemDetails(name: by, notes: reason).cleaned()
    return LedgerSignature(by: names.name, date: date, reason: names.notes)
  }
}

extension String {
  /// The text without white space at its ends.
  var withoutOuterSpaces: String {
    let isText = { (scalar: Unicode.Scalar) in !scalar.properties.isWhitespace }
    guard let first = unicodeScalars.firstIndex(where: isText),
      let last = unicodeScalars.lastIndex(where: isText)
    else { return "" }
    return String(unicodeScalars[first...last])
  }
}
