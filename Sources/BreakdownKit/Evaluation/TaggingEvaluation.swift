import BreakdownSheets
import ScreenplayModel

/// How good the tagging is: found elements compared with annotated scenes.
public struct TaggingEvaluation: Sendable {
  private var scores: [SceneScore] = []
  private var scenes: [GoldScene] = []
  /// Annotated scenes that the reader did not find.
  public private(set) var scenesNotFound = 0

  /// The categories that make up CORE.
  static let core: Set<String> = ["props", "setDressing", "vehicles", "animals", "wardrobe"]

  /// Nothing scored yet.
  public init() {}

  /// Adds the scenes of one script.
  public mutating func add(_ gold: [GoldScene], of breakdown: Breakdown?) {
    var sheets: [Int: BreakdownSheet] = [:]
    for sheet in breakdown?.sheets ?? [] { sheets[sheet.line] = sheet }
    for scene in gold {
      let sheet = sheets[scene.line]
      if sheet == nil { scenesNotFound += 1 }
      scenes.append(scene)
      scores.append(SceneScore(scene, sheet: sheet, of: breakdown))
    }
  }

  /// Breaks down the scripts that scenes belong to and adds the scenes, script by script in the order
  /// they are first named.
  ///
  /// - Parameter folder: Where the scripts are.
  /// - Throws: ``FileError`` or ``ReadError`` when a script cannot be read.
  public mutating func add(_ gold: [GoldScene], scriptsIn folder: String) throws {
    var seen: Set<String> = []
    for script in gold.map(\.script) where seen.insert(script).inserted {
      let breakdown = try ScriptBreakdown(path: "\(folder)/\(script)").breakdown
      add(gold.filter { $0.script == script }, of: breakdown)
    }
  }

  /// Adds scenes that a second person annotated: how well two readers agree.
  public mutating func add(_ gold: [GoldScene], readBy second: [GoldScene]) {
    for scene in gold {
      let other = second.first { $0.script == scene.script && $0.line == scene.line }
      guard let other else { continue }
      scenes.append(scene)
      scores.append(SceneScore(scene, reader: other))
    }
  }

  /// Annotated scenes in all.
  public var sceneCount: Int { scenes.count }

  /// The figures of one category.
  public func figures(of category: String) -> EvaluationReport.Figures {
    total(scores) { $0 == category }
  }

  /// Everything but cast.
  public var nonCast: EvaluationReport.Figures { total(scores) { $0 != "castMembers" } }

  /// Everything there is to say.
  public var report: EvaluationReport {
    let categories = categories.map {
      EvaluationReport.Category(id: $0, figures: figures(of: $0))
    }
    return EvaluationReport(
      scenes: sceneCount, scenesNotFound: scenesNotFound, categories: categories,
      nonCast: nonCast, core: total(scores, keeping: Self.core.contains),
      all: total(scores) { _ in true }, anywhere: anywhere,
      macroF1: macroF1(categories), interval: interval, duplicates: duplicates,
      calibration: calibration, confusions: confusions, worst: worst)
  }

  // MARK: Figures

