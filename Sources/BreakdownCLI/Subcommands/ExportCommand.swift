import ArgumentParser
import BreakdownKit

/// One data file to a path or to standard output.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract:
      "Write one file: json, csv, pdf, html, uss (for scheduling programs), text or marked (the script).",
    discussion: """
      breakdown export harbour.fdx --format json -o -
      breakdown export harbour.fountain --format pdf -o sheets.pdf
      """)

  @Argument(help: "The script; '-' reads standard input.")
  var path: String

  @Option(help: "What to write: \(ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format: ExportFormat

  @Option(name: .shortAndLong, help: "Where to write it; '-' or nothing: standard output.")
  var output: String?

  @Flag(help: "Overwrite the file if it is there.")
  var force = false

  @OptionGroup var script: ScriptOptions

  func run() throws {
    do {
      let result = try ScriptBreakdown(path: path, options: script.options())
      let bytes = try format.bytes(for: result, paper: script.paper)
      try SingleOutput.write(bytes, to: output, force: force)
      Console.show(result.breakdown.diagnostics)
      if format == .marked { result.markedScriptWarnings.forEach(Console.note) }
    } catch {
      throw Console.failure(error)
    }
  }
}
