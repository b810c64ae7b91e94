import BreakdownSheets

extension InventoryReader {
  /// Every claim that cannot be met, by item.
  ///
  /// - Parameter today: Given, what should be back by then is not counted on.
  public func conflicts(today: CivilDate? = nil) throws -> [StockConflict] {
    let reservations = Dictionary(grouping: try reservations(), by: \.item)
    let checkOuts = Dictionary(grouping: try checkOuts(), by: \.item)
    let items = try reservations.keys.map { try item($0) }
      .sorted { (ItemKey($0.details).name, $0.id) < (ItemKey($1.details).name, $1.id) }
    return try items.flatMap { item in
      try conflicts(
        of: item,
        ConflictFinder(
          item, checkOuts: checkOuts[item.id] ?? [], reservations: reservations[item.id] ?? [],
          today: today), today)
    }
  }

  /// The claims on one item that cannot be met.
  public func conflicts(ofItem id: Int64, today: CivilDate? = nil) throws -> [StockConflict] {
    let item = try item(id)
    return try conflicts(of: item, try finder(for: item, today), today)
  }

  /// How many of an item nobody claims on some days.
  public func free(
    _ item: InventoryItem, on days: DayRange, today: CivilDate? = nil
  ) throws -> Int {
    try finder(for: item, today).free(on: days)
  }

  private func finder(for item: InventoryItem, _ today: CivilDate?) throws -> ConflictFinder {
    ConflictFinder(
      item, checkOuts: try checkOuts(ofItem: item.id),
      reservations: try reservations(ofItem: item.id), today: today)
  }

  private func conflicts(
    of item: InventoryItem, _ finder: ConflictFinder, _ today: CivilDate?
  ) throws -> [StockConflict] {
    try finder.conflicts().map { conflict in
      var conflict = conflict
      conflict.proposals = try proposals(for: conflict, today)
      return conflict
    }
  }

  private func proposals(
    for conflict: StockConflict, _ today: CivilDate?
  ) throws -> [StockConflict.Proposal] {
    var proposals: [StockConflict.Proposal] = []
    if let other = try substitute(for: conflict, today) { proposals.append(other) }
    let (item, days) = (conflict.item, conflict.claim.days)
    if conflict.kind == .goesBack {
      if let last = days.last { proposals.append(.extendRental(until: last)) }
      return proposals
    }
    if conflict.kind == .backTooLate, let first = days.first {
      proposals.append(.askBack(before: first))
    }
    let vendor = try item.supplier.flatMap { name in try vendors(named: name) }
    let orderBy = vendor?.details.leadDays.flatMap { days.first?.adding(days: -$0) }
    proposals.append(.buy(conflict.missing, vendor: vendor?.details.name, orderBy: orderBy))
    let ends = conflict.holders.map(\.days.last)
    if !ends.isEmpty, ends.allSatisfy({ $0 != nil }), let last = ends.compactMap(\.self).max() {
      proposals.append(.move(after: last))
    }
    return proposals
  }

  /// The surest other item of which enough are free.
  private func substitute(
    for conflict: StockConflict, _ today: CivilDate?
  ) throws -> StockConflict.Proposal? {
    guard let needed = ItemName(conflict.item.name) else { return nil }
    var near: [(item: InventoryItem, certainty: MatchCertainty)] = []
    for item in try items(near: [conflict.item.name]) {
      guard item.id != conflict.item.id, item.levels.owned > 0 else { continue }
      let certainty = Self.certainty(that: item, is: needed)
      if certainty >= .likely { near.append((item, certainty)) }
    }
    near.sort { $0.certainty > $1.certainty }
    for (item, _) in near.prefix(20) {
      let free = try free(item, on: conflict.claim.days, today: today)
      guard free >= conflict.missing else { continue }
      return .take(item: item.id, name: item.name, place: item.place, free: free)
    }
    return nil
  }

  private static func certainty(
    that item: InventoryItem, is needed: ItemName
  ) -> MatchCertainty {
    ([item.name] + item.alsoCalled).compactMap { ItemName($0) }
      .map { NameMatch(needed, $0).certainty }.max() ?? .none
  }

  private func vendors(named name: String) throws -> Vendor? {
    try sql.first(
      "SELECT \(Vendor.columns) FROM vendor WHERE nameKey = ?", [ItemKey.folded(name)]
    ) { row in try Vendor(&row) }
  }
}
