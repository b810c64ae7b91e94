import EnglishText

/// What the verbs of a paragraph mean.
struct VerbReadings {
  private var readings: [VerbLexicon.Reading] = []
  /// Which of them each token is; -1 for tokens that are no verbs.
  private var readingOf: [Int32]

  init(_ text: AnalyzedText, verbs: VerbLexicon) {
    let tokens = text.tokens
    readingOf = [Int32](repeating: -1, count: tokens.count)
    for sentence in text.sentences {
      for token in sentence where tokens[token].partOfSpeech.isVerb {
        readingOf[token] = Int32(clamping: readings.count)
        readings.append(
          verbs.reading(
            tokens[token].lemma, at: token, in: tokens, limit: sentence.upperBound))
      }
    }
  }

  /// What the verb at a token means; nil when it is no verb.
  func reading(at token: Int) -> VerbLexicon.Reading? {
    let index = Int(readingOf[token])
    return index < 0 ? nil : readings[index]
  }
}
