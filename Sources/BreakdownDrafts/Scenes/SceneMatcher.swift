/// Finds the scenes of one draft again in the next: by their words, their numbers, their headings and
/// the scenes around them.
struct SceneMatcher {
  /// How much each kind of likeness says.
  struct Weights {
    var text = 1.0
    var heading = 0.35
    var number = 0.5
    var order = 0.3
    /// Pairs below this are no match.
    var least = 0.5
    /// Words that two scenes have to share to be one; less where their headings are alike.
    var words = 0.25
    var wordsUnderOneHeading = 0.12
    /// Words of a part, or of a scene that went into another, that have to be there.
    var part = 0.4
    /// The same for scenes that stand apart.
    var farPart = 0.65
    /// The same for `12A` beside what 12 became.
    var numberedPart = 0.2
    /// Words of a scene that have to be those of the one it is the greater part of.
    var mainPart = 0.3
    /// Telling words a part has to have.
    var partEvidence = 1.0
  }

  /// Two scenes that may be one.
  private struct Pair {
    var old: Int
    var new: Int
    var score: Double
  }

  private let old: [SceneRecord]
  private let new: [SceneRecord]
  private let text: TextLikeness
  private let oldHeadings: [HeadingWords]
  private let newHeadings: [HeadingWords]
  /// The new scenes that have most words of each old one.
  private let candidates: [[Int]]
  private let weights = Weights()
  /// How far equal numbers can be trusted in this pair of drafts.
  private var numberTrust = 0.5
  private var newOfOld: [Int?]
  private var oldOfNew: [Int?]
  private var parts: [[Int]]
  private var merged: Set<Int> = []
  /// Old scenes whose new ones a person named: no others are looked for.
  private var fixed: Set<Int> = []

  /// What became of every scene.
  ///
  /// - Parameter corrections: Pairs that a person matched, by place from 0.
  static func match(
    old: [SceneRecord], new: [SceneRecord], corrections: [(old: Int, new: Int)] = []
  ) -> SceneMatches {
    var matcher = SceneMatcher(old: old, new: new)
    for pair in corrections { matcher.fix(pair.old, pair.new) }
    matcher.matchSure()
    matcher.trustNumbers()
    matcher.matchLikely()
    matcher.matchLikely()
    matcher.findParts()
    matcher.findMerged()
    return matcher.result()
  }

  private init(old: [SceneRecord], new: [SceneRecord]) {
    self.old = old
    self.new = new
    let text = TextLikeness(old: old, new: new)
    self.text = text
    candidates = old.indices.map(text.candidates)
    oldHeadings = old.map { HeadingWords($0.heading) }
    newHeadings = new.map { HeadingWords($0.heading) }
    newOfOld = Array(repeating: nil, count: old.count)
    oldOfNew = Array(repeating: nil, count: new.count)
    parts = Array(repeating: [], count: old.count)
  }

  private mutating func join(_ oldPlace: Int, _ newPlace: Int) {
    newOfOld[oldPlace] = newPlace
    oldOfNew[newPlace] = oldPlace
  }

  private mutating func fix(_ oldPlace: Int, _ newPlace: Int) {
    guard old.indices.contains(oldPlace), new.indices.contains(newPlace) else { return }
    if newOfOld[oldPlace] != nil {
      parts[oldPlace].append(newPlace)
      oldOfNew[newPlace] = oldPlace
    } else if oldOfNew[newPlace] != nil {
      newOfOld[oldPlace] = newPlace
      merged.insert(oldPlace)
    } else {
      join(oldPlace, newPlace)
    }
    fixed.insert(oldPlace)
  }

  // MARK: Sure pairs

  /// Scenes with the same words, then those whose words leave no doubt.
  private mutating func matchSure() {
    var pairs: [Pair] = []
    for oldPlace in old.indices where newOfOld[oldPlace] == nil && !old[oldPlace].isOmitted {
      for newPlace in candidates[oldPlace] where oldOfNew[newPlace] == nil {
        let share = text.share(oldPlace, newPlace)
        let isSame = old[oldPlace].fingerprint == new[newPlace].fingerprint
        guard isSame || (share.both >= 0.3 && share.evidence >= 2) else { continue }
        let heading = oldHeadings[oldPlace].likeness(newHeadings[newPlace])
        let distance = Double(abs(oldPlace - newPlace)) / Double(max(old.count, new.count))
        pairs.append(
          Pair(
            old: oldPlace, new: newPlace,
            score: share.both + (isSame ? 1 : 0) + 0.2 * heading - 0.05 * distance))
      }
    }
    joinBest(pairs, least: 0)
  }

