import BreakdownDrafts
import ScreenplayModel
import Testing

/// What the editor says, and what it refuses.
@Suite struct HandTagsEditorTests {
  private static let script = """
    INT. SHED - NIGHT #1#

    Mara lifts a sword. The sword shines. A lantern burns.

    MARA
    Now.

    EXT. YARD - NIGHT #2#

    Mara drops the sword.

    """

  private func said(_ body: (inout HandTagsEditor) throws -> String) -> String {
    var text = ""
    do {
      _ = try Draft.decide(Self.script) { text = try body(&$0) }
    } catch {
      text = "\(error)"
    }
    return text
  }

  @Test func everyDecisionIsSaidPlainly() {
    #expect(
      said { try $0.add(.props, "oil can", scene: "1", at: "lantern", quantity: 2) }
        == "scene 1 INT. SHED - NIGHT: oil can × 2 added to Props, at 'lantern'")
    #expect(
      said { try $0.remove("sword", scene: "2") }
        == "scene 2 EXT. YARD - NIGHT: props/sword removed, and not found again there")
    #expect(said { try $0.rename("sword", to: "sabre") } == "props/sword is 'sabre' in 2 scenes")
    #expect(
      said { try $0.set([("location", "Dover")], scene: "#2") }
        == "scene 2 EXT. YARD - NIGHT: location is 'Dover'")
    #expect(
      said { $0.keepBoardNumbers() } == "1 cast members keep their board numbers")
  }

  @Test func whatCannotBeIsRefusedWithAWayOut() {
    #expect(
      said { try $0.remove("sword", scene: "9") }
        == "error: there is no scene '9'; there are 1, 2")
    #expect(
      said { try $0.rename("long sword", to: "x") }
        == "error: there is no element 'long sword'; near it: props/sword")
    #expect(
      said { try $0.remove("lantern", scene: "2") }
        == "error: props/lantern is not in scene 2 EXT. YARD - NIGHT")
    #expect(
      said { try $0.add(.props, "x", scene: "1", at: "sword") }
        == "error: 'sword' stands 2 times in scene 1 INT. SHED - NIGHT; give more words, or --place 2"
    )
    #expect(
      said { try $0.add(.props, "x", scene: "1", at: "axe") }
        == "error: the words 'axe' do not stand in scene 1 INT. SHED - NIGHT")
    #expect(
      said { try $0.set([("colour", "red")], scene: "1") }
        == "error: there is no field 'colour'; there are script-day, location, synopsis, sequence, "
        + "unit, estimated-time, notes")
    #expect(
      said { try $0.set([("quantity", "two")], element: "sword") }
        == "error: quantity is a whole number from 1, not 'two'")
    #expect(
      said { try $0.merge("sword", into: "props/sword") }
        == "error: props/sword cannot be merged with itself")
    #expect(
      said { try $0.forget("props/sword") }
        == "error: nothing was decided by hand about props/sword")
  }

  @Test func aNewDecisionTakesThePlaceOfTheOld() throws {
    var tags = try Draft.decide(Self.script) { _ = try $0.remove("sword", scene: "2") }
    tags = try Draft.decide(Self.script, hand: tags) {
      _ = try $0.add(.props, "sword", scene: "2")
    }
    #expect(tags.lines == ["scene 2 EXT. YARD - NIGHT: props/sword added"])
    tags = try Draft.decide(Self.script, hand: tags) {
      _ = try $0.forget("sword", scene: "2")
    }
    #expect(tags.isEmpty)
  }
}
