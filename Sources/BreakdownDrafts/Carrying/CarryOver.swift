import BreakdownSheets
import ScreenplayModel

/// Hand tags placed on a draft: the one they were made on, or a later one.
public struct CarryOver: Sendable {
  /// A decision about an element with its place in the draft.
  public struct Placed: Hashable, Sendable {
    /// The scene, by its place from 0.
    public var scene: Int
    /// What was decided.
    public var tag: HandTag
    /// Where its words stand now; nil for the scene as a whole.
    public var words: PlacedWords?
  }

  /// Where words stand in a draft.
  public struct PlacedWords: Hashable, Sendable {
    /// The paragraph, in ``Screenplay/paragraphs``.
    public var paragraph: Int
    /// The stretch, in ``Screenplay/text``.
    public var text: TextRange
  }

  /// The decisions in the words of this draft, as they are to be kept.
  public private(set) var tags: HandTags
  /// Every decision about an element of a scene that has a place.
  public private(set) var placed: [Placed] = []
  /// Facts of sheets, by the scene's place from 0.
  public private(set) var facts: [Int: SheetFacts] = [:]
  /// What could not be placed, of this time and before.
  public var unplaced: [UnplacedEntry] { tags.unplaced }
  /// What became of the scenes of the draft before.
  public private(set) var matches: SceneMatches
  /// The scenes of the draft before.
  public let oldScenes: [SceneRecord]
  /// The scenes of this draft.
  public let newScenes: [SceneRecord]
  /// Whether the draft before was this one.
  public let isSameDraft: Bool

  private let screenplay: Screenplay
  private let words: DraftWords
  private let finder: AnchorFinder
  private var entries: [Int: SceneEntry] = [:]

  /// Places hand tags on a draft.
  public init(_ hand: HandTags, to screenplay: Screenplay) {
    self.screenplay = screenplay
    words = DraftWords(screenplay)
    finder = AnchorFinder(words)
    newScenes = SceneRecord.records(of: screenplay, words: words)
    oldScenes = hand.draft?.scenes ?? newScenes
    let (old, new) = (oldScenes, newScenes)
    isSameDraft = Self.areSame(old, new)
    tags = hand
    if isSameDraft {
      matches = SceneMatches(
        matches: old.indices.map { SceneMatch(old: $0, new: [$0]) }, added: [])
    } else {
      matches = SceneMatcher.match(
        old: old, new: new,
        corrections: MatchCorrection.places(of: hand.corrections, old: old, new: new))
      // What is put right once is where it belongs from now on.
      tags.corrections.removeAll {
        !MatchCorrection.places(of: [$0], old: old, new: new).isEmpty
      }
    }
    tags.unplaced = []
    tags.draft = DraftRecord(file: Self.fileName(screenplay.file), scenes: new)
    place(hand)
    tags.scenes = entries.sorted { $0.key < $1.key }.map(\.value).filter { !$0.isEmpty }
  }

  private static func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func areSame(_ old: [SceneRecord], _ new: [SceneRecord]) -> Bool {
    old.count == new.count
      && zip(old, new).allSatisfy {
        $0.label == $1.label && $0.fingerprint == $1.fingerprint && $0.heading == $1.heading
          && $0.isOmitted == $1.isOmitted
      }
  }

  // MARK: Scenes

  private mutating func place(_ hand: HandTags) {
    var oldPlaces: [String: Int] = [:]
    for (place, scene) in oldScenes.enumerated() { oldPlaces[scene.label] = place }
    var newPlaces: [String: Int] = [:]
    for (place, scene) in newScenes.enumerated() { newPlaces[scene.label] = place }
    for entry in hand.scenes {
      if let old = oldPlaces[entry.scene] {
        place(entry, record: oldScenes[old], in: targets(of: old))
      } else if let new = newPlaces[entry.scene] {
        place(entry, record: newScenes[new], in: [new])
      } else {
        tags.unplaced.append(UnplacedEntry(reason: .noSuchScene, entry: entry))
      }
    }
    let returned = returnedScenes(hand.unplaced)
    for (index, lost) in hand.unplaced.enumerated() {
      if let record = lost.record {
        place(lost.entry, record: record, in: returned[index].map { [$0] } ?? [])
      } else if let old = oldPlaces[lost.entry.scene] {
        place(lost.entry, record: oldScenes[old], in: targets(of: old), reason: lost.reason)
      } else if let new = newPlaces[lost.entry.scene] {
        place(lost.entry, record: newScenes[new], in: [new], reason: lost.reason)
      } else {
        tags.unplaced.append(lost)
      }
    }
  }

  /// The scenes that an old one became; none when it was omitted.
  private func targets(of old: Int) -> [Int] {
    matches.matches[old].new.filter { !newScenes[$0].isOmitted }
  }

  /// How much of a scene that was gone has to be there for it to be back: in a scene that is new, and
  /// in one that another became.
  private static let returnedLikeness = (free: 0.3, taken: 0.5)

  /// Scenes that were gone and are there again, by place in a list of what had none.
  private func returnedScenes(_ lost: [UnplacedEntry]) -> [Int: Int] {
    var records: [SceneRecord] = []
    for record in lost.compactMap(\.record) where !records.contains(record) {
      records.append(record)
    }
    guard !records.isEmpty, !isSameDraft else { return [:] }
    let restored = matches.matches.filter { $0.changes.contains(.restored) }
    let free = Set(matches.added + restored.flatMap(\.new))
    var places: [SceneRecord: Int] = [:]
    for match in SceneMatcher.match(old: records, new: newScenes).matches {
      guard let new = match.new.first, match.changes.isDisjoint(with: [.split, .merged]) else {
        continue
      }
      let least = Self.returnedLikeness
      if match.likeness >= (free.contains(new) ? least.free : least.taken) {
        places[records[match.old]] = new
      }
    }
    var returned: [Int: Int] = [:]
    for (index, entry) in lost.enumerated() {
      if let record = entry.record { returned[index] = places[record] }
    }
    return returned
  }