  /// Joins pairs from the best down; a scene is in one pair only.
  private mutating func joinBest(_ pairs: [Pair], least: Double) {
    let sorted = pairs.sorted {
      $0.score != $1.score ? $0.score > $1.score : ($0.old, $0.new) < ($1.old, $1.new)
    }
    for pair in sorted where pair.score >= least {
      guard newOfOld[pair.old] == nil, oldOfNew[pair.new] == nil else { continue }
      join(pair.old, pair.new)
    }
  }

  /// Whether the numbers of the new draft are still those of the old one.
  private mutating func trustNumbers() {
    var (equal, all) = (0.0, 0.0)
    for (oldPlace, newPlace) in newOfOld.enumerated() {
      guard let newPlace, let number = old[oldPlace].number, let other = new[newPlace].number
      else { continue }
      all += 1
      if number == other { equal += 1 }
    }
    numberTrust = (equal + 1) / (all + 2)
  }

  // MARK: Likely pairs

  private mutating func matchLikely() {
    let order = SceneOrder(newOfOld, count: new.count)
    var byNumber: [String: [Int]] = [:]
    for (place, scene) in new.enumerated() where oldOfNew[place] == nil {
      if let number = scene.number { byNumber[number, default: []].append(place) }
    }
    var pairs: [Pair] = []
    for oldPlace in old.indices where newOfOld[oldPlace] == nil {
      var candidates = Set(self.candidates[oldPlace])
      if let number = old[oldPlace].number { candidates.formUnion(byNumber[number] ?? []) }
      candidates.formUnion(order.near(oldPlace))
      for newPlace in candidates where oldOfNew[newPlace] == nil {
        let score = score(oldPlace, newPlace, order: order)
        pairs.append(Pair(old: oldPlace, new: newPlace, score: score))
      }
    }
    joinBest(pairs, least: weights.least)
  }

  private func score(_ oldPlace: Int, _ newPlace: Int, order: SceneOrder) -> Double {
    let (before, now) = (old[oldPlace], new[newPlace])
    let numbers = numberLikeness(before, now)
    if before.isOmitted || now.isOmitted {
      return numbers > 0 ? weights.least + weights.number * numbers : 0
    }
    let share = text.share(oldPlace, newPlace)
    let words = max(share.both, 0.7 * share.ofOld, 0.6 * share.ofNew)
    // Of a scene of few words, its words say little, whether they are there or not.
    let said = min(1, share.evidence / 3)
    let heading = oldHeadings[oldPlace].likeness(newHeadings[newPlace])
    let place = order.likeness(oldPlace, newPlace)
    // Other words throughout: only its number, heading and place can say that it is the same.
    let isNamed = heading >= 0.8 && place >= 0.5 && numbers * numberTrust >= 0.6
    let least = heading >= 0.8 ? weights.wordsUnderOneHeading : weights.words
    if said > 0.6, words < least, !isNamed { return 0 }
    return weights.text * words * (0.4 + 0.6 * said) + weights.heading * heading
      + weights.number * numbers * numberTrust + weights.order * place
  }

  /// 1 for equal numbers, negative for different ones.
  private func numberLikeness(_ before: SceneRecord, _ now: SceneRecord) -> Double {
    guard let number = before.number, let other = now.number else { return 0 }
    return number == other ? 1 : -0.4
  }

  // MARK: Splits and merges

  /// New scenes that are a part of an old one.
  private mutating func findParts() {
    for newPlace in new.indices where oldOfNew[newPlace] == nil && !new[newPlace].isOmitted {
      var best: (old: Int, share: Double)?
      var second = 0.0
      for oldPlace in origins(around: newPlace).union(text.origins(of: newPlace)).sorted()
      where !old[oldPlace].isOmitted {
        let share = text.share(oldPlace, newPlace)
        guard let least = leastShare(oldPlace, newPlace), share.evidence >= weights.partEvidence,
          share.ofNew >= least
        else { continue }
        if share.ofNew > best?.share ?? 0 {
          second = best?.share ?? 0
          best = (oldPlace, share.ofNew)
        } else {
          second = max(second, share.ofNew)
        }
      }
      guard let best, best.share > 1.1 * second else { continue }
      parts[best.old].append(newPlace)
      oldOfNew[newPlace] = best.old
    }
  }

