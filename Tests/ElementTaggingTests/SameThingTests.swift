import EnglishText
import ScreenplayModel
import Testing

@testable import ElementTagging

@Suite struct SameThingTests {
  @Test(arguments: [
    ("Mara lifts a revolver. She drops the gun.", ["revolver"]),
    ("Mara lifts a gun. She drops the revolver.", ["revolver"]),
    ("Mara lifts a revolver and a rifle. She drops the gun.", ["revolver", "rifle"]),
    ("Mara lifts a lantern. Joe lifts a lantern.", ["lantern"]),
  ])
  func mentionsOfOneThingAreOne(action: String, names: [String]) {
    #expect(TestScript(action: action).names(.props) == names)
  }

  /// A thousand things and as many mentions again: each is met again, none twice.
  @Test func aCrowdedSceneKeepsItsThingsApart() {
    var things = SameThing(nouns: Lexicon.standard.nouns)
    for round in 0..<2 {
      for number in 0..<1_000 {
        things.add(
          Finding(
            category: .props, name: "thing \(number)", head: WordID(index: UInt32(number)),
            text: TextRange(start: round, end: round + 1), paragraph: round, rule: "named",
            confidence: 1))
      }
    }
    #expect(things.referents.count == 1_000)
    #expect(things.referents.allSatisfy { $0.findings.count == 2 })
  }
}
