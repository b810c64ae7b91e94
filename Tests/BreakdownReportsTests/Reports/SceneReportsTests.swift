import BreakdownReports
import BreakdownSheets
import ScreenplayModel
import Testing

/// Reports that count scenes: the one-liner, sets, locations, light, script days.
@Suite struct SceneReportsTests {
  private let breakdown: Breakdown

  init() {
    var test = TestBreakdown()
    test.scene("1", .interior, "JOE'S BAR", .day, eighths: 9)
    test.scene("2", nil, nil)
    test.scene("3", .exterior, "Joe's Bar", .night, eighths: 4, location: "Pier 4")
    test.scene("4", .interior, "Joe's Bar", .night, isLightProposed: true)
    test.scene(nil, .interior, "JOES BAR", .dawn, eighths: 2, day: "2")
    test.add(.castMembers, "MARA", scenes: [1, 3])
    test.add(.castMembers, "JOE", scenes: [3], confidence: 0.3)
    breakdown = test.breakdown
  }

  @Test func theSceneListHasEveryNumberAndProposalsAreMarked() {
    #expect(
      Report.sceneList(breakdown).dump("Scene", "I/E", "Set", "Day/Night", "Length", "Cast") == [
        "1 | INT | JOE'S BAR | DAY | 1 1/8 | 1", "2 |  | OMITTED |  |  | ",
        "3 | EXT | Joe's Bar | NIGHT | 4/8 | 1, 2?", "4 | INT | Joe's Bar | NIGHT ? | 1/8 | ",
        "#5 | INT | JOES BAR | DAWN | 2/8 | ",
      ])
  }

  @Test func omittedScenesCountNothing() {
    let report = Report.sceneList(breakdown)
    #expect(
      report.totalsDump("Set", "Page", "Length", "Eighths")
        == "4 scenes, 1 omitted | 3 pages | 2 | 16")
    #expect(report.note?.contains("has 3 pages; the lengths of its scenes add up to 2.") == true)
  }

  @Test func setsAreOneWhateverTheirCapitalsButNotInsideAndOutside() {
    let report = Report.setList(breakdown)
    #expect(
      report.dump("Set", "I/E", "Scene count", "Day", "Night", "Dawn/Dusk", "Length", "Scenes") == [
        "JOE'S BAR | INT | 2 | 1 | 1 |  | 1 2/8 | 1, 4",
        "JOE'S BAR | EXT | 1 |  | 1 |  | 4/8 | 3", "JOES BAR | INT | 1 |  |  | 1 | 2/8 | #5",
      ])
    #expect(report.totalsDump("Set", "Scene count", "Length") == "1 set | 4 | 2")
  }

  @Test func setsThatMayBeTheSameAreReported() {
    #expect(
      Report.setList(breakdown).dump("Location", "Notes") == [
        " | also written JOES BAR?", "Pier 4 | also written JOES BAR?",
        " | also written JOE'S BAR?",
      ])
  }

  @Test func setsWithoutALocationComeLast() {
    let report = Report.locationList(breakdown)
    #expect(report.groupColumn == 0)
    #expect(
      report.dump("Location", "Set", "Scenes") == [
        "Pier 4 | JOE'S BAR | 3", "not set | JOE'S BAR | 1, 4", "not set | JOES BAR | #5",
      ])
  }

  @Test func lightsAddUp() {
    let report = Report.dayNightTotals(breakdown)
    #expect(
      report.dump("I/E", "Day scenes", "Day length", "Night length", "All length", "Share %") == [
        "INT | 1 | 1 1/8 | 1/8 | 1 4/8 | 75", "EXT |  |  | 4/8 | 4/8 | 25",
      ])
    #expect(
      report.totalsDump("I/E", "All scenes", "All length", "Eighths", "Share %")
        == "All | 4 | 2 | 16 | 100")
    #expect(report.note?.contains("day 56 %, night 31 %, dawn/dusk 13 %") == true)
  }

  @Test func scenesWithoutALightHaveAColumnOnlyWhenThereAreAny() {
    var test = TestBreakdown()
    test.scene("1", .interior, "SHED", nil)
    let report = Report.dayNightTotals(test.breakdown)
    #expect(report.dump("I/E", "Not said scenes") == ["INT | 1"])
    #expect(!Report.dayNightTotals(breakdown).columns.contains { $0.title == "Not said scenes" })
  }

  @Test func scriptDaysHaveTheirScenesAndCast() {
    #expect(
      Report.scriptDays(breakdown).dump("Script day", "Scene count", "Scenes", "Cast", "Notes") == [
        "1 | 3 | 1, 3, 4 | 1, 2 | proposed", "2 | 1 | #5 |  | proposed",
      ])
  }

  @Test func aScriptOfOmittedScenesHasReportsAllTheSame() {
    var test = TestBreakdown()
    test.scene("1", nil, nil)
    #expect(Report.sceneList(test.breakdown).totalsDump("Set") == "0 scenes, 1 omitted")
    #expect(Report.setList(test.breakdown).rows.isEmpty)
    #expect(Report.dayNightTotals(test.breakdown).totalsDump("Share %") == "0")
  }
}
