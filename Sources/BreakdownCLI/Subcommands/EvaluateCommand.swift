import ArgumentParser
import BreakdownKit

/// How good the tagging is on annotated scenes.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score the tagging against annotated scenes: precision, recall and F1 per category.",
    discussion: """
      GOLD holds one annotated scene per line, as JSON: script, line of the heading, elements with \
      category and name. NONCAST leaves out cast; CORE is props, set dressing, vehicles, animals \
      and wardrobe; ANY asks only for the right head word.

        breakdown evaluate gold.jsonl --scripts scripts/
        breakdown evaluate gold.jsonl --scripts scripts/ --only big-fish --details
      """)

  @Argument(help: "Annotated scenes, one JSON object per line.")
  var gold: String

  @Option(help: "The folder the scripts are in.")
  var scripts: String

  @Option(help: "Only these scripts, by file name without extension, with commas between them.")
  var only: String?

  @Option(help: "All but these scripts.")
  var except: String?

  @Flag(name: [.customShort("v"), .long], help: "List what was missed and what is wrong.")
  var details = false

  @Option(help: "End with exit code 1 when NONCAST F1 is below this, 0 to 1.")
  var failUnder: Double?

  func run() throws {
    do {
      let scenes = try GoldScene.read(ScriptFile(path: gold)).filter(isWanted)
      var evaluation = TaggingEvaluation()
      for script in scripts(of: scenes) {
        let path = "\(scripts)/\(script)"
        let breakdown = try ScriptBreakdown(path: path).breakdown
        evaluation.add(scenes.filter { $0.script == script }, of: breakdown)
      }
      if details { Console.out(evaluation.details) }
      Console.out(evaluation.table)
      if let failUnder, evaluation.nonCast.f1 < failUnder { throw ExitCode(1) }
    } catch let code as ExitCode {
      throw code
    } catch {
      throw Console.failure(error)
    }
  }

  private func isWanted(_ scene: GoldScene) -> Bool {
    let name = scene.script.split(separator: ".").first.map(String.init) ?? scene.script
    if let only { return names(only).contains(name) }
    return !names(except ?? "").contains(name)
  }

  private func names(_ list: String) -> [String] { list.split(separator: ",").map(String.init) }

  /// The scripts in the order they are first named.
  private func scripts(of scenes: [GoldScene]) -> [String] {
    var seen: Set<String> = []
    return scenes.map(\.script).filter { seen.insert($0).inserted }
  }
}
