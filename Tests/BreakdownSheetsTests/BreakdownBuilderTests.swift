import ScreenplayModel
import Testing

@testable import BreakdownSheets

@Suite struct BreakdownBuilderTests {
  @Test func mentionsOfOneThingAreOneEntry() throws {
    var script = TestScript("INT. SHED - DAY")
    script.tag(.props, "sword", scene: 1, text: "a sword", column: 9)
    script.tag(.props, "Sword", scene: 1, text: "the sword", column: 3, isHandled: true)
    let breakdown = script.breakdown()
    #expect(breakdown.elements.map(\.name) == ["sword"])
    let entry = try #require(breakdown.sheets[0].elements.first)
    #expect(breakdown.sheets[0].elements.count == 1)
    #expect(entry.isHandled)
    #expect(entry.evidence.map(\.text) == ["the sword", "a sword"])
  }

  @Test func evidenceGivenTwiceIsKeptOnce() {
    var script = TestScript("INT. SHED - DAY")
    script.tag(.props, "sword", scene: 1)
    script.tag(.props, "sword", scene: 1)
    #expect(script.breakdown().sheets[0].elements[0].evidence.count == 1)
  }

  @Test func theSurestMentionSaysHowSureItIs() {
    var script = TestScript("INT. SHED - DAY")
    script.tag(.props, "sword", scene: 1, column: 1, confidence: 0.3)
    script.tag(.props, "sword", scene: 1, column: 9, confidence: 0.8)
    script.tag(.props, "sword", scene: 1, column: 20, confidence: 0.5)
    #expect(script.breakdown().sheets[0].elements[0].confidence == 0.8)
  }

  @Test(arguments: [(0.49, true), (0.5, false)])
  func entriesBelowOneHalfAreDoubtful(confidence: Double, isDoubtful: Bool) {
    var script = TestScript("INT. SHED - DAY")
    script.tag(.props, "sword", scene: 1, confidence: confidence)
    #expect(script.breakdown().sheets[0].elements[0].isDoubtful == isDoubtful)
  }

  // MARK: Quantities

  @Test func theMostSeenAtOnceIsWhatIsNeeded() {
    var script = TestScript("INT. SHED - DAY", "INT. HALL - DAY", "INT. YARD - DAY")
    script.tag(.backgroundActors, "guard", scene: 1, quantity: 2)
    script.tag(.backgroundActors, "guard", scene: 1, column: 9, quantity: 3)
    script.tag(.backgroundActors, "guard", scene: 2, quantity: 5)
    script.tag(.backgroundActors, "guard", scene: 3)
    let breakdown = script.breakdown()
    #expect(breakdown.elements[0].quantity == 5)
    #expect(breakdown.sheets.map { $0.elements[0].quantity } == [3, 5, 1])
    #expect(breakdown.elements[0].sheets == [0, 1, 2])
  }

  @Test(arguments: [0, -3])
  func nothingIsNeededLessThanOnce(quantity: Int) {
    var script = TestScript("INT. SHED - DAY")
    script.tag(.props, "sword", scene: 1, quantity: quantity)
    #expect(script.breakdown().elements[0].quantity == 1)
  }

  // MARK: Cast

  @Test func castIsNumberedByScenesThenByFirstAppearance() {
    var script = TestScript("INT. SHED - DAY", "INT. HALL - DAY", "INT. YARD - DAY")
    script.tag(.castMembers, "ZOE", scene: 1)
    script.tag(.castMembers, "ANNA", scene: 2)
    script.tag(.castMembers, "MARA", scene: 2)
    script.tag(.castMembers, "MARA", scene: 3)
    script.tag(.castMembers, "BELA", scene: 3)
    let cast = script.breakdown().elements
    #expect(cast.map(\.name) == ["MARA", "ZOE", "ANNA", "BELA"])
    #expect(cast.map(\.boardNumber) == [1, 2, 3, 4])
  }

  @Test func onlyCastIsNumbered() {
    var script = TestScript("INT. SHED - DAY")
    script.tag(.props, "sword", scene: 1)
    #expect(script.breakdown().elements.map(\.boardNumber) == [nil])
  }

  @Test func whoSpeaksAnywhereSpeaks() {
    var script = TestScript("INT. SHED - DAY", "INT. HALL - DAY")
    script.tag(.castMembers, "MARA", scene: 1, isSpeaking: false)
    script.tag(.castMembers, "MARA", scene: 2, source: .cue, isSpeaking: true)
    script.tag(.castMembers, "JOE", scene: 1, isSpeaking: false)
    let breakdown = script.breakdown()
    #expect(breakdown.elements.map(\.isSpeaking) == [true, false])
    #expect(breakdown.sheets[0].elements.map(\.isSpeaking) == [false, false])
    #expect(breakdown.sheets[1].elements.map(\.isSpeaking) == [true])
  }

