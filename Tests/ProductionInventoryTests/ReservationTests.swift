import BreakdownSheets
import ProductionInventory
import Testing

/// Reservations, check-outs and returns, and where they do not go together.
@Suite struct ReservationTests {
  let folder = TemporaryFolder()

  private func stocked(
    _ kind: TestStore, _ details: ItemDetails = ItemDetails(name: "Lantern"), quantity: Int = 5
  ) async throws -> any InventoryStore {
    let store = try await kind.make(folder)
    _ = try await store.added(details, quantity: quantity)
    try await store.write(signedBy: .mara) { inventory in
      try inventory.addProduction(.init(name: "Harbour"))
      try inventory.addProduction(.init(name: "Night Train"))
    }
    return store
  }

  private func request(
    _ production: String, _ quantity: Int, _ first: Int, _ last: Int, scenes: [String] = []
  ) throws -> Reservation.Request {
    Reservation.Request(
      production: production, quantity: quantity, scenes: scenes,
      days: DayRange(try march(first), try march(last)))
  }

  @Test(arguments: TestStore.all)
  func aReservationIsHandedOutAndReleased(kind: TestStore) async throws {
    let store = try await stocked(kind)
    let wanted = try request("harbour", 4, 1, 4, scenes: ["3A", " 4 "])
    let reservation = try await store.write(signedBy: .mara) { try $0.reserve(1, wanted) }
    #expect(reservation.request.production == "Harbour")
    #expect(reservation.request.scenes == ["3A", "4"])
    #expect(reservation.open == 4)
    let issued = try await store.write(signedBy: .mara) { inventory in
      try inventory.issue(1, CheckOut.Request(quantity: 3, production: "Harbour", holder: "Jo"))
    }
    guard case .checkedOut(let checkOut) = issued else { return #expect(Bool(false)) }
    #expect(checkOut.request.reservation == reservation.id)
    #expect(checkOut.whoHasIt == "Harbour (Jo)")
    #expect(
      try await store.items().map(\.levels) == [
        StockLevels(onHand: 2, checkedOut: 3, reserved: 1)
      ])
    let released = try await store.write(signedBy: .mara) { try $0.release(reservation.id) }
    #expect(released.open == 0)
    await expectRefusal(
      store, "reservation 1 is over: all of it was handed out or released"
    ) { try $0.release(1) }
    let ledger = try await store.movements(ofItem: 1)
    #expect(ledger.map(\.change.kind) == [.received, .reserved, .checkedOut, .released])
    #expect(
      ledger.map(\.change.note) == [
        nil, "Harbour, scenes 3A, 4, 2027-03-01 to 2027-03-04", "Harbour, Jo", nil,
      ])
    #expect(try await store.faults() == [])
  }

  @Test(arguments: TestStore.all)
  func whatComesBackIsGoodDamagedOrLost(kind: TestStore) async throws {
    let store = try await stocked(kind)
    try await store.write(signedBy: .mara) { inventory in
      try inventory.issue(1, CheckOut.Request(quantity: 2, production: "Harbour"))
      try inventory.issue(1, CheckOut.Request(quantity: 3, holder: "Jo"))
      try inventory.takeBack(1, ReturnedStock(good: 2, damaged: 1, lost: 1, condition: "sooty"))
    }
    #expect(try await store.items().map(\.levels) == [StockLevels(onHand: 2, checkedOut: 1)])
    let out = try await store.read { try $0.checkOuts() }
    #expect(out.map(\.whoHasIt) == ["Jo"])
    #expect(out.map(\.open) == [1])
    let ledger = try await store.movements(ofItem: 1).suffix(3)
    #expect(ledger.map(\.change.kind) == [.returned, .damaged, .lost])
    #expect(ledger.map(\.change.note) == ["from Harbour", "from Jo", "from Jo"])
    #expect(ledger.map(\.change.condition) == ["sooty", "sooty", "sooty"])
    await expectRefusal(store, "only 1 of 'Lantern' is out, not 2") {
      try $0.takeBack(1, ReturnedStock(good: 2))
    }
    #expect(try await store.faults() == [])
  }

  @Test(arguments: TestStore.all)
  func anAssetKeepsTheConditionItCameBackIn(kind: TestStore) async throws {
    let store = try await stocked(
      kind, ItemDetails(name: "Revolver", kind: .asset, condition: "good"), quantity: 1)
    let item = try await store.write(signedBy: .mara) { inventory in
      try inventory.issue(1, CheckOut.Request(holder: "Jo"))
      return try inventory.takeBack(1, ReturnedStock(damaged: 1))
    }
    #expect(item.quantity == 1)
    #expect(item.condition == "damaged")
  }

  @Test(arguments: TestStore.all)
  func consumablesAreUsedUpWhenHandedOut(kind: TestStore) async throws {
    let store = try await stocked(kind, ItemDetails(name: "Candle", kind: .consumable))
    let wanted = try request("Harbour", 3, 1, 4)
    let issued = try await store.write(signedBy: .mara) { inventory in
      try inventory.reserve(1, wanted)
      return try inventory.issue(1, CheckOut.Request(quantity: 4, production: "Harbour"))
    }
    guard case .consumed(let item) = issued else { return #expect(Bool(false)) }
    #expect(item.levels == StockLevels(onHand: 1))
    #expect(try await store.read { try $0.checkOuts() } == [])
    #expect(try await store.faults() == [])
  }

  @Test(arguments: TestStore.all)
  func moreThanThereAreCannotBeReservedForTheSameDays(kind: TestStore) async throws {
    let store = try await stocked(kind)
    let first = try request("Harbour", 4, 1, 4, scenes: ["3A"])
    let second = try request("Night Train", 3, 4, 8)
    let later = try request("Night Train", 3, 5, 8)
    try await store.write(signedBy: .mara) { try $0.reserve(1, first) }
    await expectRefusal(
      store,
      "overbooked: Night Train, 2027-03-04 to 2027-03-08 (reservation 2) lacks 2 of 'Lantern' "
        + "(item 1), taken by Harbour, scene 3A, 2027-03-01 to 2027-03-04 (reservation 1); "
        + "buy 2 more, or move it to after 2027-03-04; --anyway reserves all the same and keeps "
        + "the conflict flagged"
    ) { try $0.reserve(1, second) }
    try await store.write(signedBy: .mara) { try $0.reserve(1, later) }
    #expect(try await store.read { try $0.conflicts() } == [])
    #expect(try await store.items().map(\.levels.reserved) == [7])
    try await store.write(signedBy: .mara) { try $0.reserve(1, second, isForced: true) }
    let conflicts = try await store.read { try $0.conflicts() }
    #expect(conflicts.map(\.kind) == [.overbooked])
    #expect(conflicts.map(\.missing) == [2])
  }

  @Test(arguments: TestStore.all)
  func anotherItemIsProposedFirst(kind: TestStore) async throws {
    let store = try await stocked(
      kind, ItemDetails(name: "Revolver", kind: .asset, supplier: "Ana", tag: "A-1"), quantity: 1)
    _ = try await store.added(ItemDetails(name: "Revolver, black", place: "safe", tag: "A-2"))
    let days = try request("Harbour", 1, 10, 12)
    let others = try request("Night Train", 1, 11, 14)
    try await store.write(signedBy: .mara) { inventory in
      try inventory.addVendor(.init(name: "Ana", leadDays: 3))
      try inventory.reserve(1, days)
      try inventory.reserve(1, others, isForced: true)
    }
    let conflict = try #require(try await store.read { try $0.conflicts() }.first)
    #expect(conflict.kind == .doubleBooked)
    #expect(conflict.claim.production == "Night Train")
    #expect(conflict.holders.map(\.production) == ["Harbour"])
    #expect(
      conflict.proposals.map(\.description) == [
        "take item 2 'Revolver, black' at safe (1 free)",
        "buy 1 more from Ana, ordered by 2027-03-08", "move it to after 2027-03-12",
      ])
  }

  @Test(arguments: TestStore.all)
  func whatIsDueBackTooLateIsAConflict(kind: TestStore) async throws {
    let store = try await stocked(kind)
    let wanted = try request("Night Train", 3, 4, 6)
    let out = CheckOut.Request(quantity: 4, production: "Harbour", dueBack: try march(5))
    try await store.write(signedBy: .mara) { inventory in
      try inventory.issue(1, out)
      try inventory.reserve(1, wanted, isForced: true)
    }
    let conflict = try #require(try await store.read { try $0.conflicts() }.first)
    #expect(conflict.kind == .backTooLate)
    #expect(conflict.holders.map(\.party) == ["Harbour, back by 2027-03-05 (check-out 1)"])
    #expect(
      conflict.proposals.map(\.description) == [
        "ask for it back before 2027-03-04", "buy 2 more", "move it to after 2027-03-05",
      ])
    try await store.write(signedBy: .mara) { try $0.takeBack(1, ReturnedStock(good: 2)) }
    #expect(try await store.read { try $0.conflicts() } == [])
  }

  @Test(arguments: TestStore.all)
  func whatIsOverdueIsNotCountedOn(kind: TestStore) async throws {
    let store = try await stocked(kind)
    let wanted = try request("Night Train", 3, 20, 22)
    let out = CheckOut.Request(quantity: 4, production: "Harbour", dueBack: try march(5))
    try await store.write(signedBy: .mara) { inventory in
      try inventory.issue(1, out)
      try inventory.reserve(1, wanted)
    }
    let (before, after) = (try march(5), try march(6))
    #expect(try await store.read { try $0.conflicts(today: before) } == [])
    let conflict = try #require(try await store.read { try $0.conflicts(today: after) }.first)
    #expect(conflict.kind == .backTooLate)
    #expect(conflict.holders.map(\.party) == ["Harbour, overdue since 2027-03-05 (check-out 1)"])
    #expect(
      conflict.proposals.map(\.description) == [
        "ask for it back before 2027-03-20", "buy 2 more",
      ])
  }

  @Test(arguments: TestStore.all)
  func aRentalThatGoesBackTooEarlyIsAConflict(kind: TestStore) async throws {
    let store = try await stocked(
      kind, ItemDetails(name: "Crane", kind: .rental, dueBack: try march(5)), quantity: 1)
    let wanted = try request("Harbour", 1, 4, 6)
    await expectRefusal(
      store,
      "goes back: Harbour, 2027-03-04 to 2027-03-06 (reservation 1) lacks 1 of 'Crane' (item 1), "
        + "goes back on 2027-03-05; extend the rental to 2027-03-06; --anyway reserves all the "
        + "same and keeps the conflict flagged"
    ) { try $0.reserve(1, wanted) }
  }

  @Test(arguments: TestStore.all)
  func whatIsLostAfterwardsMakesAConflict(kind: TestStore) async throws {
    let store = try await stocked(kind)
    let wanted = try request("Harbour", 5, 1, 4)
    try await store.write(signedBy: .mara) { inventory in
      try inventory.reserve(1, wanted)
      try inventory.remove(2, of: 1, .lost)
    }
    let conflict = try #require(try await store.read { try $0.conflicts() }.first)
    #expect(conflict.missing == 2)
    #expect(conflict.holders == [])
  }

  @Test(arguments: TestStore.all)
  func aReservationWithoutDaysIsForAllOfTheProduction(kind: TestStore) async throws {
    let store = try await stocked(kind)
    let days = DayRange(try march(1), try march(9))
    let reservation = try await store.write(signedBy: .mara) { inventory in
      try inventory.editProduction("Harbour") { $0.days = days }
      return try inventory.reserve(1, .init(production: "Harbour", quantity: 2))
    }
    #expect(reservation.days == days)
    let item = try #require(try await store.items().first)
    let (during, after) = (DayRange(try march(9), try march(12)), DayRange(try march(10)))
    #expect(try await store.read { try $0.free(item, on: during) } == 3)
    #expect(try await store.read { try $0.free(item, on: after) } == 5)
  }

  @Test(arguments: TestStore.all)
  func wrongReservationsAreNamed(kind: TestStore) async throws {
    let store = try await stocked(kind)
    _ = try await store.added(ItemDetails(name: "Rope"))
    let wanted = try request("Harbour", 2, 1, 4)
    try await store.write(signedBy: .mara) { try $0.reserve(1, wanted) }
    await expectRefusal(
      store, "there is no reservation 9; find its number in 'breakdown inventory list reserved'"
    ) { try $0.release(9) }
    await expectRefusal(store, "reservation 1 has 2 open, not 3") {
      try $0.release(1, quantity: 3)
    }
    await expectRefusal(
      store, "reservation 1 is of 'Lantern'; leave it out, or name that item"
    ) { try $0.issue(2, CheckOut.Request(reservation: 1)) }
    await expectRefusal(
      store, "there is no production 'Other'; see 'breakdown inventory productions'"
    ) { try $0.reserve(1, .init(production: "Other")) }
  }

  @Test func daysReadAsASentence() throws {
    #expect(DayRange().description == "any day")
    #expect(DayRange(try march(1), try march(1)).description == "2027-03-01")
    #expect(DayRange(nil, try march(1)).description == "until 2027-03-01")
    #expect(!DayRange(try march(1), try march(2)).overlaps(DayRange(try march(3), nil)))
    #expect(DayRange(try march(1), try march(3)).overlaps(DayRange(try march(3), nil)))
  }
}
