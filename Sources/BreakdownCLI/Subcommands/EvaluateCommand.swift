import ArgumentParser
import BreakdownKit

/// How good the tagging is on annotated scenes.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score the tagging against annotated scenes: precision, recall and F1 per category.",
    discussion: """
      GOLD holds one annotated scene per line, as JSON: script, line of the heading, elements with \
      category and name; a folder stands for every .jsonl in it. The scripts are looked for beside \
      it. NONCAST leaves out cast; CORE is props, set dressing, vehicles, animals and wardrobe; ANY \
      asks only for the right head word.

        breakdown evaluate samples/annotated/check
        breakdown evaluate samples/annotated/staging/unseen.txt --needs    staging needs
        breakdown evaluate gold.jsonl --scripts scripts/ --only big-fish --details
        breakdown evaluate first.jsonl --second second.jsonl    how far two readers agree
      """)

  @Argument(help: "Annotated scenes, one JSON object per line, or a folder of such files.")
  var gold: String

  @Option(help: "The folder the scripts are in. (default: the folder of GOLD)")
  var scripts: String?

  @Option(help: "Only these scripts, by file name without extension, with commas between them.")
  var only: String?

  @Option(help: "All but these scripts.")
  var except: String?

  @Option(help: "Scenes annotated by a second reader, scored in place of the program.")
  var second: String?

  @Flag(help: "GOLD lists the staging needs of scenes: score these.")
  var needs = false

  @Option(
    help: ArgumentHelp(
      "Rules of a production for staging needs, laid over the program's own.",
      valueName: "file.yaml"))
  var staging: String?

  @Flag(name: [.customShort("v"), .long], help: "List what was missed and what is wrong.")
  var details = false

  @Option(help: "text or json.")
  var format = EvaluationFormat.text

  @Option(
    help: "End with exit code 1 when F1 (NONCAST, with --needs: of all) is below this, 0 to 1.")
  var failUnder: Double?

  func run() throws {
    do {
      if needs { return try scoreNeeds() }
      let scenes = try GoldScene.read(at: gold).filter(isWanted)
      let evaluation = try evaluation(of: scenes)
      if format == .json {
        Console.out(evaluation.report.json)
      } else {
        if details { Console.out(evaluation.details + "\n") }
        Console.out(evaluation.report.text)
      }
      if let failUnder, evaluation.nonCast.f1 < failUnder { throw ExitCode(1) }
    } catch let code as ExitCode {
      throw code
    } catch {
      throw Console.failure(error)
    }
  }

  private func scoreNeeds() throws {
    let options = ScriptBreakdown.Options(
      staging: try staging.map(StagingRules.init(path:)) ?? .standard)
    var evaluation = StagingEvaluation()
    try evaluation.add(GoldNeeds.read(path: gold), options: options)
    if details { Console.out(evaluation.details + "\n") }
    Console.out(evaluation.text)
    if let failUnder, evaluation.total.f1 < failUnder { throw ExitCode(1) }
  }

  private func evaluation(of scenes: [GoldScene]) throws -> TaggingEvaluation {
    var evaluation = TaggingEvaluation()
    if let second {
      evaluation.add(scenes, readBy: try GoldScene.read(at: second))
    } else {
      try evaluation.add(scenes, scriptsIn: folder)
    }
    return evaluation
  }

  /// Where the scripts are.
  private var folder: String {
    if let scripts { return scripts }
    guard gold.hasSuffix(".jsonl") else { return gold }
    return gold.lastIndex(of: "/").map { String(gold[..<$0]) } ?? "."
  }

  private func isWanted(_ scene: GoldScene) -> Bool {
    let name = scene.script.split(separator: ".").first.map(String.init) ?? scene.script
    if let only { return names(only).contains(name) }
    return !names(except ?? "").contains(name)
  }

  private func names(_ list: String) -> [String] { list.split(separator: ",").map(String.init) }
}

/// How an evaluation is printed.
enum EvaluationFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
