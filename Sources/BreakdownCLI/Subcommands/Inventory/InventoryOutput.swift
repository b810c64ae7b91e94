import ArgumentParser
import BreakdownKit

/// How an inventory's lists are written.
struct InventoryOutput: ParsableArguments {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, csv, json, pdf, xlsx
  }

  /// What JSON documents say they are.
  static let jsonFormat = "breakdown-inventory/1"

  @Option(help: "text, csv, json, pdf or xlsx.")
  var format: Format = .text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where to write it; '-' is standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "Write over a file that is there.")
  var force = false

  func validate() throws {
    if format == .pdf || format == .xlsx, output == nil {
      let name = "list.\(format.rawValue)"
      throw ValidationError(
        "--format \(format.rawValue) needs a file: -o \(name), or -o - to pass it on.")
    }
  }

  /// Writes a list.
  func write(_ report: Report) throws {
    try write([report], text: report)
  }

  /// Writes several lists for programs, and one of them for people.
  func write(_ reports: [Report], text report: Report) throws {
    let bytes: [UInt8] =
      switch format {
      case .text: Array(text(of: report).utf8)
      case .csv: CSVFormat.csv(report)
      case .json: ReportJSON.json(reports, format: Self.jsonFormat)
      case .pdf: try TablePDF.pdf(report, of: Self.facts)
      case .xlsx: try XLSXFormat.workbook(reports, of: Self.facts)
      }
    try write(bytes)
    if report.rows.isEmpty { Console.note("note: '\(report.title)' has nothing to list") }
  }

  /// Writes a finished document.
  func write(_ bytes: [UInt8]) throws {
    do {
      try SingleOutput.write(bytes, to: output, force: force)
    } catch {
      throw Console.failure(error)
    }
  }

  private func text(of report: Report) -> String {
    if report.rows.isEmpty { return "" }
    let table = TextFormat.text(report.withoutEmptyColumns, width: Console.width)
    return report.note.map { "\(report.title): \($0)\n\n\(table)" } ?? table
  }

  /// What stands above a printed list: there is no script.
  static let facts = ScriptFacts(
    title: "Inventory", file: "", sourceFormat: "", sha256: "", pages: 0)
}
