import BreakdownReports
import BreakdownSheets
import ScreenplayModel
import Testing

/// Reports of things and events: lists by category, by scene, staging.
@Suite struct ElementReportsTests {
  private var test = TestBreakdown()

  init() {
    test.scene("1", .interior, "SHED")
    test.scene("2", nil, nil)
    test.scene("3", .exterior, "SEA", .night)
    test.add(.castMembers, "MARA", scenes: [1], speaks: false)
    test.add(.backgroundActors, "sailors", scenes: [3], confidence: 0.3)
    test.add(.stunts, "fall", scenes: [3])
    test.add(
      .props, "sword", scenes: [1, 3], text: ["rusted\n sword", "sword"], kind: "weapon")
    test.add(.props, "rope", scenes: [1, 3], damage: "burnt")
    test.change("rope", scene: 3) { $0.confidence = 0.1 }
  }

  @Test func aListSaysInWhichWordsAndHowSure() {
    let report = Report.elementList(.props, of: test.breakdown)
    #expect(report.id == "props")
    #expect(
      report.dump("Element", "Kind", "Scenes", "Script says", "Lines", "Notes") == [
        "sword | weapon | 1, 3 | rusted sword (1); sword (3) | 11, 31 | ",
        "rope |  | 1, 3 | rope | 11, 31 | burnt in 1, 3; doubtful in 3",
      ])
    #expect(report.totalsDump("Element") == "2 elements")
  }

  @Test func thereIsAListForEveryCategoryButTheCast() {
    #expect(
      Report.elementLists(test.breakdown).map(\.id) == ["background-actors", "stunts", "props"])
  }

  @Test func everySceneIsHeadedByItsNumber() {
    let report = Report.elementsByScene(test.breakdown)
    #expect(report.groupColumn == 0)
    #expect(
      report.dump("Heading", "Scene", "Category", "Element", "Speaking", "Notes") == [
        "1 INT. SHED | 1 | Cast Members | MARA | no | silent",
        "1 INT. SHED | 1 | Props | sword |  | ",
        "1 INT. SHED | 1 | Props | rope |  | burnt",
        "3 EXT. SEA | 3 | Background Actors | sailors |  | doubtful",
        "3 EXT. SEA | 3 | Stunts | fall |  | ", "3 EXT. SEA | 3 | Props | sword |  | ",
        "3 EXT. SEA | 3 | Props | rope |  | burnt; doubtful",
      ])
    #expect(report.totalsDump("Element") == "7 entries in 2 scenes")
  }

  @Test func theCrowdIsListedByScene() {
    #expect(
      Report.backgroundByScene(test.breakdown).dump("Scene", "Element", "Notes") == [
        "3 | sailors | doubtful"
      ])
  }

  @Test func columnsThatNothingFillsAreNotPrinted() {
    let report = Report.backgroundByScene(test.breakdown)
    #expect(
      report.printed.columns.map(\.title) == [
        "Heading", "Element", "Quantity", "Line", "Script says", "Notes",
      ])
    #expect(report.printed.groupColumn == 0)
    #expect(Report.setList(test.breakdown).printed.columns.map(\.title).contains("Location"))
    let nobody = Report.dayOutOfDays(test.breakdown, schedule: schedule(["1"], ["9"]))
    #expect(nobody.printed.columns.count == nobody.columns.count)
  }

  @Test func stagingNeedsNameTheirCauses() {
    var breakdown = test.breakdown
    breakdown.sheets[0].staging = [
      StagingNeed(
        need: "armourer", title: "Armourer", department: "Armoury", severity: .law,
        why: "A gun is seen.", because: ["props/sword"])
    ]
    breakdown.sheets[2].staging = [
      StagingNeed(
        need: "night", title: "Night", department: "Lighting", severity: .equipment,
        why: "It is night.")
    ]
    #expect(
      Report.stagingByScene(breakdown).dump("Scene", "Category", "Element", "Notes") == [
        "1 | Staging need | Armourer | for sword", "3 | Stunts | fall | ",
        "3 | Staging need | Night | ",
      ])
  }
}