  /// Every category that is annotated or was found, the most frequent first.
  private var categories: [String] {
    let names = Set(scores.flatMap { $0.found.map(\.category) + $0.missed.map(\.category) })
    let counts = names.map { (name: $0, count: figures(of: $0).annotated) }
    return counts.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.name < $1.name
    }.map(\.name)
  }

  /// Without cast, by head word alone, in whatever category.
  private var anywhere: EvaluationReport.Figures {
    let sums = scores.reduce((0, 0, 0)) {
      ($0.0 + $1.anywhere.hits, $0.1 + $1.anywhere.gold, $0.2 + $1.anywhere.found)
    }
    return EvaluationReport.Figures(
      right: sums.0, wrong: sums.2 - sums.0, missed: sums.1 - sums.0)
  }

  private func total(
    _ scores: [SceneScore], keeping isKept: (String) -> Bool
  ) -> EvaluationReport.Figures {
    var figures = EvaluationReport.Figures()
    for score in scores {
      for found in score.found where isKept(found.category) && found.outcome != .optional {
        if found.outcome == .right { figures.right += 1 } else { figures.wrong += 1 }
      }
      figures.missed += score.missed.count { isKept($0.category) }
    }
    return figures
  }

  /// The mean F1 of the categories that are annotated at least once, cast left out.
  private func macroF1(_ categories: [EvaluationReport.Category]) -> Double {
    let counted = categories.filter { $0.id != "castMembers" && $0.figures.annotated > 0 }
    guard !counted.isEmpty else { return 0 }
    return counted.reduce(0) { $0 + $1.figures.f1 } / Double(counted.count)
  }

  /// Bounds that hold NONCAST F1 in 95 of 100 samples of as many scenes.
  private var interval: EvaluationReport.Interval {
    guard !scores.isEmpty else { return EvaluationReport.Interval(low: 0, high: 0) }
    var random = SplitMix(state: 7)
    let sums = scores.map { score in total([score]) { $0 != "castMembers" } }
    let samples = (0..<400).map { _ in
      sums.indices.reduce(into: EvaluationReport.Figures()) { sample, _ in
        sample.add(sums[Int(random.next() % UInt64(sums.count))])
      }.f1
    }.sorted()
    return EvaluationReport.Interval(
      low: samples[Int(400 * 0.025)], high: samples[Int(400 * 0.975)])
  }

  /// Found elements, cast left out, that are a second one for the same thing.
  private var duplicates: Int {
    scores.reduce(0) { sum, score in
      sum + score.found.count { $0.outcome == .duplicate && $0.category != "castMembers" }
    }
  }

  // MARK: Calibration, confusions, worst scenes

  /// How many of the elements of each confidence are right; what a cue says is left out.
  private var calibration: [EvaluationReport.Confidence] {
    var bins = (0..<10).map { EvaluationReport.Confidence(from: Double($0) / 10) }
    for found in scores.flatMap(\.found)
    where found.category != "castMembers" && found.outcome != .optional {
      let bin = min(9, max(0, Int(found.confidence * 10)))
      bins[bin].add(found.confidence, isRight: found.outcome == .right)
    }
    return bins.filter { $0.count > 0 }
  }

  /// Elements found in another category than the annotated one, the most frequent first.
  private var confusions: [EvaluationReport.Confusion] {
    var counts: [EvaluationReport.Confusion: Int] = [:]
    for found in scores.flatMap(\.found) {
      guard case .otherCategory(let right) = found.outcome else { continue }
      counts[EvaluationReport.Confusion(found: found.category, annotated: right), default: 0] += 1
    }
    return counts.map { confusion, count in
      var confusion = confusion
      confusion.count = count
      return confusion
    }.sorted {
      ($1.count, $0.found, $0.annotated) < ($0.count, $1.found, $1.annotated)
    }
  }

  /// How many of what each rule found are right, by category and by how often it is mentioned.
  ///
  /// What a cue says is left out, and what is neither right nor wrong.
  package var rules: [RuleShare: (right: Int, count: Int)] {
    var shares: [RuleShare: (right: Int, count: Int)] = [:]
    for found in scores.flatMap(\.found) where found.rule != "cue" && found.outcome != .optional {
      let key = RuleShare(
        category: found.category, rule: found.rule, mentions: min(max(1, found.mentions), 3))
      let known = shares[key] ?? (0, 0)
      shares[key] = (known.right + (found.outcome == .right ? 1 : 0), known.count + 1)
    }
    return shares
  }

  /// The ten scenes with the most mistakes, cast left out.
  private var worst: [EvaluationReport.WorstScene] {
    let all = scenes.indices.map { index in
      let figures = total([scores[index]]) { $0 != "castMembers" }
      let scene = scenes[index]
      return EvaluationReport.WorstScene(
        script: scene.script, line: scene.line, heading: scene.heading ?? "",
        wrong: figures.wrong, missed: figures.missed, f1: figures.f1)
    }
    let sorted = all.filter { $0.wrong + $0.missed > 0 }.sorted {
      ($1.wrong + $1.missed, $0.script, $0.line) < ($0.wrong + $0.missed, $1.script, $1.line)
    }
    return Array(sorted.prefix(10))
  }

  /// What was missed and what is wrong, scene by scene.
  public var details: String {
    zip(scenes, scores).map { scene, score in
      var text = "\(scene.script):\(scene.line) \(scene.heading ?? "")\n"
      for element in score.missed {
        text += "    missed \(EvaluationReport.padded(element.category, 16)) \(element.name)"
        text += element.mention.map { "  «\($0)»\n" } ?? "\n"
      }
      for found in score.found {
        let why: String
        switch found.outcome {
        case .right, .optional: continue
        case .wrong: why = ""
        case .duplicate: why = "  (found twice)"
        case .otherCategory(let right): why = "  (annotated as \(right))"
        }
        text += "    wrong  \(EvaluationReport.padded(found.category, 16)) \(found.name)\(why)\n"
      }
      return text
    }.joined()
  }
}

/// A rule in a category, and whether what it found is mentioned once, twice or more often.
package struct RuleShare: Hashable, Sendable {
  /// Id of the category.
  package var category: String
  /// Name of the rule.
  package var rule: String
  /// 1, 2 or 3; 3 stands for more, too.
  package var mentions: Int
}

/// A small deterministic random generator (SplitMix64).
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
