import EnglishText

/// How each word of a paragraph stands to what is seen: denied, compared, in a picture, part of a set
/// phrase, shouted.
struct SentenceMarks {
  private let tokens: [Token]
  private let phrases: [NounPhrase]
  private let common: CommonWords
  /// How each token stands to what is seen.
  private(set) var standing: [Standing]
  /// The same for what verbs say: `about to fall` leaves things standing, but nobody falls.
  private(set) var eventStanding: [Standing]
  /// The length of the set phrase that each token is part of; 0 for none.
  private(set) var idiomLength: [Int]
  /// Whether each token stands in a sentence written in capitals throughout.
  private(set) var isShouted: [Bool]
  /// The sentence of each token.
  private(set) var sentenceOf: [Range<Int>]

  init(_ text: AnalyzedText, lexicon: Lexicon, common: CommonWords) {
    tokens = text.tokens
    phrases = text.phrases
    self.common = common
    standing = [Standing](repeating: .real, count: tokens.count)
    eventStanding = standing
    idiomLength = [Int](repeating: 0, count: tokens.count)
    isShouted = [Bool](repeating: false, count: tokens.count)
    sentenceOf = [Range<Int>](repeating: 0..<tokens.count, count: tokens.count)
    for sentence in text.sentences {
      for token in sentence { sentenceOf[token] = sentence }
    }
    for sentence in text.sentences { markSentence(sentence, lexicon.phrases) }
  }

  private mutating func markSentence(_ sentence: Range<Int>, _ known: PhraseLexicon) {
    let words = tokens[sentence].count { $0.shape != .punctuation && $0.shape != .number }
    let capitals = tokens[sentence].count { $0.shape == .allCaps }
    if words > 3, capitals * 10 > words * 6 {
      for token in sentence { isShouted[token] = true }
    }
    for token in sentence {
      known.matches(in: tokens, at: token, limit: sentence.upperBound) { pattern, end in
        switch pattern.meaning {
        case .idiom:
          for place in token..<end where pattern.suppresses(tokens[place]) {
            idiomLength[place] = max(idiomLength[place], pattern.parts.count)
          }
        case .opener(let standing, let isForEvents):
          mark(standing, isForEvents: isForEvents, end: end, in: sentence)
        }
      }
    }
    markQuotes(sentence)
  }

  /// What an opener reaches: a denial or a picture the phrase right behind it, others the clause.
  private mutating func mark(
    _ kind: Standing, isForEvents: Bool, end: Int, in sentence: Range<Int>
  ) {
    var limit = end
    while limit < sentence.upperBound, !endsClause(tokens[limit].partOfSpeech) { limit += 1 }
    for token in end..<limit where eventStanding[token] == .real { eventStanding[token] = kind }
    if isForEvents { return }
    if kind == .negation || kind == .depicted {
      let place = phrases.partitionIndex { $0.head >= end }
      guard place < phrases.count, phrases[place].tokens.lowerBound <= end + 2,
        sentence.contains(phrases[place].head)
      else { return }
      for token in phrases[place].tokens where standing[token] == .real { standing[token] = kind }
      if kind == .depicted { markPicture(place, in: sentence) }
    } else {
      for token in end..<limit where standing[token] == .real { standing[token] = kind }
    }
  }

  /// What the figure in a picture has on or with it is in the picture too: `a photo of a man in a
  /// top hat`.
  private mutating func markPicture(_ figure: Int, in sentence: Range<Int>) {
    var place = figure + 1
    while place < phrases.count, sentence.contains(phrases[place].head) {
      let between = phrases[place - 1].tokens.upperBound..<phrases[place].tokens.lowerBound
      guard let link = between.last,
        between.count == 1
          || between.count == 2 && tokens[between.lowerBound].partOfSpeech == .comma
      else { return }
      let word = tokens[link].word
      guard
        word == common.in || word == common.with || word == common.of
          || tokens[link].partOfSpeech == .verbGerund
      else { return }
      for token in phrases[place].tokens where standing[token] == .real {
        standing[token] = .depicted
      }
      place += 1
    }
  }

  private func endsClause(_ part: PartOfSpeech) -> Bool {
    part == .comma || part == .colon || part == .sentenceEnd
  }

  /// What stands in quotation marks is read or said, not seen.
  private mutating func markQuotes(_ sentence: Range<Int>) {
    var opening: Int?
    for token in sentence
    where tokens[token].partOfSpeech == .openQuote || tokens[token].partOfSpeech == .closeQuote {
      if let start = opening {
        if token - start > 2 {
          for place in (start + 1)..<token { standing[place] = .depicted }
        }
        opening = nil
      } else {
        opening = token
      }
    }
  }
}