  /// How much of a new scene has to be an old one's for it to be a part of it; nil when it cannot be.
  private func leastShare(_ oldPlace: Int, _ newPlace: Int) -> Double? {
    guard let main = newOfOld[oldPlace], !fixed.contains(oldPlace),
      text.share(oldPlace, main).ofNew >= weights.mainPart
    else { return nil }
    guard abs(main - newPlace) <= 2 + parts[oldPlace].count else { return weights.farPart }
    guard let number = new[main].number, let part = new[newPlace].number,
      part != number, part.hasPrefix(number), part.dropFirst(number.count).allSatisfy(\.isLetter)
    else { return weights.part }
    return weights.numberedPart
  }

  /// Old scenes that the scenes around a new one were.
  private func origins(around newPlace: Int) -> Set<Int> {
    var origins: Set<Int> = []
    for near in max(0, newPlace - 2)..<min(new.count, newPlace + 3) {
      if let oldPlace = oldOfNew[near] { origins.insert(oldPlace) }
    }
    return origins
  }

  /// Old scenes that went into a new one together with others.
  private mutating func findMerged() {
    for oldPlace in old.indices where newOfOld[oldPlace] == nil && !old[oldPlace].isOmitted {
      var best: (new: Int, share: Double)?
      let near = [oldPlace - 1, oldPlace + 1].compactMap {
        newOfOld.indices.contains($0) ? newOfOld[$0] : nil
      }
      for newPlace in Set(candidates[oldPlace]).union(near).sorted() {
        guard !new[newPlace].isOmitted else { continue }
        let share = text.share(oldPlace, newPlace)
        let least = near.contains(newPlace) ? weights.part : weights.farPart
        guard share.evidence >= weights.partEvidence, share.ofOld >= least else { continue }
        if share.ofOld > best?.share ?? 0 { best = (newPlace, share.ofOld) }
      }
      guard let best else { continue }
      newOfOld[oldPlace] = best.new
      merged.insert(oldPlace)
      if let other = oldOfNew[best.new] {
        if newOfOld[other] == best.new { merged.insert(other) }
      } else {
        oldOfNew[best.new] = oldPlace
      }
    }
  }

  // MARK: Result

  private func result() -> SceneMatches {
    let moved = SceneOrder.moved(newOfOld, leavingOut: merged)
    let matches = old.indices.map { oldPlace in
      guard let main = newOfOld[oldPlace] else {
        let changes: Set<SceneChange> = old[oldPlace].isOmitted ? [] : [.omitted]
        return SceneMatch(old: oldPlace, new: [], likeness: 0, changes: changes)
      }
      return SceneMatch(
        old: oldPlace, new: [main] + parts[oldPlace].sorted(),
        likeness: likeness(oldPlace, main),
        changes: changes(oldPlace, main, isMoved: moved.contains(oldPlace)))
    }
    let added = new.indices.filter { oldOfNew[$0] == nil && !new[$0].isOmitted }
    return SceneMatches(matches: matches, added: added)
  }

  private func likeness(_ oldPlace: Int, _ main: Int) -> Double {
    if old[oldPlace].fingerprint == new[main].fingerprint { return 1 }
    let share = text.share(oldPlace, main)
    let isPart = !parts[oldPlace].isEmpty || merged.contains(oldPlace)
    return isPart ? max(share.ofOld, share.ofNew) : share.both
  }

  private func changes(_ oldPlace: Int, _ main: Int, isMoved: Bool) -> Set<SceneChange> {
    let (before, now) = (old[oldPlace], new[main])
    if now.isOmitted { return before.isOmitted ? [] : [.omitted] }
    var changes: Set<SceneChange> = before.isOmitted ? [.restored] : []
    if !parts[oldPlace].isEmpty { changes.insert(.split) }
    if merged.contains(oldPlace) { changes.insert(.merged) }
    if isMoved { changes.insert(.moved) }
    let isMain = oldOfNew[main] == oldPlace
    if isMain, before.number != now.number { changes.insert(.renumbered) }
    if isMain, before.heading.uppercased() != now.heading.uppercased() {
      changes.insert(.renamed)
    }
    if before.fingerprint != now.fingerprint, changes.isDisjoint(with: [.split, .merged]) {
      changes.insert(.rewritten)
    }
    return changes
  }
}
