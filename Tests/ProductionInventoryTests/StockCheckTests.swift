import BreakdownSheets
import ProductionInventory
import ScreenplayModel
import Testing

@Suite struct StockCheckTests {
  private func needed(
    _ name: String, _ quantity: Int = 1, source: PurchaseList.Source = .buy
  ) -> PurchaseList.Item {
    PurchaseList.Item(
      element: BreakdownElement.id(category: .props, name: name), name: name, category: .props,
      quantity: quantity, source: source, scenes: ["1"])
  }

  private func stock(_ details: ItemDetails..., each quantity: Int = 1) -> [InventoryItem] {
    details.enumerated().map { index, details in
      InventoryItem(id: Int64(index) + 1, details: details, quantity: quantity)
    }
  }

  private func check(_ needs: [PurchaseList.Item], _ stock: [InventoryItem]) -> StockCheck {
    StockCheck(PurchaseList(items: needs), against: stock)
  }

  /// How one needed name compares with one in stock.
  private func compare(_ needed: String, _ stocked: ItemDetails) -> (MatchCertainty, String) {
    let row = check([self.needed(needed)], stock(stocked)).rows.first
    return (row?.certainty ?? .none, row?.matches.first?.reason ?? "")
  }

  @Test(arguments: [
    ("sword", "Sword"), ("swords", "sword"), ("knife", "Knives"),
    ("brass lantern", "Lantern, brass"),
    ("brass lantern", "Lantern (brass)"), ("the lantern", "LANTERN"), ("shelves", "shelf"),
    ("boxes", "Box"), ("candies", "candy"), ("cookies", "cookie"), ("watches", "watch"),
    ("glasses of wine", "glass of wine"), ("potatoes", "potato"), ("shoes", "shoe"),
    ("women's hat", "woman's hat"), ("flashlight", "flash light"), ("t-shirt", "T shirts"),
    ("Mara’s lantern", "Mara's Lantern"), ("pair of boots", "boots"), ("café chair", "cafe chairs"),
    ("axes", "axe"), ("lenses", "lens"), ("feet", "foot"), ("vases", "vase"), ("gloves", "glove"),
    ("chair 2", "Chair #2"), ("dresses", "dress"), ("old, rusted sword", "old rusted sword"),
  ])
  func theSameNameIsCertain(needed: String, stocked: String) {
    #expect(compare(needed, ItemDetails(name: stocked)) == (.certain, "same name"))
  }

  @Test(arguments: [
    ("sword", "rusted sword", "is rusted"), ("rusted sword", "sword", "rusted not noted"),
    ("old sword", "steel sword", "is steel; old not noted"), ("mug", "blue mug", "is blue"),
    ("huge table", "big table", "is big; huge not noted"),
    ("grey coat", "Coat, gray, woollen", "is gray, woollen; grey not noted"),
  ])
  func theSameThingOtherwiseDescribedIsLikely(needed: String, stocked: String, reason: String) {
    #expect(compare(needed, ItemDetails(name: stocked)) == (.likely, reason))
  }

  @Test(arguments: [
    ("red mug", "blue mug", "differs in colour"), ("small table", "large table", "differs in size"),
    ("wooden chair", "plastic chair", "differs in material"),
    ("gun", "toy gun", "'toy' makes it another thing"),
    ("toy gun", "gun", "'toy' makes it another thing"),
    ("key", "car key", "'car' may make it another thing"),
    ("bag", "sleeping bag", "'sleeping' may make it another thing"),
    ("glasses", "glass", "may be another thing"),
    ("bottle", "bottle of wine", "'of' may make it another thing"),
  ])
  func whatMayBeAnotherThingIsDoubtful(needed: String, stocked: String, reason: String) {
    let row = check([self.needed(needed)], stock(ItemDetails(name: stocked))).rows.first
    #expect(row?.certainty == .doubtful)
    #expect(row?.matches.first?.reason == reason)
    #expect(row?.inStock == 0)
    #expect(row?.item.source == .buy)
    #expect(row?.status == "not in stock; look at '\(stocked)', no place noted: \(reason)")
  }

  @Test(arguments: [
    ("sword", "shield"), ("car key", "house key"), ("phone booth", "photo booth"),
    ("wine bottle", "bottle opener"), ("lantern", "lanyard"), ("???", "!!!"), ("", "sword"),
    ("milk chocolate", "chocolate milk"),
  ])
  func anotherThingIsNoMatch(needed: String, stocked: String) {
    let row = check([self.needed(needed)], stock(ItemDetails(name: stocked))).rows.first
    #expect(row?.certainty == MatchCertainty.none)
    #expect(row?.status == "not in stock")
  }

