/// Compares the words of two drafts' scenes through an index: only scenes that share words meet.
struct TextLikeness: Sendable {
  /// How much two scenes have in common.
  struct Share: Sendable {
    /// Of all words of both, 0 to 1.
    var both: Double
    /// Of the old scene's words, how many the new one has.
    var ofOld: Double
    /// Of the new scene's words, how many the old one had.
    var ofNew: Double
    /// How many telling words the smaller of the two has: little can be said of few.
    var evidence: Double

    static let none = Share(both: 0, ofOld: 0, ofNew: 0, evidence: 0)
  }

  private static let mostCandidates = 6

  private let old: [SceneRecord]
  private let new: [SceneRecord]
  private let weights: [UInt32: Double]
  private let oldTotals: [Double]
  /// Weights of a new scene's words added up, word by word.
  private let newSums: [[Double]]
  /// New scenes by the words they have.
  private let index: [UInt32: [Int]]
  /// Old scenes by the words they have.
  private let oldIndex: [UInt32: [Int]]

  init(old: [SceneRecord], new: [SceneRecord]) {
    self.old = old
    self.new = new
    let index = Self.index(of: new)
    oldIndex = Self.index(of: old)
    var weights: [UInt32: Double] = [:]
    for (mark, places) in index {
      weights[mark] = WordWeight.weight(spread: places.count, of: new.count)
    }
    self.index = index
    self.weights = weights
    oldTotals = old.map { $0.sketch.marks.reduce(0) { $0 + (weights[$1] ?? 1) } }
    newSums = new.map { scene in
      var sum = 0.0
      return scene.sketch.marks.map { mark in
        sum += weights[mark] ?? 1
        return sum
      }
    }
  }

  private static func index(of scenes: [SceneRecord]) -> [UInt32: [Int]] {
    var index: [UInt32: [Int]] = [:]
    for (place, scene) in scenes.enumerated() {
      for mark in scene.sketch.marks { index[mark, default: []].append(place) }
    }
    return index
  }

  /// The new scenes that have most words of an old one.
  func candidates(for oldPlace: Int) -> [Int] {
    most(of: old[oldPlace].sketch.marks, in: index, count: new.count)
  }

  /// The old scenes that have most words of a new one.
  func origins(of newPlace: Int) -> [Int] {
    most(of: new[newPlace].sketch.marks, in: oldIndex, count: old.count)
  }

  private func most(of marks: [UInt32], in index: [UInt32: [Int]], count: Int) -> [Int] {
    let common = max(32, count / 8)
    var scores: [Int: Double] = [:]
    for mark in marks {
      guard let scenes = index[mark], scenes.count <= common else { continue }
      let weight = weights[mark] ?? 1
      for scene in scenes { scores[scene, default: 0] += weight }
    }
    return scores.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
      .prefix(Self.mostCandidates).map(\.key)
  }

  /// What an old and a new scene have in common.
  func share(_ oldPlace: Int, _ newPlace: Int) -> Share {
    let left = old[oldPlace].sketch
    let right = new[newPlace].sketch
    var common = 0.0
    var place = 0
    for mark in left.marks {
      while place < right.marks.count, right.marks[place] < mark { place += 1 }
      guard place < right.marks.count else { break }
      if right.marks[place] == mark { common += weights[mark] ?? 1 }
    }
    let oldTotal = oldTotals[oldPlace]
    let newTotal = total(of: newPlace, upTo: left.limit)
    guard oldTotal > 0, newTotal > 0 else { return .none }
    return Share(
      both: common / (oldTotal + newTotal - common), ofOld: common / oldTotal,
      ofNew: common / newTotal, evidence: min(oldTotal, newTotal))
  }

  /// The weights of a new scene's words, of those that a sketch would have kept.
  private func total(of place: Int, upTo limit: UInt32) -> Double {
    let marks = new[place].sketch.marks
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle] <= limit { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? newSums[place][low - 1] : 0
  }
}
