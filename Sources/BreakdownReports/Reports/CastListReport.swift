import BreakdownSheets
import ScreenplayModel

extension Report {
  /// Every character with board number, scenes, first and last scene.
  public static func castList(_ breakdown: Breakdown) -> Report {
    var report = Report(
      id: "cast-list", title: "Cast list",
      columns: [
        Column("Board no.", .number), Column("Character"), Column("Speaking"),
        Column("Scene count", .number), Column("First scene"), Column("Last scene"),
        Column("Length", .eighths), Column("Scenes"),
      ])
    report.rows = breakdown.elements.filter { $0.category == .castMembers }.map { element in
      let sheets = element.sheets.map { breakdown.sheets[$0] }
      let labels = sheets.map(\.sceneLabel)
      return [
        element.boardNumber.map(Cell.number) ?? .empty, .text(element.name),
        .text(element.isSpeaking == true ? "yes" : "no"), .number(sheets.count),
        .optional(labels.first), .optional(labels.last),
        .eighths(sheets.reduce(Eighths(0)) { $0 + $1.eighths }),
        .text(labels.joined(separator: ", ")),
      ]
    }
    return report
  }
}
