import BreakdownDrafts
import BreakdownReports
import BreakdownSheets
import ScreenplayModel

extension Report {
  /// Two drafts in breakdown terms: scenes, cast, elements, sets, purchases and totals, one under the
  /// other.
  public static func draftComparison(_ comparison: DraftComparison) -> Report {
    var report = Report(
      id: "draft-comparison", title: "What changed",
      note: "\(name(comparison.old.script)) → \(name(comparison.new.script))",
      columns: [
        Column("Part"), Column("What"), Column("Change"), Column("Before"), Column("After"),
        Column("Details"), Column("Scenes"),
      ], groupColumn: 0)
    report.rows =
      sceneRows(comparison) + elementRows(comparison) + setRows(comparison)
      + purchaseRows(comparison) + totalRows(comparison)
    return report
  }

  private static func name(_ script: ScriptFacts) -> String {
    let draft = [script.draft, script.revision].compactMap { $0 }.joined(separator: ", ")
    return draft.isEmpty ? script.file : "\(script.file) (\(draft))"
  }

  private static func sceneRows(_ comparison: DraftComparison) -> [[Cell]] {
    comparison.scenes.map { difference in
      var details = [comparison.elementWords(of: difference)]
      if !difference.revisions.isEmpty {
        details.append("marked \(difference.revisions.joined(separator: ", "))")
      }
      return [
        .text("Scenes"), .text(comparison.heading(of: difference)),
        .text(comparison.headline(of: difference)),
        difference.isAdded ? .empty : .eighths(difference.eighthsBefore),
        difference.isOmitted ? .empty : .eighths(difference.eighthsAfter),
        .text(details.filter { !$0.isEmpty }.joined(separator: "; ")),
        .scenes(difference.isOmitted ? [] : references(difference.new, comparison.new)),
      ]
    }
  }

  private static func references(_ sheets: [Int], _ breakdown: Breakdown) -> [SceneReference] {
    sheets.map { SceneReference(breakdown.sheets[$0]) }
  }

  private static func elementRows(_ comparison: DraftComparison) -> [[Cell]] {
    let cast = comparison.elements.filter { $0.category == .castMembers }
    let others = comparison.elements.filter { $0.category != .castMembers }
    return cast.map { row($0, part: "Cast", comparison) }
      + others.map { row($0, part: "Elements", comparison) }
  }

  private static func row(
    _ element: ElementDifference, part: String, _ comparison: DraftComparison
  ) -> [Cell] {
    let byScenes = element.change == .scenes
    var details = part == "Cast" ? [] : [element.category.title]
    if !element.cameInto.isEmpty {
      details.append("now in \(element.cameInto.joined(separator: ", "))")
    }
    if !element.leftOut.isEmpty {
      details.append("no longer in \(element.leftOut.joined(separator: ", "))")
    }
    let sheets = comparison.new.elements.first { $0.id == element.id }?.sheets ?? []
    return [
      .text(part), .text(element.name), .text(element.words),
      .text(amount(element.quantityBefore, scenes: element.scenesBefore, byScenes)),
      .text(amount(element.quantityAfter, scenes: element.scenesAfter, byScenes)),
      .text(details.joined(separator: "; ")), .scenes(references(sheets, comparison.new)),
    ]
  }

  private static func amount(_ quantity: Int, scenes: [String], _ byScenes: Bool) -> String {
    guard quantity > 0 else { return "" }
    return byScenes ? (scenes.count == 1 ? "1 scene" : "\(scenes.count) scenes") : "\(quantity)"
  }

  private static func setRows(_ comparison: DraftComparison) -> [[Cell]] {
    comparison.newSets.map { set in
      let sheets = comparison.new.sheets.indices.filter {
        comparison.new.sheets[$0].set.uppercased() == set.uppercased()
      }
      return [
        .text("Sets"), .text(set), .text("new"), .empty, .empty, .empty,
        .scenes(references(sheets, comparison.new)),
      ]
    }
      + comparison.goneSets.map {
        [.text("Sets"), .text($0), .text("gone"), .empty, .empty, .empty, .empty]
      }
  }

  private static func purchaseRows(_ comparison: DraftComparison) -> [[Cell]] {
    comparison.purchases.map { purchase in
      var details = purchase.action == .buy ? "get \(purchase.toBuy)" : ""
      if purchase.ordered > 0 {
        details += "\(details.isEmpty ? "" : "; ")\(purchase.ordered) ordered"
      }
      return [
        .text("Purchase list"), .text(purchase.name), .text(purchase.action.rawValue),
        .number(purchase.before), .number(purchase.after), .text(details),
        .text(purchase.scenes.joined(separator: ", ")),
      ]
    }
  }

  private static func totalRows(_ comparison: DraftComparison) -> [[Cell]] {
    comparison.totals.map { total in
      [
        .text("Totals"), .text(total.title),
        .text(total.before == total.after ? "" : "changed"), .text(total.before),
        .text(total.after), .empty, .empty,
      ]
    }
  }
}
