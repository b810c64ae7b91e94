// Measures how often each rule is right and writes it down for the tagger.
//
//   swift run -c release CalibrateConfidence Sources/ElementTagging/Lexicons/confidence.txt \
//     samples/annotated/tune [GOLD.jsonl=FOLDER-OF-SCRIPTS ...]
//
// Only scenes for tuning belong here: what is measured on is never calibrated on.
import BreakdownKit
import Foundation

@main
struct CalibrateConfidence {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let file = arguments.first, arguments.count > 1 else {
      print("usage: see Sources/CalibrateConfidence/CalibrateConfidence.swift")
      exit(64)
    }
    var evaluation = TaggingEvaluation()
    for argument in arguments.dropFirst() { try add(argument, to: &evaluation) }
    let table = ConfidenceFile(rules: evaluation.rules, scenes: evaluation.sceneCount)
    try Data(table.text.utf8).write(to: URL(fileURLWithPath: file))
    print("\(evaluation.sceneCount) scenes, \(table.lineCount) rules")
  }

  private static func add(_ argument: String, to evaluation: inout TaggingEvaluation) throws {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    let folder = parts.count > 1 ? parts[1] : parts[0]
    try evaluation.add(GoldScene.read(at: parts[0]), scriptsIn: folder)
  }
}

/// The file the tagger reads: a line for each category and rule.
struct ConfidenceFile {
  let rules: [RuleShare: (right: Int, count: Int)]
  let scenes: Int

  /// So many elements as the category on average are added to each measurement: a rule seen twice
  /// says little.
  private let weight = 6.0

  private var pairs: [(category: String, rule: String)] {
    Set(rules.keys.map { [$0.category, $0.rule] }).sorted { $0.lexicographicallyPrecedes($1) }
      .map { ($0[0], $0[1]) }
  }

  var lineCount: Int { pairs.count }

  var text: String {
    var text = """
      # How often what a rule finds is right: measured by CalibrateConfidence on \(scenes) annotated scenes for tuning.
      # category rule = mentioned once, twice, more often

      """
    for (category, rule) in pairs {
      let prior = share(of: { $0.category == category }, prior: 0.5)
      let own = share(of: { $0.category == category && $0.rule == rule }, prior: prior)
      let shares = (1...3).map { mentions in
        share(
          of: { $0.category == category && $0.rule == rule && $0.mentions == mentions }, prior: own)
      }
      text += "\(category) \(rule) = \(shares.map(Self.rounded).joined(separator: " "))\n"
    }
    return text
  }

  private func share(of isCounted: (RuleShare) -> Bool, prior: Double) -> Double {
    var (right, count) = (0, 0)
    for (key, value) in rules where isCounted(key) {
      right += value.right
      count += value.count
    }
    return (Double(right) + weight * prior) / (Double(count) + weight)
  }

  private static func rounded(_ share: Double) -> String {
    let hundredths = Int((share * 100).rounded())
    return "0." + (hundredths < 10 ? "0" : "") + "\(min(99, hundredths))"
  }
}
