import BreakdownSheets
import ScreenplayModel

extension Report {
  /// The one-liner: every scene with set, light, page, length and cast numbers.
  public static func sceneList(_ breakdown: Breakdown) -> Report {
    var report = Report(
      id: "scene-list", title: "Scene list",
      columns: [
        Column("Sheet", .number), Column("Scene"), Column("I/E"), Column("Set"),
        Column("Day/Night"), Column("Script day"), Column("Page"), Column("Length", .eighths),
        Column("Eighths", .number, isPrinted: false), Column("Cast"), Column("Synopsis"),
        Column("Line", .number, isPrinted: false),
      ])
    report.rows = breakdown.sheets.map { sheet in
      let cast = breakdown.entries(of: .castMembers, on: sheet)
        .compactMap { breakdown.element(of: $0).boardNumber }
      return [
        .number(sheet.sheetNumber), .optional(sheet.sceneNumber),
        .optional(sheet.setting?.rawValue), .text(sheet.isOmitted ? "OMITTED" : sheet.set),
        .optional(sheet.dayNight?.rawValue), .optional(sheet.scriptDay), .text(sheet.page),
        .eighths(sheet.eighths), .number(sheet.eighths.count),
        .text(cast.map(String.init).joined(separator: ", ")), .optional(sheet.synopsis),
        .number(sheet.line),
      ]
    }
    return report
  }
}
