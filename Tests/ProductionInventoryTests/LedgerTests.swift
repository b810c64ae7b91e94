import ProductionInventory
import Testing

/// What comes in, goes out, is counted and undone.
@Suite struct LedgerTests {
  let folder = TemporaryFolder()

  @Test(arguments: TestStore.all)
  func whatLeavesForGoodSaysWhy(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    let item = try await store.added(ItemDetails(name: "Plate"), quantity: 20)
    try await store.write(signedBy: .mara) { inventory in
      for removal in InventoryWriter.Removal.allCases {
        try inventory.remove(2, of: item.id, removal)
      }
    }
    let kinds = try await store.movements(ofItem: item.id).map(\.change.kind)
    #expect(kinds == [.received, .consumed, .lost, .damaged, .discarded, .sentBack])
    #expect(try await store.items().map(\.quantity) == [10])
    #expect(try await store.faults() == [])
  }

  @Test(arguments: TestStore.all)
  func aDamagedAssetStaysWithItsCondition(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    let item = try await store.added(ItemDetails(name: "Revolver", kind: .asset, tag: "A-1"))
    let kept = try await store.write(signedBy: .mara) { inventory in
      try inventory.remove(1, of: item.id, .damaged)
    }
    #expect(kept.quantity == 1)
    #expect(kept.condition == "damaged")
    let last = try await store.movements(ofItem: item.id).last
    #expect(last?.change.kind == .edited)
    #expect(last?.change.note == "condition: none → damaged")
  }

  @Test(arguments: TestStore.all)
  func aCountSetsTheNumberAndSaysWhatItWas(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    let item = try await store.added(ItemDetails(name: "Chair"), quantity: 12)
    let counted = try await store.write(signedBy: .mara) { try $0.count(item.id, found: 9) }
    #expect(counted.quantity == 9)
    let last = try await store.movements(ofItem: item.id).last
    #expect(last?.change.levels == StockLevels(onHand: -3))
    #expect(last?.change.note == "counted 9, not 12")
  }

