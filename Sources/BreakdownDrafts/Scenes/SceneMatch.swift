import ScreenplayModel

/// What became of a scene in the next draft.
public struct SceneMatch: Hashable, Sendable {
  /// The scene in the old draft, by its place from 0.
  public var old: Int
  /// The scenes of the new draft it is found in: none when it is gone, several when it was split;
  /// the one that has most of it first.
  public var new: [Int]
  /// How much of its words are still there, 0 to 1.
  public var likeness: Double
  /// What happened to it; empty when nothing did.
  public var changes: Set<SceneChange>

  /// A match from its parts.
  public init(old: Int, new: [Int], likeness: Double = 1, changes: Set<SceneChange> = []) {
    self.old = old
    self.new = new
    self.likeness = likeness
    self.changes = changes
  }
}

/// Something that happened to a scene between two drafts.
public enum SceneChange: String, Hashable, Sendable, CaseIterable {
  /// Taken out: gone, or marked as omitted.
  case omitted
  /// Marked as omitted before, and there again.
  case restored
  /// In several scenes now.
  case split
  /// In one scene with others now.
  case merged
  /// In another place among the scenes around it.
  case moved
  /// With another number.
  case renumbered
  /// With another heading.
  case renamed
  /// With other words.
  case rewritten
}

/// Two drafts side by side: what became of every old scene, and which scenes are new.
public struct SceneMatches: Hashable, Sendable {
  /// One for each scene of the old draft, in its order.
  public var matches: [SceneMatch]
  /// Scenes of the new draft that no old one became; those marked as omitted left out.
  public var added: [Int]
}

extension SceneMatches {
  /// Matches the scenes of two drafts that are both at hand.
  ///
  /// - Parameter corrections: Scenes that a person matched.
  public init(
    from old: Screenplay, to new: Screenplay, corrections: [MatchCorrection] = []
  ) {
    let before = SceneRecord.records(of: old, words: DraftWords(old))
    let after = SceneRecord.records(of: new, words: DraftWords(new))
    self = SceneMatcher.match(
      old: before, new: after,
      corrections: MatchCorrection.places(of: corrections, old: before, new: after))
  }
}
