import ArgumentParser
import BreakdownKit

/// Options of every command that reads a script.
struct ScriptOptions: ParsableArguments {
  @Option(
    help:
      "The script's format: \(InputFormat.all.map(\.id).joined(separator: ", ")). Recognised by content without it."
  )
  var from: String?

  @Option(
    help:
      "Paper to print on, and for scripts without a page layout: letter or a4. Letter without it."
  )
  var paper: Paper?

  @Option(
    help: ArgumentHelp(
      "Set the pages of scripts without a page layout as this Final Draft file or template does.",
      valueName: "file.fdx"))
  var pageLayout: String?

  @Option(help: "Lengths and pages as the file states them (file) or computed (computed).")
  var lengths: Breakdown.Lengths = .file

  @Option(help: "Leave out found elements below this confidence, 0 to 1.")
  var minConfidence = 0.0

  @Option(
    help: ArgumentHelp(
      "Words of this production, as YAML: 'props: [sonic wrench]', 'ignore: [the force]'; they go before the program's own.",
      valueName: "file.yaml"))
  var lexicon: String?

  @Option(
    help: ArgumentHelp(
      "Decisions made by hand: a file, or 'none'. Without it those that 'breakdown tag' keeps beside the script.",
      valueName: "file.yaml"))
  var tags: String?

  @Option(
    help: ArgumentHelp(
      "Rules of this production for staging needs, as YAML: adds to the program's own, edits them by their id, switches them off ('off: [quick-change]').",
      valueName: "file.yaml"))
  var staging: String?

  @Option(help: "Takes to provide for when an item is consumed or damaged on camera.")
  var takes = 3

  func validate() throws {
    if let from, InputFormat.named(from) == nil {
      let known = InputFormat.all.map(\.id).joined(separator: ", ")
      throw ValidationError("There is no script format '\(from)'; choose one of: \(known).")
    }
    guard (0...1).contains(minConfidence) else {
      throw ValidationError("--min-confidence is a number from 0 to 1.")
    }
    guard (1...99).contains(takes) else {
      throw ValidationError("--takes is a number from 1 to 99.")
    }
  }

  /// As the library wants them; reads the page layout, the lexicon and the rules.
  func options() throws -> ScriptBreakdown.Options {
    ScriptBreakdown.Options(
      format: from.flatMap(InputFormat.named), paper: paper ?? .letter,
      pageLayout: try pageLayout.map(ScriptBreakdown.pageLayout), lengths: lengths,
      minimumConfidence: minConfidence, purchasing: PurchaseList.Settings(takes: takes),
      handTags: tags.map { $0 == "none" ? .none : .file($0) } ?? .besideScript,
      lexicon: try lexicon.map(ProductionLexicon.init(path:)),
      staging: try staging.map(StagingRules.init(path:)) ?? .standard)
  }
}

extension Paper: ExpressibleByArgument {}
extension Breakdown.Lengths: ExpressibleByArgument {}
extension ExportFormat: ExpressibleByArgument {}
