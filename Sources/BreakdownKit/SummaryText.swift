import BreakdownDrafts
import BreakdownReports
import BreakdownSheets
import ScreenplayModel

/// What a terminal shows of a breakdown: the counts an assistant director asks for first.
public enum SummaryText {
  /// A few lines, then a table of categories; lines end in line breaks.
  public static func text(_ script: ScriptBreakdown, width: Int = 100) -> String {
    let breakdown = script.breakdown
    let scenes = breakdown.sheets.filter { !$0.isOmitted }
    let omitted = breakdown.sheets.count - scenes.count
    var text = breakdown.script.displayTitle
    if let draft = breakdown.script.draft { text += " (\(draft))" }
    text += "\n\n"
    text += "\(scenes.count) scenes" + (omitted > 0 ? " and \(omitted) omitted" : "")
    text += ", \(breakdown.script.pages) pages, \(breakdown.totalEighths) in eighths\n"
    text += lights(scenes) + "\n\n"
    text += TextFormat.text(categories(breakdown), width: width)
    text += "\n" + purchases(script.purchaseList) + "\n"
    if let carried = script.handTags { text += handTags(carried) }
    return text
  }

  /// How much people decided, and what of it has no place.
  private static func handTags(_ carried: CarryOver) -> String {
    let lost = carried.unplaced.reduce(0) { $0 + $1.count }
    let count = carried.tags.count
    return "\(count) \(count == 1 ? "decision" : "decisions") by hand"
      + (lost > 0 ? ", \(lost) without a place in this draft; see 'breakdown tag list'\n" : "\n")
  }

  private static func lights(_ scenes: [BreakdownSheet]) -> String {
    let kinds: [(String, (BreakdownSheet) -> Bool)] = [
      ("INT day", { $0.setting == .interior && $0.dayNight == .day }),
      ("INT night", { $0.setting == .interior && $0.dayNight == .night }),
      ("EXT day", { $0.setting?.includesExterior == true && $0.dayNight == .day }),
      ("EXT night", { $0.setting?.includesExterior == true && $0.dayNight == .night }),
      ("dawn or dusk", { $0.dayNight == .dawn || $0.dayNight == .dusk }),
    ]
    return kinds.compactMap { name, holds in
      let matching = scenes.filter(holds)
      guard !matching.isEmpty else { return nil }
      return "\(name) \(matching.count) (\(matching.reduce(Eighths(0)) { $0 + $1.eighths }))"
    }.joined(separator: " · ")
  }

  private static func categories(_ breakdown: Breakdown) -> Report {
    var report = Report(
      id: "summary", title: "Summary",
      columns: [
        .init("Category"), .init("Elements", .number), .init("Scenes", .number),
        .init("Most used"),
      ])
    report.rows = breakdown.usedCategories.map { category in
      let elements = breakdown.elements.filter { $0.category == category }
      let scenes = Set(elements.flatMap(\.sheets)).count
      let most = elements.enumerated().sorted {
        ($1.element.sheets.count, $0.offset) < ($0.element.sheets.count, $1.offset)
      }
      let names = most.prefix(6).map(\.element.name).joined(separator: ", ")
      return [
        .text(category.title), .number(elements.count), .number(scenes), .text(names),
      ]
    }
    return report
  }

  private static func purchases(_ list: PurchaseList) -> String {
    let pieces = list.items.reduce(0) { $0 + $1.quantity }
    let multiples = list.items.count { $0.multiples != nil }
    var text = "To buy, rent or make: \(list.items.count) items, \(pieces) pieces"
    if multiples > 0 { text += ", \(multiples) with spares" }
    return text + "."
  }
}
