import Testing

@testable import BreakdownSheets

@Suite struct ScriptDaysTests {
  @Test(arguments: [
    ("NIGHT", "DAY"), ("NIGHT", "MORNING"), ("NIGHT", "DAWN"), ("NIGHT", "DUSK"),
    ("DUSK", "DAY"), ("DAY", "DAWN"), ("DAY", "MORNING"), ("AFTERNOON", "MORNING"),
    ("DAY", "NEXT DAY"), ("NIGHT", "NEXT NIGHT"), ("MORNING", "THE NEXT MORNING"),
    ("DAY", "THE FOLLOWING DAY"), ("DAY", "TWO DAYS LATER"), ("DAY", "A DAY LATER"),
    ("NIGHT", "A WEEK LATER"), ("DAY", "TEN YEARS LATER"), ("DAY", "SIX MONTHS LATER"),
    ("", "NEXT DAY"),
  ])
  func beginAgain(first: String, second: String) {
    #expect(days(first, second) == ["1", "2"])
  }

  @Test(arguments: [
    ("DAY", "DAY"), ("DAY", "NIGHT"), ("NIGHT", "NIGHT"), ("MORNING", "MORNING"),
    ("MORNING", "AFTERNOON"), ("DAWN", "MORNING"), ("DAWN", "DAY"), ("DAY", "DUSK"),
    ("DUSK", "NIGHT"), ("NIGHT", "CONTINUOUS"), ("DAY", "MOMENTS LATER"), ("DAY", "LATER"),
    ("DAY", "LATER THAT DAY"), ("NIGHT", "EARLIER THAT DAY"), ("NIGHT", "TWO HOURS LATER"),
    ("NIGHT", ""), ("", "DAY"),
  ])
  func goOn(first: String, second: String) {
    #expect(days(first, second) == ["1", "1"])
  }

  @Test(arguments: [
    ("INT. SHED - NIGHT (1973)", "INT. SHED - NIGHT (1977)", "another time: 1977"),
    ("INT. SHED - DAY", "INT. SHED - DAY (MID '70S)", "another time: 70"),
    ("INT. SHED - DAY (1973)", "INT. SHED - DAY (PRESENT)", "back to the present"),
    ("INT. SHED - NIGHT", "INT. SHED - MORNING", "night, then morning"),
    ("INT. SHED - DAY", "INT. SHED - NEXT DAY", "the script says so"),
  ])
  func aNewDayHasAReason(first: String, second: String, reason: String) {
    let sheets = TestScript(first, second).breakdown().sheets
    #expect(sheets.map(\.scriptDay) == ["1", "2"])
    #expect(sheets.map(\.scriptDayReason) == [nil, reason])
  }

  @Test func theSameYearTwiceIsOneDay() {
    let sheets = TestScript("INT. SHED - DAY (1973)", "EXT. SHED - DAY (1973)").breakdown().sheets
    #expect(sheets.map(\.scriptDay) == ["1", "1"])
  }

