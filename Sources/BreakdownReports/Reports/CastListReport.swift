import BreakdownSheets
import ScreenplayModel

extension Report {
  /// Every character with board number, scenes, first and last scene.
  public static func castList(_ breakdown: Breakdown) -> Report {
    var report = Report(
      id: "cast-list", title: "Cast list",
      columns: [
        Column("Board no.", .number), Column("Character"), Column("Speaking"),
        Column("Scene count", .number), Column("First scene", .scenes),
        Column("Last scene", .scenes),
        Column("Length", .eighths), Column("Scenes", .scenes),
      ])
    report.rows = breakdown.elements.filter { $0.category == .castMembers }.map { element in
      let sheets = element.sheets.map { breakdown.sheets[$0] }
      return [
        element.boardNumber.map(Cell.number) ?? .empty, .text(element.name),
        .text(element.isSpeaking == true ? "yes" : "no"), .number(sheets.count),
        .scenes(of: sheets.first.map { [$0] } ?? []), .scenes(of: sheets.last.map { [$0] } ?? []),
        .eighths(sheets.reduce(Eighths(0)) { $0 + $1.eighths }),
        .scenes(of: sheets),
      ]
    }
    return report
  }
}
