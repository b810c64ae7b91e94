import BreakdownSheets
import ScreenplayModel

/// How good the tagging is: precision, recall and F1 against annotated scenes.
public struct TaggingEvaluation: Sendable {
  /// Right, wrong and missed, and what follows from them.
  public struct Figures: Hashable, Sendable {
    /// Found, and there.
    public var right = 0
    /// Found, and not there.
    public var wrong = 0
    /// There, and not found.
    public var missed = 0

    /// How much of what was found is right.
    public var precision: Double { Self.share(right, right + wrong) }
    /// How much of what is there was found.
    public var recall: Double { Self.share(right, right + missed) }
    /// The harmonic mean of both.
    public var f1: Double {
      let sum = precision + recall
      return sum > 0 ? 2 * precision * recall / sum : 0
    }

    private static func share(_ part: Int, _ whole: Int) -> Double {
      whole > 0 ? Double(part) / Double(whole) : 0
    }
  }

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

  /// Annotated scenes in all.
  public var sceneCount: Int { scenes.count }

  /// Every category that is annotated or was found, the most frequent first.
  public var categories: [String] {
    let names = Set(
      scores.flatMap { score in
        Array(score.right.keys) + score.wrong.map(\.category) + score.missed.map(\.category)
      })
    let counts = names.map { name in
      let figures = figures(of: name)
      return (name: name, count: figures.right + figures.missed)
    }
    return counts.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.name < $1.name
    }.map(\.name)
  }

  /// The figures of one category.
  public func figures(of category: String) -> Figures { total(scores) { $0 == category } }
  /// Everything but cast.
  public var nonCast: Figures { total(scores) { $0 != "castMembers" } }
  /// Props, set dressing, vehicles, animals and wardrobe.
  public var coreFigures: Figures { total(scores, keeping: Self.core.contains) }
  /// Everything.
  public var all: Figures { total(scores) { _ in true } }

  /// Without cast, by head word alone, in whatever category.
  public var anywhere: Figures {
    let sums = scores.reduce((0, 0, 0)) {
      ($0.0 + $1.anywhere.hits, $0.1 + $1.anywhere.gold, $0.2 + $1.anywhere.found)
    }
    return Figures(right: sums.0, wrong: sums.2 - sums.0, missed: sums.1 - sums.0)
  }

  /// Bounds that hold NONCAST F1 in 95 of 100 samples of as many scenes.
  public var nonCastInterval: (low: Double, high: Double) {
    guard !scores.isEmpty else { return (0, 0) }
    var random = SplitMix(state: 7)
    let sums = scores.map { score in total([score]) { $0 != "castMembers" } }
    let samples = (0..<400).map { _ in
      sums.indices.reduce(into: Figures()) { sample, _ in
        let chosen = sums[Int(random.next() % UInt64(sums.count))]
        sample.right += chosen.right
        sample.wrong += chosen.wrong
        sample.missed += chosen.missed
      }.f1
    }.sorted()
    return (samples[Int(400 * 0.025)], samples[Int(400 * 0.975)])
  }

  private func total(_ scores: [SceneScore], keeping isKept: (String) -> Bool) -> Figures {
    var figures = Figures()
    for score in scores {
      figures.right += score.right.reduce(0) { $0 + (isKept($1.key) ? $1.value : 0) }
      figures.wrong += score.wrong.count { isKept($0.category) }
      figures.missed += score.missed.count { isKept($0.category) }
    }
    return figures
  }
}

extension TaggingEvaluation {
  /// What was missed and what is wrong, scene by scene.
  public var details: String {
    zip(scenes, scores).map { scene, score in
      var text = "\(scene.script):\(scene.line) \(scene.heading ?? "")\n"
      for element in score.missed {
        text += "    missed \(Self.padded(element.category, 16)) \(element.name)"
        text += element.mention.map { "  «\($0)»\n" } ?? "\n"
      }
      for element in score.wrong {
        text += "    wrong  \(Self.padded(element.category, 16)) \(element.name)\n"
      }
      return text
    }.joined()
  }

  /// The table: a line per category, then the sums.
  public var table: String {
    var text = ""
    for category in categories {
      let figures = figures(of: category)
      let count = Self.padded(right: "\(figures.right + figures.missed)", 4)
      text += "  \(Self.padded(category, 18)) n=\(count)   P \(Self.fixed(figures.precision, 2))"
      text += "  R \(Self.fixed(figures.recall, 2))  F1 \(Self.fixed(figures.f1, 2))\n"
    }
    let sums = [("NONCAST", nonCast), ("CORE", coreFigures), ("ALL", all)].map { name, figures in
      "\(name) P \(Self.fixed(figures.precision, 3)) R \(Self.fixed(figures.recall, 3)) "
        + "F1 \(Self.fixed(figures.f1, 3))"
    }
    let interval = nonCastInterval
    text += sums.joined(separator: "   ")
    text += "   ANY F1 \(Self.fixed(anywhere.f1, 3))"
    text += "   (\(sceneCount) scenes, \(scenesNotFound) not found; NONCAST 95 % "
    text += "\(Self.fixed(interval.low, 2))–\(Self.fixed(interval.high, 2)))\n"
    return text
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func padded(right text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func fixed(_ number: Double, _ places: Int) -> String {
    let scale = places == 2 ? 100.0 : 1000.0
    let rounded = Int((number * scale).rounded())
    let whole = rounded / Int(scale)
    let part = String(rounded % Int(scale))
    return "\(whole)." + String(repeating: "0", count: places - part.count) + part
  }
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
