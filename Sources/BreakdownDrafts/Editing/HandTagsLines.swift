import BreakdownSheets
import ScreenplayModel

extension HandTags {
  /// Every decision as a sentence, without what has no place.
  public var lines: [String] {
    elements.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.words)" }
      + scenes.flatMap(\.lines)
  }

  /// Moves what was decided about a scene to another of the same draft.
  public mutating func move(from label: String, to scene: SceneRecord) {
    for place in scenes.indices where scenes[place].scene == label {
      scenes[place].scene = scene.label
      scenes[place].heading = scene.heading
    }
    for place in unplaced.indices
    where unplaced[place].record == nil && unplaced[place].entry.scene == label {
      unplaced[place].entry.scene = scene.label
      unplaced[place].entry.heading = scene.heading
    }
  }
}

extension ElementDecision {
  /// What was decided, in a few words.
  var words: String {
    var said: [String] = []
    if isRejected { said.append("no element") }
    if let name { said.append("called '\(name)'") }
    if let mergedInto { said.append("the same as \(mergedInto)") }
    if let category { said.append("in \(category.title)") }
    if let quantity { said.append("quantity \(quantity)") }
    if let boardNumber { said.append("board number \(boardNumber)") }
    if let notes { said.append("notes '\(notes)'") }
    return said.joined(separator: ", ")
  }
}

extension SceneEntry {
  /// Every decision as a sentence.
  public var lines: [String] {
    SheetFacts.fields.compactMap { field, path in
      facts[keyPath: path].map { "scene \(title): \(field.key) is '\($0)'" }
    } + tags.map { "scene \(title): \($0.words)" }
  }
}

extension HandTag {
  /// What was decided, in a few words.
  var words: String {
    let count = quantity.map { " × \($0)" } ?? ""
    let place = anchor.map { ", at '\($0.words)'" } ?? ""
    return switch action {
    case .add: "\(element)\(count) added\(place)"
    case .remove: "\(element) removed\(place)"
    case .confirm: "\(element)\(count) confirmed\(place)"
    case .rename: "\(element) is '\(newName ?? "")' here\(place)"
    }
  }
}

extension UnplacedEntry {
  /// Every decision as a sentence, with the reason.
  public var lines: [String] { entry.lines.map { "\($0): \(reason.rawValue)" } }
}

extension SceneMatch {
  /// What became of a scene, in a few words.
  public func words(old: [SceneRecord], new: [SceneRecord]) -> String {
    let changes = SceneChange.allCases.filter(self.changes.contains).map(\.rawValue)
    let targets = self.new.map { new[$0].title }.joined(separator: " + ")
    return "\(old[self.old].title) → \(targets.isEmpty ? "gone" : targets)"
      + (changes.isEmpty ? "" : " (\(changes.joined(separator: ", ")))")
  }
}
