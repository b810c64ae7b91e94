import BreakdownSheets
import ScreenplayModel

/// An element on one sheet.
struct ElementUse {
  /// Index into ``Breakdown/sheets``.
  var sheet: Int
  /// What the sheet says of it.
  var entry: SheetElement
}

extension Breakdown {
  /// The places of every element, by its index, in script order: found in one pass over the sheets.
  func uses() -> [[ElementUse]] {
    var uses = [[ElementUse]](repeating: [], count: elements.count)
    for (index, sheet) in sheets.enumerated() {
      for entry in sheet.elements where uses.indices.contains(entry.element) {
        uses[entry.element].append(ElementUse(sheet: index, entry: entry))
      }
    }
    return uses
  }

  /// The sheets of uses.
  func sheets(of uses: [ElementUse]) -> [BreakdownSheet] { uses.map { sheets[$0.sheet] } }

  /// The board numbers of a sheet's cast: `1, 2, 7?`.
  func castNumbers(on sheet: BreakdownSheet) -> String {
    sheet.elements.compactMap { entry in
      let element = elements[entry.element]
      guard element.category == .castMembers, let number = element.boardNumber else { return nil }
      return entry.isDoubtful ? "\(number)?" : "\(number)"
    }.joined(separator: ", ")
  }

  /// Which uses are doubtful: `doubtful`, `doubtful in 4, 7`; nil when none is.
  func doubts(about uses: [ElementUse]) -> String? {
    let doubtful = uses.filter(\.entry.isDoubtful)
    guard !doubtful.isEmpty else { return nil }
    if doubtful.count == uses.count { return "doubtful" }
    return "doubtful in " + sheets(of: doubtful).map(\.sceneLabel).joined(separator: ", ")
  }
}

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
