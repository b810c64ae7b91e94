import BreakdownSheets
import ScreenplayModel

/// What people decided about a script's breakdown, kept beside the script.
public struct HandTags: Hashable, Sendable {
  /// What holds for an element wherever it is, by the id it was found with: `props/gun`.
  public var elements: [String: ElementDecision] = [:]
  /// What holds for single scenes, in the order of the draft.
  public var scenes: [SceneEntry] = []
  /// The draft that the scenes are those of; nil in a file written by hand.
  public var draft: DraftRecord?
  /// What has no place in that draft: kept, and tried again with the next.
  public var unplaced: [UnplacedEntry] = []
  /// Scenes that a person matched.
  public var corrections: [MatchCorrection] = []

  /// No decisions.
  public init() {}

  /// Whether nobody decided anything.
  public var isEmpty: Bool {
    elements.isEmpty && scenes.isEmpty && unplaced.isEmpty && corrections.isEmpty
  }

  /// How many single decisions there are, unplaced ones included.
  public var count: Int {
    elements.values.reduce(0) { $0 + $1.count }
      + (scenes + unplaced.map(\.entry)).reduce(0) { $0 + $1.count }
  }
}

/// What was decided about an element over the whole script.
public struct ElementDecision: Hashable, Sendable {
  /// Printed so instead.
  public var name: String?
  /// Is the same as another: its id.
  public var mergedInto: String?
  /// In this box instead.
  public var category: ElementCategory?
  /// How many the production needs.
  public var quantity: Int?
  /// Number on the board; cast only.
  public var boardNumber: Int?
  /// Anything else.
  public var notes: String?
  /// No element at all, in no scene.
  public var isRejected = false
  /// Line of the file it was read from; 0 when it was not.
  public var line = 0

  /// No decision.
  public init() {}

  /// How many single decisions.
  var count: Int {
    let set: [Bool] = [
      name != nil, mergedInto != nil, category != nil, quantity != nil, boardNumber != nil,
      notes != nil, isRejected,
    ]
    return set.count { $0 }
  }
}

/// What was decided about one scene.
public struct SceneEntry: Hashable, Sendable {
  /// What lists call the scene: `12`, `#7`.
  public var scene: String
  /// Its heading, for people who read the file.
  public var heading: String
  /// Facts of its sheet.
  public var facts = SheetFacts()
  /// Elements added, removed, confirmed, renamed.
  public var tags: [HandTag] = []
  /// Line of the file it was read from; 0 when it was not.
  public var line = 0

  /// An entry without decisions.
  public init(scene: String, heading: String) {
    self.scene = scene
    self.heading = heading
  }

  /// Whether nothing was decided.
  public var isEmpty: Bool { facts.isEmpty && tags.isEmpty }

  /// How many single decisions.
  var count: Int {
    tags.count + SheetFacts.fields.count { facts[keyPath: $0.path] != nil }
  }
}

/// One element of one scene, as a person decided.
public struct HandTag: Hashable, Sendable {
  /// What was decided.
  public enum Action: String, Hashable, Sendable, CaseIterable {
    /// Is in the scene.
    case add
    /// Is not in the scene, whatever is found.
    case remove
    /// Was found, and is right.
    case confirm
    /// Is another one here than elsewhere.
    case rename
  }

  /// What was decided.
  public var action: Action
  /// The box on the sheet.
  public var category: ElementCategory
  /// As printed.
  public var name: String
  /// What it is here; only for ``Action/rename``.
  public var newName: String?
  /// How many are seen at once; nil when nobody said.
  public var quantity: Int?
  /// The words it is about; nil for the scene as a whole.
  public var anchor: Anchor?
  /// Line of the file it was read from; 0 when it was not.
  public var line = 0

  /// A decision from its parts.
  public init(
    _ action: Action, _ category: ElementCategory, _ name: String, newName: String? = nil,
    quantity: Int? = nil, anchor: Anchor? = nil
  ) {
    self.action = action
    self.category = category
    self.name = name
    self.newName = newName
    self.quantity = quantity
    self.anchor = anchor
  }

  /// Id of the element.
  public var element: String { BreakdownElement.id(category: category, name: name) }

  /// Whether two say the same, wherever they were read.
  func says(_ other: HandTag) -> Bool {
    var (left, right) = (self, other)
    (left.line, right.line) = (0, 0)
    return left == right
  }
}

/// The draft that hand tags were last placed on.
public struct DraftRecord: Hashable, Sendable {
  /// The script's file, without folders.
  public var file: String
  /// Its scenes.
  public var scenes: [SceneRecord]

  /// A record from its parts.
  public init(file: String, scenes: [SceneRecord]) {
    self.file = file
    self.scenes = scenes
  }
}

/// Decisions that have no place in the draft.
public struct UnplacedEntry: Hashable, Sendable {
  /// Why.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    case sceneGone = "scene gone"
    case wordsGone = "words gone"
    case ambiguous = "several places fit"
    case otherFactStands = "the scene it went into says otherwise"
    case noSuchScene = "no such scene"
  }

  /// Why.
  public var reason: Reason
  /// The scene as it was last; nil while it is still there.
  public var record: SceneRecord?
  /// What was decided.
  public var entry: SceneEntry
  /// How many single decisions.
  public var count: Int { entry.count }

  /// An entry from its parts.
  public init(reason: Reason, record: SceneRecord? = nil, entry: SceneEntry) {
    self.reason = reason
    self.record = record
    self.entry = entry
  }
}

/// A scene of one draft that is a scene of the next, because a person says so.
///
/// Scenes are named by label and print, so that it never holds for any others.
public struct MatchCorrection: Hashable, Sendable {
  /// The old scene.
  public var from: SceneRecord
  /// The new one.
  public var to: SceneRecord

  /// A correction from its parts.
  public init(from: SceneRecord, to: SceneRecord) {
    self.from = from
    self.to = to
  }
}
