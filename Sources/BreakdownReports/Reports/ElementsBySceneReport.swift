import BreakdownSheets
import ScreenplayModel

extension Report {
  /// One row per element and scene: what a spreadsheet filters.
  public static func elementsByScene(_ breakdown: Breakdown) -> Report {
    var report = Report(
      id: "elements-by-scene", title: "Elements by scene",
      columns: [
        Column("Sheet", .number), Column("Scene"), Column("I/E"), Column("Set"),
        Column("Day/Night"), Column("Category"), Column("Element"), Column("Kind"),
        Column("Quantity", .number), Column("Speaking"), Column("Confidence", .number),
        Column("Source"), Column("Line", .number), Column("Evidence"), Column("Rule"),
      ])
    for sheet in breakdown.sheets {
      report.rows += sheet.elements.map { row($0, on: sheet, of: breakdown) }
    }
    return report
  }

  private static func row(
    _ entry: SheetElement, on sheet: BreakdownSheet, of breakdown: Breakdown
  ) -> [Cell] {
    let element = breakdown.element(of: entry)
    let speaking = entry.isSpeaking.map { $0 ? "yes" : "no" }
    return [
      .number(sheet.sheetNumber), .optional(sheet.sceneNumber),
      .optional(sheet.setting?.rawValue), .text(sheet.set), .optional(sheet.dayNight?.rawValue),
      .text(element.category.title), .text(element.name), .optional(element.kind),
      .number(entry.quantity), .optional(speaking),
      .number(Int((entry.confidence * 100).rounded())), .text(entry.source.rawValue),
      entry.evidence.first.map { .number($0.position.line) } ?? .empty,
      .optional(entry.evidence.first?.text), .optional(entry.evidence.first?.rule),
    ]
  }
}
