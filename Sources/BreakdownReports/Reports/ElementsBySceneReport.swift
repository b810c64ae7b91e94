import BreakdownSheets
import ScreenplayModel

extension Report {
  /// One row per element and scene: what a spreadsheet filters.
  public static func elementsByScene(_ breakdown: Breakdown) -> Report {
    var report = byScene(
      Report(
        id: "elements-by-scene", title: "Elements by scene",
        note: "What every scene needs. Line: where the script first says so.", columns: []),
      of: breakdown
    ) { sheet in
      sheet.elements.map { elementCells($0, on: sheet, of: breakdown) }
    }
    report.standsInBook = false
    return report
  }

  /// The crowd: who is in the background of which scene, and how many.
  public static func backgroundByScene(_ breakdown: Breakdown) -> Report {
    var report = byScene(
      Report(
        id: "background-by-scene", title: "Background by scene",
        note: """
          Extras and crowds as the script has them. A quantity of 1 may stand for a group whose \
          number the script does not say.
          """, columns: []),
      of: breakdown
    ) { sheet in
      breakdown.entries(of: .backgroundActors, on: sheet)
        .map { elementCells($0, on: sheet, of: breakdown) }
    }
    for index in report.columns.indices where report.columns[index].title == "Category" {
      report.columns[index].isPrinted = false
    }
    return report
  }

  /// Fills a report with the rows of every scene, under its heading.
  static func byScene(
    _ empty: Report, of breakdown: Breakdown, rows: (BreakdownSheet) -> [[Cell]]
  ) -> Report {
    var report = empty
    report.columns = bySceneColumns
    report.groupColumn = 0
    var scenes = 0
    for sheet in breakdown.sheets {
      let rows = rows(sheet)
      report.rows += rows
      scenes += rows.isEmpty ? 0 : 1
    }
    let entries = counted(report.rows.count, "entry", many: "entries")
    report.totals = report.totalsRow([
      "Element": .text("\(entries) in \(counted(scenes, "scene"))")
    ])
    return report
  }

  /// What reports by scene say of an element; the heading groups them.
  static let bySceneColumns: [Column] = [
    Column("Heading", .scenes), Column("Sheet", .number, isPrinted: false),
    Column("Scene", .scenes, isPrinted: false), Column("I/E", isPrinted: false),
    Column("Set", isPrinted: false), Column("Day/Night", isPrinted: false),
    Column("Category"), Column("Element"), Column("Kind"), Column("Quantity", .number),
    Column("Speaking", isPrinted: false), Column("Confidence", .number, isPrinted: false),
    Column("Source", isPrinted: false), Column("Line", .number), Column("Script says"),
    Column("Rule", isPrinted: false), Column("Notes"),
  ]

  /// The cells of an element on a sheet under ``bySceneColumns``.
  static func elementCells(
    _ entry: SheetElement, on sheet: BreakdownSheet, of breakdown: Breakdown
  ) -> [Cell] {
    let element = breakdown.element(of: entry)
    return headingCells(sheet) + [
      .text(element.category.title), .text(element.name), .optional(element.kind),
      .number(entry.quantity), entry.isSpeaking.map(Cell.yes) ?? .empty,
      .number(Int((entry.confidence * 100).rounded())), .text(entry.source.rawValue),
      entry.evidence.first.map { .number($0.position.line) } ?? .empty,
      .optional(entry.evidence.first?.text), .optional(entry.evidence.first?.rule),
      .remarks([
        entry.isSpeaking == false ? "silent" : nil, entry.damage,
        entry.isDoubtful ? "doubtful" : nil,
      ]),
    ]
  }

  /// The cells of a staging need on a sheet under ``bySceneColumns``.
  static func stagingCells(
    _ need: StagingNeed, on sheet: BreakdownSheet, names: [String: String]
  ) -> [Cell] {
    var causes = need.because.map { names[$0] ?? $0 }
    if causes.isEmpty { causes = Array(need.quotes.prefix(2)) }
    return headingCells(sheet) + [
      .text("Staging need"), .text(need.title), .empty, .empty, .empty, .empty, .empty, .empty,
      .empty, .empty,
      causes.isEmpty ? .empty : .text("for \(causes.joined(separator: ", "))"),
    ]
  }

  private static func headingCells(_ sheet: BreakdownSheet) -> [Cell] {
    [
      .heading(sheet), .number(sheet.sheetNumber), .scene(sheet),
      .optional(sheet.setting?.rawValue), .text(sheet.set), .light(sheet),
    ]
  }
}
