import BreakdownSheets
import ScreenplayModel

extension Report {
  /// How much is played inside and outside, by day and by night.
  public static func dayNightTotals(_ breakdown: Breakdown) -> Report {
    let sheets = breakdown.sheets.filter { !$0.isOmitted }
    let all = SceneTally(sheets)
    let lights = SceneTally.Light.allCases.filter { $0 != .notSaid || all.scenes(.notSaid) > 0 }
    var report = Report(
      id: "day-night-totals", title: "Day and night, inside and outside",
      note: shares(all, lights, pages: breakdown.script.pages),
      columns: [Column("I/E")]
        + lights.flatMap { light in
          [Column("\(light.title) scenes", .number), Column("\(light.title) length", .eighths)]
        } + [
          Column("All scenes", .number), Column("All length", .eighths),
          Column("Eighths", .number), Column("Share %", .number),
        ])
    let settings: [SceneSetting?] = SceneSetting.allCases + [nil]
    for setting in settings {
      let tally = SceneTally(sheets.filter { $0.setting == setting })
      guard tally.scenes > 0 else { continue }
      report.rows.append(
        [.text(setting?.rawValue ?? "not said")] + dayNightCells(tally, lights, all: all))
    }
    report.totals = [.text("All")] + dayNightCells(all, lights, all: all)
    return report
  }

  private static func dayNightCells(
    _ tally: SceneTally, _ lights: [SceneTally.Light], all: SceneTally
  ) -> [Cell] {
    lights.flatMap { light -> [Cell] in
      let scenes = tally.scenes(light)
      return [.count(scenes), scenes == 0 ? .empty : .eighths(tally.length(light))]
    } + [
      .number(tally.scenes), .eighths(tally.length), .number(tally.length.count),
      .number(SceneTally.share(tally.length, of: all.length)),
    ]
  }

  private static func shares(
    _ all: SceneTally, _ lights: [SceneTally.Light], pages: Int
  ) -> String {
    let shares = lights.map { light in
      "\(light.title.lowercased()) \(SceneTally.share(all.length(light), of: all.length)) %"
    }
    return """
      Share of the length: \(shares.joined(separator: ", ")). Lengths are in pages and eighths; \
      the script has \(counted(pages, "page")).
      """
  }
}
