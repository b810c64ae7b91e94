import ScreenplayModel

/// Whether a script is written for the stage.
enum StagePlay {
  /// Scenes are headed by act and scene, none by `INT.` or `EXT.`.
  static func isStagePlay(_ screenplay: Screenplay, _ words: ScriptWords) -> Bool {
    var isNamedByAct = false
    for scene in screenplay.scenes where !scene.isOmitted {
      if scene.heading.setting != nil { return false }
      guard words.scenes.indices.contains(scene.index) else { continue }
      let heading = words.words[words.scenes[scene.index]].prefix { $0.zone == .heading }
      if heading.prefix(6).contains(where: { Self.headings.contains($0.hash) }) {
        isNamedByAct = true
      }
    }
    return isNamedByAct
  }

  private static let headings = Set(
    ["act", "scene", "prologue", "epilogue", "tableau", "interlude"].map { WordHash($0) })
}
