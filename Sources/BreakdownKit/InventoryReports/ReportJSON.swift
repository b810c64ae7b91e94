import BreakdownReports

/// A report for programs: its rows as objects, keyed by what their columns are called.
public enum ReportJSON {
  /// A report on its own.
  public static func json(_ report: Report, format: String) -> [UInt8] {
    json([report], format: format)
  }

  /// Several reports in one document, each under its own name.
  public static func json(_ reports: [Report], format: String) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("format")
    json.string(format)
    for report in reports {
      json.key(key(report.id))
      append(report, to: &json)
    }
    json.endObject()
    return json.finish()
  }

  private static func append(_ report: Report, to json: inout JSONWriter) {
    let keys = report.columns.map { key($0.title) }
    json.beginArray()
    for row in report.rows {
      json.beginObject(isCompact: true)
      for (name, cell) in zip(keys, row) where !cell.description.isEmpty {
        json.key(name)
        if case .number(let number) = cell {
          json.number(number)
        } else {
          json.string(cell.description)
        }
      }
      json.endObject()
    }
    json.endArray()
  }

  /// `Reorder point` is `reorderPoint`.
  static func key(_ title: String) -> String {
    let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.prefix(1).joined() + words.dropFirst().map(\.capitalized).joined()
  }
}