  @Test func whomTheFileNamesIsSilentUntilACueSaysOtherwise() {
    var script = TestScript("INT. SHED - DAY")
    script.tag(.castMembers, "MARA", scene: 1, source: .explicit)
    script.tag(.castMembers, "MARA", scene: 1, column: 5, isSpeaking: false)
    #expect(script.breakdown().sheets[0].elements.map(\.isSpeaking) == [false])
  }

  // MARK: Order and ids

  @Test func elementsStandByCategoryThenByName() {
    var script = TestScript("INT. SHED - DAY")
    script.tag(.setDressing, "table", scene: 1)
    script.tag(.props, "sword", scene: 1)
    script.tag(.props, "Lantern", scene: 1)
    script.tag(.castMembers, "MARA", scene: 1)
    let breakdown = script.breakdown()
    #expect(breakdown.elements.map(\.name) == ["MARA", "Lantern", "sword", "table"])
    #expect(breakdown.usedCategories == [.castMembers, .props, .setDressing])
    let names = breakdown.sheets[0].elements.map { breakdown.element(of: $0).name }
    #expect(names == ["MARA", "Lantern", "sword", "table"])
  }

  @Test func theOrderOfTagsChangesNothing() {
    func breakdown(_ names: [String]) -> Breakdown {
      var script = TestScript("INT. SHED - DAY")
      for name in names { script.tag(.props, name, scene: 1) }
      return script.breakdown()
    }
    #expect(breakdown(["sword", "rope", "lamp"]) == breakdown(["lamp", "sword", "rope"]))
  }

  @Test func idsAreCategoryAndName() {
    var script = TestScript("INT. SHED - DAY")
    script.tag(.props, "Zoë's  old sword!", scene: 1)
    script.tag(.props, "…", scene: 1)
    #expect(
      Set(script.breakdown().elements.map(\.id)) == ["props/zoë-s-old-sword", "props/unnamed"])
  }

  @Test func idsAreDistinctEvenWhereNamesLookAlike() {
    var script = TestScript("INT. SHED - DAY")
    for name in ["joes sign", "joe's sign", "joes: sign", "joes sign 2", "joes, sign"] {
      script.tag(.props, name, scene: 1)
    }
    let ids = script.breakdown().elements.map(\.id)
    #expect(Set(ids).count == 5)
    #expect(ids.contains("props/joes-sign") && ids.contains("props/joes-sign-2"))
  }

  // MARK: One category

  @Test func aThingThatMostScenesHandleIsAPropEverywhere() {
    var script = TestScript("INT. SHED - DAY", "INT. HALL - DAY", "INT. YARD - DAY")
    script.tag(.setDressing, "curtain", scene: 1, kind: "soft")
    script.tag(.props, "curtain", scene: 2, kind: "linen", isHandled: true)
    script.tag(.props, "curtain", scene: 3, kind: "linen", isHandled: true)
    let breakdown = script.breakdown()
    #expect(breakdown.elements.map(\.category) == [.props])
    #expect(breakdown.elements.map(\.kind) == ["linen"])
    #expect(breakdown.elements[0].sheets == [0, 1, 2])
  }

  @Test func aTableThrownOnceStaysFurniture() {
    var script = TestScript("INT. SHED - DAY", "INT. HALL - DAY")
    script.tag(.setDressing, "table", scene: 1)
    script.tag(.props, "table", scene: 2, isHandled: true)
    #expect(script.breakdown().elements.map(\.category) == [.setDressing])
  }

  @Test(arguments: [TagSource.explicit, .manual])
  func whatAPersonTaggedDecides(source: TagSource) {
    var script = TestScript("INT. SHED - DAY", "INT. HALL - DAY")
    script.tag(.props, "car", scene: 1, isHandled: true)
    script.tag(.vehicles, "Car", scene: 2, source: source)
    let breakdown = script.breakdown()
    #expect(breakdown.elements.map(\.category) == [.vehicles])
    #expect(breakdown.elements[0].sheets == [0, 1])
  }

  @Test func anEntryAPersonTaggedIsTheirs() {
    var script = TestScript("INT. SHED - DAY")
    script.tag(.props, "sword", scene: 1)
    script.tag(.props, "sword", scene: 1, column: 9, source: .explicit)
    #expect(script.breakdown().sheets[0].elements[0].source == .explicit)
  }

  @Test func aPersonIsNeverMadeAThing() {
    var script = TestScript("INT. SHED - DAY", "INT. HALL - DAY")
    script.tag(.props, "mace", scene: 1, source: .explicit)
    script.tag(.castMembers, "MACE", scene: 2)
    #expect(script.breakdown().elements.map(\.category) == [.castMembers, .props])
  }
}
