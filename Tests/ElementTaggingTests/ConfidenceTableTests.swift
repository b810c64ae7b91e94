import ScreenplayModel
import Testing

@testable import ElementTagging

@Suite struct ConfidenceTableTests {
  private func table(_ text: String) -> ConfidenceTable {
    Array(text.utf8).withUnsafeBufferPointer { ConfidenceTable($0) }
  }

  @Test func theShareOfARuleDependsOnHowOftenAThingIsMentioned() {
    let table = table("# once, twice, more\nprops handled = 0.70 0.80 0.90\n")
    #expect(table.confidence(of: "handled", in: .props, mentions: 1) == 0.7)
    #expect(table.confidence(of: "handled", in: .props, mentions: 2) == 0.8)
    #expect(table.confidence(of: "handled", in: .props, mentions: 7) == 0.9)
  }

  @Test func aRuleThatWasNotMeasuredHasNone() {
    let table = table("props handled = 0.70 0.80 0.90\n")
    #expect(table.confidence(of: "named", in: .props, mentions: 1) == nil)
    #expect(table.confidence(of: "handled", in: .wardrobe, mentions: 1) == nil)
  }

  @Test func aRuleMayHaveSeveralWordsAndABrokenLineIsLeftOut() {
    let table = table("castMembers known name = 0.60 0.70 0.80\nprops = x\nprops named = 0.5\n")
    #expect(table.confidence(of: "known name", in: .castMembers, mentions: 1) == 0.6)
    #expect(table.confidence(of: "named", in: .props, mentions: 1) == nil)
  }

  @Test func everyMeasuredShareIsAProbability() {
    let rules = [("props", "handled"), ("setDressing", "named"), ("wardrobe", "worn")]
    for (category, rule) in rules {
      let share = ElementCategory.named(category).flatMap {
        ConfidenceTable.standard.confidence(of: rule, in: $0, mentions: 1)
      }
      #expect(share.map { (0...1).contains($0) } == true, "\(category) \(rule)")
    }
  }
}
