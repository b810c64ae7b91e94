import BreakdownDrafts
import BreakdownKit
import ScreenplayModel

/// Drafts and decisions for tests.
enum Draft {
  /// A draft, read.
  static func read(_ text: String, file: String = "draft.fountain") throws -> Screenplay {
    try ScriptBreakdown.read(ScriptFile(name: file, bytes: Array(text.utf8)))
  }

  /// A draft, broken down with decisions.
  static func breakdown(
    _ text: String, file: String = "draft.fountain", hand: HandTags? = nil
  ) throws -> ScriptBreakdown {
    try ScriptBreakdown(
      ScriptFile(name: file, bytes: Array(text.utf8)),
      handTags: hand.map { HandTagsFile(path: "draft.breakdown.yaml", tags: $0) })
  }

  /// Decisions of a draft, as an editor takes them down.
  static func decide(
    _ text: String, hand: HandTags? = nil, _ body: (inout HandTagsEditor) throws -> Void
  ) throws -> HandTags {
    let script = try breakdown(text, hand: hand)
    var editor = HandTagsEditor(
      script.handTags, of: script.screenplay, breakdown: script.breakdown)
    try body(&editor)
    return try HandTags(yaml: editor.tags.yaml, file: "draft.breakdown.yaml")
  }

  /// What became of every scene, a line each.
  static func matches(_ old: String, _ new: String) throws -> String {
    let carried = try carry(HandTags(), from: old, to: new)
    let lines = carried.matches.matches.map {
      $0.words(old: carried.oldScenes, new: carried.newScenes)
    }
    let added = carried.matches.added.map { "new: \(carried.newScenes[$0].title)" }
    return (lines + added).joined(separator: "\n")
  }

  /// Decisions of one draft, placed on another.
  static func carry(_ hand: HandTags, from old: String, to new: String) throws -> CarryOver {
    let placed = CarryOver(hand, to: try read(old)).tags
    let kept = try HandTags(yaml: placed.yaml, file: "draft.breakdown.yaml")
    return CarryOver(kept, to: try read(new))
  }
}
