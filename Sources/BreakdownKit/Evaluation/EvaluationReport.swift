import Foundation

/// Everything an evaluation says, as one value: printed as text or as JSON.
public struct EvaluationReport: Codable, Sendable {
  /// Right, wrong and missed, and what follows from them.
  public struct Figures: Codable, Hashable, Sendable {
    /// Found, and there.
    public var right = 0
    /// Found, and not there.
    public var wrong = 0
    /// There, and not found.
    public var missed = 0

    /// How many are annotated.
    public var annotated: Int { right + missed }
    /// How much of what was found is right.
    public var precision: Double { Self.share(right, right + wrong) }
    /// How much of what is there was found.
    public var recall: Double { Self.share(right, right + missed) }
    /// The harmonic mean of both.
    public var f1: Double {
      let sum = precision + recall
      return sum > 0 ? 2 * precision * recall / sum : 0
    }

    mutating func add(_ other: Self) {
      right += other.right
      wrong += other.wrong
      missed += other.missed
    }

    private static func share(_ part: Int, _ whole: Int) -> Double {
      whole > 0 ? Double(part) / Double(whole) : 0
    }

    private enum CodingKeys: String, CodingKey {
      case right, wrong, missed, precision, recall, f1
    }

    init(right: Int = 0, wrong: Int = 0, missed: Int = 0) {
      self.right = right
      self.wrong = wrong
      self.missed = missed
    }

    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      right = try values.decode(Int.self, forKey: .right)
      wrong = try values.decode(Int.self, forKey: .wrong)
      missed = try values.decode(Int.self, forKey: .missed)
    }

    /// The counts, and what follows from them.
    public func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: CodingKeys.self)
      try values.encode(right, forKey: .right)
      try values.encode(wrong, forKey: .wrong)
      try values.encode(missed, forKey: .missed)
      try values.encode(Self.rounded(precision), forKey: .precision)
      try values.encode(Self.rounded(recall), forKey: .recall)
      try values.encode(Self.rounded(f1), forKey: .f1)
    }

    private static func rounded(_ number: Double) -> Double {
      (number * 10_000).rounded() / 10_000
    }
  }

  /// One category.
  public struct Category: Codable, Sendable {
    /// As in the annotated scenes: `setDressing`.
    public var id: String
    /// How good it is.
    public var figures: Figures
  }

  /// Bounds of a figure.
  public struct Interval: Codable, Sendable {
    /// Below it in 25 of 1,000 samples.
    public var low: Double
    /// Above it in 25 of 1,000 samples.
    public var high: Double
  }

  /// Found elements of about one confidence.
  public struct Confidence: Codable, Sendable {
    /// The lowest confidence of the group, which is a tenth wide.
    public var from: Double
    /// How many were found.
    public var count = 0
    /// How many of them are right.
    public var right = 0
    /// What the program says, on average.
    public var stated = 0.0

    /// What is true.
    public var measured: Double { count > 0 ? Double(right) / Double(count) : 0 }

    init(from: Double) { self.from = from }

    mutating func add(_ confidence: Double, isRight: Bool) {
      stated = (stated * Double(count) + confidence) / Double(count + 1)
      count += 1
      if isRight { right += 1 }
    }
  }

  /// Elements found in another category than the annotated one.
  public struct Confusion: Codable, Hashable, Sendable {
    /// The category they were found in.
    public var found: String
    /// The category they belong to.
    public var annotated: String
    /// How many.
    public var count = 0
  }

  /// A scene with many mistakes.
  public struct WorstScene: Codable, Sendable {
    /// File of the script.
    public var script: String
    /// Line of the heading.
    public var line: Int
    /// The heading.
    public var heading: String
    /// Found, and not there.
    public var wrong: Int
    /// There, and not found.
    public var missed: Int
    /// Of everything but cast.
    public var f1: Double
  }

  /// Annotated scenes.
  public var scenes: Int
  /// Annotated scenes that the reader did not find.
  public var scenesNotFound: Int
  /// Every category that is annotated or was found, the most frequent first.
  public var categories: [Category]
  /// Everything but cast.
  public var nonCast: Figures
  /// Props, set dressing, vehicles, animals and wardrobe.
  public var core: Figures
  /// Everything.
  public var all: Figures
  /// Without cast, by head word alone, in whatever category.
  public var anywhere: Figures
  /// The mean F1 of the annotated categories, cast left out.
  public var macroF1: Double
  /// Of NONCAST F1, from 400 samples of as many scenes.
  public var interval: Interval
  /// Elements that are a second one for the same thing.
  public var duplicates: Int
  /// How far the confidences can be believed.
  public var calibration: [Confidence]
  /// Which categories are taken for which.
  public var confusions: [Confusion]
  /// Where most goes wrong.
  public var worst: [WorstScene]

  /// As JSON, keys sorted.
  public var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { return [] }
    return Array(data) + [10]
  }

  /// How far stated and measured confidence lie apart, on average over all elements.
  public var calibrationError: Double {
    let count = calibration.reduce(0) { $0 + $1.count }
    guard count > 0 else { return 0 }
    let sum = calibration.reduce(0) { $0 + abs($1.stated - $1.measured) * Double($1.count) }
    return sum / Double(count)
  }
}

