/// Reads English: tokens, parts of speech, dictionary forms, noun phrases.
public struct EnglishAnalyzer: Sendable {
  private let tagger: PartOfSpeechTagger
  private let lemmatizer: Lemmatizer
  private let finder: PhraseFinder

  /// An analyzer with the model that ships with the program.
  ///
  /// - Parameter words: The table that every document's own starts from.
  public init(words: inout WordTable) {
    tagger = PartOfSpeechTagger()
    lemmatizer = Lemmatizer(words: &words)
    finder = PhraseFinder(vocabulary: PhraseFinder.Vocabulary(&words))
  }

  /// Reads a text, replacing what was read before.
  public func analyze(
    _ text: UnsafeRawBufferPointer, into result: inout AnalyzedText, words: inout WordTable
  ) {
    result.tokens.removeAll(keepingCapacity: true)
    result.sentences.removeAll(keepingCapacity: true)
    result.phrases.removeAll(keepingCapacity: true)
    var tokenizer = Tokenizer(text)
    tokenizer.tokenize(into: &result, words: &words)
    tagger.tag(&result, words: &words)
    lemmatizer.lemmatize(&result.tokens, words: &words)
    for sentence in result.sentences { finder.addPhrases(of: sentence, to: &result, words: words) }
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
