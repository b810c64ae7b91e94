import BreakdownSheets
import ScreenplayModel

extension Report {
  /// On which shooting days every character works or is on hold.
  public static func dayOutOfDays(_ breakdown: Breakdown, schedule: ShootingSchedule) -> Report {
    let days = WorkingDaysOfCast(breakdown, schedule: schedule)
    let fixed = [
      Column("Board no.", .number), Column("Character"), Column("Start", .date),
      Column("Finish", .date), Column("Work", .number), Column("Hold", .number),
      Column("Total", .number),
    ]
    var report = Report(
      id: "day-out-of-days", title: "Day out of days", note: holdNote(days.unscheduled),
      columns: fixed + schedule.days.map { Column("\($0.number) \($0.date.shortDescription)") },
      series: Series(
        name: "days", columns: fixed.count..<(fixed.count + schedule.days.count),
        perPage: daysPerPage))
    for (element, worked) in days.byElement {
      report.rows.append(castRow(breakdown.elements[element], worked: worked, schedule: schedule))
    }
    report.totals =
      [.empty, .text("Characters working"), .empty, .empty, .empty, .empty, .empty]
      + schedule.days.indices.map { day in
        .count(days.byElement.count { $0.days.contains(day) })
      }
    return report
  }

  /// Two weeks of five days.
  private static let daysPerPage = 10

  private static func holdNote(_ unscheduled: [String]) -> String {
    let note = """
      SW: first day of work. W: works. H: on hold, a shooting day in between. WF: last day. SWF: \
      the only day. Total: work and hold; days without shooting are not counted. Drops and \
      pick-ups are agreed by hand.
      """
    if unscheduled.isEmpty { return note }
    return note + " Not scheduled: \(unscheduled.joined(separator: ", "))."
  }

  private static func castRow(
    _ element: BreakdownElement, worked: Set<Int>, schedule: ShootingSchedule
  ) -> [Cell] {
    let first = worked.min() ?? 0
    let last = worked.max() ?? 0
    let span = last - first + 1
    return [
      element.boardNumber.map(Cell.number) ?? .empty, .text(element.name),
      .date(schedule.days[first].date.description), .date(schedule.days[last].date.description),
      .number(worked.count), .number(span - worked.count), .number(span),
    ]
      + schedule.days.indices.map { day in
        guard (first...last).contains(day) else { return .empty }
        guard worked.contains(day) else { return .text("H") }
        return .text((day == first ? "S" : "") + "W" + (day == last ? "F" : ""))
      }
  }
}

/// The shooting days of everyone in the cast.
private struct WorkingDaysOfCast {
  /// Indices of the elements with those of their days, in the order of the cast.
  private(set) var byElement: [(element: Int, days: Set<Int>)] = []
  /// Names of the characters without a shooting day.
  private(set) var unscheduled: [String] = []

  init(_ breakdown: Breakdown, schedule: ShootingSchedule) {
    var worked = [Set<Int>](repeating: [], count: breakdown.elements.count)
    for (day, sheets) in schedule.sheets(of: breakdown).enumerated() {
      for entry in sheets.flatMap({ breakdown.sheets[$0].elements }) {
        worked[entry.element].insert(day)
      }
    }
    for (index, element) in breakdown.elements.enumerated()
    where element.category == .castMembers {
      if worked[index].isEmpty {
        unscheduled.append(element.name)
      } else {
        byElement.append((index, worked[index]))
      }
    }
  }
}

extension CivilDate {
  /// `Mon 03-09`.
  fileprivate var shortDescription: String { "\(weekdayName) \(description.dropFirst(5))" }
}