  @Test func aRecordedSynonymIsLikely() {
    let torch = ItemDetails(name: "Flashlight", alsoCalled: ["torch"], place: "B2")
    #expect(compare("torches", torch) == (.likely, "also called 'torch'"))
    #expect(compare("rusty torch", torch) == (.likely, "also called 'torch'; rusty not noted"))
    #expect(compare("flashlight", torch) == (.certain, "same name"))
  }

  @Test(arguments: [("broken", "broken"), ("Lost?", "lost"), ("for repair", "repair")])
  func whatCannotBeUsedIsNotCountedOn(condition: String, word: String) {
    let lantern = ItemDetails(name: "Lantern", condition: condition)
    #expect(compare("lantern", lantern) == (.doubtful, "is noted as \(word)"))
  }

  @Test func whatIsThereAndWhatIsShortAddUp() {
    let lantern = ItemDetails(name: "Lantern", place: "shelf B2")
    let row = check([needed("lantern", 5)], stock(lantern, each: 3)).rows.first
    #expect(row?.inStock == 3)
    #expect(row?.short == 2)
    #expect(row?.item.source == .buy)
    #expect(row?.status == "3 of 5 in stock: shelf B2")
  }

  @Test func whatIsAllThereComesFromStock() {
    let lantern = ItemDetails(name: "Lantern", place: "shelf B2")
    let checked = check([needed("lantern", 2)], stock(lantern, each: 3))
    #expect(checked.purchaseList.items.map(\.source) == [.stock])
    #expect(checked.rows.map(\.status) == ["2 of 2 in stock: shelf B2"])
    #expect(checked.rows.map(\.short) == [0])
  }

  @Test func aLikelyMatchSaysWhatToConfirm() {
    let lantern = ItemDetails(name: "Lantern, brass", place: "B2")
    let row = check([needed("lantern")], stock(lantern)).rows.first
    #expect(row?.item.source == .stock)
    #expect(row?.status == "1 of 1 in stock: B2; likely 'Lantern, brass': is brass")
  }

  @Test func severalPlacesAreNamedWithTheirShares() {
    let items = stock(
      ItemDetails(name: "Chair", place: "attic"), ItemDetails(name: "Chair", place: "barn"), each: 3
    )
    let row = check([needed("chairs", 5)], items).rows.first
    #expect(row?.status == "5 of 5 in stock: attic (3), barn (2)")
  }

  @Test func theSameThingIsNotPromisedTwice() {
    let items = stock(ItemDetails(name: "Lantern", place: "B2"), each: 3)
    let checked = check([needed("lantern", 2), needed("Lanterns", 2), needed("lantern")], items)
    #expect(
      checked.rows.map(\.status) == [
        "2 of 2 in stock: B2", "1 of 2 in stock: B2",
        "0 of 1 in stock: B2, all promised to other rows",
      ])
    #expect(checked.purchaseList.items.map(\.source) == [.stock, .buy, .buy])
  }

  @Test func aSureMatchGoesBeforeALikelyOneOfAnEarlierRow() {
    let items = stock(ItemDetails(name: "Brass lantern"))
    let checked = check([needed("lantern"), needed("brass lantern")], items)
    #expect(checked.rows.map(\.inStock) == [0, 1])
  }

  @Test func theRowsOwnCategoryIsTakenFirst() {
    let items = stock(
      ItemDetails(name: "Tie", category: "wardrobe", place: "rail"),
      ItemDetails(name: "Tie", category: "props", place: "B2"))
    #expect(check([needed("tie")], items).rows.map(\.status) == ["1 of 1 in stock: B2"])
  }

  @Test func whatIsUsedUpIsSaidSo() {
    let items = stock(ItemDetails(name: "Candle", place: "B2"), each: 0)
    #expect(
      check([needed("candle", 2)], items).rows.map(\.status) == ["0 of 2 in stock: B2, none left"])
  }

  @Test func whatIsRentedStaysRentedUnlessItIsInStock() {
    let checked = check(
      [
        needed("crane", source: .rent), needed("lantern", source: .rent),
        needed("sword", source: .stock),
      ],
      stock(ItemDetails(name: "Lantern")))
    #expect(checked.purchaseList.items.map(\.source) == [.rent, .stock, .buy])
  }

  @Test(arguments: [Int.max, Int.max / 2, 0, -1, Int.min])
  func anyQuantityIsCheckedSafely(quantity: Int) {
    let checked = check(
      [needed("lantern", quantity)], stock(ItemDetails(name: "Lantern"), each: .max))
    #expect(checked.rows.map(\.inStock) == [max(0, quantity)])
  }

  @Test func rowsKeepTheOrderOfTheList() {
    let names = (0..<50).map { "thing\($0)" }
    #expect(check(names.map { needed($0) }, []).rows.map(\.item.name) == names)
  }
}
