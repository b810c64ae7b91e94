import ScreenplayModel

/// Finds the words of an anchor again in a draft.
struct AnchorFinder {
  /// A place that was found.
  struct Place: Hashable {
    /// The scene, by its place from 0.
    var scene: Int
    /// Which of its words.
    var words: Range<Int>
    /// How much of the words around it are still there, 0 to 1.
    var likeness: Double
  }

  /// What came of a search.
  enum Outcome: Hashable {
    case found(Place)
    /// The words are not there any more.
    case gone
    /// Several places are as good.
    case ambiguous
  }

  /// How sure a place has to be.
  private struct Limits {
    /// The only place of words that had one place only, when they are common words.
    var only = 0.3
    /// Words this rare are taken wherever they stand, when they had and have one place only.
    var rare = 0.6
    /// Words that stood in several places.
    var several = 0.35
    /// The best above the second.
    var lead = 0.1
    /// In a scene that the tag's own did not become.
    var elsewhere = 0.6
    /// Other words between those of the anchor.
    var gap = 2
  }

  private let words: DraftWords
  private let limits = Limits()
  /// Scenes by the words they have.
  private let index: [UInt32: [Int]]

  init(_ words: DraftWords) {
    self.words = words
    var index: [UInt32: [Int]] = [:]
    for (place, scene) in words.scenes.enumerated() {
      for word in scene where index[word.stem]?.last != place {
        index[word.stem, default: []].append(place)
      }
    }
    self.index = index
  }

  /// Looks in the scenes that a scene became, then, for what is told well by the words around it, in
  /// all others.
  func find(_ anchor: Anchor, in scenes: [Int]) -> Outcome {
    let wanted = Wanted(anchor)
    guard !wanted.stems.isEmpty else { return .gone }
    var places = scenes.flatMap { self.places(of: wanted, in: $0, isLoose: false) }
    if places.isEmpty {
      places = scenes.flatMap { self.places(of: wanted, in: $0, isLoose: true) }
    }
    let outcome = choose(places, anchor: anchor, wanted: wanted)
    if case .found = outcome { return outcome }
    return elsewhere(wanted, leavingOut: scenes) ?? outcome
  }

  /// An anchor as words to compare.
  private struct Wanted {
    var stems: [UInt32]
    /// Nearest first.
    var before: [UInt32]
    /// Nearest first.
    var after: [UInt32]

    init(_ anchor: Anchor) {
      stems = WordReader.stems(anchor.words)
      before = WordReader.stems(anchor.before).reversed()
      after = WordReader.stems(anchor.after)
    }
  }

  // MARK: Choosing

  private func choose(_ places: [Place], anchor: Anchor, wanted: Wanted) -> Outcome {
    guard !places.isEmpty else { return .gone }
    let sorted = places.sorted {
      $0.likeness != $1.likeness
        ? $0.likeness > $1.likeness
        : ($0.scene, $0.words.lowerBound) < ($1.scene, $1.words.lowerBound)
    }
    let best = sorted[0]
    if sorted.count == 1 {
      let rarity = wanted.stems.map(words.weight).max() ?? 0
      if anchor.occurrences == 1 {
        return best.likeness >= limits.only || rarity >= limits.rare ? .found(best) : .gone
      }
      return best.likeness >= limits.several ? .found(best) : .gone
    }
    if best.likeness >= limits.several, best.likeness - sorted[1].likeness >= limits.lead {
      return .found(best)
    }
    // Repeated lines: as many places as before, and all look the same.
    if places.count == anchor.occurrences, places.indices.contains(anchor.occurrence - 1),
      best.likeness >= limits.several
    {
      return .found(places[anchor.occurrence - 1])
    }
    return .ambiguous
  }

  private func elsewhere(_ wanted: Wanted, leavingOut scenes: [Int]) -> Outcome? {
    let rarest = wanted.stems.min { (index[$0]?.count ?? 0) < (index[$1]?.count ?? 0) }
    guard let rarest, let others = index[rarest] else { return nil }
    let places = others.filter { !scenes.contains($0) }
      .flatMap { self.places(of: wanted, in: $0, isLoose: false) }
      .sorted { $0.likeness > $1.likeness }
    guard let best = places.first, best.likeness >= limits.elsewhere else { return nil }
    if places.count > 1, best.likeness - places[1].likeness < limits.lead { return nil }
    return .found(best)
  }

  // MARK: Places

  private func places(of wanted: Wanted, in scene: Int, isLoose: Bool) -> [Place] {
    let text = words.scenes[scene]
    let ranges =
      isLoose
      ? WordRuns.loosePlaces(of: wanted.stems, in: text, gap: limits.gap)
      : WordRuns.places(of: wanted.stems, in: text)
    return ranges.map { range in
      let before = text[..<range.lowerBound].suffix(reach).reversed().map(\.stem)
      let after = text[range.upperBound...].prefix(reach).map(\.stem)
      return Place(
        scene: scene, words: range,
        likeness: likeness(wanted, before: before, after: after))
    }
  }

  /// How far around a place its context is looked for.
  private var reach: Int { Anchor.contextCount + 3 }

  private func likeness(_ wanted: Wanted, before: [UInt32], after: [UInt32]) -> Double {
    let left = common(wanted.before, before)
    let right = common(wanted.after, after)
    var (found, all) = (left.found + right.found, left.all + right.all)
    // The start and the end of a scene are context, too.
    for (context, there) in [(wanted.before, before), (wanted.after, after)]
    where context.count < Anchor.contextCount {
      all += 0.5
      if there.count <= context.count + 3, there.count < reach { found += 0.5 }
    }
    return all > 0 ? found / all : 0
  }

  /// The weight of the words that stand in both in the same order, and of all that were there.
  private func common(_ context: [UInt32], _ there: [UInt32]) -> (found: Double, all: Double) {
    let weights = context.map(words.weight)
    var best = [Double](repeating: 0, count: there.count + 1)
    for (word, weight) in zip(context, weights) {
      var diagonal = 0.0
      for place in there.indices {
        let above = best[place + 1]
        best[place + 1] =
          there[place] == word
          ? max(diagonal + weight, above, best[place]) : max(above, best[place])
        diagonal = above
      }
    }
    return (best.last ?? 0, weights.reduce(0, +))
  }
}
