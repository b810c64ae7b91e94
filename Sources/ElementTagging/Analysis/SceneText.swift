import EnglishText
import ScreenplayModel

/// Finds elements of one kind in a scene.
protocol SceneTagger: Sendable {
  /// What it found, in the order of the text.
  func findings(in scene: SceneText) -> [Finding]
}

/// A scene with its descriptions read: what taggers look at.
struct SceneText {
  let screenplay: Screenplay
  let scene: Scene
  let lexicon: Lexicon
  let common: CommonWords
  let characters: CharacterNames
  /// Names of animals and ships.
  let names: ScriptNames
  /// Its description, paragraph by paragraph.
  let paragraphs: [AnalyzedParagraph]
  /// Every noun phrase, in the order of the text.
  let mentions: [Mention]
  /// Its verbs with subject and object, in the order of the text.
  let clauses: [Clause]
  /// The set of its heading, with its words read; nil when there is none.
  let heading: AnalyzedParagraph?
  /// Indices of the characters with a cue in the scene.
  let speaking: Set<Int>
  /// The words of their names: a man in a scene where MAN speaks is he.
  let speakingWords: Set<WordID>
  /// Every word met so far, for names made of words.
  let words: WordTable

  /// The mentions of a paragraph whose heads stand in a range of tokens.
  func mentions(of paragraph: Int, heads: Range<Int>) -> ArraySlice<Mention> {
    let start = firstMention(of: paragraph, at: heads.lowerBound)
    return mentions[start..<max(start, firstMention(of: paragraph, at: heads.upperBound))]
  }

  /// The first mention, in the order of the text, whose head stands at a token or behind it.
  private func firstMention(of paragraph: Int, at token: Int) -> Int {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      let mention = mentions[middle]
      if (mention.paragraph, mention.head) < (paragraph, token) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// A finding made of a mention.
  func finding(
    _ mention: Mention, category: ElementCategory, kind: String?, rule: String, confidence: Double
  ) -> Finding {
    let paragraph = paragraphs[mention.paragraph]
    let tokens = paragraph.text.tokens
    let named = mention.match.map { mention.head - $0.length + 1 } ?? mention.head
    let first = max(mention.phrase.tokens.lowerBound, modifierStart(of: mention, named: named))
    let name = elementName(of: mention, from: first, named: named)
    return Finding(
      category: category, kind: kind, name: name, head: head(of: mention),
      thing: mention.match?.thing,
      text: paragraph.range(of: first...mention.head),
      paragraph: paragraph.index, rule: rule, confidence: confidence,
      quantity: max(1, mention.quantity ?? 1), isHandled: mention.isHandled || mention.isWorn,
      isDefinite: mention.phrase.determiner.isDefinite || tokens.isEmpty,
      damage: mention.damage)
  }

  /// Whether a part of a body stands at a token or right behind, for a mention's sake: `hand` in
  /// `Mara's left hand`.
  func isBody(at place: Int, of mention: Mention) -> Bool {
    let tokens = paragraphs[mention.paragraph].text.tokens
    return (place..<min(place + 2, mention.sentence.upperBound)).contains { index in
      let match = lexicon.nouns.match(
        endingAt: index, notBefore: index, in: tokens,
        context: NounContext(sentence: SentenceWords(tokens[index...index])))
      return match.map { ["body", "hair", "facialHair"].contains($0.nounClass.kind) } ?? false
    }
  }

  /// The indices of the mentions of one of its paragraphs.
  func mentions(inParagraph paragraph: Int) -> Range<Int> {
    firstMention(of: paragraph, at: 0)..<firstMention(of: paragraph, at: .max)
  }

  /// Whether a mention is a character's name, whatever else its words mean: Mace, Willow.
  func isCharacterName(_ mention: Mention) -> Bool {
    let token = paragraphs[mention.paragraph].text.tokens[mention.head]
    return token.shape != .lower && !characters.candidates(for: token.word).isEmpty
  }

  /// The words of a mention without its article: `red wine`.
  func words(of mention: Mention) -> String {
    let tokens = paragraphs[mention.paragraph].text.tokens
    return mention.phrase.tokens.compactMap { index in
      let part = tokens[index].partOfSpeech
      return part == .determiner || part == .predeterminer ? nil : words.string(tokens[index].word)
    }.joined(separator: " ")
  }

  /// The lemma that stands for a mention's head.
  func head(of mention: Mention) -> WordID {
    paragraphs[mention.paragraph].text.tokens[mention.head].lemma
  }

  /// The first of the nouns before a name that belong to it: `cardboard` in `a cardboard box`.
  private func modifierStart(of mention: Mention, named: Int) -> Int {
    let tokens = paragraphs[mention.paragraph].text.tokens
    var first = named
    while first > mention.phrase.tokens.lowerBound {
      let token = tokens[first - 1]
      guard token.partOfSpeech == .noun, token.shape != .number,
        characters.candidates(for: token.word).isEmpty
      else { break }
      first -= 1
    }
    return first
  }

  private func elementName(of mention: Mention, from first: Int, named: Int) -> String {
    let tokens = paragraphs[mention.paragraph].text.tokens
    let known = mention.match.map { lexicon.nouns.name(ofThing: $0.thing, in: words) }
    let head = known ?? words.string(tokens[mention.head].lemma)
    if first == named { return head }
    return (first..<named).map { words.string(tokens[$0].word) + " " }.joined() + head
  }
}

extension AnalyzedParagraph {
  /// The text from one token to another.
  func range(of tokens: ClosedRange<Int>) -> TextRange {
    let first = text.tokens[tokens.lowerBound]
    let last = text.tokens[tokens.upperBound]
    return TextRange(start: offset(of: first), end: offset(of: last) + Int(last.length))
  }
}
