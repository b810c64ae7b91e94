import ArgumentParser
import BreakdownKit

/// The parsed document, without tagging.
struct ParseCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json, text, none
  }

  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Show how a script is read: every paragraph with its kind and line.",
    discussion: """
      breakdown parse harbour.fountain --format text
      breakdown parse - --from fountain < harbour.fountain
      """)

  @Argument(help: "The script; '-' reads standard input.")
  var path: String

  @Option(help: "json, text (one paragraph per line), or none (only report problems).")
  var format: Format = .json

  @OptionGroup var script: ScriptOptions

  func run() throws {
    do {
      let screenplay = try ScriptBreakdown.read(path: path, options: script.options())
      switch format {
      case .json: Console.out(ParseFormat.json(screenplay))
      case .text: Console.out(ParseFormat.text(screenplay))
      case .none: break
      }
      Console.show(screenplay.diagnostics)
    } catch {
      throw Console.failure(error)
    }
  }
}
