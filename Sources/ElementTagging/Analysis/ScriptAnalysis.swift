import EnglishText
import ScreenplayModel

/// A paragraph with its words read.
struct AnalyzedParagraph {
  /// Index into ``Screenplay/paragraphs``.
  var index: Int
  var paragraph: Paragraph
  /// Its words; kept apart, so that a paragraph is handed on at the cost of one reference.
  private let words: Words

  private final class Words: Sendable {
    let text: AnalyzedText
    init(_ text: AnalyzedText) { self.text = text }
  }

  init(index: Int, paragraph: Paragraph, text: AnalyzedText) {
    self.index = index
    self.paragraph = paragraph
    words = Words(text)
  }

  /// Tokens, sentences and noun phrases; token offsets count from the paragraph's text start.
  var text: AnalyzedText { words.text }

  /// Where a token begins in ``Screenplay/text``.
  func offset(of token: Token) -> Int { Int(paragraph.text.start) + Int(token.start) }
}

/// A script with the words of its descriptions read: what every tagger looks at.
struct ScriptAnalysis {
  let screenplay: Screenplay
  let lexicon: Lexicon
  /// Every word met so far, the lexicon's first.
  var words: WordTable
  /// Everyone with a cue anywhere.
  var characters: CharacterNames
  /// Names of animals and ships.
  var names = ScriptNames()
  let common: CommonWords

  init(_ screenplay: Screenplay, lexicon: Lexicon) {
    self.screenplay = screenplay
    self.lexicon = lexicon
    common = lexicon.common
    words = lexicon.words
    characters = CharacterNames(screenplay, lexicon: lexicon, words: &words)
    learnNames()
  }

  /// A scene with everything taggers look at.
  mutating func text(of scene: Scene) -> SceneText {
    var paragraphs: [AnalyzedParagraph] = []
    var mentions: [Mention] = []
    var clauses: [Clause] = []
    for index in scene.paragraphs {
      let paragraph = screenplay.paragraphs[index]
      guard paragraph.kind.isDescription, !paragraph.traits.contains(.omitted),
        !paragraph.text.isEmpty
      else { continue }
      let analyzed = AnalyzedParagraph(
        index: index, paragraph: paragraph, text: analyze(paragraph.text))
      let reader = ParagraphReader(
        analyzed, index: paragraphs.count, lexicon: lexicon, common: common,
        compounds: compounds(of: analyzed.text))
      let found = reader.mentions()
      clauses += reader.clauses(found, firstMention: mentions.count)
      mentions += found
      paragraphs.append(analyzed)
    }
    let speaking = speaking(in: scene)
    return SceneText(
      screenplay: screenplay, scene: scene, lexicon: lexicon, common: common,
      characters: characters, names: names, paragraphs: paragraphs, mentions: mentions,
      clauses: clauses,
      heading: heading(of: scene), speaking: speaking,
      speakingWords: Set(speaking.flatMap { characters.all[$0].words }), words: words)
  }

  /// The parts of nouns with hyphens that the lexicon does not know: `rock` and `hammer`.
  private mutating func compounds(of text: AnalyzedText) -> [Int: [Token]] {
    var compounds: [Int: [Token]] = [:]
    for phrase in text.phrases {
      let token = text.tokens[phrase.head]
      guard token.length > 4,
        words.withLetters(of: token.lemma, { $0.contains(UInt8(ascii: "-")) }),
        !lexicon.nouns.knows(token.word), !lexicon.nouns.knows(token.lemma)
      else { continue }
      let parts = words.letters(of: token.lemma).split(separator: UInt8(ascii: "-")).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard parts.count > 1, parts.count < 5 else { continue }
      compounds[phrase.head] = parts.map { part in
        var piece = token
        piece.word = words.id(of: part)
        piece.lemma = piece.word
        return piece
      }
    }
    return compounds
  }

  /// The set of a heading, with its words read.
  private mutating func heading(of scene: Scene) -> AnalyzedParagraph? {
    guard let index = scene.paragraphs.first, !scene.heading.set.isEmpty else { return nil }
    var paragraph = screenplay.paragraphs[index]
    paragraph.text = scene.heading.set
    return AnalyzedParagraph(
      index: index, paragraph: paragraph, text: analyze(scene.heading.set))
  }

  /// The characters with a cue and a speech in a scene.
  private func speaking(in scene: Scene) -> Set<Int> {
    var speaking: Set<Int> = []
    for index in scene.paragraphs
    where screenplay.paragraphs[index].kind == .character
      && !screenplay.paragraphs[index].traits.contains(.omitted)
    {
      speaking.formUnion(characters.people(inCueAt: index))
    }
    return speaking
  }

  /// The words of a piece of the script.
  mutating func analyze(_ range: TextRange) -> AnalyzedText {
    var text = AnalyzedText(reservingBytes: Int(range.end) - Int(range.start))
    screenplay.text.withUnsafeBytes { buffer in
      guard Int(range.end) <= buffer.count else { return }
      lexicon.analyzer.analyze(
        UnsafeRawBufferPointer(rebasing: buffer[range.indices]), into: &text, words: &words)
    }
    return text
  }
}
