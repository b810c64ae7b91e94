import ScreenplayModel

/// What every store holds its items to.
extension ItemDetails {
  /// The details as they are kept: without outer spaces, empty ones as nil.
  ///
  /// - Throws: ``InventoryError/invalid(field:reason:)``.
  func cleaned() throws(InventoryError) -> ItemDetails {
    guard let name = try TextRules.line(name, "name") else {
      throw .invalid(field: "name", reason: "is empty; say what the item is")
    }
    return ItemDetails(
      name: name, category: try TextRules.line(category, "category").map(Self.categoryID),
      kind: kind, alsoCalled: try synonyms(), place: try TextRules.line(place, "place"),
      condition: try TextRules.line(condition, "condition"),
      owner: try TextRules.line(owner, "owner"), value: try value?.cleaned("value"),
      supplier: try TextRules.line(supplier, "supplier"), tag: try TextRules.line(tag, "tag"),
      photo: try TextRules.line(photo, "photo"), reorderPoint: try checkedReorderPoint(),
      dueBack: dueBack, notes: try TextRules.notes(notes))
  }

  /// The id of a category that is ours; otherwise the word itself.
  static func categoryID(_ name: String) -> String { ElementCategory.named(name)?.id ?? name }

  private func synonyms() throws(InventoryError) -> [String] {
    var synonyms: [String] = []
    for synonym in alsoCalled {
      guard let synonym = try TextRules.line(synonym, "also called") else { continue }
      if !synonyms.contains(synonym) { synonyms.append(synonym) }
    }
    guard synonyms.count <= 50 else {
      throw .invalid(field: "also called", reason: "holds \(synonyms.count) names; at most 50")
    }
    return synonyms
  }

  private func checkedReorderPoint() throws(InventoryError) -> Int? {
    guard let reorderPoint else { return nil }
    guard (0...StockMovement.largestChange).contains(reorderPoint) else {
      throw .invalid(
        field: "reorder point",
        reason: "is \(reorderPoint); from 0 to \(StockMovement.largestChange)")
    }
    return reorderPoint
  }
}

extension Money {
  /// The amount as it is kept.
  ///
  /// - Throws: ``InventoryError/invalid(field:reason:)``.
  func cleaned(_ field: String) throws(InventoryError) -> Money {
    guard tenThousandths >= 0 else { throw .invalid(field: field, reason: "is below zero") }
    guard let code = Money.currencyCode(currency) else {
      throw .invalid(
        field: "currency", reason: "'\(currency)' is not a three-letter code such as EUR")
    }
    return Money(tenThousandths: tenThousandths, currency: code)
  }
}

extension NewStock {
  /// The stock as it is kept.
  ///
  /// - Throws: ``InventoryError/invalid(field:reason:)``, ``InventoryError/assetIsOne(name:)``.
  func cleaned() throws(InventoryError) -> NewStock {
    let details = try details.cleaned()
    guard quantity >= 0 else { throw .invalid(field: "quantity", reason: "is below zero") }
    let item = InventoryItem(id: 0, details: details, quantity: 0)
    let first = StockChange(item: 0, kind: .received, levels: StockLevels(onHand: quantity))
    return NewStock(details, quantity: try StockRules.levels(of: item, after: first).onHand)
  }
}
