/// What every store holds its numbers to.
enum StockRules {
  /// The levels of an item after a change.
  ///
  /// - Throws: When a number is too large to add up, falls below zero, or makes two of an asset.
  static func levels(
    of item: InventoryItem, after change: StockChange
  ) throws(InventoryError) -> StockLevels {
    let (before, delta) = (item.levels, change.levels)
    let after = StockLevels(
      onHand: try sum(before.onHand, delta.onHand),
      checkedOut: try sum(before.checkedOut, delta.checkedOut),
      reserved: try sum(before.reserved, delta.reserved),
      ordered: try sum(before.ordered, delta.ordered))
    guard after.onHand >= 0 else {
      throw .notEnough(name: item.name, inStock: before.onHand, asked: -delta.onHand)
    }
    guard after.checkedOut >= 0 else {
      throw .tooMany(item.name, "checked out", before.checkedOut, -delta.checkedOut)
    }
    guard after.reserved >= 0 else {
      throw .tooMany(item.name, "reserved", before.reserved, -delta.reserved)
    }
    guard after.ordered >= 0 else {
      throw .tooMany(item.name, "on order", before.ordered, -delta.ordered)
    }
    if item.kind == .asset, after.owned + after.ordered > 1 { throw .assetIsOne(name: item.name) }
    return after
  }

  /// A number of things that somebody hands over, takes or asks for.
  static func checkQuantity(_ quantity: Int, atLeast least: Int = 1) throws(InventoryError) {
    guard quantity >= least else {
      throw .invalid(field: "quantity", reason: "is \(quantity); at least \(least)")
    }
    let largest = StockMovement.largestChange
    guard quantity <= largest else {
      throw .invalid(field: "quantity", reason: "is \(quantity); at most \(largest)")
    }
  }

  private static func sum(_ number: Int, _ change: Int) throws(InventoryError) -> Int {
    let largest = StockMovement.largestChange
    guard (-largest...largest).contains(change) else {
      throw .invalid(field: "quantity", reason: "is \(change); at most \(largest)")
    }
    let (sum, isTooLarge) = number.addingReportingOverflow(change)
    guard !isTooLarge, sum <= 1000 * largest else {
      throw .invalid(field: "quantity", reason: "is too large to add up")
    }
    return sum
  }
}

extension InventoryError {
  static func tooMany(_ name: String, _ state: String, _ there: Int, _ asked: Int) -> Self {
    .refused("only \(there) of '\(name)' \(there == 1 ? "is" : "are") \(state), not \(asked)")
  }
}
