import ElementTagging
import ScreenplayModel
import Testing

/// Who has a thing in hand.
@Suite struct HandlerTests {
  @Test(arguments: [
    "Mara lifts a sword.", "MARA (40s), tired, draws a sword.", "Mara hits Joe with a sword.",
    "Mara hands Joe the sword.", "Mara runs to the door and takes the sword.",
  ])
  func theSubjectOfTheVerbHandlesIt(action: String) {
    #expect(TestScript(castAnd: action).tag("sword")?.handler == "MARA")
  }

  @Test(arguments: [
    "She lifts a sword.", "Somebody lifts a sword.", "Mara sees Joe, a sword in his hand.",
    "Mara looks at a sword.", "Mara stands by a table stacked with swords.",
    "The sword is taken by the guard.",
  ])
  func nobodyIsNamedWhereTheTextDoesNotSay(action: String) throws {
    let sword = try #require(TestScript(castAnd: action).tag("sword"))
    #expect(sword.handler == nil)
  }

  @Test func whatIsInAThingIsHandledByTheSame() {
    #expect(
      TestScript(castAnd: "Joe drinks a bottle of wine.").tag("bottle of wine")?.handler == "JOE")
  }
}
