import BreakdownSheets
import ScreenplayModel

extension Report {
  /// Every element of a category with its scenes and the words that name it.
  public static func elementList(_ category: ElementCategory, of breakdown: Breakdown) -> Report {
    elementList(category, of: breakdown, uses: breakdown.uses())
  }

  /// The lists of all categories that hold anything, in sheet order.
  public static func elementLists(_ breakdown: Breakdown) -> [Report] {
    let uses = breakdown.uses()
    return breakdown.usedCategories.filter { $0 != .castMembers }.map {
      elementList($0, of: breakdown, uses: uses)
    }
  }

  private static func elementList(
    _ category: ElementCategory, of breakdown: Breakdown, uses: [[ElementUse]]
  ) -> Report {
    var report = Report(
      id: listID(of: category), title: category.title,
      note: """
        Quantity: the most seen at once in one scene. Script says: the words that name it, with \
        the scenes where they differ.
        """,
      columns: [
        Column("Element"), Column("Kind"), Column("Quantity", .number),
        Column("Scene count", .number), Column("Scenes", .scenes), Column("Script says"),
        Column("Lines", isPrinted: false), Column("Confidence", .number, isPrinted: false),
        Column("Source", isPrinted: false), Column("Notes"),
      ])
    for (element, uses) in zip(breakdown.elements, uses) where element.category == category {
      report.rows.append(row(element, uses, of: breakdown))
    }
    report.totals = report.totalsRow(["Element": .text(counted(report.rows.count, "element"))])
    return report
  }

  private static func row(
    _ element: BreakdownElement, _ uses: [ElementUse], of breakdown: Breakdown
  ) -> [Cell] {
    let confidence = uses.map(\.entry.confidence).max() ?? 0
    let lines = uses.compactMap { $0.entry.evidence.first.map { String($0.position.line) } }
    return [
      .text(element.name), .optional(element.kind), .number(element.quantity),
      .number(uses.count), .scenes(of: breakdown.sheets(of: uses)),
      .text(wording(uses, of: breakdown)), .text(lines.joined(separator: ", ")),
      .number(Int((confidence * 100).rounded())),
      .optional(uses.first?.entry.source.rawValue),
      .remarks([damage(uses, of: breakdown), breakdown.doubts(about: uses)]),
    ]
  }

  /// `the rusted sword (3A); sword (4, 7)`; scenes are left out where all say the same.
  private static func wording(_ uses: [ElementUse], of breakdown: Breakdown) -> String {
    var scenes: [(text: String, labels: [String])] = []
    var places: [String: Int] = [:]
    for use in uses {
      guard let text = use.entry.evidence.first.map({ oneLine($0.text) }) else { continue }
      let label = breakdown.sheets[use.sheet].sceneLabel
      if let place = places[text] {
        scenes[place].labels.append(label)
      } else {
        places[text] = scenes.count
        scenes.append((text, [label]))
      }
    }
    if scenes.count == 1 { return scenes[0].text }
    return scenes.map { "\($0.text) (\($0.labels.joined(separator: ", ")))" }
      .joined(separator: "; ")
  }

  /// `burnt in 3A; broken in 4, 7`.
  private static func damage(_ uses: [ElementUse], of breakdown: Breakdown) -> String? {
    var scenes: [(damage: String, labels: [String])] = []
    for use in uses {
      guard let damage = use.entry.damage else { continue }
      let label = breakdown.sheets[use.sheet].sceneLabel
      if let place = scenes.firstIndex(where: { $0.damage == damage }) {
        scenes[place].labels.append(label)
      } else {
        scenes.append((damage, [label]))
      }
    }
    guard !scenes.isEmpty else { return nil }
    return scenes.map { "\($0.damage) in \($0.labels.joined(separator: ", "))" }
      .joined(separator: "; ")
  }

  private static func oneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 32 }) else { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// `setDressing` → `set-dressing`.
  static func listID(of category: ElementCategory) -> String {
    category.id.reduce(into: "") { name, character in
      if character.isUppercase { name.append("-") }
      name.append(contentsOf: character.lowercased())
    }
  }
}
