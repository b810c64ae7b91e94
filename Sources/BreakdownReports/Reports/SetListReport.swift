import BreakdownSheets
import ScreenplayModel

extension Report {
  /// Every set with its scenes, by light, and their length.
  public static func setList(_ breakdown: Breakdown) -> Report {
    var report = Report(
      id: "set-list", title: "Set list",
      note: "A set is written inside and outside in rows of their own.",
      columns: [Column("Set"), Column("I/E")] + SceneTally.columns + [
        Column("Scenes", .scenes), Column("Location", entry: .text), Column("Notes"),
      ])
    let sets = FilmSet.sets(of: breakdown)
    let spellings = Dictionary(grouping: Set(sets.map(\.name)), by: FilmSet.letters)
    report.rows = sets.map { set in
      let others = (spellings[FilmSet.letters(of: set.name)] ?? []).filter { $0 != set.name }
      return [.text(set.name), .optional(set.setting?.rawValue)] + SceneTally(set.sheets).cells + [
        .scenes(of: set.sheets), .remarks(set.locations),
        others.isEmpty
          ? .empty : .text("also written \(others.sorted().joined(separator: ", "))?"),
      ]
    }
    report.totals = report.totalsRow(
      SceneTally(breakdown.sheets).totals.merging([
        "Set": .text(counted(spellings.count, "set"))
      ]) { $1 })
    return report
  }

  /// The sets of every real place, as far as somebody has found one.
  public static func locationList(_ breakdown: Breakdown) -> Report {
    var report = Report(
      id: "location-list", title: "Location breakdown",
      note: "A location is the real place that stands for a set; the script does not say it.",
      columns: [Column("Location", entry: .text), Column("Set"), Column("I/E")]
        + SceneTally.columns + [Column("Scenes", .scenes)],
      groupColumn: 0)
    let byLocation = Dictionary(grouping: breakdown.sheets) { $0.location ?? "" }
    let places = byLocation.keys.sorted { ($0.isEmpty ? 1 : 0, $0) < ($1.isEmpty ? 1 : 0, $1) }
    for place in places {
      let sets = FilmSet.sets(of: byLocation[place] ?? [])
      report.rows += sets.map { set in
        [
          .text(place.isEmpty ? "not set" : place), .text(set.name),
          .optional(set.setting?.rawValue),
        ] + SceneTally(set.sheets).cells + [.scenes(of: set.sheets)]
      }
    }
    report.totals = report.totalsRow(SceneTally(breakdown.sheets).totals)
    return report
  }
}

/// A set, inside or outside, with its scenes.
private struct FilmSet {
  /// As its first scene writes it.
  var name: String
  var setting: SceneSetting?
  var sheets: [BreakdownSheet]

  /// The real places that its scenes name, each once.
  var locations: [String] {
    sheets.reduce(into: []) { places, sheet in
      if let place = sheet.location, !places.contains(place) { places.append(place) }
    }
  }

  private struct Key: Hashable {
    var name: String
    var setting: SceneSetting?
  }

  static func sets(of breakdown: Breakdown) -> [FilmSet] { sets(of: breakdown.sheets) }

  /// By name, so that the rooms of a house stand together; capitals and small letters are the same.
  static func sets(of sheets: [BreakdownSheet]) -> [FilmSet] {
    var sets: [FilmSet] = []
    var places: [Key: Int] = [:]
    for sheet in sheets where !sheet.isOmitted {
      let key = Key(name: sheet.set.uppercased(), setting: sheet.setting)
      if let place = places[key] {
        sets[place].sheets.append(sheet)
      } else {
        places[key] = sets.count
        sets.append(FilmSet(name: key.name, setting: sheet.setting, sheets: [sheet]))
      }
    }
    return sets.sorted { ($0.name, $0.order) < ($1.name, $1.order) }
  }

  private var order: Int { setting.flatMap(SceneSetting.allCases.firstIndex) ?? -1 }

  /// A name without blanks and signs: `JOE'S BAR` and `JOES BAR` are the same.
  static func letters(of name: String) -> String {
    name.filter { $0.isLetter || $0.isNumber }
  }
}
