import BreakdownSheets
import ScreenplayModel

extension Report {
  /// Who is in which scene: scenes down, board numbers across.
  public static func sceneCharacterMatrix(_ breakdown: Breakdown) -> Report {
    let cast = breakdown.elements.indices.filter {
      breakdown.elements[$0].category == .castMembers
    }
    let heads = cast.map { Column(castHead(breakdown.elements[$0])) }
    let fixed = [Column("Scene", .scenes), Column("Set")]
    var report = Report(
      id: "scene-character-matrix", title: "Scenes and characters",
      note: """
        Heads are board numbers, named in the cast list. X: speaks. o: there without a line. A \
        question mark: doubtful. Below: scenes of each.
        """, columns: fixed + heads,
      series: Series(
        name: "characters", columns: fixed.count..<(fixed.count + heads.count),
        perPage: charactersPerPage))
    var columns = [Int?](repeating: nil, count: breakdown.elements.count)
    for (column, element) in cast.enumerated() { columns[element] = fixed.count + column }
    for sheet in breakdown.sheets where !sheet.isOmitted {
      var row: [Cell] = [.scene(sheet), .text(sheet.set)]
      row += Array(repeating: .empty, count: heads.count)
      for entry in sheet.elements {
        if let column = columns[entry.element] { row[column] = presence(entry) }
      }
      report.rows.append(row)
    }
    report.totals =
      [.empty, .text("Scenes")] + cast.map { .number(breakdown.elements[$0].sheets.count) }
    return report
  }

  /// As many as stand beside scene and set on a page across.
  private static let charactersPerPage = 20

  private static func castHead(_ element: BreakdownElement) -> String {
    element.boardNumber.map(String.init) ?? element.name
  }

  private static func presence(_ entry: SheetElement) -> Cell {
    .text((entry.isSpeaking == true ? "X" : "o") + (entry.isDoubtful ? "?" : ""))
  }
}