extension EvaluationReport {
  /// The table: a line per category, the sums, and what lies behind them.
  public var text: String {
    var text = ""
    for category in categories { text += Self.line(category.id, category.figures) }
    text += "\n"
    let sums = [("NONCAST", nonCast), ("CORE", core), ("ALL", all), ("ANY", anywhere)]
    for (name, figures) in sums { text += Self.line(name, figures) }
    text += "\n\(scenes) scenes"
    if scenesNotFound > 0 { text += ", \(scenesNotFound) not found" }
    text += "; NONCAST F1 in 95 of 100 samples \(Self.fixed(interval.low, 2)) to "
    text += "\(Self.fixed(interval.high, 2)); mean F1 of the categories \(Self.fixed(macroF1, 3)); "
    text += "\(duplicates) found twice\n"
    return text + confusionText + calibrationText + worstText
  }

  private var confusionText: String {
    guard !confusions.isEmpty else { return "" }
    let lines = confusions.prefix(8).map { "  \($0.found) for \($0.annotated): \($0.count)\n" }
    return "\nTaken for another category\n" + lines.joined()
  }

  private var calibrationText: String {
    guard calibration.contains(where: { $0.stated < 1 }) else { return "" }
    var text = "\nConfidence: what is said and what is true "
    text += "(\(Self.fixed(calibrationError, 3)) apart on average)\n"
    for bin in calibration {
      text += "  \(Self.fixed(bin.stated, 2)) said, \(Self.fixed(bin.measured, 2)) right"
      text += " of \(bin.count)\n"
    }
    return text
  }

  private var worstText: String {
    guard !worst.isEmpty else { return "" }
    let lines = worst.map {
      "  \($0.script):\($0.line) \($0.heading): \($0.missed) missed, \($0.wrong) wrong\n"
    }
    return "\nScenes with most mistakes\n" + lines.joined()
  }

  /// A line of a table: a name, how many there are, P, R and F1.
  static func line(_ name: String, _ figures: Figures, width: Int = 18) -> String {
    let count = "\(figures.annotated)"
    let spaces = String(repeating: " ", count: max(0, 5 - count.count))
    return "  \(padded(name, width)) n=\(spaces)\(count)   P \(fixed(figures.precision, 3))"
      + "  R \(fixed(figures.recall, 3))  F1 \(fixed(figures.f1, 3))\n"
  }

  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func fixed(_ number: Double, _ places: Int) -> String {
    let scale = places == 2 ? 100.0 : 1000.0
    let rounded = Int((number * scale).rounded())
    let part = String(rounded % Int(scale))
    return "\(rounded / Int(scale))." + String(repeating: "0", count: places - part.count) + part
  }
}
