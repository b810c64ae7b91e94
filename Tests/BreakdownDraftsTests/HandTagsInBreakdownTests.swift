import BreakdownDrafts
import BreakdownKit
import ScreenplayModel
import Testing

/// Decisions in the breakdown that comes of them.
@Suite struct HandTagsInBreakdownTests {
  private static let script = """
    INT. SHED - NIGHT #1#

    Mara lifts a sword and a lantern. She snaps a rubber band.

    MARA
    Now.

    EXT. YARD - NIGHT #2#

    Joe drops the sword and kicks a bucket.

    JOE
    No.

    INT. SHED - NIGHT #3#

    Mara sleeps.

    """

  /// Elements of a scene with their source, without cast.
  private func elements(_ tags: HandTags, scene: Int, script: String = Self.script) throws
    -> [String]
  {
    let breakdown = try Draft.breakdown(script, hand: tags).breakdown
    return breakdown.sheets[scene - 1].elements.filter {
      breakdown.element(of: $0).category != .castMembers
    }.map { entry in
      let count = entry.quantity > 1 ? " × \(entry.quantity)" : ""
      return "\(breakdown.element(of: entry).id)\(count) \(entry.source.rawValue)"
    }
  }

  @Test func whatIsAddedIsManualAndHasEvidence() throws {
    let tags = try Draft.decide(Self.script) {
      _ = try $0.add(.props, "stretchy band", scene: "1", at: "rubber band", quantity: 2)
      _ = try $0.add(.stunts, "fall", scene: "3")
    }
    let breakdown = try Draft.breakdown(Self.script, hand: tags).breakdown
    let entry = breakdown.sheets[0].elements.first { $0.source == .manual }
    #expect(entry?.quantity == 2)
    #expect(entry?.confidence == 1)
    #expect(entry?.evidence.first?.text == "rubber band")
    #expect(entry?.evidence.first?.position.line == 3)
    #expect(try elements(tags, scene: 3).contains("stunts/fall manual"))
  }

  @Test func whatIsRemovedIsNotFoundInThatSceneOnly() throws {
    let tags = try Draft.decide(Self.script) { _ = try $0.remove("sword", scene: "2") }
    #expect(try elements(tags, scene: 1).contains("props/sword inferred"))
    #expect(try !elements(tags, scene: 2).contains("props/sword inferred"))
    let edited = Self.script.replacing(
      "Joe drops the sword", with: "Angry, Joe throws a sword away")
    #expect(try !elements(tags, scene: 2, script: edited).contains { $0.contains("sword") })
  }

  @Test func whatIsConfirmedIsManual() throws {
    let tags = try Draft.decide(Self.script) {
      _ = try $0.confirm("lantern", scene: "1", quantity: 3)
    }
    #expect(try elements(tags, scene: 1).contains("props/lantern × 3 manual"))
  }

  @Test func elementsAreRenamedMergedRecategorisedRejectedAndSplit() throws {
    var tags = try Draft.decide(Self.script) {
      _ = try $0.rename("sword", to: "sabre")
      _ = try $0.reject("bucket")
      _ = try $0.recategorise("lantern", to: .setDressing)
    }
    #expect(try elements(tags, scene: 2) == ["props/sabre inferred"])
    #expect(try elements(tags, scene: 1).contains("setDressing/lantern inferred"))
    tags = try Draft.decide(Self.script, hand: tags) {
      _ = try $0.split("props/sabre", into: "bent sabre", scenes: ["2"])
    }
    #expect(try elements(tags, scene: 2) == ["props/bent-sabre manual"])
    tags = try Draft.decide(Self.script, hand: tags) {
      _ = try $0.merge("props/sabre", into: "setDressing/lantern")
    }
    #expect(try !elements(tags, scene: 1).contains { $0.contains("sabre") })
  }

  @Test func aDecisionFollowsTheElementsNewName() throws {
    var tags = try Draft.decide(Self.script) { _ = try $0.remove("sword", scene: "2") }
    tags = try Draft.decide(Self.script, hand: tags) { _ = try $0.rename("sword", to: "sabre") }
    #expect(try elements(tags, scene: 1).contains("props/sabre inferred"))
    #expect(try !elements(tags, scene: 2).contains { $0.contains("sabre") })
    tags = try Draft.decide(Self.script, hand: tags) { _ = try $0.rename("sabre", to: "sword") }
    #expect(try elements(tags, scene: 1).contains("props/sword inferred"))
  }

  @Test func factsOfScenesAreHandMadeAndLaterDaysFollow() throws {
    let tags = try Draft.decide(Self.script) {
      _ = try $0.set([("script-day", "5"), ("unit", "2nd unit")], scene: "1")
    }
    let sheets = try Draft.breakdown(Self.script, hand: tags).breakdown.sheets
    #expect(sheets.map(\.scriptDay) == ["5", "5", "5"])
    #expect(sheets[0].handMade == [.scriptDay, .unit])
    #expect(!sheets[0].inferred.contains(.scriptDay))
    #expect(sheets[1].inferred.contains(.scriptDay))
  }

  @Test func dataFilesSayWhatIsHandMade() throws {
    let tags = try Draft.decide(Self.script) {
      _ = try $0.set([("script-day", "5"), ("notes", "wet")], scene: "1")
      _ = try $0.set([("quantity", "4")], element: "props/sword")
    }
    let script = try Draft.breakdown(Self.script, hand: tags)
    let json = String(
      decoding: BreakdownFormat.json(script.breakdown, purchaseList: script.purchaseList),
      as: UTF8.self)
    #expect(json.contains("\"notes\": \"wet\",\n      \"manual\": [\"scriptDay\", \"notes\"]"))
    #expect(json.contains("\"quantity\": 4, \"speaking\": null, \"manual\": [\"quantity\"]"))
  }

  @Test func boardNumbersGivenByHandAreKept() throws {
    let tags = try Draft.decide(Self.script) {
      _ = try $0.set([("board-number", "1")], element: "castMembers/joe")
    }
    let cast = try Draft.breakdown(Self.script, hand: tags).breakdown.elements
      .filter { $0.category == .castMembers }
    #expect(cast.map { "\($0.boardNumber ?? 0) \($0.name.uppercased())" } == ["1 JOE", "2 MARA"])
    #expect(cast[0].handMade == [.boardNumber])
  }

  @Test func whatHasNoPlaceIsAWarningWithItsLine() throws {
    let tags = try Draft.decide(Self.script) {
      _ = try $0.add(.props, "stretchy band", scene: "1", at: "rubber band")
      _ = try $0.set([("notes", "wet")], element: "props/bucket")
      _ = try $0.set([("location", "Dover")], scene: "2")
    }
    let edited = """
      INT. SHED - NIGHT #1#

      Mara lifts a sword and a lantern.

      INT. SHED - NIGHT #3#

      Mara sleeps.

      """
    let diagnostics = try Draft.breakdown(edited, hand: tags).breakdown.diagnostics
    #expect(
      diagnostics.map(\.description) == [
        "draft.breakdown.yaml:6:1: warning: nothing in this draft is props/bucket: what was decided "
          + "about it waits for the next [hand-tag-without-element]",
        "draft.breakdown.yaml:13:1: warning: add props/stretchy-band at 'rubber band' has no place in "
          + "scene 1 INT. SHED - NIGHT: words gone; it is kept [hand-tag-unplaced]",
        "draft.breakdown.yaml:18:1: warning: location 'Dover' of scene 2 EXT. YARD - NIGHT has no "
          + "place: scene gone; it is kept [hand-facts-unplaced]",
      ])
  }
}
