import BreakdownSheets
import ScreenplayModel

extension Report {
  /// Every element of a category with its scenes and the words that name it.
  public static func elementList(_ category: ElementCategory, of breakdown: Breakdown) -> Report {
    var report = Report(
      id: fileName(category), title: category.title,
      columns: [
        Column("Element"), Column("Kind"), Column("Quantity", .number),
        Column("Scene count", .number), Column("Scenes", .scenes),
        Column("Confidence", .number, isPrinted: false),
        Column("Source", isPrinted: false), Column("Evidence"),
      ])
    for index in breakdown.elements.indices where breakdown.elements[index].category == category {
      report.rows.append(row(index, of: breakdown))
    }
    return report
  }

  /// The lists of all categories that hold anything, in sheet order.
  public static func elementLists(_ breakdown: Breakdown) -> [Report] {
    breakdown.usedCategories.filter { $0 != .castMembers }.map { elementList($0, of: breakdown) }
  }

  private static func row(_ index: Int, of breakdown: Breakdown) -> [Cell] {
    let element = breakdown.elements[index]
    let entries = element.sheets.compactMap { sheet in
      breakdown.sheets[sheet].elements.first { $0.element == index }
    }
    let confidence = entries.map(\.confidence).max() ?? 0
    let evidence = entries.compactMap(\.evidence.first)
      .map { "\($0.position.line): \(oneLine($0.text))" }
    return [
      .text(element.name), .optional(element.kind), .number(element.quantity),
      .number(element.sheets.count),
      .scenes(of: element.sheets.map { breakdown.sheets[$0] }),
      .number(Int((confidence * 100).rounded())), .optional(entries.first?.source.rawValue),
      .text(evidence.joined(separator: "; ")),
    ]
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// `setDressing` → `set-dressing`.
  private static func fileName(_ category: ElementCategory) -> String {
    category.id.reduce(into: "") { name, character in
      if character.isUppercase { name.append("-") }
      name.append(contentsOf: character.lowercased())
    }
  }
}
