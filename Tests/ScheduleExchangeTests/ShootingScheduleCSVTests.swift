import BreakdownSheets
import ScheduleExchange
import Testing

@Suite struct ShootingScheduleCSVTests {
  @Test func readsScenesAndDates() throws {
    let schedule = try read(
      """
      scene,date
      12,2025-04-09
      3A,2025-04-07
      4,2025-04-07
      """)
    #expect(dump(schedule) == ["1 2025-04-07: 3A 4", "2 2025-04-09: 12"])
  }

  @Test(arguments: [
    "Scene No.;Shooting Date\n3;2025-04-07\n",
    "Set,SCENE #,Shoot date\nLoft,3,2025-04-07",
    "\u{FEFF}\"Scene\",\"Date\"\r\n\"3\",\"2025-04-07\"\r\n",
    "date\tscene\r2025-04-07\t3\r",
    "scene , date\n\n 3 , 2025-04-07 \n,\n",
    "scene,note,date\n3,\"rain, \"\"wet\"\"\nstreet\",2025-04-07",
    "scene,date\n3,2025-04-07\n4,\n5\n",
  ])
  func takesListsAsSpreadsheetsSaveThem(text: String) throws {
    #expect(dump(try read(text)) == ["1 2025-04-07: 3"])
  }

  @Test func aFieldInQuotationMarksMayHoldTheSeparator() throws {
    let schedule = try read("scene,date\n\"7, 8\",2025-04-07\n")
    #expect(schedule.firstDate(ofScene: "8")?.description == "2025-04-07")
  }

  @Test(arguments: [
    (
      "",
      "days.csv:1: error: no column is headed 'scene'; the first line names the columns: scene,date"
    ),
    (
      "\nscene,when\n3,2025-04-07",
      "days.csv:2: error: no column is headed 'date'; the first line names the columns: scene,date"
    ),
    (
      "scene,date\n3,2025-04-07\n4,4/8/2025",
      "days.csv:3: error: '4/8/2025' is not a date; write dates as 2025-04-07"
    ),
    ("scene,date\n\n,2025-04-07", "days.csv:3: error: a date without a scene"),
    (
      "scene,date\n\"3\n\n,2025-04-07",
      "days.csv:2: error: the quotation mark opened here is never closed"
    ),
    (
      "scene,note,date\n3,\"a\nb\",2025-04-07\n4,,soon",
      "days.csv:4: error: 'soon' is not a date; write dates as 2025-04-07"
    ),
  ])
  func namesTheLineThatIsWrong(text: String, message: String) {
    #expect(failure { try read(text) } == message)
  }

  @Test func refusesTextThatIsNotUTF8() {
    let bytes = Array("scene,date\n3".utf8) + [0xE9] + Array(",2025-04-07".utf8)
    #expect(
      failure { try ShootingScheduleCSV.read(bytes, file: "days.csv") }
        == "days.csv:2: error: not UTF-8 text; save the list as UTF-8")
  }

  @Test func fieldsBeyondAThousandAreNotKept() throws {
    let commas = String(repeating: ",", count: 1_000_000)
    #expect(try dump(read("scene,date\(commas)\n1,2025-04-07\(commas)\n")) == ["1 2025-04-07: 1"])
  }

  private func read(_ text: String) throws -> ShootingSchedule {
    try ShootingScheduleCSV.read(Array(text.utf8), file: "days.csv")
  }
}

/// A schedule, one day per line.
func dump(_ schedule: ShootingSchedule) -> [String] {
  schedule.days.map { day in
    "\(day.number) \(day.date): \(day.scenes.joined(separator: " "))"
  }
}

/// What a reading that fails says; nil when it does not fail.
func failure(_ read: () throws -> ShootingSchedule) -> String? {
  do {
    _ = try read()
    return nil
  } catch {
    return String(describing: error)
  }
}
