import Foundation
import ProductionInventory
import Testing

/// What every store keeps to.
@Suite struct InventoryStoreTests {
  let folder = TemporaryFolder()
  let mara = LedgerSignature.mara

  @Test(arguments: TestStore.all)
  func aNewStoreIsEmpty(kind: TestStore) async throws {
    #expect(try await kind.make(folder).items().isEmpty)
  }

  @Test(arguments: TestStore.all)
  func everyDetailComesBackAsItWentIn(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    let details = ItemDetails(
      name: "Lantern, brass", category: "props", kind: .rental, alsoCalled: ["torch", "lamp"],
      place: "shelf B2", condition: "good", owner: "Harbour Films",
      value: Money(tenThousandths: 125_000, currency: "EUR"), supplier: "Old Town Props",
      tag: "0042", notes: "wick is\nspare")
    let kept = try await store.added(details, quantity: 3)
    #expect(kept.details == details)
    #expect(try await store.items() == [kept])
  }

  @Test(arguments: TestStore.all)
  func aQuantityIsTheSumOfItsMovements(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    let item = try await store.added(
      ItemDetails(name: "Candle", kind: .consumable), quantity: 10)
    try await store.write(signedBy: LedgerSignature(by: "Jo", reason: "scene 12")) { inventory in
      try inventory.remove(4, of: item.id, .consumed)
      try inventory.remove(1, of: item.id, .lost)
    }
    #expect(try await store.items().map(\.quantity) == [5])
    let ledger = try await store.movements(ofItem: item.id)
    #expect(ledger.map(\.change.levels.onHand) == [10, -4, -1])
    #expect(ledger.map(\.change.kind) == [.received, .consumed, .lost])
    #expect(ledger.map(\.signature.by) == ["Mara", "Jo", "Jo"])
    #expect(ledger.map(\.signature.reason) == [nil, "scene 12", "scene 12"])
  }

  @Test(arguments: TestStore.all)
  func movementsKeepTheirDateToTheSecond(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    let item = try await store.added(ItemDetails(name: "Candle"))
    let dates = try await store.movements(ofItem: item.id).map(\.signature.date)
    #expect(dates == [mara.date])
  }

