import EnglishText
import ScreenplayModel

/// Adjectives that are elements themselves: `bloody`, `soaked`, `translucent`.
struct AdjectiveTagger: SceneTagger {
  func findings(in scene: SceneText) -> [Finding] {
    var findings: [Finding] = []
    var sentence = 0
    for (number, paragraph) in scene.paragraphs.enumerated() {
      sentence = 0
      for (index, token) in paragraph.text.tokens.enumerated() {
        while sentence + 1 < paragraph.text.sentences.count,
          index >= paragraph.text.sentences[sentence].upperBound
        {
          sentence += 1
        }
        guard let adjectives = scene.lexicon.phrases.adjectives[token.word],
          !paragraph.text.sentences.isEmpty
        else { continue }
        let isAdjective = isDescription(token.partOfSpeech)
        let place = Place(
          paragraph: number, token: index, sentence: paragraph.text.sentences[sentence])
        if let found = adjectives.first(where: {
          (isAdjective || !$0.rest.isEmpty) && holds($0, at: place, in: scene)
        }),
          let category = found.nounClass.category
        {
          findings.append(
            Finding(
              category: category, kind: found.nounClass.kind, name: found.name,
              head: scene.head(ofName: found.name),
              text: paragraph.range(of: index...(index + found.rest.count)),
              paragraph: paragraph.index, rule: "described", confidence: 0.55))
        }
      }
    }
    return findings
  }

  private struct Place {
    var paragraph: Int
    var token: Int
    var sentence: Range<Int>
  }

  private func isDescription(_ part: PartOfSpeech) -> Bool {
    part.isAdjective || part == .verbParticiple || part == .verbGerund || part == .verbPast
  }

  private func holds(_ adjective: PhraseLexicon.Adjective, at place: Place, in scene: SceneText)
    -> Bool
  {
    let tokens = scene.paragraphs[place.paragraph].text.tokens
    let end = place.token + 1 + adjective.rest.count
    guard end <= place.sentence.upperBound else { return false }
    for (offset, word) in adjective.rest.enumerated()
    where tokens[place.token + 1 + offset].word != word {
      return false
    }
    return adjective.conditions.allSatisfy { condition in
      switch condition {
      case .subject(let filler), .object(let filler):
        scene.fits(qualified(at: place, in: scene), filler)
      case .caps: tokens[place.token].shape == .allCaps
      case .behind: isBehind(place, tokens)
      case .subjectWord(let words), .objectWord(let words):
        scene.isOne(of: words, qualified(at: place, in: scene))
      case .bare: false
      case .with(let words):
        tokens[place.sentence].contains { words.contains($0.word) || words.contains($0.lemma) }
      }
    }
  }

  /// Whether an adjective stands set off behind a noun (`Mara, green, …`) or behind a form of be.
  private func isBehind(_ place: Place, _ tokens: [Token]) -> Bool {
    guard place.token > place.sentence.lowerBound else { return false }
    let before = tokens[place.token - 1].partOfSpeech
    let next = place.token + 1
    guard next == place.sentence.upperBound || tokens[next].shape == .punctuation else {
      return false
    }
    return before == .comma || tokens[place.token - 1].partOfSpeech.isVerb || before.isAdverb
  }

  /// What an adjective qualifies: the noun of its phrase, else the nearest noun before it.
  private func qualified(at place: Place, in scene: SceneText) -> Clause.Filler {
    let mentions = scene.mentions(inParagraph: place.paragraph)
    guard let next = mentions.first(where: { scene.mentions[$0].head >= place.token }) else {
      return nearest(before: place, mentions.last, in: scene)
    }
    if scene.mentions[next].phrase.tokens.contains(place.token) { return .mention(next) }
    return nearest(before: place, next > mentions.lowerBound ? next - 1 : nil, in: scene)
  }

  private func nearest(before place: Place, _ mention: Int?, in scene: SceneText) -> Clause.Filler {
    let tokens = scene.paragraphs[place.paragraph].text.tokens
    let from = max(place.sentence.lowerBound, place.token - 4)
    if tokens[from..<place.token].contains(where: { scene.common.people.contains($0.word) }) {
      return .person
    }
    guard let mention, place.sentence.contains(scene.mentions[mention].head) else { return .none }
    return .mention(mention)
  }
}
