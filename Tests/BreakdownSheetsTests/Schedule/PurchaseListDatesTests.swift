import BreakdownSheets
import ScreenplayModel
import Testing

@Suite struct PurchaseListDatesTests {
  private let schedule: ShootingSchedule

  init() throws {
    let days = [("2025-03-01", "9PT2"), ("2025-04-07", "2"), ("2025-05-01", "4")]
    schedule = ShootingSchedule(
      days: try days.enumerated().map { index, day in
        ShootingDay(
          date: try #require(CivilDate(parsing: day.0)), number: index + 1, scenes: [day.1])
      })
  }

  @Test(arguments: [
    (["4"], "2025-04-30"), (["2", "4"], "2025-04-06"), (["4", "2"], "2025-04-06"),
    (["7", "4"], "2025-04-30"), (["9"], "2025-02-28"),
  ])
  func anItemIsNeededTheDayBeforeItsFirstScene(scenes: [String], date: String) {
    #expect(dated(scenes) == date)
  }

  @Test func anItemOfScenesThatAreNotScheduledHasNoDate() {
    #expect(dated(["7"]) == nil)
    #expect(dated([]) == nil)
  }

  private func dated(_ scenes: [String]) -> String? {
    let item = PurchaseList.Item(
      element: "props/oar", name: "oar", category: .props, quantity: 1, scenes: scenes,
      neededBy: "2001-01-01")
    return PurchaseList(items: [item]).dated(by: schedule).items.first?.neededBy
  }
}
