import BreakdownDrafts
import BreakdownReports
import BreakdownSheets
import ScreenplayModel

/// Two drafts compared, for a terminal: sentences first, then the tables.
public enum ComparisonText {
  /// Scenes as sentences, then cast, elements, sets and purchases; lines end in line breaks.
  public static func text(_ comparison: DraftComparison, width: Int = 100) -> String {
    let report = Report.draftComparison(comparison)
    var text = "\(report.note ?? "")\n"
    text += section("Scenes", scenes(comparison))
    for part in ["Cast", "Elements", "Sets", "Purchase list"] {
      text += section(part, table(report, part: part, width: width))
    }
    text += section("Totals", totals(comparison))
    return text
  }

  private static func section(_ title: String, _ body: String) -> String {
    body.isEmpty ? "" : "\n\(title)\n\n\(body)"
  }

  private static func scenes(_ comparison: DraftComparison) -> String {
    guard !comparison.scenes.isEmpty else { return "No scene changed.\n" }
    return comparison.scenes.map { difference in
      var line =
        "\(comparison.headline(of: difference)): \(comparison.heading(of: difference)), "
      if difference.isAdded {
        line += "\(difference.eighthsAfter)"
      } else if difference.isOmitted {
        line += "was \(difference.eighthsBefore)"
      } else if difference.eighthsBefore == difference.eighthsAfter {
        line += "\(difference.eighthsAfter)"
      } else {
        line += "\(difference.eighthsBefore) → \(difference.eighthsAfter)"
      }
      let elements = comparison.elementWords(of: difference)
      if !elements.isEmpty { line += "; \(elements)" }
      if !difference.revisions.isEmpty {
        line += "; marked \(difference.revisions.joined(separator: ", "))"
      }
      return line + "\n"
    }.joined()
  }

  /// The rows of one part, without its name.
  private static func table(_ report: Report, part: String, width: Int) -> String {
    var table = report
    table.rows = report.rows.filter { $0.first?.description == part }.map { Array($0.dropFirst()) }
    table.columns.removeFirst()
    table.groupColumn = nil
    guard !table.rows.isEmpty else { return "" }
    return TextFormat.text(table.withoutEmptyColumns, width: width)
  }

  private static func totals(_ comparison: DraftComparison) -> String {
    comparison.totals.map { total in
      let values =
        total.before == total.after ? total.after : "\(total.before) → \(total.after)"
      return "\(total.title): \(values)\n"
    }.joined()
  }
}