  @Test func aMorningThatGoesOnThroughScenesIsOneDay() {
    #expect(
      days("NIGHT", "MORNING", "CONTINUOUS", "MORNING", "DAY", "NIGHT") == [
        "1", "2", "2", "2", "2", "2",
      ])
  }

  @Test func aNewDayInBracketsCounts() {
    let sheets = TestScript("INT. SHED - MORNING", "INT. SHED - MORNING (THE NEXT)").breakdown()
      .sheets
    #expect(sheets.map(\.scriptDay) == ["1", "2"])
  }

  @Test(arguments: [
    "FLASHBACK", "DREAM", "MARA'S DREAM", "DREAM SEQUENCE", "NIGHTMARE", "FLASH FORWARD",
    "FLASHFORWARD", "FLASH-FORWARD", "FLASHBACK - 1985",
  ])
  func flashbacksAndDreamsHaveDaysOfTheirOwn(modifier: String) {
    let script = TestScript(
      "INT. SHED - DAY", "INT. SHED - NIGHT (\(modifier))", "INT. SHED - DAY")
    #expect(script.breakdown().sheets.map(\.scriptDay) == ["1", "X1", "1"])
  }

  @Test(arguments: ["MARA'S DREAM", "SHED - FLASHBACK TO 1985", "NIGHTMARE"])
  func aSetMayBeADream(set: String) {
    let script = TestScript("INT. SHED - DAY", "INT. \(set) - DAY")
    #expect(script.breakdown().sheets.map(\.scriptDay) == ["1", "X1"])
  }

  @Test func everyFlashbackHasItsOwnDays() {
    let script = TestScript(
      "INT. SHED - DAY (FLASHBACK)", "INT. SHED - NIGHT (FLASHBACK)",
      "INT. SHED - DAY (FLASHBACK)", "INT. SHED - DAY", "INT. SHED - DAY (FLASHBACK)")
    #expect(script.breakdown().sheets.map(\.scriptDay) == ["X1", "X1", "X2", "1", "X3"])
  }

  @Test func aFlashbackGoesOnThroughContinuousScenes() {
    let script = TestScript(
      "INT. SHED - DAY", "INT. SHED - NIGHT (FLASHBACK)", "EXT. YARD - CONTINUOUS",
      "INT. SHED - DAY")
    #expect(script.breakdown().sheets.map(\.scriptDay) == ["1", "X1", "X1", "1"])
  }

  @Test func aFlashbackTakenUpAgainIsTheSameOne() {
    let script = TestScript(
      "INT. SHED - DAY (FLASHBACK)", "INT. SHED - DAY", "INT. SHED - DAY (RESUMING FLASHBACK)")
    #expect(script.breakdown().sheets.map(\.scriptDay) == ["X1", "1", "X1"])
  }

  @Test(arguments: ["END OF FLASHBACK", "END FLASHBACK", "BACK TO PRESENT"])
  func theEndOfAFlashbackIsTheStory(modifier: String) {
    let script = TestScript(
      "INT. SHED - DAY (FLASHBACK)", "INT. SHED - CONTINUOUS (\(modifier))")
    #expect(script.breakdown().sheets.map(\.scriptDay) == ["X1", "1"])
  }

  @Test(arguments: ["DREAM DINER", "FLASHBACK ARCADE", "WEEKEND HOUSE", "NEXT LEVEL GYM"])
  func theNameOfASetSaysNothing(set: String) {
    let script = TestScript("INT. SHED - DAY", "INT. \(set) - DAY")
    #expect(script.breakdown().sheets.map(\.scriptDay) == ["1", "1"])
  }

  @Test func lightGoesOnWhereTheHeadingDoesNotSay() {
    let sheets = TestScript("INT. SHED - NIGHT", "INT. YARD - CONTINUOUS").breakdown().sheets
    #expect(sheets.map(\.dayNight) == [.night, .night])
    #expect(sheets.map { $0.inferred.contains(.dayNight) } == [false, true])
  }

  @Test func lightOfAFlashbackDoesNotReachTheStory() {
    let sheets = TestScript(
      "INT. SHED - DAY", "INT. SHED - NIGHT (FLASHBACK)", "INT. SHED"
    ).breakdown().sheets
    #expect(sheets[2].dayNight == .day)
  }

  @Test func omittedScenesHaveNoDay() {
    let sheets = TestScript("INT. SHED - NIGHT", "OMITTED", "INT. SHED - DAY").breakdown().sheets
    #expect(sheets.map(\.scriptDay) == ["1", nil, "2"])
  }

  @Test func daysAreProposals() {
    #expect(TestScript("INT. SHED - DAY").breakdown().sheets[0].inferred == [.scriptDay])
  }

  private func days(_ times: String...) -> [String?] {
    let headings = times.map { $0.isEmpty ? "INT. SHED" : "INT. SHED - \($0)" }
    return TestScript(headings).breakdown().sheets.map(\.scriptDay)
  }
}
