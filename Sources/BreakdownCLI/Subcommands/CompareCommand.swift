import ArgumentParser
import BreakdownKit

/// What changed between two drafts, in breakdown terms.
struct CompareCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, csv, html, pdf, json
  }

  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Show what changed between two drafts: scenes, cast, elements, sets, what to buy.",
    discussion: """
      breakdown compare harbour-white.fdx harbour-blue.fdx
      breakdown compare white.fountain blue.fountain --format pdf -o changes.pdf
      breakdown compare white.fdx blue.fdx --ordered purchase-list.csv

      Scenes are known again by their words, numbers, headings and the scenes around them. With \
      --ordered, the purchase list that the office keeps (its Status column says ordered or \
      received), what is ordered is told from what is still to be bought, or to be cancelled. Wrong \
      matches are put right with 'breakdown tag match'.
      """)

  @Argument(help: "The old draft.")
  var old: String

  @Argument(help: "The new draft.")
  var new: String

  @Option(help: "text, csv, html, pdf or json.")
  var format: Format = .text

  @Option(name: .shortAndLong, help: "Where to write it; '-' or nothing: standard output.")
  var output: String?

  @Flag(help: "Overwrite the file if it is there.")
  var force = false

  @Option(
    help: ArgumentHelp(
      "The purchase list as CSV, with its Status column filled in.",
      valueName: "purchase-list.csv"))
  var ordered: String?

  @OptionGroup var print: PrintOptions
  @OptionGroup var script: ScriptOptions

  func run() throws {
    do {
      let options = try script.options()
      let comparison = DraftComparison(
        try ScriptBreakdown(path: old, options: options),
        try ScriptBreakdown(path: new, options: options),
        ordered: try ordered.map(OrderedItems.read(path:)) ?? [:])
      try SingleOutput.write(try bytes(of: comparison), to: output, force: force)
    } catch {
      throw Console.failure(error)
    }
  }

  private func bytes(of comparison: DraftComparison) throws -> [UInt8] {
    switch format {
    case .text: Array(ComparisonText.text(comparison, width: Console.width).utf8)
    case .json: ComparisonFormat.json(comparison)
    case .csv: CSVFormat.csv(.draftComparison(comparison))
    case .html:
      HTMLFormat.report(.draftComparison(comparison), of: comparison.new.script)
    case .pdf:
      try TablePDF.pdf(
        .draftComparison(comparison), of: comparison.new.script,
        layout: print.layout(paper: script.paper))
    }
  }
}
