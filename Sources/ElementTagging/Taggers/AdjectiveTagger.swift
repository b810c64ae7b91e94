import EnglishText
import ScreenplayModel

/// Adjectives that are elements themselves: `bloody`, `soaked`, `translucent`.
struct AdjectiveTagger: SceneTagger {
  func findings(in scene: SceneText) -> [Finding] {
    var findings: [Finding] = []
    let phrases = scene.lexicon.phrases
    var sentence = 0
    for (number, paragraph) in scene.paragraphs.enumerated() {
      sentence = 0
      for (index, token) in paragraph.text.tokens.enumerated() {
        while sentence + 1 < paragraph.text.sentences.count,
          index >= paragraph.text.sentences[sentence].upperBound
        {
          sentence += 1
        }
        guard phrases.hasAdjective(token.word), !paragraph.text.sentences.isEmpty
        else { continue }
        let isAdjective = isDescription(index, of: paragraph.text.tokens)
        let place = Place(
          paragraph: number, token: index, sentence: paragraph.text.sentences[sentence])
        let found = phrases.adjective(token.word) {
          (isAdjective || !$0.rest.isEmpty) && holds($0, at: place, in: scene)
        }
        if let found, let category = found.event.nounClass.category {
          var finding = Finding(
            category: category, kind: found.event.nounClass.kind, name: found.event.name,
            head: scene.head(of: found.event),
            text: paragraph.range(of: index...(index + found.rest.count)),
            paragraph: paragraph.index, rule: "described", confidence: 0.55)
          if let substance = substance(of: found, at: place, in: scene) {
            let token = paragraph.text.tokens[substance]
            finding.name = scene.words.string(token.lemma)
            finding.head = token.lemma
            finding.text = paragraph.range(of: index...substance)
          }
          findings.append(finding)
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

  /// How far behind `covered in` the substance may stand.
  private static let reach = 5

  /// What covers a person: `mud` in `plastered in black mud`.
  private func substance(
    of adjective: PhraseLexicon.Adjective, at place: Place, in scene: SceneText
  ) -> Int? {
    let tokens = scene.paragraphs[place.paragraph].text.tokens
    let start = place.token + 1 + adjective.rest.count
    let end = min(place.sentence.upperBound, start + Self.reach)
    guard !adjective.rest.isEmpty, start < end else { return nil }
    for condition in adjective.event.conditions {
      guard case .with(let words) = condition else { continue }
      return (start..<end).first {
        words.contains(tokens[$0].word) || words.contains(tokens[$0].lemma)
      }
    }
    return nil
  }

  /// Adjectives, and participles that have no object of their own: not `shaking his head`.
  private func isDescription(_ index: Int, of tokens: [Token]) -> Bool {
    let part = tokens[index].partOfSpeech
    guard part.isAdjective || part == .verbParticiple || part == .verbGerund || part == .verbPast
    else { return false }
    guard part == .verbGerund, index + 1 < tokens.count else { return true }
    let next = tokens[index + 1].partOfSpeech
    return next != .possessivePronoun && next != .determiner && next != .pronoun
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
    return adjective.event.conditions.allSatisfy { condition in
      switch condition {
      case .subject(let filler), .object(let filler):
        scene.fits(qualified(at: place, in: scene), filler)
      case .subjectNoun(let nouns), .objectNoun(let nouns):
        scene.isNoun(qualified(at: place, in: scene), oneOf: nouns)
      case .caps: tokens[place.token].shape == .allCaps
      case .behind: isBehind(place, tokens)
      case .bare: false
      case .with(let words):
        scene.contains(words, paragraph: place.paragraph, place.sentence)
      case .without(let words):
        !scene.contains(words, paragraph: place.paragraph, place.sentence)
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
