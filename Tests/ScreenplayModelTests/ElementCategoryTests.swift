import ScreenplayModel
import Testing

@Suite struct ElementCategoryTests {
  @Test func theSheetHasTwentyThreeCategoriesInOrder() {
    #expect(ElementCategory.all.count == 23)
    #expect(ElementCategory.all.first == .castMembers)
    #expect(ElementCategory.all.last == .notes)
    #expect(ElementCategory.all.map(\.order) == Array(0..<23))
  }

  @Test func everyCategoryHasItsOwnNumbersAndIds() {
    #expect(Set(ElementCategory.all.map(\.id)).count == 23)
    #expect(Set(ElementCategory.all.map(\.universalID)).count == 23)
    #expect(Set(ElementCategory.all.map(\.finalDraftNumber)).count == 23)
    #expect(Set(ElementCategory.all.map(\.finalDraftID)).count == 23)
    #expect(Set(ElementCategory.all.map(\.code)).count == 23)
    #expect(ElementCategory.all.allSatisfy { (1...2).contains($0.code.count) })
  }

  @Test(arguments: [
    ("props", "props"), ("Prop", "props"), ("PROPS", "props"), ("set dressing", "setDressing"),
    ("Set-Dressing", "setDressing"), ("costume", "wardrobe"), ("extras", "backgroundActors"),
    ("VFX", "visualEffects"), ("Makeup/Hair", "makeupHair"), ("vehicle", "vehicles"),
    ("weapons", "props"), ("animal", "animals"), ("greens", "greenery"),
  ])
  func areFoundByIdTitleOrAlias(name: String, id: String) {
    #expect(ElementCategory.named(name)?.id == id)
  }

  @Test(arguments: ["", "s", "nonsense", "todo"])
  func unknownNamesAreNoCategory(name: String) {
    #expect(ElementCategory.named(name) == nil)
  }
}
