import ScreenplayModel
import Testing

@testable import BreakdownSheets

@Suite struct StagingRulesTests {
  @Test(arguments: ["weapon", "ammunition", "explosive"])
  func weaponsNeedAnArmourer(kind: String) {
    #expect(needs(.props, kind: kind).contains("armourer"))
  }

  @Test func otherPropsNeedNone() {
    #expect(needs(.props, kind: "hand").isEmpty)
  }

  @Test(arguments: [(19, false), (20, true), (200, true)])
  func aCrowdIsTwentyOrMore(quantity: Int, isCrowd: Bool) {
    let found = needs(.backgroundActors, kind: "group", quantity: quantity)
    #expect(found.contains("crowdControl") == isCrowd)
  }

  @Test(arguments: [
    ("EXT. YARD - NIGHT", true), ("INT/EXT. CAR - NIGHT", true), ("INT. SHED - NIGHT", false),
    ("EXT. YARD - DAY", false), ("EXT. YARD - DUSK", false), ("VOID - NIGHT", false),
  ])
  func nightExteriorsNeedLight(heading: String, isNeeded: Bool) {
    let sheet = TestScript(heading).breakdown().sheets[0]
    #expect(sheet.staging.contains { $0.need == "nightExterior" } == isNeeded)
  }

  @Test(arguments: [
    ("stunts", "fall", ["stuntCoordinator"]),
    ("stunts", "fight", ["stuntCoordinator", "fightCoordination"]),
    ("stunts", "climb", ["stuntCoordinator", "workAtHeight"]),
    ("stunts", "drown", ["stuntCoordinator", "waterSafety"]),
    ("stunts", "crash", ["stuntCoordinator", "vehicleStunts"]),
    ("specialEffects", "fire", ["fireSafety", "effectsSupervisor"]),
    ("specialEffects", "weather", ["effectsSupervisor", "rainAndWind"]),
    ("props", "explosive", ["armourer", "fireSafety"]),
    ("props", "food", ["foodStylist"]),
    ("setDressing", "screen", ["playback"]),
    ("animals", "horse", ["animalWrangler"]),
    ("vehicles", "car", ["pictureVehicles"]),
    ("makeupHair", "wound", ["bloodContinuity"]),
    ("backgroundActors", "child", ["chaperone"]),
    ("greenery", "tree", ["greensCrew"]),
  ])
  func followFromWhatIsOnTheSheet(category: String, kind: String, expected: [String]) throws {
    let category = try #require(ElementCategory.named(category))
    #expect(needs(category, kind: kind) == expected)
  }

  @Test func nameTheElementsThatCauseThem() {
    var script = TestScript("INT. SHED - DAY")
    script.tag(.props, "rifle", scene: 1, kind: "weapon")
    script.tag(.props, "shell", scene: 1, kind: "ammunition")
    script.tag(.props, "cup", scene: 1, kind: "hand")
    #expect(
      script.breakdown().sheets[0].staging.map(\.because) == [["props/rifle", "props/shell"]])
  }

  @Test func doubtfulElementsCauseNothing() {
    #expect(needs(.props, kind: "weapon", confidence: 0.4).isEmpty)
  }

  @Test func omittedScenesNeedNothing() {
    #expect(TestScript("OMITTED").breakdown().sheets[0].staging.isEmpty)
  }

  @Test func everyRuleOfTheFileIsReadable() {
    let rules = StagingRules.standard
    #expect(rules.unreadable == [])
    #expect(rules.rules.allSatisfy { !$0.triggers.isEmpty })
    #expect(Set(rules.rules.map(\.need)).count == rules.rules.count)
  }

  /// Needs of a scene in which there is only one thing.
  private func needs(
    _ category: ElementCategory, kind: String, quantity: Int = 1, confidence: Double = 0.9
  ) -> [String] {
    var script = TestScript("INT. SHED - DAY")
    script.tag(category, "thing", scene: 1, kind: kind, confidence: confidence, quantity: quantity)
    return script.breakdown().sheets[0].staging.map(\.need)
  }
}
