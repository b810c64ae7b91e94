import BreakdownSheets
import ScheduleExchange
import Testing

@Suite struct UniversalScheduleReaderTests {
  @Test func daysAreDatedFromTheStartOnWithoutDaysOff() throws {
    // 2025-04-03 is a Thursday; Monday the 7th is a holiday.
    let schedule = try read(
      stripboards: [stripboard(days: #"["a"],["b","x"],["c"],["a","unknown"]"#)],
      events: [start("2025-04-03"), dayOff("2025-04-07"), travel("2025-04-04")])
    #expect(
      dump(schedule) == [
        "1 2025-04-03: 1", "2 2025-04-04: 2", "3 2025-04-08: 3A", "4 2025-04-09: 1",
      ])
  }

  @Test func aDayOfBannersOnlyIsADay() throws {
    let schedule = try read(
      stripboards: [stripboard(days: #"["a"],["x"],["b"]"#)], events: [start("2025-04-07")])
    #expect(dump(schedule) == ["1 2025-04-07: 1", "2 2025-04-08: ", "3 2025-04-09: 2"])
  }

  @Test func stripsThatAreInNoDayAreNotScheduled() throws {
    let schedule = try read(
      stripboards: [stripboard(days: #""d",["a"],"c",["b"]"#)], events: [start("2025-04-07")])
    #expect(dump(schedule) == ["1 2025-04-07: 1", "2 2025-04-08: 2"])
  }

  @Test func unitsShootSideBySideAndTheBoneyardNever() throws {
    let boards = [
      board("stripboard", #"["a"],["b"]"#), board("Boneyard", #"["d"]"#),
      board("second unit", #"[],["c"]"#),
    ]
    let schedule = try read(
      stripboards: [stripboard(boards: boards)], events: [start("2025-04-07")])
    #expect(dump(schedule) == ["1 2025-04-07: 1", "2 2025-04-08: 2 3A"])
  }

  @Test func theLastStripboardSpreadOverDaysIsTheCurrentOne() throws {
    let boards = [
      stripboard("First Pass", days: #"["a"],["b"]"#),
      stripboard("Second Pass", days: #"["b"],["a"]"#),
      stripboard("Script Order", days: #"["a","b","c"]"#),
      stripboard("Unsorted", days: #""a","b""#),
    ]
    let events = [start("2025-04-07")]
    #expect(try read(stripboards: boards, events: events).name == "Second Pass")
    let named = try read(stripboards: boards, events: events, stripboard: "First Pass")
    #expect(dump(named) == ["1 2025-04-07: 1", "2 2025-04-08: 2"])
  }

  @Test func aStartOnADayOffIsKept() throws {
    let schedule = try read(
      stripboards: [stripboard(days: #"["a"],["b"]"#)], events: [start("2025-04-06")])
    #expect(dump(schedule) == ["1 2025-04-06: 1", "2 2025-04-07: 2"])
  }

  @Test func midnightsOfEasternZonesAreTheDayTheyBegin() throws {
    let schedule = try read(
      stripboards: [stripboard(days: #"["a"]"#)],
      events: [#"{"type":"start","date":"2025-04-06T22:00:00.000Z"}"#])
    #expect(dump(schedule) == ["1 2025-04-07: 1"])
  }

  @Test(arguments: [
    ("", "not valid JSON"), ("[]", "a value of the wrong type"),
    ("{}", "'universalScheduleStandard' is missing"),
    ("{\"universalScheduleStandard\":", "not valid JSON"),
    (
      #"{"universalScheduleStandard":{"breakdowns":[{"scene":"1"}]}}"#,
      "'id' is missing at universalScheduleStandard.breakdowns.0"
    ),
    (
      #"{"universalScheduleStandard":{"calendars":7}}"#,
      "a value of the wrong type at universalScheduleStandard.calendars"
    ),
    (
      #"{"universalScheduleStandard":{"stripboards":[{"boards":[{"breakdownIds":[[["a"]]]}]}]}}"#,
      "a value of the wrong type at "
        + "universalScheduleStandard.stripboards.0.boards.0.breakdownIds.0.0"
    ),
  ])
  func saysWhatIsNoSchedule(text: String, reason: String) {
    #expect(failure(text) == "plan.uss: error: not a Universal Schedule: \(reason)")
  }

  @Test func refusesBracketsWithoutEnd() {
    #expect(
      failure(String(repeating: "[", count: 100_000))
        == "plan.uss: error: brackets inside brackets, more than 32 deep; is this a schedule?")
  }

  @Test func refusesWhatIsTooLarge() {
    let bytes = [UInt8](repeating: 0x20, count: UniversalScheduleFile.sizeLimit + 1)
    #expect(
      ScheduleExchangeTests.failure { try UniversalScheduleFile.read(bytes, file: "plan.uss") }
        == "plan.uss: error: 16777217 bytes are more than the limit of 16777216")
  }

  @Test(arguments: [
    (
      [stripboard(days: #""a","b""#)], [start("2025-04-07")], "",
      "no scenes are grouped into shooting days; export the schedule, not only the breakdown"
    ),
    (
      [stripboard(days: #"["a"]"#)], [travel("2025-04-07")], "",
      "the calendar of stripboard 'First Pass' has no start date"
    ),
    (
      [stripboard(days: #"["a"]"#)], [#"{"type":"start","date":"7 April"}"#], "",
      "'7 April' is not a date; dates are written 2025-04-07T00:00:00.000Z"
    ),
    (
      [stripboard(days: #"["a"]"#)], [start("2025-04-07")], "1,2,3,4,5,",
      "every day of the week is off in calendar 'Spring'"
    ),
    (
      [stripboard(days: #"["a"],["b"]"#)], [start("9999-12-31")], "",
      "shooting days run past the year 9999"
    ),
  ])
  func saysWhyDaysHaveNoDates(
    stripboards: [String], events: [String], moreDaysOff: String, reason: String
  ) {
    let text = text(stripboards: stripboards, events: events, moreDaysOff: moreDaysOff)
    #expect(failure(text) == "plan.uss: error: \(reason)")
  }

  @Test func saysWhichStripboardsThereAre() {
    let text = text(
      stripboards: [stripboard("One", days: ""), stripboard("Two", days: "")], events: [])
    #expect(
      ScheduleExchangeTests.failure {
        try UniversalScheduleFile.read(Array(text.utf8), file: "plan.uss", stripboard: "Three")
      } == "plan.uss: error: no stripboard is called 'Three'; there are: One, Two")
  }

  @Test func aBreakdownWithoutAScheduleHasNoDays() throws {
    let bytes = try UniversalScheduleFile.write(HarbourBreakdown.standard)
    #expect(throws: ScheduleReadError.noShootingDays(file: "plan.uss")) {
      try UniversalScheduleFile.read(bytes, file: "plan.uss")
    }
  }

  @Test func everyCutOffFileEndsInAnErrorOrASchedule() {
    let text = Array(
      text(stripboards: [stripboard(days: #"["a"]"#)], events: [start("2025-04-07")]).utf8)
    for end in text.indices {
      #expect(throws: ScheduleReadError.self) {
        try UniversalScheduleFile.read(Array(text[..<end]), file: "plan.uss")
      }
    }
  }
}

// Pieces of a schedule: scenes a–d are 1, 2, 3A and 4, x is a banner; weekends are off.

private func read(
  stripboards: [String], events: [String], stripboard: String? = nil
) throws -> ShootingSchedule {
  try UniversalScheduleFile.read(
    Array(text(stripboards: stripboards, events: events).utf8), file: "plan.uss",
    stripboard: stripboard)
}

private func failure(_ text: String) -> String? {
  ScheduleExchangeTests.failure {
    try UniversalScheduleFile.read(Array(text.utf8), file: "plan.uss")
  }
}

private func text(stripboards: [String], events: [String], moreDaysOff: String = "") -> String {
  """
  {"universalScheduleStandard": {
    "breakdowns": [
      {"id": "a", "scene": "1"}, {"id": "b", "scene": "2"}, {"id": "c", "scene": "3A"},
      {"id": "d", "scene": "4"}, {"id": "x", "scene": "MOVE", "type": "banner"}
    ],
    "stripboards": [\(stripboards.joined(separator: ", "))],
    "calendars": [
      {"id": "k", "name": "Spring", "daysOff": [\(moreDaysOff)0, 6],
       "events": [\(events.joined(separator: ", "))]}
    ]
  }}
  """
}

private func stripboard(_ name: String = "First Pass", days: String) -> String {
  stripboard(name, boards: [board("stripboard", days)])
}

private func stripboard(_ name: String = "First Pass", boards: [String]) -> String {
  #"{"name": "\#(name)", "calendar": "k", "boards": [\#(boards.joined(separator: ", "))]}"#
}

private func board(_ name: String, _ days: String) -> String {
  #"{"name": "\#(name)", "breakdownIds": [\#(days)]}"#
}

private func start(_ date: String) -> String { event("start", date) }
private func dayOff(_ date: String) -> String { event("dayOff", date) }
private func travel(_ date: String) -> String { event("event", date) }

private func event(_ type: String, _ date: String) -> String {
  #"{"type": "\#(type)", "name": null, "date": "\#(date)T08:00:00.000Z"}"#
}
