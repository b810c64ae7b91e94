import BreakdownSheets

/// Finds the claims on one item that cannot all be met; earlier claims go before later ones.
struct ConflictFinder {
  private let item: InventoryItem
  /// In the order they are met.
  private let claims: [StockClaim]
  /// The days on which some claim begins, sorted; nil is the beginning of time.
  private let starts: [CivilDate?]

  init(
    _ item: InventoryItem, checkOuts: [CheckOut], reservations: [Reservation], today: CivilDate?
  ) {
    self.item = item
    claims =
      checkOuts.map { StockClaim($0, today: today) } + reservations.map { StockClaim($0) }
    starts = Set(claims.map(\.days.first)).sorted { left, right in
      guard let right else { return false }
      guard let left else { return true }
      return left < right
    }
  }

  /// The conflicts, in the order of the claims.
  func conflicts() -> [StockConflict] {
    var load = [Int](repeating: 0, count: starts.count)
    var conflicts: [StockConflict] = []
    for (number, claim) in claims.enumerated() {
      let active = starts.indices.filter { isActive(claim, at: starts[$0]) }
      let worst = active.max { load[$0] < load[$1] }
      for index in active { load[index] += claim.quantity }
      guard case .reservation = claim.source else { continue }
      if let rented = goesBack(claim) {
        conflicts.append(rented)
      } else if let worst, load[worst] > item.levels.owned {
        let holders = claims[..<number].filter { isActive($0, at: starts[worst]) }
        conflicts.append(conflict(claim, holders, missing: load[worst] - item.levels.owned))
      }
    }
    return conflicts
  }

  /// How many nobody claims on any of some days.
  func free(on days: DayRange) -> Int {
    guard item.kind != .rental || !isGone(before: days.last) else { return 0 }
    let others = claims.filter { $0.days.overlaps(days) }
    let moments =
      [days.first]
      + others.map(\.days.first).filter { start in
        start.map(days.contains) ?? false
      }
    let most =
      moments.map { moment in
        others.filter { isActive($0, at: moment) }.reduce(0) { $0 + $1.quantity }
      }.max() ?? 0
    return max(0, item.levels.owned - most)
  }

  private func conflict(
    _ claim: StockClaim, _ holders: [StockClaim], missing: Int
  ) -> StockConflict {
    let isOut = holders.contains { holder in
      if case .checkOut = holder.source { true } else { false }
    }
    let kind: StockConflict.Kind =
      isOut ? .backTooLate : item.kind == .asset ? .doubleBooked : .overbooked
    return StockConflict(
      kind: kind, item: item, claim: claim, holders: holders,
      missing: min(missing, claim.quantity))
  }

  private func goesBack(_ claim: StockClaim) -> StockConflict? {
    guard item.kind == .rental, isGone(before: claim.days.last) else { return nil }
    return StockConflict(
      kind: .goesBack, item: item, claim: claim, holders: [], missing: claim.quantity)
  }

  private func isGone(before day: CivilDate?) -> Bool {
    guard let dueBack = item.dueBack, let day else { return false }
    return dueBack < day
  }

  private func isActive(_ claim: StockClaim, at day: CivilDate?) -> Bool {
    guard let day else { return claim.days.first == nil }
    return claim.days.contains(day)
  }
}