  @Test(arguments: TestStore.all)
  func moreThanThereIsCannotLeave(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    let item = try await store.added(ItemDetails(name: "Candle"), quantity: 2)
    await #expect(throws: InventoryError.notEnough(name: "Candle", inStock: 2, asked: 3)) {
      try await store.write(signedBy: mara) { inventory in
        try inventory.receive(5, of: item.id)
        try inventory.remove(5, of: item.id, .consumed)
        try inventory.remove(3, of: item.id, .consumed)
      }
    }
    #expect(try await store.movements(ofItem: item.id).map(\.change.levels.onHand) == [2])
  }

  @Test(arguments: TestStore.all)
  func ofSeveralItemsAllAreTakenInOrNone(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    let stock = ["Sword", "Shield", "Sword"].map { NewStock(ItemDetails(name: $0)) }
    await #expect(throws: InventoryError.duplicate(name: "Sword", place: nil, item: 1)) {
      try await store.add(stock, signature: mara)
    }
    #expect(try await store.items().isEmpty)
  }

  @Test(arguments: TestStore.all)
  func sameNameAndPlaceIsTheSameItem(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    _ = try await store.added(ItemDetails(name: "Café chair", place: "Shelf B2"))
    await #expect(throws: InventoryError.duplicate(name: "CAFE CHAIR", place: "shelf b2", item: 1))
    {
      try await store.add(
        [NewStock(ItemDetails(name: "CAFE CHAIR", place: "shelf b2"))], signature: mara)
    }
    _ = try await store.added(ItemDetails(name: "Café chair", place: "attic"))
    #expect(try await store.items().compactMap(\.place) == ["attic", "Shelf B2"])
  }

  @Test(arguments: TestStore.all)
  func anAssetsTagIsItsOwn(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    _ = try await store.added(ItemDetails(name: "Revolver", kind: .asset, tag: "A-1"))
    await #expect(throws: InventoryError.tagInUse(tag: "a 1", item: 1)) {
      try await store.add(
        [NewStock(ItemDetails(name: "Rifle", kind: .asset, tag: "a 1"))], signature: mara)
    }
    _ = try await store.added(ItemDetails(name: "Revolver", kind: .asset, tag: "A-2"))
    #expect(try await store.items().count == 2)
  }

  @Test(arguments: TestStore.all)
  func anAssetIsOneThing(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    await #expect(throws: InventoryError.assetIsOne(name: "Revolver")) {
      try await store.add(
        [NewStock(ItemDetails(name: "Revolver", kind: .asset), quantity: 2)], signature: mara)
    }
    let item = try await store.added(ItemDetails(name: "Revolver", kind: .asset))
    await #expect(throws: InventoryError.assetIsOne(name: "Revolver")) {
      try await store.write(signedBy: mara) { try $0.receive(1, of: item.id) }
    }
  }

  @Test(arguments: TestStore.all)
  func anUnknownItemIsNamed(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    await #expect(throws: InventoryError.unknownItem(id: 7)) {
      try await store.write(signedBy: mara) { try $0.receive(1, of: 7) }
    }
    await #expect(throws: InventoryError.unknownItem(id: 7)) {
      try await store.movements(ofItem: 7)
    }
  }

  @Test(arguments: TestStore.all)
  func changesThatCannotAddUpAreRefused(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    let item = try await store.added(ItemDetails(name: "Nail"))
    for quantity in [Int.max, Int.min, StockMovement.largestChange + 1] {
      await #expect(throws: InventoryError.self) {
        try await store.write(signedBy: mara) { try $0.receive(quantity, of: item.id) }
      }
      await #expect(throws: InventoryError.self) {
        try await store.write(signedBy: mara) { try $0.count(item.id, found: quantity) }
      }
    }
  }

  @Test(
    arguments: TestStore.all,
    [
      "Robert'); DROP TABLE item;--", "\" OR 1=1 --", "'; DELETE FROM movement; '", "%_*?",
      "NEAR(a b)", "name:sword", "椅子", "كرسي", "🗡️", "e\u{301}pe\u{301}e", "=1+1",
    ])
  func anyNameIsOnlyAName(kind: TestStore, name: String) async throws {
    let store = try await kind.make(folder)
    _ = try await store.added(ItemDetails(name: "Sword"))
    _ = try await store.added(ItemDetails(name: name))
    #expect(try await store.items().map(\.name).contains(name))
    _ = try await store.items(InventoryQuery(text: name))
    #expect(try await store.items().count == 2)
  }

  @Test(
    arguments: TestStore.all,
    [
      ("lant", ["Lantern, brass"]), ("BRASS lantern", ["Lantern, brass"]),
      ("lanterns", ["Lantern, brass"]), ("torch", ["Lantern, brass"]), ("b2", ["Lantern, brass"]),
      ("chaise", ["Chaise longue"]), ("chaîse", ["Chaise longue"]), ("knives", ["Butcher's knife"]),
      ("butcher's", ["Butcher's knife"]), ("sword", []), ("--", []), ("", []),
    ])
  func aSearchFindsBeginningsOfWords(
    kind: TestStore, example: (text: String, names: [String])
  ) async throws {
    let store = try await kind.make(folder)
    _ = try await store.added(
      ItemDetails(name: "Lantern, brass", alsoCalled: ["torch"], place: "shelf B2"))
    _ = try await store.added(ItemDetails(name: "Chaise longue"))
    _ = try await store.added(ItemDetails(name: "Butcher's knife"))
    let found = try await store.items(InventoryQuery(text: example.text)).map(\.name)
    #expect(found == example.names)
  }

  @Test(arguments: TestStore.all)
  func aCategoryGoesByItsIdTitleOrOwnWord(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    _ = try await store.added(ItemDetails(name: "Chair", category: "Set Dressing"))
    _ = try await store.added(ItemDetails(name: "Pan", category: "Kitchenware"))
    for name in ["setDressing", "Set Dressing", "dressing"] {
      #expect(try await store.items(InventoryQuery(category: name)).map(\.name) == ["Chair"])
    }
    #expect(try await store.items(InventoryQuery(category: "kitchenware")).map(\.name) == ["Pan"])
    #expect(try await store.items().compactMap(\.category) == ["setDressing", "Kitchenware"])
  }

  @Test(arguments: TestStore.all)
  func itemsComeByNameThenPlace(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    for (name, place) in [("sword", "b"), ("Axe", "z"), ("Sword", "a"), ("Bow", "a")] {
      _ = try await store.added(ItemDetails(name: name, place: place))
    }
    #expect(try await store.items().map(\.name) == ["Axe", "Bow", "Sword", "sword"])
  }

  @Test(arguments: TestStore.all)
  func eightAtOnceLoseNothing(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    let counter = try await store.added(ItemDetails(name: "Counter"), quantity: 0)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask {
          for number in 0..<10 {
            let details = ItemDetails(name: "Item \(task) \(number)")
            try await store.add([NewStock(details)], signature: mara)
            try await store.write(signedBy: mara) { try $0.receive(1, of: counter.id) }
          }
        }
      }
      try await group.waitForAll()
    }
    let items = try await store.items()
    #expect(items.count == 81)
    #expect(items.first { $0.name == "Counter" }?.quantity == 80)
    #expect(Set(items.map(\.id)).count == 81)
  }

  @Test(
    arguments: TestStore.all,
    [
      (ItemDetails(name: " \n"), "name is empty; say what the item is"),
      (ItemDetails(name: "a\0b"), "name holds a line break or an unprintable character"),
      (ItemDetails(name: "a\nb"), "name holds a line break or an unprintable character"),
      (
        ItemDetails(name: String(repeating: "x", count: 301)),
        "name is 301 characters long; at most 300"
      ),
      (
        ItemDetails(name: "a", value: Money(tenThousandths: 1, currency: "Euro")),
        "currency 'Euro' is not a three-letter code such as EUR"
      ),
      (
        ItemDetails(name: "a", value: Money(tenThousandths: -1, currency: "EUR")),
        "value is below zero"
      ),
    ])
  func badDetailsAreRefused(
    kind: TestStore, example: (details: ItemDetails, reason: String)
  ) async throws {
    let store = try await kind.make(folder)
    let error = await #expect(throws: InventoryError.self) {
      try await store.add([NewStock(example.details)], signature: mara)
    }
    #expect(error?.reason == example.reason)
  }

  @Test(arguments: TestStore.all)
  func nobodyChangesTheStockUnsigned(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    await #expect(throws: InventoryError.self) {
      try await store.add([NewStock(ItemDetails(name: "a"))], signature: LedgerSignature(by: " "))
    }
  }
}
