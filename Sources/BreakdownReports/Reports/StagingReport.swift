import BreakdownSheets
import ScreenplayModel

extension Report {
  /// What scenes demand beyond their things, department by department.
  public static func staging(_ breakdown: Breakdown) -> Report {
    var report = Report(
      id: "staging-needs", title: "Staging needs",
      note: "What scenes demand beyond their things, found by rules. No legal advice: ask whom the "
        + "last column names.",
      columns: [
        Column("Department"), Column("Need"), Column("Severity"), Column("Scenes", .scenes),
        Column("Because"), Column("Why"), Column("Ask"),
      ], groupColumn: 0)
    let names = Dictionary(
      breakdown.elements.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    report.rows = needs(of: breakdown).map { row($0, names: names, of: breakdown) }
    return report
  }

  /// A need with the sheets it stands on.
  private struct Need {
    var need: StagingNeed
    var sheets: [BreakdownSheet]
  }

  /// Every need once, by department, then in the order they are first met.
  private static func needs(of breakdown: Breakdown) -> [Need] {
    var needs: [Need] = []
    var place: [String: Int] = [:]
    for sheet in breakdown.sheets {
      for need in sheet.staging {
        if let known = place[need.need] {
          needs[known].sheets.append(sheet)
        } else {
          place[need.need] = needs.count
          needs.append(Need(need: need, sheets: [sheet]))
        }
      }
    }
    let order = needs.indices.sorted {
      (needs[$0].need.department, $0) < (needs[$1].need.department, $1)
    }
    return order.map { needs[$0] }
  }

  private static func row(
    _ need: Need, names: [String: String], of breakdown: Breakdown
  ) -> [Cell] {
    [
      .text(need.need.department), .text(need.need.title), .text(need.need.severity.rawValue),
      .scenes(of: need.sheets), .text(reasons(need, names: names)), .text(need.need.why),
      .optional(need.need.hint),
    ]
  }

  /// What causes it, scene by scene: `3A: revolver; 7: “fires at the sky”`.
  private static func reasons(_ need: Need, names: [String: String]) -> String {
    need.sheets.compactMap { sheet in
      guard let found = sheet.staging.first(where: { $0.need == need.need.need }) else {
        return nil
      }
      var reasons = found.because.prefix(3).map { names[$0] ?? $0 }
      if reasons.isEmpty { reasons = Array(found.quotes.prefix(2)) }
      if reasons.isEmpty { return nil }
      return "\(sheet.sceneLabel): \(reasons.joined(separator: ", "))"
    }.joined(separator: "; ")
  }
}
