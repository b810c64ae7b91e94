import BreakdownSheets
import Testing

@Suite struct CivilDateTests {
  @Test(arguments: ["2025-04-07", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func areWrittenAsTheyAreRead(text: String) {
    #expect(CivilDate(parsing: text)?.description == text)
  }

  @Test(arguments: [
    "", "2025-02-29", "1900-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "2025-4-7",
    "0000-01-01", "2025/04/07", "07.04.2025", "2025-04-07T", "-025-04-07", "２025-04-07",
  ])
  func areRefusedWhenTheCalendarHasNoSuchDay(text: String) {
    #expect(CivilDate(parsing: text) == nil)
  }

  @Test(arguments: [
    ("2025-04-07", 1), ("1970-01-01", 4), ("1969-12-28", 0), ("2000-01-01", 6), ("0001-01-01", 1),
  ])
  func knowTheirWeekday(text: String, weekday: Int) {
    let names = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    #expect(CivilDate(parsing: text)?.weekday == weekday)
    #expect(CivilDate(parsing: text)?.weekdayName == names[weekday])
  }

  @Test(arguments: [
    ("2024-02-28", 1, "2024-02-29"), ("2025-01-01", -1, "2024-12-31"),
    ("2024-03-01", -1, "2024-02-29"), ("1970-01-01", 20_000, "2024-10-04"),
  ])
  func moveByDays(text: String, days: Int, result: String) {
    #expect(CivilDate(parsing: text)?.adding(days: days)?.description == result)
  }

  @Test(arguments: [
    ("9999-12-31", 1), ("0001-01-01", -1), ("2025-04-07", .max), ("2025-04-07", .min),
  ])
  func endWithTheCalendar(text: String, days: Int) {
    #expect(CivilDate(parsing: text)?.adding(days: days) == nil)
  }

  @Test func everyDayOfFourCenturiesFollowsTheDayBefore() throws {
    var date = try #require(CivilDate(year: 1800, month: 1, day: 1))
    for _ in 0..<146_097 {
      let next = try #require(date.adding(days: 1))
      #expect(date < next)
      #expect(CivilDate(parsing: next.description) == next)
      #expect(next.weekday == (date.weekday + 1) % 7)
      date = next
    }
    #expect(date.description == "2200-01-01")
  }

  @Test(arguments: [
    ("2025-04-07T00:00:00.000Z", "2025-04-07"), ("2025-04-07T08:00:00.000Z", "2025-04-07"),
    ("2025-04-07T12:00:00.000Z", "2025-04-07"), ("2025-04-06T22:00:00.000Z", "2025-04-07"),
    ("2025-04-06T14:00:00Z", "2025-04-07"), ("2025-04-07T23:00:00+02:00", "2025-04-07"),
    ("2025-04-07", "2025-04-07"),
  ])
  func ofAnInstantAreTheNearestMidnights(text: String, date: String) {
    #expect(CivilDate(parsingInstant: text)?.description == date)
  }

  @Test(arguments: [
    "", "now", "2025-04-07T", "2025-04-07T25:00", "2025-04-07T08", "9999-12-31T22:00Z",
  ])
  func areNotReadFromWhatIsNoInstant(text: String) {
    #expect(CivilDate(parsingInstant: text) == nil)
  }
}
