import BreakdownSheets

/// How good the staging needs are: found ones compared with those written down by reading.
public struct StagingEvaluation: Sendable {
  private var byNeed: [String: EvaluationReport.Figures] = [:]
  private var lines: [String] = []
  /// Scenes that were scored.
  public private(set) var sceneCount = 0

  /// Nothing scored yet.
  public init() {}

  /// Breaks the scripts of scenes down and adds the scenes.
  ///
  /// - Throws: ``FileError`` or ``ReadError`` when a script cannot be read, ``GoldError`` when it has
  ///   no such scene.
  public mutating func add(_ scenes: [GoldNeeds], options: ScriptBreakdown.Options) throws {
    var breakdowns: [String: Breakdown] = [:]
    for scene in scenes {
      let breakdown =
        try breakdowns[scene.script]
        ?? ScriptBreakdown(path: scene.script, options: options).breakdown
      breakdowns[scene.script] = breakdown
      guard let sheet = breakdown.sheets.first(where: { $0.heading == scene.heading }) else {
        throw GoldError(
          file: scene.script, line: 1, reason: "the script has no scene '\(scene.heading)'")
      }
      add(scene, found: sheet)
    }
  }

  private mutating func add(_ scene: GoldNeeds, found sheet: BreakdownSheet) {
    sceneCount += 1
    lines.append("\(scene.script):\(sheet.line): \(scene.heading)")
    let found = Set(sheet.staging.map(\.need))
    for need in scene.needs {
      if found.contains(need.id) {
        byNeed[need.id, default: .init()].right += 1
      } else {
        byNeed[need.id, default: .init()].missed += 1
        lines.append("  missed \(need.id): \(need.words.joined(separator: " / "))")
      }
    }
    for need in sheet.staging where !scene.needs.contains(where: { $0.id == need.need }) {
      byNeed[need.need, default: .init()].wrong += 1
      let words = need.evidence.map(\.text).joined(separator: " / ")
      lines.append("  wrong  \(need.need): \(words)")
    }
  }

  /// The figures of all needs together.
  public var total: EvaluationReport.Figures {
    byNeed.values.reduce(into: .init()) { $0.add($1) }
  }

  /// What was missed and what is wrong, scene by scene.
  public var details: String { lines.joined(separator: "\n") }

  /// The figures as a table: every need, then all of them.
  public var text: String {
    let needs = byNeed.sorted { $0.key < $1.key }.map {
      EvaluationReport.line($0.key, $0.value, width: 23)
    }
    return needs.joined() + "\n" + EvaluationReport.line("ALL", total, width: 23)
      + "\n\(sceneCount) scenes\n"
  }
}
