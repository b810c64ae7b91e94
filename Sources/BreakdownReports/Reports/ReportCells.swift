import BreakdownSheets
import ScreenplayModel

extension Report.Cell {
  /// How many scenes; nothing for none, so that the few that count stand out.
  static func count(_ number: Int) -> Self { number == 0 ? .empty : .number(number) }

  /// Remarks, one behind the other.
  static func remarks(_ remarks: [String?]) -> Self {
    let said = remarks.compactMap { $0 }
    return said.isEmpty ? .empty : .text(said.joined(separator: "; "))
  }

  /// The scene of a sheet.
  static func scene(_ sheet: BreakdownSheet) -> Self { .scenes([.init(sheet)]) }

  /// The scene of a sheet with its heading: `3A  INT. SHED - NIGHT`.
  static func heading(_ sheet: BreakdownSheet) -> Self {
    .scenes([
      .init(label: "\(sheet.sceneLabel) \(sheet.heading)", sheetNumber: sheet.sheetNumber)
    ])
  }

  /// How a scene is lit, with a question mark when that is told from other scenes.
  static func light(_ sheet: BreakdownSheet) -> Self {
    optional(
      sheet.dayNight.map { $0.rawValue + (sheet.inferred.contains(.dayNight) ? " ?" : "") })
  }

  /// Yes or no.
  static func yes(_ isSo: Bool) -> Self { .text(isSo ? "yes" : "no") }
}

extension Report {
  /// A row of totals: the cells of the columns that have one.
  func totalsRow(_ cells: [String: Cell]) -> [Cell] { columns.map { cells[$0.title] ?? .empty } }

  /// A number of things with their name: `1 scene`, `3 scenes`.
  static func counted(_ number: Int, _ thing: String, many: String? = nil) -> String {
    "\(number) \(number == 1 ? thing : many ?? thing + "s")"
  }
}
