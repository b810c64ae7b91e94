import Foundation
import ProductionInventory
import Testing

/// What every store keeps to.
///
/// A new store is one more line in `stores`.
@Suite struct InventoryStoreTests {
  /// Makes an empty store; the folder is for stores that need one.
  typealias Maker = @Sendable (TemporaryFolder) throws -> any InventoryStore

  static let stores: [Maker] = [
    { _ in MemoryStore() },
    { folder in try SQLiteStore(creatingAt: folder.path("stock.sqlite")) },
  ]

  let folder = TemporaryFolder()
  let mara = LedgerSignature(by: "Mara", date: Date(timeIntervalSince1970: 1_700_000_000))

  private func store(_ index: Int) throws -> any InventoryStore { try Self.stores[index](folder) }

  private func added(
    _ details: ItemDetails, quantity: Int = 1, to store: any InventoryStore
  ) async throws -> InventoryItem {
    let items = try await store.add([NewStock(details, quantity: quantity)], signature: mara)
    return try #require(items.first)
  }

  @Test(arguments: stores.indices)
  func aNewStoreIsEmpty(store index: Int) async throws {
    #expect(try await store(index).items().isEmpty)
  }

  @Test(arguments: stores.indices)
  func everyDetailComesBackAsItWentIn(store index: Int) async throws {
    let store = try store(index)
    let details = ItemDetails(
      name: "Lantern, brass", category: "props", kind: .rental, alsoCalled: ["torch", "lamp"],
      place: "shelf B2", condition: "good", owner: "Harbour Films",
      value: Money(tenThousandths: 125_000, currency: "EUR"), supplier: "Old Town Props",
      tag: "0042", notes: "wick is\nspare")
    let kept = try await added(details, quantity: 3, to: store)
    #expect(kept.details == details)
    #expect(try await store.items() == [kept])
  }

  @Test(arguments: stores.indices)
  func aQuantityIsTheSumOfItsMovements(store index: Int) async throws {
    let store = try store(index)
    let item = try await added(
      ItemDetails(name: "Candle", kind: .consumable), quantity: 10, to: store)
    _ = try await store.record(
      [
        StockChange(item: item.id, change: -4, kind: .consumed),
        StockChange(item: item.id, change: -1, kind: .lost),
      ], signature: LedgerSignature(by: "Jo", reason: "scene 12"))
    #expect(try await store.items().map(\.quantity) == [5])
    let ledger = try await store.movements(ofItem: item.id)
    #expect(ledger.map(\.change) == [10, -4, -1])
    #expect(ledger.map(\.kind) == [.received, .consumed, .lost])
    #expect(ledger.map(\.signature.by) == ["Mara", "Jo", "Jo"])
    #expect(ledger.map(\.signature.reason) == [nil, "scene 12", "scene 12"])
  }

  @Test(arguments: stores.indices)
  func movementsKeepTheirDateToTheSecond(store index: Int) async throws {
    let store = try store(index)
    let item = try await added(ItemDetails(name: "Candle"), to: store)
    let dates = try await store.movements(ofItem: item.id).map(\.signature.date)
    #expect(dates == [Date(timeIntervalSince1970: 1_700_000_000)])
  }

