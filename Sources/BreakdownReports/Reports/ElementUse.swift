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
