import BreakdownReports
import BreakdownSheets
import ScreenplayModel
import Testing

/// Reports of characters: cast list, grid, day out of days, props in hand.
@Suite struct CastReportsTests {
  private var test = TestBreakdown()

  init() {
    for number in 1...5 { test.scene("\(number)", .interior, "SHED", eighths: number) }
    test.add(.castMembers, "MARA", scenes: [1, 2, 4])
    test.add(.castMembers, "JOE", scenes: [2, 5])
    test.add(.castMembers, "GUARD", scenes: [3], speaks: false, confidence: 0.4)
    test.change("MARA", scene: 2) { $0.isSpeaking = false }
    test.change("JOE", scene: 5) { $0.confidence = 0.2 }
  }

  @Test func theCastListCountsSpeakingAndSilentScenes() {
    let report = Report.castList(test.breakdown)
    #expect(
      report.dump("Board no.", "Character", "Scene count", "Speaks in", "Silent in", "Length") == [
        "1 | MARA | 3 | 2 | 1 | 7/8", "2 | JOE | 2 | 2 |  | 7/8", "3 | GUARD | 1 |  | 1 | 3/8",
      ])
    #expect(
      report.dump("First scene", "Last scene", "Scenes", "Notes") == [
        "1 | 4 | 1, 2, 4 | ", "2 | 5 | 2, 5 | doubtful in 5", "3 | 3 | 3 | doubtful",
      ])
    #expect(report.totalsDump("Character") == "3 characters, 2 speaking")
  }

  @Test func theGridTellsSpeakingFromSilent() {
    let report = Report.sceneCharacterMatrix(test.breakdown)
    #expect(
      report.dump("Scene", "1", "2", "3") == [
        "1 | X |  | ", "2 | o | X | ", "3 |  |  | o?", "4 | X |  | ", "5 |  | X? | ",
      ])
    #expect(report.totalsDump("Set", "1", "2", "3") == "Scenes | 3 | 2 | 1")
    #expect(report.pageTables == [report])
  }

  @Test func aGridTooWideForThePageIsDealtOutToTables() {
    var test = test
    for number in 4...45 { test.add(.castMembers, "P\(number)", scenes: [number % 2 + 1]) }
    let report = Report.sceneCharacterMatrix(test.breakdown)
    let tables = report.pageTables
    #expect(tables.map(\.columns.count) == [22, 22, 7])
    #expect(
      tables.map(\.id) == [
        "scene-character-matrix", "scene-character-matrix-2", "scene-character-matrix-3",
      ])
    #expect(tables.map { $0.columns[2].title } == ["1", "21", "41"])
    #expect(tables[1].dump("Scene") == ["1", "2"])
    #expect(tables[2].title == "Scenes and characters (3 of 3)")
    #expect(
      tables[2].note?.hasPrefix(
        "Table 3 of 3: characters 41 to 45 of 45; rows without any of them are left out.") == true)
    #expect(tables.allSatisfy { $0.totals?.count == $0.columns.count })
  }

  @Test func everyoneStartsHoldsAndFinishes() {
    let report = Report.dayOutOfDays(
      test.breakdown, schedule: schedule(["1"], ["5"], ["4", "2"], ["5PT2"]))
    #expect(
      report.columns.map(\.title).suffix(4) == [
        "1 Mon 03-08", "2 Tue 03-09", "3 Wed 03-10", "4 Thu 03-11",
      ])
    #expect(
      report.dump("Character", "1 Mon 03-08", "2 Tue 03-09", "3 Wed 03-10", "4 Thu 03-11") == [
        "MARA | SW | H | WF | ", "JOE |  | SW | W | WF",
      ])
    #expect(
      report.dump("Start", "Finish", "Work", "Hold", "Total") == [
        "2027-03-08 | 2027-03-10 | 2 | 1 | 3", "2027-03-09 | 2027-03-11 | 3 | 0 | 3",
      ])
    #expect(report.note?.hasSuffix("Not scheduled: GUARD.") == true)
    #expect(report.totalsDump("1 Mon 03-08", "3 Wed 03-10") == "1 | 2")
  }

  @Test func aSingleDayStartsAndFinishes() {
    let report = Report.dayOutOfDays(test.breakdown, schedule: schedule(["3"]))
    #expect(report.dump("Character", "1 Mon 03-08", "Total") == ["GUARD | SWF | 1"])
  }

  @Test func theShootingOrderHasTheRestAtTheEnd() {
    let report = Report.shootingOrder(test.breakdown, schedule: schedule(["4", "2"], ["1"]))
    #expect(
      report.dump("Shooting day", "Scene", "Date") == [
        "Day 1, Mon 2027-03-08: 2 scenes, 6/8 pages | 4 | 2027-03-08",
        "Day 1, Mon 2027-03-08: 2 scenes, 6/8 pages | 2 | 2027-03-08",
        "Day 2, Tue 2027-03-09: 1 scene, 1/8 pages | 1 | 2027-03-09",
        "Not scheduled: 2 scenes, 1 page | 3 | ", "Not scheduled: 2 scenes, 1 page | 5 | ",
      ])
  }

  @Test func scenesThatTheScriptDoesNotHaveAreNamed() {
    let report = Report.shootingOrder(test.breakdown, schedule: schedule(["1", "77"], ["78, 79"]))
    #expect(
      report.note?.hasPrefix("In the schedule but not in the script: 77, 78, 79. ") == true)
  }

  @Test func propsStandWithWhomTheScriptSays() {
    var test = test
    test.add(
      .props, "sword", scenes: [1, 2, 4], text: ["a sword"], isHandled: true, by: ["MARA", "Joe"])
    test.add(.props, "lamp", scenes: [1, 2, 3], isHandled: true, damage: nil)
    test.add(.props, "rope", scenes: [1, 5])
    #expect(
      Report.propsByCharacter(test.breakdown).dump(
        "Character", "Prop", "Scenes", "Script says", "Notes") == [
          "1 MARA | sword | 1, 2, 4 | a sword | ", "1 MARA | lamp | 1 | lamp | alone in 1",
          "2 JOE | sword | 1, 2, 4 | a sword | ", "3 GUARD | lamp | 3 | lamp | alone in 3",
          "Not said who | lamp | 2 | lamp | 2: one of 1, 2",
        ])
  }
}
