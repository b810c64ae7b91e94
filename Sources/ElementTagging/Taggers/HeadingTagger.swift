import EnglishText
import ScreenplayModel

/// Vehicles that a scene is played in or at: `INT. LIMOUSINE - MOVING - NIGHT`.
struct HeadingTagger: SceneTagger {
  func findings(in scene: SceneText) -> [Finding] {
    guard let heading = scene.heading else { return [] }
    let tokens = heading.text.tokens
    var findings: [Finding] = []
    var context = NounContext(sentence: SentenceWords(tokens[...]))
    context.isCaps = true
    for index in tokens.indices where isEnd(index, of: tokens) {
      context.isName = isCalledACar(index, in: tokens)
      context.wordBefore = index > 0 ? tokens[index - 1].word : nil
      guard
        let match = scene.lexicon.nouns.match(
          endingAt: index, notBefore: 0, in: tokens, context: context),
        match.nounClass.category == .vehicles
      else { continue }
      findings.append(
        Finding(
          category: .vehicles, kind: match.nounClass.kind,
          name: scene.lexicon.nouns.name(ofThing: match.thing, in: scene.words),
          head: tokens[index].lemma,
          thing: match.thing, text: heading.range(of: (index - match.length + 1)...index),
          paragraph: heading.index, rule: "heading", confidence: 0.8))
    }
    return findings
  }

  /// Whether a make that is also a common word is a car's: `MARA'S MUSTANG`, `RED MUSTANG`, not `AUSTIN`.
  private func isCalledACar(_ index: Int, in tokens: [Token]) -> Bool {
    guard index > 0 else { return false }
    let before = tokens[index - 1]
    return before.partOfSpeech == .possessiveEnding || before.partOfSpeech.isAdjective
      || before.shape == .number
  }

  /// Whether a token ends a part of the set: nothing behind it, or a mark.
  private func isEnd(_ index: Int, of tokens: [Token]) -> Bool {
    guard tokens[index].shape != .punctuation else { return false }
    return index + 1 == tokens.count || tokens[index + 1].shape == .punctuation
  }
}