  @Test(arguments: stores.indices)
  func moreThanThereIsCannotLeave(store index: Int) async throws {
    let store = try store(index)
    let item = try await added(ItemDetails(name: "Candle"), quantity: 2, to: store)
    await #expect(throws: InventoryError.notEnough(name: "Candle", inStock: 2, asked: 3)) {
      try await store.record(
        [
          StockChange(item: item.id, change: 5, kind: .received),
          StockChange(item: item.id, change: -5, kind: .consumed),
          StockChange(item: item.id, change: -3, kind: .consumed),
        ], signature: mara)
    }
    #expect(try await store.movements(ofItem: item.id).map(\.change) == [2])
  }

  @Test(arguments: stores.indices)
  func ofSeveralItemsAllAreTakenInOrNone(store index: Int) async throws {
    let store = try store(index)
    let stock = ["Sword", "Shield", "Sword"].map { NewStock(ItemDetails(name: $0)) }
    await #expect(throws: InventoryError.duplicate(name: "Sword", place: nil, item: 1)) {
      try await store.add(stock, signature: mara)
    }
    #expect(try await store.items().isEmpty)
  }

  @Test(arguments: stores.indices)
  func sameNameAndPlaceIsTheSameItem(store index: Int) async throws {
    let store = try store(index)
    _ = try await added(ItemDetails(name: "Café chair", place: "Shelf B2"), to: store)
    await #expect(throws: InventoryError.duplicate(name: "CAFE CHAIR", place: "shelf b2", item: 1))
    {
      try await store.add(
        [NewStock(ItemDetails(name: "CAFE CHAIR", place: "shelf b2"))], signature: mara)
    }
    _ = try await added(ItemDetails(name: "Café chair", place: "attic"), to: store)
    #expect(try await store.items().compactMap(\.place) == ["attic", "Shelf B2"])
  }

  @Test(arguments: stores.indices)
  func anAssetsTagIsItsOwn(store index: Int) async throws {
    let store = try store(index)
    _ = try await added(ItemDetails(name: "Revolver", kind: .asset, tag: "A-1"), to: store)
    await #expect(throws: InventoryError.tagInUse(tag: "a 1", item: 1)) {
      try await store.add(
        [NewStock(ItemDetails(name: "Rifle", kind: .asset, tag: "a 1"))], signature: mara)
    }
    _ = try await added(ItemDetails(name: "Revolver", kind: .asset, tag: "A-2"), to: store)
    #expect(try await store.items().count == 2)
  }

  @Test(arguments: stores.indices)
  func anAssetIsOneThing(store index: Int) async throws {
    let store = try store(index)
    await #expect(throws: InventoryError.assetIsOne(name: "Revolver")) {
      try await store.add(
        [NewStock(ItemDetails(name: "Revolver", kind: .asset), quantity: 2)], signature: mara)
    }
    let item = try await added(ItemDetails(name: "Revolver", kind: .asset), to: store)
    await #expect(throws: InventoryError.assetIsOne(name: "Revolver")) {
      try await store.record(
        [StockChange(item: item.id, change: 1, kind: .received)], signature: mara)
    }
  }

  @Test(arguments: stores.indices)
  func anUnknownItemIsNamed(store index: Int) async throws {
    let store = try store(index)
    await #expect(throws: InventoryError.unknownItem(id: 7)) {
      try await store.record([StockChange(item: 7, change: 1, kind: .received)], signature: mara)
    }
    await #expect(throws: InventoryError.unknownItem(id: 7)) {
      try await store.movements(ofItem: 7)
    }
  }

  @Test(arguments: stores.indices)
  func changesThatCannotAddUpAreRefused(store index: Int) async throws {
    let store = try store(index)
    let item = try await added(ItemDetails(name: "Nail"), to: store)
    for change in [Int.max, Int.min, StockMovement.largestChange + 1] {
      await #expect(throws: InventoryError.self) {
        try await store.record(
          [StockChange(item: item.id, change: change, kind: .adjusted)], signature: mara)
      }
    }
  }

  @Test(
    arguments: stores.indices,
    [
      "Robert'); DROP TABLE item;--", "\" OR 1=1 --", "'; DELETE FROM movement; '", "%_*?",
      "NEAR(a b)", "name:sword", "椅子", "كرسي", "🗡️", "e\u{301}pe\u{301}e", "=1+1",
    ])
  func anyNameIsOnlyAName(store index: Int, name: String) async throws {
    let store = try store(index)
    _ = try await added(ItemDetails(name: "Sword"), to: store)
    _ = try await added(ItemDetails(name: name), to: store)
    #expect(try await store.items().map(\.name).contains(name))
    _ = try await store.items(InventoryQuery(text: name))
    #expect(try await store.items().count == 2)
  }

  @Test(
    arguments: stores.indices,
    [
      ("lant", ["Lantern, brass"]), ("BRASS lantern", ["Lantern, brass"]),
      ("lanterns", ["Lantern, brass"]), ("torch", ["Lantern, brass"]), ("b2", ["Lantern, brass"]),
      ("chaise", ["Chaise longue"]), ("chaîse", ["Chaise longue"]), ("knives", ["Butcher's knife"]),
      ("butcher's", ["Butcher's knife"]), ("sword", []), ("--", []), ("", []),
    ])
  func aSearchFindsBeginningsOfWords(
    store index: Int, example: (text: String, names: [String])
  ) async throws {
    let store = try store(index)
    _ = try await added(
      ItemDetails(name: "Lantern, brass", alsoCalled: ["torch"], place: "shelf B2"), to: store)
    _ = try await added(ItemDetails(name: "Chaise longue"), to: store)
    _ = try await added(ItemDetails(name: "Butcher's knife"), to: store)
    let found = try await store.items(InventoryQuery(text: example.text)).map(\.name)
    #expect(found == example.names)
  }

  @Test(arguments: stores.indices)
  func aCategoryGoesByItsIdTitleOrOwnWord(store index: Int) async throws {
    let store = try store(index)
    _ = try await added(ItemDetails(name: "Chair", category: "Set Dressing"), to: store)
    _ = try await added(ItemDetails(name: "Pan", category: "Kitchenware"), to: store)
    for name in ["setDressing", "Set Dressing", "dressing"] {
      #expect(try await store.items(InventoryQuery(category: name)).map(\.name) == ["Chair"])
    }
    #expect(try await store.items(InventoryQuery(category: "kitchenware")).map(\.name) == ["Pan"])
    #expect(try await store.items().compactMap(\.category) == ["setDressing", "Kitchenware"])
  }

  @Test(arguments: stores.indices)
  func itemsComeByNameThenPlace(store index: Int) async throws {
    let store = try store(index)
    for (name, place) in [("sword", "b"), ("Axe", "z"), ("Sword", "a"), ("Bow", "a")] {
      _ = try await added(ItemDetails(name: name, place: place), to: store)
    }
    #expect(try await store.items().map(\.name) == ["Axe", "Bow", "Sword", "sword"])
  }

  @Test(arguments: stores.indices)
  func eightAtOnceLoseNothing(store index: Int) async throws {
    let store = try store(index)
    let counter = try await added(ItemDetails(name: "Counter"), quantity: 0, to: store)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask {
          for number in 0..<10 {
            let details = ItemDetails(name: "Item \(task) \(number)")
            try await store.add([NewStock(details)], signature: mara)
            try await store.record(
              [StockChange(item: counter.id, change: 1, kind: .received)], signature: mara)
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
    arguments: stores.indices,
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
    store index: Int, example: (details: ItemDetails, reason: String)
  ) async throws {
    let store = try store(index)
    let error = await #expect(throws: InventoryError.self) {
      try await store.add([NewStock(example.details)], signature: mara)
    }
    #expect(error?.reason == example.reason)
  }

  @Test(arguments: stores.indices)
  func nobodyChangesTheStockUnsigned(store index: Int) async throws {
    let store = try store(index)
    await #expect(throws: InventoryError.self) {
      try await store.add([NewStock(ItemDetails(name: "a"))], signature: LedgerSignature(by: " "))
    }
  }
}
