import BreakdownSheets
import ScreenplayModel

extension Report {
  /// The days of the story with their scenes and cast.
  public static func scriptDays(_ breakdown: Breakdown) -> Report {
    var report = Report(
      id: "script-days", title: "Script days",
      note: """
        Days of the story, proposed from what the headings say; X days are flashbacks, dreams and \
        the like. The director and the first assistant director settle them.
        """,
      columns: [Column("Script day")] + SceneTally.columns + [
        Column("Scenes", .scenes), Column("Cast"), Column("Notes"),
      ])
    var days: [String] = []
    var sheets: [String: [BreakdownSheet]] = [:]
    for sheet in breakdown.sheets where !sheet.isOmitted {
      let day = sheet.scriptDay ?? "not said"
      if sheets[day] == nil { days.append(day) }
      sheets[day, default: []].append(sheet)
    }
    report.rows = days.map { scriptDayRow($0, sheets[$0] ?? [], of: breakdown) }
    report.totals = report.totalsRow(
      SceneTally(breakdown.sheets).totals.merging(["Script day": .text("All")]) { $1 })
    return report
  }

  private static func scriptDayRow(
    _ day: String, _ sheets: [BreakdownSheet], of breakdown: Breakdown
  ) -> [Cell] {
    var cast: Set<Int> = []
    for entry in sheets.flatMap(\.elements) {
      if let number = breakdown.elements[entry.element].boardNumber { cast.insert(number) }
    }
    let isProposed = sheets.contains { $0.inferred.contains(.scriptDay) }
    return [.text(day)] + SceneTally(sheets).cells + [
      .scenes(of: sheets), .text(cast.sorted().map(String.init).joined(separator: ", ")),
      isProposed ? .text("proposed") : .empty,
    ]
  }
}
