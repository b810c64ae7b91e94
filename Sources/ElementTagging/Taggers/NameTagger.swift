import EnglishText
import ScreenplayModel

/// Animals and ships called by their names.
struct NameTagger: SceneTagger {
  /// The rule of ships called by name.
  static let shipRule = "ship's name"

  func findings(in scene: SceneText) -> [Finding] {
    if scene.names.isEmpty { return [] }
    var findings: [Finding] = []
    if let heading = scene.heading {
      for index in heading.text.tokens.indices {
        if let craft = craft(endingAt: index, of: heading, in: scene) { findings.append(craft) }
      }
    }
    for (place, paragraph) in scene.paragraphs.enumerated() {
      for (index, token) in paragraph.text.tokens.enumerated()
      where token.shape != .lower && token.shape != .punctuation && token.shape != .number {
        guard
          let found = animal(at: index, of: paragraph, in: scene)
            ?? craft(endingAt: index, of: paragraph, in: scene), isThere(index, place, in: scene)
        else { continue }
        findings.append(found)
      }
    }
    return findings
  }

  /// Whether the phrase a name stands in is about what is seen.
  private func isThere(_ token: Int, _ paragraph: Int, in scene: SceneText) -> Bool {
    guard let mention = scene.mentions(of: paragraph, heads: token..<Int.max).first,
      mention.phrase.tokens.contains(token)
    else { return true }
    return mention.standing == .real && !mention.isIdiom && !mention.phrase.isPossessor
  }

  private func animal(at index: Int, of paragraph: AnalyzedParagraph, in scene: SceneText)
    -> Finding?
  {
    guard let animal = scene.names.animals[paragraph.text.tokens[index].word] else { return nil }
    return Finding(
      category: .animals, kind: animal.nounClass.kind,
      name: scene.lexicon.nouns.name(ofThing: animal.thing, in: scene.words), head: animal.head,
      thing: animal.thing, text: paragraph.range(of: index...index), paragraph: paragraph.index,
      rule: "animal's name", confidence: 0.92, isDefinite: true)
  }

  private func craft(endingAt index: Int, of paragraph: AnalyzedParagraph, in scene: SceneText)
    -> Finding?
  {
    let tokens = paragraph.text.tokens
    guard let range = scene.names.craft(endingAt: index, in: tokens) else { return nil }
    return Finding(
      category: .vehicles, name: name(tokens[range], in: scene), head: tokens[index].word,
      aliases: scene.common.ships, text: paragraph.range(of: range), paragraph: paragraph.index,
      rule: Self.shipRule,
      confidence: 0.92, isDefinite: true)
  }

  /// `Lewis and Clark`, however it is written.
  private func name(_ tokens: ArraySlice<Token>, in scene: SceneText) -> String {
    tokens.map { token in
      let word = scene.words.string(token.word)
      return scene.common.nameParts.contains(token.word)
        ? word : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }
}
