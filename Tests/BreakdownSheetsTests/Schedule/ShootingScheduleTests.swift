import BreakdownSheets
import Testing

@Suite struct ShootingScheduleTests {
  @Test func aSceneShotTwiceHasItsFirstDay() throws {
    let schedule = try schedule(["2025-04-07": ["3"], "2025-04-09": ["1", "3"]])
    #expect(schedule.firstDate(ofScene: "3")?.description == "2025-04-07")
    #expect(schedule.firstDate(ofScene: "1")?.description == "2025-04-09")
    #expect(schedule.firstDate(ofScene: "2") == nil)
  }

  @Test(arguments: [
    ("5PT1", "5"), ("5 pt. 2", "5"), ("5 Part 3", "5"), ("5PT1", "5 pt1"), ("7, 8", "8"),
    ("7 & 8", "7"), ("7/8", "7"), ("12a", "12A"), ("12.", "12"), (" 12 ", "12"), ("#4", "#4"),
    ("1.12", "1.12"), ("7, 8PT1", "8"),
  ])
  func aStripStandsForEveryScenePartOfIt(strip: String, scene: String) throws {
    #expect(try schedule(["2025-04-07": [strip]]).firstDate(ofScene: scene) != nil)
  }

  @Test(arguments: [
    ("5PT1", "5PT2"), ("5PT1", "1"), ("12A", "12"), ("1.1", "11"), ("7 8", "78"), ("PT1", ""),
    ("", ""), (",", ""),
  ])
  func aStripStandsForNoOtherScene(strip: String, scene: String) throws {
    #expect(try schedule(["2025-04-07": [strip]]).firstDate(ofScene: scene) == nil)
  }

  @Test func everyDayHasItsSheetsInShootingOrder() throws {
    let script = TestScript(
      "1 INT. SHED - DAY", "2 INT. SHED - NIGHT", "3 OMITTED", "EXT. YARD - DAY", "2 EXT. SEA - DAY"
    ).breakdown()
    let schedule = try schedule([
      "2025-04-07": ["#4", "2PT1", "9"], "2025-04-08": ["2PT2", "1, 3", "2"],
    ])
    #expect(schedule.sheets(of: script) == [[3, 1, 4], [1, 4, 0]])
    #expect(schedule.scenes(missingFrom: script) == ["9"])
  }

  private func schedule(_ days: [String: [String]]) throws -> ShootingSchedule {
    let days = try days.sorted { $0.key < $1.key }.enumerated().map { index, day in
      ShootingDay(
        date: try #require(CivilDate(parsing: day.key)), number: index + 1, scenes: day.value)
    }
    return ShootingSchedule(days: days)
  }
}
