import BreakdownSheets
import ScreenplayModel

extension Report {
  /// The one-liner: every scene with set, light, page, length and cast numbers.
  public static func sceneList(_ breakdown: Breakdown) -> Report {
    let tally = SceneTally(breakdown.sheets)
    let hasNumbers = breakdown.sheets.contains { $0.sceneNumber != nil }
    var report = Report(
      id: "scene-list", title: "Scene list", note: lengthNote(breakdown, tally),
      columns: [Column("Sheet", .number, isPrinted: hasNumbers)] + sceneColumns + [
        Column("Line", .number, isPrinted: false)
      ])
    report.rows = breakdown.sheets.map { sheet in
      [.number(sheet.sheetNumber)] + sceneCells(sheet, of: breakdown) + [.number(sheet.line)]
    }
    let omitted = breakdown.sheets.count - tally.scenes
    report.totals = report.totalsRow([
      "Set": .text(
        counted(tally.scenes, "scene") + (omitted > 0 ? ", \(omitted) omitted" : "")),
      "Page": .text(counted(breakdown.script.pages, "page")), "Length": .eighths(tally.length),
      "Eighths": .number(tally.length.count),
    ])
    return report
  }

  /// What a one-liner says of a scene.
  static let sceneColumns: [Column] = [
    Column("Scene", .scenes), Column("I/E"), Column("Set"), Column("Day/Night"),
    Column("Script day"), Column("Page"), Column("Length", .eighths),
    Column("Eighths", .number, isPrinted: false), Column("Cast"),
    Column("Synopsis", entry: .text),
  ]

  /// The cells of a sheet under ``sceneColumns``.
  static func sceneCells(_ sheet: BreakdownSheet, of breakdown: Breakdown) -> [Cell] {
    guard !sheet.isOmitted else {
      return [.scene(sheet), .empty, .text("OMITTED")] + Array(repeating: .empty, count: 7)
    }
    return [
      .scene(sheet), .optional(sheet.setting?.rawValue), .text(sheet.set), .light(sheet),
      .optional(sheet.scriptDay), .text(sheet.page), .eighths(sheet.eighths),
      .number(sheet.eighths.count), .text(breakdown.castNumbers(on: sheet)),
      .optional(sheet.synopsis),
    ]
  }

  private static func lengthNote(_ breakdown: Breakdown, _ tally: SceneTally) -> String {
    let pages = breakdown.script.pages
    return """
      The script has \(counted(pages, "page")); the lengths of its scenes add up to \
      \(tally.length). The sum is the larger one because every begun eighth counts. Script days \
      are proposals, and so is a day or night with a question mark: the heading does not say it.
      """
  }
}
