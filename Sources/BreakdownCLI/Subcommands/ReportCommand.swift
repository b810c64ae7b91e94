import ArgumentParser
import BreakdownKit

/// The main job: a script, or a folder of scripts, becomes folders of reports.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write breakdown sheets, lists, purchase list and data files (the default command).",
    discussion: """
      One script: the reports go to a folder beside it, or to --output. Several scripts or a \
      folder: every script gets a folder of its own under --output, with an index over all. A bad \
      file is reported and does not stop the others; the exit code is 1 then.

      Without --reports everything is written for which there is something to say. With it, only \
      what is named:

      \(ReportChoice.help)

        breakdown harbour.fountain --reports sheets,scene-list,props
        breakdown harbour.fountain --schedule days.csv --reports day-out-of-days
      """)

  @Argument(help: "Scripts, or folders of scripts; '-' reads one script from standard input.")
  var paths: [String]

  @Option(name: .shortAndLong, help: "Folder to write to.")
  var output: String?

  @Option(
    help: ArgumentHelp(
      "What to write: names from the list above, with commas between; 'all' is everything.",
      valueName: "names"))
  var reports: String?

  @OptionGroup var schedule: ScheduleOption

  @Flag(help: "Write into a folder even if it holds files that breakdown did not write.")
  var force = false

  @Option(
    name: .shortAndLong,
    help: "Scripts, or files of one, made at the same time; one per core without it.")
  var jobs: Int?

  @OptionGroup var script: ScriptOptions

  @OptionGroup var print: PrintOptions

  func validate() throws {
    guard !paths.isEmpty else {
      throw ValidationError("Name a script or a folder, for example: breakdown harbour.fountain")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs is 1 or more.") }
    if schedule.path != nil, !isOneScript {
      throw ValidationError(
        "--schedule goes with one script: its scenes are those of the schedule.")
    }
    _ = try choice()
  }

  private var isOneScript: Bool { paths.count == 1 && !ScriptFolder.isFolder(paths[0]) }

  private func choice() throws -> ReportChoice {
    guard let reports else { return .usual }
    do {
      return try ReportChoice(parsing: reports, hasSchedule: schedule.path != nil)
    } catch {
      throw ValidationError(error.description)
    }
  }

  func run() async throws {
    if isOneScript {
      try await reportOne(paths[0])
    } else {
      try await reportMany()
    }
  }

  private func reportOne(_ path: String) async throws {
    do {
      let days = try schedule.days()
      let layout = try print.layout(paper: script.paper)
      let result = try ScriptBreakdown(path: path, options: script.options())
      let folder = output ?? ReportFolder.defaultPath(for: path)
      let written = try await ReportFolder.write(
        result, schedule: days, choice: choice(), to: folder, layout: layout, force: force,
        jobs: jobs)
      Console.show(result.breakdown.diagnostics)
      Console.show(written.warnings)
      Console.out(SummaryText.text(result, width: Console.width))
      Console.out("\nIn \(folder)/:\n" + written.lines.map { "  \($0)\n" }.joined())
    } catch {
      throw Console.failure(error)
    }
  }

  private func reportMany() async throws {
    let progress = Progress()
    do {
      let folder = ScriptFolder(
        paths: paths, output: output, options: try script.options(), choice: try choice(),
        layout: try print.layout(paper: script.paper), jobs: jobs, force: force)
      let summary = try await folder.run { progress.show($0) }
      progress.finish()
      Console.show(summary.warnings)
      Console.out(summary.text(width: Console.width))
      if summary.failures > 0 { throw ExitCode(1) }
    } catch let code as ExitCode {
      throw code
    } catch {
      throw Console.failure(error)
    }
  }
}
