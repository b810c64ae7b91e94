import BreakdownDrafts
import ScreenplayModel
import ScreenplayReaders

/// Scripts revised at random, hand tags carried over, and the result held against the truth.
struct RevisionTrial {
  /// What came of it.
  struct Score {
    var edits = 0
    var scenes = 0
    var rightScenes = 0
    /// Tags whose words are still in the draft.
    var present = 0
    var rightTags = 0
    /// Tags put where they do not belong, whether their words are there or not.
    var wrongTags = 0
    var tags = 0
    /// Tags neither placed nor listed.
    var lostTags = 0
    /// What went wrong, for looking at.
    var failures: [String] = []

    static func += (left: inout Score, right: Score) {
      left.edits += right.edits
      left.scenes += right.scenes
      left.rightScenes += right.rightScenes
      left.present += right.present
      left.rightTags += right.rightTags
      left.wrongTags += right.wrongTags
      left.tags += right.tags
      left.lostTags += right.lostTags
      left.failures += right.failures
    }
  }

  private static let tagsPerScene = 4

  /// Revises a script once, with some edits, and measures.
  static func run(
    _ script: Screenplay, edits: Int, using random: inout some RandomNumberGenerator
  ) throws -> Score {
    let first = SyntheticDraft(script, isNumbered: Bool.random(using: &random))
    var second = first
    var score = Score()
    while score.edits < edits {
      let edit = SyntheticDraft.Edit.allCases.randomElement(using: &random) ?? .rewrite
      if second.revise(edit, using: &random) || score.edits > 0 { score.edits += 1 }
      if score.edits == 0, first.scenes.count <= 3 { break }
    }
    let (oldText, oldPlaces) = first.written()
    let (newText, newPlaces) = second.written()
    let old = try FountainReader().read(Array(oldText.utf8), file: "old.fountain")
    let new = try FountainReader().read(Array(newText.utf8), file: "new.fountain")
    guard old.scenes.count == first.scenes.count, new.scenes.count == second.scenes.count else {
      return Score()
    }
    let (tags, origins) = Self.tags(on: old, places: oldPlaces, using: &random)
    let read = try HandTags(yaml: CarryOver(tags, to: old).tags.yaml, file: "old.yaml")
    let carried = CarryOver(read, to: new)
    score.measureScenes(carried, first: first, second: second)
    score.measureTags(carried, origins: origins, new: new, places: newPlaces)
    return score
  }

  /// Hand tags on words picked at random; each is named by its number.
  private static func tags(
    on script: Screenplay, places: [SyntheticDraft.Place],
    using random: inout some RandomNumberGenerator
  ) -> (HandTags, [[Int]]) {
    var tags = HandTags()
    var origins: [[Int]] = []
    let words = DraftWords(script)
    let labels = SceneLabels(script)
    for scene in script.scenes {
      var entry = SceneEntry(
        scene: labels.label(of: scene), heading: script.headingText(of: scene))
      let text = words.scenes[scene.index]
      let body = text.indices.filter { Int(text[$0].paragraph) != scene.paragraphs.lowerBound }
      for _ in 0..<tagsPerScene {
        guard let start = body.randomElement(using: &random) else { continue }
        let end = min(text.count, start + Int.random(in: 1...3, using: &random))
        guard text[start].paragraph == text[end - 1].paragraph, text[end - 1].text.count >= 4
        else { continue }
        let found = (start..<end).compactMap {
          OriginTable.origin(of: text[$0].text, Int(text[$0].paragraph), in: script, places)
        }
        guard found.count == end - start else { continue }
        entry.tags.append(
          HandTag(
            .add, .props, "tag \(origins.count)", anchor: Anchor(start..<end, of: text, in: script))
        )
        origins.append(found)
      }
      tags.scenes.append(entry)
    }
    return (tags, origins)
  }
}

/// Which word of the first draft stands at a place.
enum OriginTable {
  static func origin(
    of text: TextRange, _ paragraph: Int, in script: Screenplay, _ places: [SyntheticDraft.Place]
  ) -> Int? {
    let position = script.position(of: Int(text.start), in: script.paragraphs[paragraph])
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      let place = (places[middle].line, places[middle].column)
      if place <= (position.line, position.column) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? places[low - 1].origin : nil
  }
}

extension RevisionTrial.Score {
  /// A scene is right when it is matched with the scenes it is in, and with no other.
  mutating func measureScenes(
    _ carried: CarryOver, first: SyntheticDraft, second: SyntheticDraft
  ) {
    for match in carried.matches.matches {
      let truth = second.scenes.indices.filter { second.scenes[$0].origins.contains(match.old) }
      let isGone = truth.allSatisfy { second.scenes[$0].isOmitted }
      scenes += 1
      let isRight = isGone ? match.changes.contains(.omitted) : Set(match.new) == Set(truth)
      if isRight { rightScenes += 1 }
      if !isRight {
        failures.append(
          "scene \(match.old) -> \(match.new) \(match.likeness), should be \(truth) "
            + "(\(carried.oldScenes[match.old].wordCount) words)")
      }
    }
  }

  mutating func measureTags(
    _ carried: CarryOver, origins: [[Int]], new: Screenplay,
    places: [SyntheticDraft.Place]
  ) {
    let kept = Set(places.compactMap(\.origin))
    var order: [Int: Int] = [:]
    for (index, place) in places.enumerated() { if let id = place.origin { order[id] = index } }
    var found: [String: CarryOver.Placed] = [:]
    for placed in carried.placed { found[placed.tag.name] = placed }
    let listed = Set(carried.unplaced.flatMap { $0.entry.tags.map(\.name) })
    for (index, ids) in origins.enumerated() {
      let name = "tag \(index)"
      tags += 1
      let isPresent =
        ids.allSatisfy(kept.contains)
        && zip(ids, ids.dropFirst()).allSatisfy { (order[$1] ?? 0) - (order[$0] ?? 0) <= 1 }
      if isPresent { present += 1 }
      guard let placed = found[name], let words = placed.words else {
        if !listed.contains(name) { lostTags += 1 }
        if isPresent { failures.append("\(name) not placed: \(ids.count) words") }
        continue
      }
      let id = OriginTable.origin(of: words.text, words.paragraph, in: new, places)
      if isPresent, id == ids.first {
        rightTags += 1
      } else if id == nil || id != ids.first {
        wrongTags += 1
        failures.append(
          "\(name) wrong: \(placed.tag.anchor.map { "\($0)" } ?? "") in scene \(placed.scene), "
            + (isPresent ? "is elsewhere" : "is gone"))
      }
    }
  }
}

extension RevisionTrial.Score {
  /// The counts, then what went wrong first.
  var summary: String {
    """
    \(edits) edits: \(rightScenes) of \(scenes) scenes right, \(rightTags) of \(present) tags right, \
    \(wrongTags) of \(tags) wrong, \(lostTags) lost
    \(failures.prefix(20).joined(separator: "\n"))
    """
  }
}
