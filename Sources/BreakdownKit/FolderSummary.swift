import BreakdownReports
import BreakdownSheets
import ScreenplayModel

/// What came of a folder of scripts.
public struct FolderSummary: Sendable {
  /// The folder everything was written to.
  public var output: String
  /// One per script, in the order of the arguments.
  public var outcomes: [ScriptFolder.Outcome]

  /// How many scripts failed.
  public var failures: Int { outcomes.count { $0.error != nil } }

  /// What was missing for the pages to print well.
  public var warnings: PrintWarnings {
    outcomes.flatMap(\.warnings.all).reduce(into: PrintWarnings()) { $0.add($1) }
  }

  /// As a table.
  public var report: Report {
    var report = Report(
      id: "summary", title: "Scripts",
      columns: [
        .init("Title"), .init("Script"), .init("Folder"), .init("Pages", .number),
        .init("Scenes", .number), .init("Length", .eighths), .init("Cast", .number),
        .init("Elements", .number), .init("To buy", .number), .init("Error"),
      ])
    report.rows = outcomes.map { outcome in
      [
        .text(outcome.title), .text(outcome.path),
        .text(outcome.error == nil ? outcome.folder : ""),
        .number(outcome.pages), .number(outcome.scenes), .eighths(outcome.eighths),
        .number(outcome.cast), .number(outcome.elements), .number(outcome.purchases),
        .text(outcome.error ?? ""),
      ]
    }
    return report
  }

  /// For a terminal: the counts, then every failure.
  public func text(width: Int) -> String {
    let good = outcomes.filter { $0.error == nil }
    let pages = good.reduce(0) { $0 + $1.pages }
    var text = "\(good.count) of \(outcomes.count) scripts broken down, \(pages) pages.\n"
    for outcome in outcomes { if let error = outcome.error { text += "failed: \(error)\n" } }
    text += "Index: \(output)/index.html\n"
    return text
  }

  /// `summary.json`.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("format")
    writer.string("breakdown-summary/1")
    writer.key("scripts")
    writer.beginArray()
    for outcome in outcomes {
      writer.beginObject()
      writer.key("title")
      writer.string(outcome.title)
      writer.key("script")
      writer.string(outcome.path)
      if let error = outcome.error {
        writer.key("error")
        writer.string(error)
      } else {
        writer.key("folder")
        writer.string(outcome.folder)
        for (key, value) in [
          ("pages", outcome.pages), ("scenes", outcome.scenes),
          ("eighths", outcome.eighths.count), ("cast", outcome.cast),
          ("elements", outcome.elements), ("purchases", outcome.purchases),
        ] {
          writer.key(key)
          writer.number(value)
        }
      }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.finish()
  }

  /// The page of a script that the index links to.
  static let page = "breakdown.html"

  /// `index.html`.
  ///
  /// - Parameter linksPages: Whether the scripts' folders have a page; if not, they are linked to
  ///   themselves.
  func html(linksPages: Bool) -> [UInt8] {
    HTMLFormat.table(report, linking: "Folder", to: linksPages ? Self.page : "")
  }
}
