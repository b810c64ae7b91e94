import EnglishText
import ScreenplayModel

/// Adjectives that are elements themselves: `bloody`, `soaked`, `translucent`.
struct AdjectiveTagger: SceneTagger {
  func findings(in scene: SceneText) -> [Finding] {
    var findings: [Finding] = []
    for paragraph in scene.paragraphs {
      for (index, token) in paragraph.text.tokens.enumerated() {
        guard
          token.partOfSpeech.isAdjective || token.partOfSpeech == .verbParticiple
            || token.partOfSpeech == .verbGerund,
          let adjective = scene.lexicon.phrases.adjectives[token.word],
          let category = adjective.nounClass.category
        else { continue }
        findings.append(
          Finding(
            category: category, kind: adjective.nounClass.kind, name: adjective.name,
            head: token.word, text: paragraph.range(of: index...index),
            paragraph: paragraph.index, rule: "described", confidence: 0.5))
      }
    }
    return findings
  }
}
