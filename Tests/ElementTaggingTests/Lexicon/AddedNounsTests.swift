import ScreenplayModel
import Testing

@testable import ElementTagging

/// A production's own words, laid over the lexicon.
@Suite struct AddedNounsTests {
  private static func props(in action: String, adding nouns: String) -> [String] {
    let lexicon = Lexicon.standard.adding(nouns: Array(nouns.utf8))
    let pipeline = TaggingPipeline(taggers: [ThingTagger()], lexicon: lexicon)
    let screenplay = TestScript("INT. ROOM - DAY\n\n" + action).screenplay
    return pipeline.tags(in: screenplay).filter { $0.category == .props }.map(\.name)
  }

  @Test func aWordNobodyElseKnowsIsFound() {
    #expect(
      Self.props(
        in: "Mara lifts the glorbinator.", adding: "[props hand]\nquantum glorbinator, glorbinator")
        == ["quantum glorbinator"])
  }

  @Test func itIsMetAgainByAWiderWord() {
    let found = Self.props(
      in: "Mara lifts a glorbinator. She drops the contraption.",
      adding: "[props hand]\nglorbinator > contraption\n[none abstract]\ncontraption")
    #expect(Set(found) == ["glorbinator"])
  }

  @Test func anAddedSenseIsTriedFirst() {
    #expect(Self.props(in: "Mara lifts the sword.", adding: "[none abstract]\nsword") == [])
  }

  @Test func theLongerNameWinsWhoeverHasIt() {
    #expect(
      Self.props(in: "Mara lifts the sword.", adding: "[props hand]\nlantern sword") == ["sword"])
  }
}
