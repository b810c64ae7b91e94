import ArgumentParser
import BreakdownKit

/// One data file to a path or to standard output.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract:
      "Write one file: json, csv, xlsx, pdf, html, uss (for scheduling programs), text, marked (the script).",
    discussion: """
      breakdown export harbour.fdx --format json -o -
      breakdown export harbour.fountain --format pdf -o sheets.pdf
      breakdown export harbour.fountain --format csv --report scene-list

      Without --report, csv is a row per element and scene, pdf are the sheets, html is the page \
      with everything. 'breakdown help report' lists the reports.
      """)

  @Argument(help: "The script; '-' reads standard input.")
  var path: String

  @Option(help: "What to write: \(ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format: ExportFormat

  @Option(help: "The report to write as csv, xlsx, html or pdf: scene-list, cast-list, props …")
  var report: String?

  @OptionGroup var schedule: ScheduleOption

  @Option(name: .shortAndLong, help: "Where to write it; '-' or nothing: standard output.")
  var output: String?

  @Flag(help: "Overwrite the file if it is there.")
  var force = false

  @OptionGroup var script: ScriptOptions

  @OptionGroup var print: PrintOptions

  func validate() throws {
    guard report != nil else { return }
    guard ExportFormat.ofReports.contains(format) else {
      let formats = ExportFormat.ofReports.map(\.rawValue).joined(separator: ", ")
      throw ValidationError(
        "A report is not written as \(format.rawValue); choose one of: \(formats).")
    }
    _ = try kind()
  }

  /// The report that is asked for.
  private func kind() throws -> ReportKind? {
    guard let report else { return nil }
    do {
      let choice = try ReportChoice(parsing: report, hasSchedule: schedule.path != nil)
      if choice.files.isEmpty, choice.kinds.count == 1 { return choice.kinds.first }
    } catch {
      throw ValidationError(error.description)
    }
    throw ValidationError("--report names one list, such as scene-list.")
  }

  func run() throws {
    do {
      let days = try schedule.days()
      let result = try ScriptBreakdown(path: path, options: script.options())
      let source = ReportSource(
        breakdown: result.breakdown, purchaseList: result.purchaseList, schedule: days)
      var warnings = PrintWarnings()
      let bytes =
        if let kind = try kind() {
          try format.bytes(
            of: kind.reports(from: source), from: result.breakdown.script,
            layout: try print.layout(paper: script.paper)
          ) { warnings.add($0) }
        } else {
          try format.bytes(
            for: result, from: source, layout: try print.layout(paper: script.paper)
          ) { warnings.add($0) }
        }
      try SingleOutput.write(bytes, to: output, force: force)
      Console.show(result.breakdown.diagnostics)
      Console.show(warnings)
    } catch {
      throw Console.failure(error)
    }
  }
}
