import BreakdownSheets
import ScreenplayModel

extension Report {
  /// The one-liner in shooting order, day by day.
  public static func shootingOrder(_ breakdown: Breakdown, schedule: ShootingSchedule) -> Report {
    var report = Report(
      id: "shooting-order", title: "Shooting order",
      note: orderNote(missing: schedule.scenes(missingFrom: breakdown)),
      columns: [Column("Shooting day"), Column("Date", .date, isPrinted: false)] + sceneColumns,
      groupColumn: 0)
    var scheduled: Set<Int> = []
    for (day, sheets) in zip(schedule.days, schedule.sheets(of: breakdown)) {
      scheduled.formUnion(sheets)
      let title = dayTitle(
        "Day \(day.number), \(day.date.weekdayName) \(day.date)", sheets, of: breakdown)
      report.rows += sheets.map { sheet in
        [.text(title), .date(day.date.description)]
          + sceneCells(breakdown.sheets[sheet], of: breakdown)
      }
    }
    let left = breakdown.sheets.indices.filter {
      !breakdown.sheets[$0].isOmitted && !scheduled.contains($0)
    }
    let title = dayTitle("Not scheduled", left, of: breakdown)
    report.rows += left.map { sheet in
      [.text(title), .empty] + sceneCells(breakdown.sheets[sheet], of: breakdown)
    }
    return report
  }

  private static func orderNote(missing: [String]) -> String {
    let note = "A scene shot in parts stands on each of its days with its whole length."
    if missing.isEmpty { return note }
    return "In the schedule but not in the script: \(missing.joined(separator: ", ")). " + note
  }

  private static func dayTitle(
    _ title: String, _ sheets: [Int], of breakdown: Breakdown
  ) -> String {
    let tally = SceneTally(sheets.map { breakdown.sheets[$0] })
    let pages = tally.length == Eighths(8) ? "page" : "pages"
    return "\(title): \(counted(tally.scenes, "scene")), \(tally.length) \(pages)"
  }
}
