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
    guard sentence.count > 1,
      !text.tokens[sentence].contains(where: {
        $0.partOfSpeech.isFiniteVerb || $0.partOfSpeech == .modal
      })
    else { return }
    for index in sentence.dropFirst() {
      let token = text.tokens[index]
      let before = text.tokens[index - 1].partOfSpeech
      guard token.partOfSpeech.isNoun, before.isNoun || before == .pronoun,
        words.withLetters(of: token.word, { $0.last == UInt8(ascii: "s") }),
        isEvent(token.word, words: &words),
        index + 1 == sentence.upperBound || !text.tokens[index + 1].partOfSpeech.isNoun
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

  /// The base form of a word as a verb, whatever it is in its sentence.
  public func verbLemma(of word: WordID, words: inout WordTable) -> WordID {
    lemmatizer.verb(word, words: &words)
  }

  /// The singular of a word as a noun, whatever it is in its sentence.
  public func nounLemma(of word: WordID, words: inout WordTable) -> WordID {
    lemmatizer.noun(word, words: &words)
  }
}
