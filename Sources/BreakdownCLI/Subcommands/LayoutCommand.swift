import ArgumentParser
import BreakdownKit

/// The usual layout of the sheets, to be copied and changed.
struct LayoutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "layout",
    abstract: "Write the layout file of the breakdown sheets, to copy and change.",
    discussion: """
      breakdown layout > mine.yaml
      breakdown harbour.fountain --layout mine.yaml
      """)

  @Option(name: .shortAndLong, help: "Where to write it; '-' or nothing: standard output.")
  var output: String?

  @Flag(help: "Overwrite the file if it is there.")
  var force = false

  func run() throws {
    do {
      try SingleOutput.write(SheetLayout.standardFile, to: output, force: force)
    } catch {
      throw Console.failure(error)
    }
  }
}