  @Test(arguments: TestStore.all)
  func aChangeOfPlaceIsAMovementAndOtherChangesAreEdits(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    let item = try await store.added(ItemDetails(name: "Chair", place: "shelf B2"))
    try await store.write(signedBy: .mara) { inventory in
      try inventory.edit(item.id) { $0.place = "truck 1" }
      try inventory.edit(item.id) { details in
        details.reorderPoint = 4
        details.owner = "Jo"
      }
      try inventory.edit(item.id) { _ in }
    }
    let ledger = try await store.movements(ofItem: item.id).map(\.change)
    #expect(ledger.map(\.kind) == [.received, .moved, .edited])
    #expect(
      ledger.map(\.note) == [
        nil, "place: shelf B2 → truck 1", "owner: none → Jo; reorder point: none → 4",
      ])
    #expect(try await store.items(InventoryQuery(place: "Truck 1")).count == 1)
    #expect(try await store.items(InventoryQuery(text: "truck")).count == 1)
  }

  @Test(arguments: TestStore.all)
  func whatIsDoneIsUndoneByTheOppositeOnce(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    let item = try await store.added(ItemDetails(name: "Chair"), quantity: 5)
    let lost = try await store.write(signedBy: .mara) { inventory in
      try inventory.remove(2, of: item.id, .lost)
      return try inventory.reader.movements(ofItem: item.id)[1].id
    }
    let undone = try await store.write(signedBy: .mara) { try $0.undo(lost) }
    #expect(undone.item.quantity == 5)
    #expect(undone.movement.change.kind == .undone)
    #expect(undone.movement.change.undoes == lost)
    #expect(undone.movement.change.note == "was: lost")
    await expectRefusal(
      store, "movement \(lost) was taken back already, by movement \(undone.movement.id)"
    ) { try $0.undo(lost) }
    await expectRefusal(
      store,
      "movement \(undone.movement.id) took another one back; make the change again instead"
    ) { try $0.undo(undone.movement.id) }
    #expect(try await store.faults() == [])
  }

  @Test(arguments: TestStore.all)
  func whatWasUsedSinceCannotBeUndone(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    let item = try await store.added(ItemDetails(name: "Candle"), quantity: 5)
    try await store.write(signedBy: .mara) { try $0.remove(1, of: item.id, .consumed) }
    await expectRefusal(store, "only 4 of 'Candle' in stock, not 5; count again") { inventory in
      try inventory.undo(try inventory.reader.movements(ofItem: item.id)[0].id)
    }
  }

  @Test(arguments: TestStore.all)
  func whatChangedNoNumberCannotBeUndone(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    let item = try await store.added(ItemDetails(name: "Candle"))
    let edit = try await store.write(signedBy: .mara) { inventory in
      try inventory.edit(item.id) { $0.owner = "Jo" }
      return try inventory.reader.movements(latest: 1)[0].id
    }
    await expectRefusal(
      store,
      "movement \(edit) changed no number; write the old details with 'breakdown inventory adjust'"
    ) { try $0.undo(edit) }
    await expectRefusal(
      store, "there is no movement 999; find its number in 'breakdown inventory history'"
    ) { try $0.undo(999) }
  }

  @Test(arguments: TestStore.all)
  func aTrialChangesNothing(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    let item = try await store.added(ItemDetails(name: "Candle"), quantity: 5)
    let tried = try await store.write(signedBy: .mara, mode: .tried) { inventory in
      try inventory.remove(2, of: item.id, .consumed)
    }
    #expect(tried.quantity == 3)
    #expect(try await store.items().map(\.quantity) == [5])
    #expect(try await store.movements(ofItem: item.id).count == 1)
  }

  @Test(arguments: TestStore.all)
  func whatFallsToItsReorderPointIsLow(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    _ = try await store.added(ItemDetails(name: "Tape", reorderPoint: 3), quantity: 3)
    _ = try await store.added(ItemDetails(name: "Rope", reorderPoint: 3), quantity: 4)
    _ = try await store.added(ItemDetails(name: "Bulb"), quantity: 0)
    #expect(try await store.items(InventoryQuery(isLow: true)).map(\.name) == ["Tape"])
    #expect(try await store.items().map(\.isLow) == [false, false, true])
  }

  @Test(arguments: TestStore.all)
  func anItemGoesByNumberTagOrName(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    _ = try await store.added(ItemDetails(name: "Revolver", kind: .asset, tag: "0042"))
    _ = try await store.added(ItemDetails(name: "Lantern", place: "shelf B2"))
    _ = try await store.added(ItemDetails(name: "Lantern", place: "attic"))
    for name in ["1", "0042", "revolver"] {
      #expect(try await store.read { try $0.item(named: name).id } == 1)
    }
    await expectRefusal(
      store, "'lantern' is item 2 at shelf B2, item 3 at attic; give the number"
    ) { _ = try $0.reader.item(named: "lantern") }
    await expectRefusal(
      store,
      "nothing is called 'sword'; give an item's number, tag or full name from "
        + "'breakdown inventory list'"
    ) { _ = try $0.reader.item(named: "sword") }
  }

  @Test(arguments: TestStore.all)
  func theFirstOfManyAreGivenWithTheNumberOfAll(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    for name in ["Axe", "Bow", "Club"] { _ = try await store.added(ItemDetails(name: name)) }
    #expect(try await store.items(InventoryQuery(limit: 2)).map(\.name) == ["Axe", "Bow"])
    #expect(try await store.read { try $0.numberOfItems(InventoryQuery(limit: 2)) } == 3)
  }

  @Test(arguments: TestStore.all)
  func itemsNearANameAreFoundInOneWordOrTwo(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    for name in ["Flash light", "Light bulb", "Flashlights, black", "Sword"] {
      _ = try await store.added(ItemDetails(name: name))
    }
    let near = try await store.read { try $0.items(near: ["flashlight"]) }
    #expect(near.map(\.name) == ["Flash light", "Flashlights, black"])
    #expect(try await store.read { try $0.items(near: []) } == [])
    let many = (0..<2000).map { "thing\($0)" } + ["sword", "O'Neill's \"blade\""]
    #expect(try await store.read { try $0.items(near: many) }.map(\.name) == ["Sword"])
  }

  @Test(
    arguments: TestStore.all,
    [
      (0, "quantity is 0; at least 1"),
      (1_000_000_001, "quantity is 1000000001; at most 1000000000"),
    ]
  )
  func aQuantityIsOneOrMore(kind: TestStore, example: (quantity: Int, reason: String)) async throws
  {
    let store = try await kind.make(folder)
    let item = try await store.added(ItemDetails(name: "Nail"))
    await expectRefusal(store, example.reason) { try $0.receive(example.quantity, of: item.id) }
  }

  @Test(arguments: TestStore.all)
  func howAnItemIsKeptStaysAsItIs(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    let item = try await store.added(ItemDetails(name: "Nail"))
    await expectRefusal(
      store, "how 'Nail' is kept cannot change; add it anew with the other kind"
    ) { try $0.edit(item.id) { $0.kind = .asset } }
  }
}

/// A change is refused for a reason, and leaves nothing behind.
func expectRefusal(
  _ store: any InventoryStore, _ reason: String, sourceLocation: SourceLocation = #_sourceLocation,
  _ change: @escaping @Sendable (InventoryWriter) throws -> Void
) async {
  let error = await #expect(throws: InventoryError.self, sourceLocation: sourceLocation) {
    try await store.write(signedBy: .mara) { try change($0) }
  }
  #expect(error?.reason == reason, sourceLocation: sourceLocation)
}
