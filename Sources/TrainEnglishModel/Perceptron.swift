import EnglishText

/// An averaged perceptron while it learns.
///
/// Beside every weight stands the sum of its changes times the step they were made at; the average
/// over all steps is the weight less that sum by the number of steps.
struct Perceptron {
  private static let tagCount = TaggerModel.scoreCount

  private let features: WordFeatureLists
  /// The only features to learn; nil for all.
  private let allowed: Set<UInt32>?
  private var rowOf: [UInt32: Int32] = [:]
  private var weights: [Float] = []
  private var weightedChanges: [Double] = []
  private var updates: [Int32] = []
  private var step = 0.0
  private var active: [UInt32] = []
  private var scores = [Float](repeating: 0, count: Self.tagCount)

  init(features: WordFeatureLists, allowed: Set<UInt32>?) {
    self.features = features
    self.allowed = allowed
    rowOf.reserveCapacity(allowed?.count ?? 2_000_000)
  }

  var rowCount: Int { rowOf.count }

  /// Learns from a sentence; returns how many words were right before.
  mutating func learn(_ sentence: LearningSentence) -> Int {
    var tag = TaggerWindow.noTag
    var secondTag = TaggerWindow.noTag
    var right = 0
    for index in sentence.words.indices {
      let truth = sentence.tags[index]
      var guess = truth
      if !sentence.isSettled[index] {
        step += 1
        sentence.features(
          at: index, tag: tag, secondTag: secondTag, own: features, into: &active)
        guess = best()
        if guess != truth { update(truth: Int(truth), guess: Int(guess)) }
      }
      right += guess == truth ? 1 : 0
      secondTag = tag
      tag = UInt32(guess)
    }
    return right
  }

  private mutating func best() -> UInt8 {
    for tag in scores.indices { scores[tag] = 0 }
    for feature in active {
      guard let row = rowOf[feature] else { continue }
      let start = Int(row) * Self.tagCount
      for tag in 0..<Self.tagCount { scores[tag] += weights[start + tag] }
    }
    var best = 0
    for tag in 1..<Self.tagCount where scores[tag] > scores[best] { best = tag }
    return UInt8(best)
  }

  private mutating func update(truth: Int, guess: Int) {
    for feature in active {
      if let allowed, !allowed.contains(feature) { continue }
      let row = row(of: feature)
      let start = row * Self.tagCount
      weights[start + truth] += 1
      weights[start + guess] -= 1
      weightedChanges[start + truth] += step
      weightedChanges[start + guess] -= step
      updates[row] += 1
    }
  }

  private mutating func row(of feature: UInt32) -> Int {
    if let row = rowOf[feature] { return Int(row) }
    let row = updates.count
    rowOf[feature] = Int32(row)
    updates.append(0)
    weights.append(contentsOf: repeatElement(0, count: Self.tagCount))
    weightedChanges.append(contentsOf: repeatElement(0, count: Self.tagCount))
    return row
  }

  /// The weights averaged over all steps so far, by feature.
  func averaged() -> [UInt32: [Float]] {
    rowOf.mapValues { row in
      let start = Int(row) * Self.tagCount
      return (start..<start + Self.tagCount).map {
        weights[$0] - Float(weightedChanges[$0] / max(step, 1))
      }
    }
  }

  /// The features whose weights differ most from zero, of those that were needed more than once.
  func mostUseful(_ count: Int) -> Set<UInt32> {
    var strengths: [(feature: UInt32, strength: Float)] = []
    for (feature, row) in rowOf where updates[Int(row)] > 2 {
      let start = Int(row) * Self.tagCount
      var strength: Float = 0
      for place in start..<start + Self.tagCount {
        strength = max(strength, abs(weights[place] - Float(weightedChanges[place] / step)))
      }
      strengths.append((feature, strength))
    }
    strengths.sort { ($1.strength, $0.feature) < ($0.strength, $1.feature) }
    return Set(strengths.prefix(count).map(\.feature))
  }
}
