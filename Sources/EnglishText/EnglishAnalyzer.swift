/// Reads English: tokens, parts of speech, dictionary forms, noun phrases.
public struct EnglishAnalyzer: Sendable {
  private let lemmatizer = Lemmatizer()
  private let finder: PhraseFinder

  /// An analyzer for texts whose words are put in a table.
  public init(words: inout WordTable) {
    finder = PhraseFinder(be: words.id(of: "be"))
  }

  /// Reads a text, replacing what was read before.
  public func analyze(
    _ text: UnsafeRawBufferPointer, into result: inout AnalyzedText, words: inout WordTable
  ) {
    Self.tokenize(text, into: &result, words: &words)
    PartOfSpeechTagger().tag(&result, words: &words)
    TagRepairs.repair(&result, words: words)
    for sentence in result.sentences { findVerb(in: sentence, of: &result, words: &words) }
    lemmatizer.lemmatize(&result.tokens, words: &words)
    for sentence in result.sentences { finder.addPhrases(of: sentence, to: &result, words: words) }
  }

  /// Cuts a text into tokens and sentences, replacing what was read before.
  package static func tokenize(
    _ text: UnsafeRawBufferPointer, into result: inout AnalyzedText, words: inout WordTable
  ) {
    result.tokens.removeAll(keepingCapacity: true)
    result.sentences.removeAll(keepingCapacity: true)
    result.phrases.removeAll(keepingCapacity: true)
    var tokenizer = Tokenizer(text)
    tokenizer.tokenize(into: &result, words: &words)
  }

  /// Makes the verb of a sentence out of what was taken for its last noun: in `Thunder rumbles` and
  /// `The phone RINGS in the hall` there is no other.
  private func findVerb(
    in sentence: Range<Int>, of text: inout AnalyzedText, words: inout WordTable
  ) {
    guard sentence.count > 1 else { return }
    for index in sentence.dropFirst() {
      let token = text.tokens[index]
      if isFinite(text.tokens[index - 1].partOfSpeech) { return }
      let before = text.tokens[index - 1].partOfSpeech
      guard token.partOfSpeech.isNoun, before.isNoun || before == .pronoun,
        words.withLetters(of: token.word, { $0.last == UInt8(ascii: "s") }),
        isEvent(token.word, words: &words),
        index + 1 == sentence.upperBound || !text.tokens[index + 1].partOfSpeech.isNoun,
        !hasVerb(behind: index, in: text.tokens, sentence)
      else { continue }
      let isPlural = before == .nounPlural || before == .properNounPlural
      if isPlural { continue }
      text.tokens[index].partOfSpeech = .verbThirdPerson
      return
    }
  }

  private func isEvent(_ word: WordID, words: inout WordTable) -> Bool {
    let verb = lemmatizer.verb(word, words: &words)
    return words.compiled.marks(of: verb).contains(.eventVerb)
  }

  /// How many words of the rest of a clause are looked at.
  private static let clauseLength = 12

  /// Whether the rest of the clause behind a token has a verb of its own.
  private func hasVerb(behind index: Int, in tokens: [Token], _ sentence: Range<Int>) -> Bool {
    let end = min(sentence.upperBound, index + 1 + Self.clauseLength)
    for token in tokens[min(index + 1, end)..<end] {
      switch token.partOfSpeech {
      case .comma, .colon, .conjunction, .preposition: return false
      case let part where isFinite(part): return true
      default: continue
      }
    }
    return false
  }

  private func isFinite(_ part: PartOfSpeech) -> Bool { part.isFiniteVerb || part == .modal }

  /// The base form of a word as a verb, whatever it is in its sentence.
  public func verbLemma(of word: WordID, words: inout WordTable) -> WordID {
    lemmatizer.verb(word, words: &words)
  }

  /// The singular of a word as a noun, whatever it is in its sentence.
  public func nounLemma(of word: WordID, words: inout WordTable) -> WordID {
    lemmatizer.noun(word, words: &words)
  }
}
