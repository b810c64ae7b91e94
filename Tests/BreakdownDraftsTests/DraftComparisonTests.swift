import BreakdownKit
import ScreenplayModel
import Testing

/// Two drafts in breakdown terms.
@Suite struct DraftComparisonTests {
  private static let old = """
    INT. SHED - NIGHT #1#

    Mara lifts a revolver off the workbench and wraps it in oilcloth.

    EXT. HARBOUR - DAWN #2#

    Fishermen mend their nets. Joe counts banknotes behind a stack of crates.

    JOE
    Forty.

    INT. CAFE - DAY #3#

    Steam, chatter, a broken jukebox. Lena spills coffee over the map.

    """

  private static let new = """
    INT. SHED - NIGHT #1#

    Mara lifts two flashlights off the workbench and wraps them in oilcloth.

    INT. CAFE - DAY #3#

    Steam, chatter, a broken jukebox. Lena spills coffee over the map.

    INT. TRAIN - NIGHT #4#

    Two nuns play cards.

    """

  private func compare(ordered: [String: Int] = [:]) throws -> DraftComparison {
    DraftComparison(
      try Draft.breakdown(Self.old, file: "white.fountain"),
      try Draft.breakdown(Self.new, file: "blue.fountain"), ordered: ordered)
  }

  @Test func scenesAreSaidAsACoordinatorSaysThem() throws {
    let text = ComparisonText.text(try compare())
    #expect(text.hasPrefix("white.fountain → blue.fountain\n\nScenes\n\n"))
    #expect(
      text.contains(
        "Scene 1 rewritten: INT. SHED - NIGHT, 1/8; gone: revolver; new: 2 × flashlight\n"),
      "\(text)")
    #expect(text.contains("Scene 2 omitted: EXT. HARBOUR - DAWN, was"), "\(text)")
    #expect(text.contains("Scene 4 added: INT. TRAIN - NIGHT, "), "\(text)")
    #expect(text.contains("Scenes: 3\n"), "\(text)")
  }

  @Test func setsAndCastAreCompared() throws {
    let comparison = try compare()
    #expect(comparison.newSets == ["TRAIN"])
    #expect(comparison.goneSets == ["HARBOUR"])
    #expect(
      comparison.elements.contains { $0.id == "castMembers/joe" && $0.change == .gone })
  }

  @Test func thePurchaseListSaysWhatToBuyAndWhatToCancel() throws {
    let plain = try compare().purchases
    #expect(plain.first { $0.id == "props/flashlight" }?.action == .buy)
    #expect(plain.first { $0.id == "props/flashlight" }?.toBuy == 2)
    #expect(plain.first { $0.id == "props/revolver" }?.action == .drop)
    let ordered = try compare(ordered: ["props/revolver": 1, "props/flashlight": 1]).purchases
    #expect(ordered.first { $0.id == "props/revolver" }?.action == .cancel)
    #expect(ordered.first { $0.id == "props/flashlight" }?.toBuy == 1)
  }

  @Test func aDraftComparedWithItselfHasNoChanges() throws {
    let script = try Draft.breakdown(Self.old)
    let comparison = DraftComparison(script, script)
    #expect(comparison.scenes.isEmpty)
    #expect(comparison.elements.isEmpty)
    #expect(comparison.purchases.isEmpty)
    #expect(ComparisonText.text(comparison).contains("No scene changed."))
  }

  @Test func anElementStaysInASceneThatGotAnotherNumber() throws {
    let comparison = DraftComparison(
      try Draft.breakdown(Self.old),
      try Draft.breakdown(
        "INT. BARN - DAY #1#\n\nA mule sleeps.\n\n"
          + Self.old.replacing("#3#", with: "#4#").replacing("#2#", with: "#3#")
          .replacing("SHED - NIGHT #1#", with: "SHED - NIGHT #2#")))
    #expect(comparison.elements.map(\.id) == ["animals/mule"])
    #expect(
      comparison.scenes.map(comparison.headline) == [
        "Scene 1 added", "Scene 1 is 2 now", "Scene 2 is 3 now", "Scene 3 is 4 now",
      ])
  }

  @Test func finalDraftsRevisionMarksAreNamed() throws {
    func file(_ second: String, _ revisions: String) -> ScriptFile {
      ScriptFile(
        name: "a.fdx",
        bytes: Array(
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <FinalDraft DocumentType="Script" Version="6"><Content>
          <Paragraph Type="Scene Heading" Number="1"><Text>INT. SHED - DAY</Text></Paragraph>
          <Paragraph Type="Action"><Text>Mara lifts a lantern off the shelf. </Text>\(second)</Paragraph>
          </Content>\(revisions)</FinalDraft>
          """.utf8))
    }
    let comparison = DraftComparison(
      try ScriptBreakdown(file("<Text>She waits.</Text>", "")),
      try ScriptBreakdown(
        file(
          "<Text RevisionID=\"1\">She runs.</Text>",
          "<Revisions ActiveSet=\"1\"><Revision ID=\"1\" Name=\"Blue\"/></Revisions>")))
    #expect(
      ComparisonText.text(comparison).contains(
        "a.fdx → a.fdx (Blue)\n\nScenes\n\nScene 1 touched up: INT. SHED - DAY, 1/8; marked Blue\n"),
      "\(ComparisonText.text(comparison))")
  }

  @Test func everyFormatSaysTheSame() throws {
    let comparison = try compare()
    let json = String(decoding: ComparisonFormat.json(comparison), as: UTF8.self)
    #expect(json.contains("\"format\": \"breakdown-compare/1\""))
    #expect(json.contains("\"sentence\": \"Scene 2 omitted\""))
    let csv = String(decoding: CSVFormat.csv(.draftComparison(comparison)), as: UTF8.self)
    #expect(csv.contains("Scenes,EXT. HARBOUR - DAWN,Scene 2 omitted"))
  }
}
