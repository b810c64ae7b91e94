import ScreenplayModel
import Testing

@testable import BreakdownSheets

@Suite struct PurchaseListTests {
  @Test func aPropNamedTwiceIsBoughtOnce() {
    var script = TestScript("1 INT. SHED - DAY", "2 INT. HALL - DAY")
    script.tag(.props, "sword", scene: 1)
    script.tag(.props, "sword", scene: 2)
    let items = PurchaseList(script.breakdown()).items
    #expect(items.map(\.name) == ["sword"])
    #expect(items.map(\.quantity) == [1])
    #expect(items.map(\.scenes) == [["1", "2"]])
    #expect(items.map(\.multiples) == [nil])
    #expect(items.map(\.firstScene) == ["1"])
  }

  @Test func onlyBoughtCategoriesAreOnTheList() {
    var script = TestScript("INT. SHED - DAY")
    for category in ElementCategory.all { script.tag(category, "x \(category.id)", scene: 1) }
    let categories = PurchaseList(script.breakdown()).items.map(\.category)
    #expect(categories == [.props, .wardrobe, .setDressing, .greenery])
  }

  @Test func settingsSayWhichCategoriesAreBought() {
    var script = TestScript("INT. SHED - DAY")
    script.tag(.props, "sword", scene: 1)
    script.tag(.vehicles, "truck", scene: 1)
    let settings = PurchaseList.Settings(categories: [.vehicles])
    #expect(PurchaseList(script.breakdown(), settings: settings).items.map(\.name) == ["truck"])
  }

  @Test func asManyAreBoughtAsAreSeenAtOnce() {
    var script = TestScript("INT. SHED - DAY", "INT. HALL - DAY")
    script.tag(.props, "chair", scene: 1, quantity: 4)
    script.tag(.props, "chair", scene: 2, quantity: 2)
    let items = PurchaseList(script.breakdown()).items
    #expect(items.map(\.quantity) == [4])
    #expect(items.map(\.multiples) == [nil])
  }

  // MARK: Multiples

  @Test(arguments: ["food", "drink", "smoking"])
  func whatIsConsumedIsBoughtForEveryTake(kind: String) {
    var script = TestScript("7 INT. SHED - DAY")
    script.tag(.props, "apple", scene: 1, kind: kind, isHandled: true)
    let items = PurchaseList(script.breakdown()).items
    #expect(items.map(\.quantity) == [3])
    #expect(items.map(\.multiples) == ["1 + 2 spare: consumed in 7"])
  }

  @Test func foodThatNobodyTouchesIsBoughtOnce() {
    var script = TestScript("INT. SHED - DAY")
    script.tag(.props, "apple", scene: 1, kind: "food")
    #expect(PurchaseList(script.breakdown()).items.map(\.quantity) == [1])
  }

  @Test func everySceneConsumesItsOwn() {
    var script = TestScript("1 INT. SHED - DAY", "2 INT. HALL - DAY", "3 INT. YARD - DAY")
    script.tag(.props, "apple", scene: 1, kind: "food", quantity: 2, isHandled: true)
    script.tag(.props, "apple", scene: 2, kind: "food")
    script.tag(.props, "apple", scene: 3, kind: "food", isHandled: true)
    let items = PurchaseList(script.breakdown(), settings: .init(takes: 4)).items
    #expect(items.map(\.quantity) == [12])
    #expect(items.map(\.multiples) == ["2 + 10 spare: consumed in 1, 3"])
  }

  @Test func whatIsDamagedIsBoughtForEveryTake() {
    var script = TestScript("1 INT. SHED - DAY", "2 INT. HALL - DAY")
    script.tag(.props, "letter", scene: 1)
    script.tag(.props, "letter", scene: 2, isHandled: true, damage: "burnt")
    let items = PurchaseList(script.breakdown()).items
    #expect(items.map(\.quantity) == [3])
    #expect(items.map(\.multiples) == ["1 + 2 spare: burnt in 2"])
  }

  @Test func everyReasonIsGivenOnce() {
    var script = TestScript("1 INT. SHED - DAY", "2 INT. HALL - DAY", "3 INT. YARD - DAY")
    script.tag(.props, "letter", scene: 1, damage: "torn up")
    script.tag(.props, "letter", scene: 2, damage: "torn")
    script.tag(.props, "letter", scene: 3, damage: "torn up")
    let items = PurchaseList(script.breakdown()).items
    #expect(items.map(\.multiples) == ["1 + 8 spare: torn up in 1, 3; torn in 2"])
  }

  @Test func oneTakeNeedsNoSpare() {
    var script = TestScript("INT. SHED - DAY")
    script.tag(.props, "letter", scene: 1, damage: "burnt")
    let items = PurchaseList(script.breakdown(), settings: .init(takes: 1)).items
    #expect(items.map(\.quantity) == [1])
    #expect(items.map(\.multiples) == [nil])
  }

  @Test(arguments: [0, -5])
  func thereIsAtLeastOneTake(takes: Int) {
    #expect(PurchaseList.Settings(takes: takes).takes == 1)
  }

  @Test func absurdNumbersAreCountedWithoutOverflow() {
    var script = TestScript("INT. SHED - DAY", "INT. HALL - DAY")
    script.tag(.props, "apple", scene: 1, quantity: .max, damage: "eaten")
    script.tag(.props, "apple", scene: 2, quantity: .max, damage: "eaten")
    let items = PurchaseList(script.breakdown(), settings: .init(takes: .max)).items
    #expect(items.map { $0.quantity > 1 } == [true])
  }

  @Test func theSurestSceneSaysHowSureAnItemIs() {
    var script = TestScript("INT. SHED - DAY", "INT. HALL - DAY")
    script.tag(.props, "sword", scene: 1, confidence: 0.4)
    script.tag(.props, "sword", scene: 2, confidence: 0.7)
    #expect(PurchaseList(script.breakdown()).items.map(\.confidence) == [0.7])
  }
}
