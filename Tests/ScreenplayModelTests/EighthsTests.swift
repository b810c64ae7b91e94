import ScreenplayModel
import Testing

@Suite struct EighthsTests {
  @Test(arguments: [
    (0, "0/8"), (1, "1/8"), (4, "4/8"), (8, "1"), (9, "1 1/8"), (12, "1 4/8"), (16, "2"),
  ])
  func areWrittenAsSchedulesPrintThem(count: Int, text: String) {
    #expect(Eighths(count).description == text)
  }

  @Test(arguments: [
    ("3/8", 3), ("1 3/8", 11), ("2", 16), (" 7/8 ", 7), ("0", 0),
  ])
  func areReadFromFinalDraftsSpelling(text: String, count: Int) {
    #expect(Eighths(parsing: text)?.count == count)
  }

  @Test(arguments: [
    "", "x", "3/7", "1 2", "1 2 3/8", "-1/8", "-2", "99999999999999999999", "9223372036854775807",
    "9223372036854775807 7/8", "9223372036854775807/8", "1000001", "1000001 1/8", "1000001/8",
  ])
  func areRefusedWhenTheyAreNoLength(text: String) {
    #expect(Eighths(parsing: text) == nil)
  }

  @Test func addUpAndCompare() {
    #expect(Eighths(3) + Eighths(6) == Eighths(9))
    #expect(Eighths(3) < Eighths(4))
    #expect(Eighths(-5).count == 0)
  }
}
