import EnglishText
import ScreenplayModel

/// Everyone with a cue and a speech in the scene.
struct CastTagger: SceneTagger {
  func findings(in scene: SceneText) -> [Finding] {
    let screenplay = scene.screenplay
    var findings: [Finding] = []
    for index in scene.scene.paragraphs {
      let paragraph = screenplay.paragraphs[index]
      guard paragraph.kind == .character, !paragraph.traits.contains(.omitted),
        hasSpeech(after: index, in: scene)
      else { continue }
      for known in scene.characters.people(inCueAt: index) {
        let person = scene.characters.all[known]
        guard let head = person.words.last else { continue }
        findings.append(
          Finding(
            category: .castMembers, name: person.name, head: head, text: paragraph.text,
            paragraph: index, rule: "cue", confidence: 1, isSpeaking: true, source: .cue))
      }
    }
    return findings
  }

  /// A cue left behind by a page break, with no speech under it, is nobody speaking.
  private func hasSpeech(after index: Int, in scene: SceneText) -> Bool {
    var next = index + 1
    while next < scene.scene.paragraphs.upperBound {
      switch scene.screenplay.paragraphs[next].kind {
      case .dialogue, .lyrics: return true
      case .parenthetical, .note, .boneyard: next += 1
      default: return false
      }
    }
    return false
  }
}
