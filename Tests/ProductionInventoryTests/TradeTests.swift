import BreakdownSheets
import ProductionInventory
import Testing

/// A day of March 2027.
func march(_ day: Int) throws -> CivilDate {
  try #require(CivilDate(year: 2027, month: 3, day: day))
}

/// Productions, vendors, places, prices and orders.
@Suite struct TradeTests {
  let folder = TemporaryFolder()

  @Test(arguments: TestStore.all)
  func productionsAndVendorsComeBackAsTheyWentIn(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    let production = Production.Details(
      name: "Harbour", days: DayRange(try march(1), nil), notes: "pilot")
    let vendor = Vendor.Details(
      name: "Old Town Props", leadDays: 5, contact: "Ana", email: "ana@example.org",
      phone: "+351 1", address: "Rua 1\nLisboa", notes: "closed on Mondays")
    try await store.write(signedBy: .mara) { inventory in
      try inventory.addProduction(production)
      try inventory.addVendor(vendor)
      try inventory.editVendor("old town props") { $0.leadDays = 7 }
      try inventory.editProduction("harbour") { $0.name = "Harbour 2" }
    }
    let (productions, vendors) = try await store.read { inventory in
      (try inventory.productions(), try inventory.vendors())
    }
    #expect(productions.map(\.details.name) == ["Harbour 2"])
    #expect(productions.map(\.details.days.description) == ["from 2027-03-01"])
    var expected = vendor
    expected.leadDays = 7
    #expect(vendors.map(\.details) == [expected])
  }

  @Test(arguments: TestStore.all)
  func aNameIsTakenOnce(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    try await store.write(signedBy: .mara) { inventory in
      try inventory.addProduction(.init(name: "Harbour"))
    }
    await expectRefusal(
      store, "there is a production 'HARBOUR' already; change it with 'productions set'"
    ) { try $0.addProduction(.init(name: "HARBOUR")) }
    await expectRefusal(store, "there is no vendor 'Ana'; see 'breakdown inventory vendors'") {
      _ = try $0.reader.vendor(named: "Ana")
    }
    await expectRefusal(store, "name is empty; say what the vendor is called") {
      try $0.addVendor(.init(name: " "))
    }
    await expectRefusal(store, "lead time is -1 days; from 0 to 3650") {
      try $0.addVendor(.init(name: "Ana", leadDays: -1))
    }
    let days = DayRange(try march(4), try march(1))
    await expectRefusal(store, "days end before they begin: 2027-03-04 to 2027-03-01") {
      try $0.addProduction(.init(name: "Other", days: days))
    }
  }