  private mutating func place(
    _ entry: SceneEntry, record: SceneRecord, in scenes: [Int],
    reason: UnplacedEntry.Reason = .sceneGone
  ) {
    guard let main = scenes.first else { return keep(entry, of: record) }
    placeFacts(of: entry, main: main, in: scenes)
    var left: [UnplacedEntry.Reason: [HandTag]] = [:]
    for tag in entry.tags {
      if let reason = place(tag, main: main, in: scenes) { left[reason, default: []].append(tag) }
    }
    for reason in UnplacedEntry.Reason.allCases {
      if let tags = left[reason] { keep(tags, of: entry, main: main, reason: reason) }
    }
  }

  /// Keeps what was decided about a scene that is gone, but for words that stand elsewhere now.
  private mutating func keep(_ entry: SceneEntry, of record: SceneRecord) {
    var rest = entry
    rest.tags = []
    for tag in entry.tags where tag.anchor == nil || place(tag, main: 0, in: []) != nil {
      rest.tags.append(tag)
    }
    guard !rest.isEmpty else { return }
    tags.unplaced.append(UnplacedEntry(reason: .sceneGone, record: record, entry: rest))
  }

  private mutating func keep(
    _ tags: [HandTag], of entry: SceneEntry, main: Int, reason: UnplacedEntry.Reason
  ) {
    var rest = SceneEntry(scene: newScenes[main].label, heading: newScenes[main].heading)
    rest.tags = tags
    rest.line = entry.line
    self.tags.unplaced.append(UnplacedEntry(reason: reason, entry: rest))
  }

  // MARK: Facts

  /// What holds for all parts of a scene that was split; the rest is about the whole.
  private static let sharedFacts: Set<HandMadeField> = [.scriptDay, .location, .sequence, .unit]

  private mutating func placeFacts(of entry: SceneEntry, main: Int, in scenes: [Int]) {
    var rest = SheetFacts()
    for (field, path) in SheetFacts.fields {
      guard let value = entry.facts[keyPath: path] else { continue }
      for scene in Self.sharedFacts.contains(field) ? scenes : [main] {
        var facts = facts[scene, default: SheetFacts()]
        if facts[keyPath: path] == nil {
          facts[keyPath: path] = value
          self.facts[scene] = facts
          self.entry(of: scene, line: entry.line) { $0.facts = facts }
        } else if facts[keyPath: path] != value {
          rest[keyPath: path] = value
        }
      }
    }
    guard !rest.isEmpty else { return }
    var kept = SceneEntry(scene: newScenes[main].label, heading: newScenes[main].heading)
    kept.facts = rest
    kept.line = entry.line
    tags.unplaced.append(UnplacedEntry(reason: .otherFactStands, entry: kept))
  }

  private mutating func entry(of scene: Int, line: Int, _ change: (inout SceneEntry) -> Void) {
    var entry =
      entries[scene]
      ?? {
        var entry = SceneEntry(scene: newScenes[scene].label, heading: newScenes[scene].heading)
        entry.line = line
        return entry
      }()
    change(&entry)
    entries[scene] = entry
  }

  // MARK: Elements

  /// Places one decision; why not, when it has no place.
  private mutating func place(
    _ tag: HandTag, main: Int, in scenes: [Int]
  ) -> UnplacedEntry.Reason? {
    guard let anchor = tag.anchor else {
      // What is in a scene is in its first part; what is not, or is another, in none of them.
      let isAboutAll = tag.action == .remove || tag.action == .rename
      for scene in isAboutAll ? scenes : [main] { keep(tag, in: scene, words: nil) }
      return nil
    }
    switch finder.find(anchor, in: scenes) {
    case .gone: return .wordsGone
    case .ambiguous: return .ambiguous
    case .found(let place):
      let scene = words.scenes[place.scene]
      guard let first = scene[place.words].first, let last = scene[place.words].last else {
        return .wordsGone
      }
      var moved = tag
      moved.anchor = Anchor(place.words, of: scene, in: screenplay)
      let end = first.paragraph == last.paragraph ? last.text.end : first.text.end
      keep(
        moved, in: place.scene,
        words: PlacedWords(
          paragraph: Int(first.paragraph),
          text: TextRange(start: Int(first.text.start), end: Int(end))))
      return nil
    }
  }

  private mutating func keep(_ tag: HandTag, in scene: Int, words: PlacedWords?) {
    let isThere = entries[scene]?.tags.contains { $0.says(tag) } ?? false
    guard !isThere else { return }
    placed.append(Placed(scene: scene, tag: tag, words: words))
    entry(of: scene, line: tag.line) { $0.tags.append(tag) }
  }
}

extension MatchCorrection {
  /// The corrections that are about two drafts, as places from 0.
  static func places(
    of corrections: [MatchCorrection], old: [SceneRecord], new: [SceneRecord]
  ) -> [(old: Int, new: Int)] {
    func place(_ record: SceneRecord, in records: [SceneRecord]) -> Int? {
      records.firstIndex { $0.label == record.label && $0.fingerprint == record.fingerprint }
    }
    return corrections.compactMap { correction in
      guard let from = place(correction.from, in: old), let to = place(correction.to, in: new)
      else { return nil }
      return (from, to)
    }
  }
}
