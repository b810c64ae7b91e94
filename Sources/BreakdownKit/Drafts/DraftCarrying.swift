import BreakdownDrafts
import ScreenplayModel

/// Decisions of one draft on their way to the next, with what a person says about the scenes.
public struct DraftCarrying: Sendable {
  /// The old draft's decisions, with the corrections so far.
  public private(set) var oldFile: HandTagsFile
  /// Where the new draft's decisions are kept.
  public let newPath: String
  /// The decisions placed on the new draft.
  public private(set) var carried: CarryOver
  /// Decisions that the new draft has already.
  public let existing: HandTagsFile?
  private let screenplay: Screenplay

  /// Carries the decisions beside one script to another.
  ///
  /// - Throws: ``DraftCarryingError/nothingDecided(script:path:)`` when the old script has none; what
  ///   reading the files throws.
  public init(
    old: String, new: String, options: ScriptBreakdown.Options = ScriptBreakdown.Options()
  ) throws {
    guard let file = try HandTagsFile.of(old, .besideScript) else {
      throw DraftCarryingError.nothingDecided(script: old, path: HandTagsFile.path(for: old))
    }
    newPath = HandTagsFile.path(for: new)
    guard newPath != file.path else { throw DraftCarryingError.oneFile(file.path) }
    oldFile = file
    oldFile.tags =
      CarryOver(file.tags, to: try ScriptBreakdown.read(path: old, options: options)).tags
    screenplay = try ScriptBreakdown.read(path: new, options: options)
    existing = try HandTagsFile.of(new, .besideScript)
    carried = CarryOver(oldFile.tags, to: screenplay)
  }

  /// Takes down which scene is which, `12=14A`, and carries again.
  public mutating func match(_ pairs: [String]) throws(DraftCarryingError) {
    for pair in pairs {
      let (from, to) = try ScenePair.scenes(pair, old: carried.oldScenes, new: carried.newScenes)
      oldFile.tags.corrections.removeAll { $0.from == from }
      oldFile.tags.corrections.append(MatchCorrection(from: from, to: to))
    }
    carried = CarryOver(oldFile.tags, to: screenplay)
  }

  /// Writes the new draft's decisions, and with the old draft's what was put right.
  ///
  /// - Parameter isReplacing: Take the place of decisions that the new draft has already.
  public func write(replacing isReplacing: Bool, keepsMatches: Bool) throws {
    if let existing, !isReplacing { throw DraftCarryingError.exists(existing.path) }
    try HandTagsFile(path: newPath, tags: carried.tags).write()
    if keepsMatches { try oldFile.write() }
  }
}

/// Decisions kept with a script that was edited since, and what a person says about its scenes.
public struct DraftMatching: Sendable {
  /// The decisions placed on the script as it is.
  public private(set) var carried: CarryOver
  private var tags: HandTags
  private let screenplay: Screenplay
  private let path: String

  /// Reads a script and its decisions.
  public init(path script: String, options: ScriptBreakdown.Options) throws {
    guard let file = try HandTagsFile.of(script, options.handTags) else {
      throw DraftCarryingError.nothingDecided(
        script: script, path: HandTagsFile.path(for: script))
    }
    path = file.path
    tags = file.tags
    screenplay = try ScriptBreakdown.read(path: script, options: options)
    carried = CarryOver(tags, to: screenplay)
  }

  /// Takes down which scene is which, `12=14A`, and places the decisions again.
  public mutating func match(_ pairs: [String]) throws(DraftCarryingError) {
    for pair in pairs {
      let (from, to) = try ScenePair.scenes(pair, old: carried.oldScenes, new: carried.newScenes)
      if carried.isSameDraft {
        tags.move(from: from.label, to: to)
      } else {
        tags.corrections.append(MatchCorrection(from: from, to: to))
      }
    }
    carried = CarryOver(tags, to: screenplay)
  }

  /// Writes the decisions as they are placed now.
  public func write() throws(FileError) {
    try HandTagsFile(path: path, tags: carried.tags).write()
  }
}

/// `12=14A`: a scene of the old draft and one of the new.
enum ScenePair {
  static func scenes(
    _ text: String, old: [SceneRecord], new: [SceneRecord]
  ) throws(DraftCarryingError) -> (SceneRecord, SceneRecord) {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { throw .noPair(text) }
    return (
      try scene(parts[0], of: old, draft: "old"), try scene(parts[1], of: new, draft: "new")
    )
  }

  private static func scene(
    _ name: String, of records: [SceneRecord], draft: String
  ) throws(DraftCarryingError) -> SceneRecord {
    if let record = records.first(where: { $0.label.uppercased() == name.uppercased() }) {
      return record
    }
    if name.first == "#", let sheet = Int(name.dropFirst()), records.indices.contains(sheet - 1) {
      return records[sheet - 1]
    }
    throw .noScene(name, draft: draft)
  }
}

/// Why decisions could not be carried.
public enum DraftCarryingError: Error, Equatable, Sendable, CustomStringConvertible {
  case nothingDecided(script: String, path: String)
  case oneFile(String)
  case exists(String)
  case noPair(String)
  case noScene(String, draft: String)

  /// One line: what, and what to do.
  public var description: String {
    switch self {
    case .nothingDecided(let script, let path):
      "\(script): error: nothing was decided by hand: there is no \(path)"
    case .oneFile(let path):
      "\(path): error: belongs to both drafts; give the new draft another name than the old one"
    case .exists(let path):
      "\(path): error: the new draft has decisions of its own; --replace takes their place"
    case .noPair(let text): "error: '\(text)' is no pair of scenes; write 12=14A"
    case .noScene(let name, let draft): "error: there is no scene '\(name)' in the \(draft) draft"
    }
  }
}
