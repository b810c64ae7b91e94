import BreakdownSheets
import ScreenplayModel

extension Report {
  /// Every character with board number, scenes, first and last scene.
  public static func castList(_ breakdown: Breakdown) -> Report {
    var report = Report(
      id: "cast-list", title: "Cast list",
      note: """
        Number 1 is in most scenes. Silent: in the scene without a line. Length: all scenes of the \
        character added up.
        """,
      columns: [
        Column("Board no.", .number), Column("Character"), Column("Speaking", isPrinted: false),
        Column("Scene count", .number), Column("Speaks in", .number),
        Column("Silent in", .number), Column("First scene", .scenes),
        Column("Last scene", .scenes), Column("Length", .eighths), Column("Scenes", .scenes),
        Column("Notes"),
      ])
    var speaking = 0
    for (element, uses) in zip(breakdown.elements, breakdown.uses())
    where element.category == .castMembers {
      report.rows.append(castRow(element, uses, of: breakdown))
      if element.isSpeaking == true { speaking += 1 }
    }
    report.totals = report.totalsRow([
      "Character": .text("\(counted(report.rows.count, "character")), \(speaking) speaking")
    ])
    return report
  }

  private static func castRow(
    _ element: BreakdownElement, _ uses: [ElementUse], of breakdown: Breakdown
  ) -> [Cell] {
    let sheets = breakdown.sheets(of: uses)
    let speaking = uses.count { $0.entry.isSpeaking == true }
    return [
      element.boardNumber.map(Cell.number) ?? .empty, .text(element.name),
      .yes(element.isSpeaking == true), .number(sheets.count), .count(speaking),
      .count(sheets.count - speaking), .scenes(of: Array(sheets.prefix(1))),
      .scenes(of: Array(sheets.suffix(1))), .eighths(SceneTally(sheets).length),
      .scenes(of: sheets), .remarks([breakdown.doubts(about: uses)]),
    ]
  }
}