  @Test(arguments: TestStore.all)
  func placesAreCountedAndNamed(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    _ = try await store.added(ItemDetails(name: "Chair", place: "Shelf B2"), quantity: 4)
    _ = try await store.added(ItemDetails(name: "Table", place: "shelf b2"), quantity: 1)
    try await store.write(signedBy: .mara) { inventory in
      try inventory.setPlace("Truck 1", kind: .shelf)
      try inventory.setPlace("Truck 1", kind: .truck)
      try inventory.setPlace("shelf B2", kind: .shelf)
    }
    #expect(
      try await store.read { try $0.places() } == [
        Place(name: "shelf B2", kind: .shelf, items: 2, pieces: 5),
        Place(name: "Truck 1", kind: .truck),
      ])
  }

  @Test(arguments: TestStore.all)
  func thePriceBookSaysWhatEachVendorAskedLast(kind: TestStore) async throws {
    let store = try await kind.make(folder)
    func entry(_ amount: Int64, _ vendor: String?, _ day: Int) throws -> PriceEntry {
      PriceEntry(
        name: "Lantern", price: Money(tenThousandths: amount, currency: "EUR"), vendor: vendor,
        day: try march(day))
    }
    let entries = [
      try entry(100_000, nil, 3), try entry(90_000, nil, 1), try entry(80_000, "Ana", 2),
      try entry(85_000, "Ana", 2),
    ]
    try await store.write(signedBy: .mara) { inventory in
      for entry in entries { try inventory.addPrice(entry) }
    }
    let prices = try await store.read { try $0.prices(of: "LANTERN") }
    #expect(prices == [entries[0], entries[3]])
    #expect(try await store.read { try $0.prices() } == prices)
    #expect(try await store.read { try $0.prices(of: "sword") } == [])
  }

  private func stocked(_ kind: TestStore) async throws -> any InventoryStore {
    let store = try await kind.make(folder)
    _ = try await store.added(ItemDetails(name: "Plate"), quantity: 0)
    _ = try await store.added(ItemDetails(name: "Revolver", kind: .asset), quantity: 0)
    try await store.write(signedBy: .mara) { inventory in
      try inventory.addVendor(.init(name: "Ana", leadDays: 5))
      try inventory.addProduction(.init(name: "Harbour"))
      try inventory.order(
        NewOrder(
          vendor: "ana", production: "harbour", reference: "PO-7",
          lines: [
            .init(item: 1, quantity: 10, price: Money(tenThousandths: 25_000, currency: "EUR")),
            .init(item: 2, quantity: 1),
          ]))
    }
    return store
  }

  @Test(arguments: TestStore.all)
  func anOrderComesInBitByBit(kind: TestStore) async throws {
    let store = try await stocked(kind)
    var order = try await store.read { try $0.order(1) }
    #expect(order.vendor == "Ana")
    #expect(order.production == "Harbour")
    #expect(order.expected == (try march(6)))
    #expect(order.state == .open)
    #expect(order.total.description == "25.00 EUR, 1 without a price")
    #expect(try await store.items().map(\.levels.ordered) == [10, 1])
    order = try await store.write(signedBy: .mara) { try $0.receive(order: 1, [(1, 4)]) }
    #expect(order.state == .partlyReceived)
    #expect(order.lines.map(\.received) == [4, 0])
    order = try await store.write(signedBy: .mara) { try $0.cancel(order: 1, [(1, 1)]) }
    #expect(order.total.description == "22.50 EUR, 1 without a price")
    order = try await store.write(signedBy: .mara) { try $0.receive(order: 1) }
    #expect(order.state == .received)
    #expect(order.lines.map(\.cancelled) == [1, 0])
    #expect(
      try await store.items().map(\.levels) == [StockLevels(onHand: 9), StockLevels(onHand: 1)])
    #expect(try await store.read { try $0.orders(isOpen: true) } == [])
    #expect(try await store.read { try $0.orders() } == [order])
    #expect(try await store.faults() == [])
  }

  @Test(arguments: TestStore.all)
  func aReceiptIsTakenBackWithItsOrder(kind: TestStore) async throws {
    let store = try await stocked(kind)
    let order = try await store.write(signedBy: .mara) { inventory in
      try inventory.receive(order: 1, [(1, 4)])
      try inventory.undo(try inventory.reader.movements(latest: 1)[0].id)
      return try inventory.reader.order(1)
    }
    #expect(order.lines.map(\.open) == [10, 1])
    #expect(order.lines.map(\.received) == [0, 0])
    #expect(try await store.faults() == [])
  }

  @Test(arguments: TestStore.all)
  func anOrderThatIsCancelledIsOver(kind: TestStore) async throws {
    let store = try await stocked(kind)
    let order = try await store.write(signedBy: .mara) { try $0.cancel(order: 1) }
    #expect(order.state == .cancelled)
    #expect(order.total.description == "")
    await expectRefusal(store, "order 1 is cancelled; nothing of it is open") {
      try $0.receive(order: 1)
    }
  }

  @Test(arguments: TestStore.all)
  func badOrdersAndReceiptsLeaveNothing(kind: TestStore) async throws {
    let store = try await stocked(kind)
    await expectRefusal(
      store,
      "line 1, 'Plate', has 10 open, not 11; take in what came besides with 'receive' and no order"
    ) { try $0.receive(order: 1, [(2, 1), (1, 11)]) }
    await expectRefusal(store, "order 1 has no line 9; its lines are 1 Plate, 2 Revolver") {
      try $0.receive(order: 1, [(9, 1)])
    }
    await expectRefusal(
      store, "there is no order 9; find its number in 'breakdown inventory order list'"
    ) { try $0.receive(order: 9) }
    await expectRefusal(store, "an order without lines is none; name what to order with --item") {
      try $0.order(NewOrder(vendor: "Ana", lines: []))
    }
    await expectRefusal(store, "there is no item 9; find its number in the list") {
      try $0.order(NewOrder(vendor: "Ana", lines: [.init(item: 1), .init(item: 9)]))
    }
    #expect(try await store.items().map(\.levels.ordered) == [10, 1])
    #expect(try await store.read { try $0.orders() }.count == 1)
  }

  @Test func amountsAddUpByCurrency() {
    var totals = MoneyTotals()
    totals.add(Money(tenThousandths: 105_000, currency: "USD"), times: 3)
    totals.add(nil)
    totals.add(Money(tenThousandths: 1, currency: "EUR"), times: 10_000)
    totals.add(Money(tenThousandths: 10_000, currency: "USD"))
    #expect(totals.description == "1.00 EUR + 32.50 USD, 1 without a price")
    totals.add(Money(tenThousandths: .max, currency: "USD"), times: 2)
    #expect(totals.description == "too large to add up")
    #expect(MoneyTotals().description == "")
  }
}
