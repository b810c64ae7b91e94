import EnglishText
import ScreenplayModel

/// Reads the mentions and clauses of one paragraph.
struct ParagraphReader {
  private let paragraph: AnalyzedParagraph
  private let index: Int
  private let lexicon: Lexicon
  private let common: CommonWords
  private let characters: CharacterNames
  private let tokens: [Token]
  /// How each token stands to what is seen.
  private var standing: [Standing]
  /// The same for what verbs say: `about to fall` leaves things standing, but nobody falls.
  private var eventStanding: [Standing]
  /// Tokens that are part of a set phrase.
  private var isIdiom: [Bool]
  /// Sentences written in capitals throughout.
  private var isShouted: [Bool]
  /// The sentence of each token.
  private var sentenceOf: [Range<Int>]
  /// The noun phrase of each token that stands in one, before its head.
  private var modified: [Int?]
  /// What the verbs mean, and which of them each token is.
  private var readings: [VerbLexicon.Reading] = []
  private var readingOf: [Int32]

  init(
    _ paragraph: AnalyzedParagraph, index: Int, lexicon: Lexicon, common: CommonWords,
    characters: CharacterNames
  ) {
    self.paragraph = paragraph
    self.index = index
    self.lexicon = lexicon
    self.common = common
    self.characters = characters
    tokens = paragraph.text.tokens
    standing = [Standing](repeating: .real, count: tokens.count)
    eventStanding = standing
    isIdiom = [Bool](repeating: false, count: tokens.count)
    isShouted = [Bool](repeating: false, count: tokens.count)
    sentenceOf = [Range<Int>](repeating: 0..<tokens.count, count: tokens.count)
    modified = [Int?](repeating: nil, count: tokens.count)
    readingOf = [Int32](repeating: -1, count: tokens.count)
    for sentence in paragraph.text.sentences {
      for token in sentence { sentenceOf[token] = sentence }
    }
    for (place, phrase) in paragraph.text.phrases.enumerated() {
      for token in phrase.tokens where token != phrase.head { modified[token] = place }
    }
    for sentence in paragraph.text.sentences { markSentence(sentence) }
    readVerbs()
  }

  private mutating func readVerbs() {
    for sentence in paragraph.text.sentences {
      for token in sentence where tokens[token].partOfSpeech.isVerb {
        readingOf[token] = Int32(clamping: readings.count)
        readings.append(
          lexicon.verbs.reading(
            tokens[token].lemma, at: token, in: tokens, limit: sentence.upperBound))
      }
    }
  }

  /// What the verb at a token means; nil when it is no verb.
  private func reading(at token: Int) -> VerbLexicon.Reading? {
    let index = Int(readingOf[token])
    return index < 0 ? nil : readings[index]
  }

  // MARK: Standing, idioms, capitals

  private mutating func markSentence(_ sentence: Range<Int>) {
    let words = tokens[sentence].count { $0.shape != .punctuation && $0.shape != .number }
    let capitals = tokens[sentence].count { $0.shape == .allCaps }
    if words > 3, capitals * 10 > words * 6 {
      for token in sentence { isShouted[token] = true }
    }
    for token in sentence {
      lexicon.phrases.matches(in: tokens, at: token, limit: sentence.upperBound) { pattern, end in
        switch pattern.meaning {
        case .idiom:
          for place in token..<end where pattern.suppresses(tokens[place]) { isIdiom[place] = true }
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
      let phrases = paragraph.text.phrases
      let place = phrases.partitionIndex { $0.head >= end }
      guard place < phrases.count, phrases[place].tokens.lowerBound <= end + 2,
        sentence.contains(phrases[place].head)
      else { return }
      for token in phrases[place].tokens where standing[token] == .real { standing[token] = kind }
    } else {
      for token in end..<limit where standing[token] == .real { standing[token] = kind }
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

  // MARK: Mentions

  /// Every noun phrase of the paragraph.
  func mentions() -> [Mention] {
    paragraph.text.phrases.indices.map { mention(paragraph.text.phrases[$0], place: $0) }
  }

  private func mention(_ phrase: NounPhrase, place: Int) -> Mention {
    let sentence = sentenceOf[phrase.head]
    var mention = Mention(paragraph: index, phrase: phrase, sentence: sentence)
    mention.standing = standing[phrase.head]
    mention.isIdiom = isIdiom[phrase.head]
    mention.isCaps =
      tokens[phrase.head].shape == .allCaps && !isShouted[phrase.head]
      && tokens[phrase.head].length > 1
    mention.role = phrase.role
    mention.preposition = phrase.preposition.map { tokens[$0].word }
    if let verb = phrase.verb {
      mention.verb = tokens[verb].lemma
      mention.verbClasses = reading(at: verb)?.classes ?? []
    }
    readHandling(of: &mention)
    readQuantity(of: &mention, place: place)
    if phrase.determiner == .negative { mention.standing = .negation }
    if mention.role != .subject, mention.verbClasses == .imagine, mention.standing == .real {
      mention.standing = .hypothetical
    }
    let context = context(of: mention)
    mention.match = lexicon.nouns.match(
      endingAt: phrase.head, notBefore: phrase.tokens.lowerBound, in: tokens, context: context)
    return mention
  }

  private func readHandling(of mention: inout Mention) {
    let classes = mention.verbClasses
    switch mention.role {
    case .object:
      mention.isHandled = !classes.isDisjoint(with: .handling)
      mention.isWorn = classes.contains(.wear)
      if classes.contains(.destroy) { mention.damage = "damaged" }
      if !classes.isDisjoint(with: [.drive, .ride]) { mention.isHandled = true }
    case .prepositional:
      let isInstrument = mention.preposition == common.with
      mention.isHandled = isInstrument && mention.phrase.verb != nil
      if mention.preposition == common.in, classes.contains(.wear) { mention.isWorn = true }
      if mention.preposition == common.at || mention.preposition == common.on,
        classes.contains(.handle), !isInstrument, classes.isDisjoint(with: [.place, .sit, .be])
      {
        mention.isHandled = true
      }
    default: break
    }
    if isInHand(mention) { mention.isHandled = true }
  }

  /// `a gun in his hand`, `knife in hand`.
  private func isInHand(_ mention: Mention) -> Bool {
    var token = mention.head + 1
    guard token < mention.sentence.upperBound, tokens[token].word == common.in else { return false }
    token += 1
    let end = min(mention.sentence.upperBound, token + 3)
    guard token < end else { return false }
    return tokens[token..<end].contains { $0.word == common.hand || $0.word == common.hands }
  }

  private func readQuantity(of mention: inout Mention, place: Int) {
    let phrase = mention.phrase
    mention.quantity = phrase.quantity
    for token in tokens[phrase.tokens] {
      guard let number = lexicon.phrases.quantity(of: token.word) else { continue }
      if number > 0 { mention.quantity = mention.quantity ?? number } else { mention.isMany = true }
    }
    guard place > 0, phrase.preposition.map({ tokens[$0].word }) == common.of else { return }
    let before = paragraph.text.phrases[place - 1]
    guard before.head + 1 == phrase.preposition,
      let number = lexicon.phrases.quantity(of: tokens[before.head].lemma)
        ?? lexicon.phrases.quantity(of: tokens[before.head].word)
    else { return }
    if number > 0 {
      mention.quantity = number * max(1, before.quantity ?? 1)
    } else {
      mention.isMany = true
    }
  }

  private func context(of mention: Mention) -> NounContext {
    let head = tokens[mention.head]
    let sentence = mention.sentence
    var context = NounContext(sentence: SentenceWords(tokens[sentence]))
    context.isHandled = mention.isHandled
    context.isWorn = mention.isWorn
    context.isAlive =
      mention.role == .subject && mention.verb != nil
      && mention.verbClasses.isDisjoint(with: [.be])
    context.isPlural = head.partOfSpeech.isPlural || head.lemma != head.word
    context.isCaps = mention.isCaps
    context.isName =
      head.shape != .lower && mention.head > sentence.lowerBound && !isShouted[mention.head]
    context.governingVerb = mention.verb
    if mention.head > sentence.lowerBound { context.wordBefore = tokens[mention.head - 1].word }
    if mention.head + 1 < sentence.upperBound {
      context.wordAfter = tokens[mention.head + 1].word
    }
    return context
  }

  // MARK: Clauses

  /// Every verb of the paragraph with who does it and to what.
  func clauses(_ mentions: [Mention], firstMention: Int) -> [Clause] {
    var clauses: [Clause] = []
    let governed = GovernedMentions(mentions, tokenCount: tokens.count)
    for sentence in paragraph.text.sentences {
      var subject = Clause.Filler.none
      for token in sentence where tokens[token].partOfSpeech.isVerb {
        guard let reading = reading(at: token) else { continue }
        if let place = modified[token] {
          if tokens[token].partOfSpeech == .verbGerund {
            clauses.append(
              Clause(
                paragraph: index, token: token, verb: tokens[token].lemma, reading: reading,
                sentence: sentence, isCaps: false, standing: eventStanding[token],
                isIdiom: isIdiom[token], subject: .mention(firstMention + place), object: .none))
          }
          continue
        }
        var clause = Clause(
          paragraph: index, token: token, verb: tokens[token].lemma, reading: reading,
          sentence: sentence,
          isCaps: tokens[token].shape == .allCaps && !isShouted[token],
          standing: isNegated(token, sentence) ? .negation : eventStanding[token],
          isIdiom: isIdiom[token], subject: .none, object: .none)
        governed.forEach(of: token) { place in
          let role = mentions[place].role
          if role == .subject { clause.subject = .mention(firstMention + place) }
          if role == .object, case .none = clause.object {
            clause.object = .mention(firstMention + place)
          }
        }
        if case .none = clause.subject, hasPronounBefore(token, sentence) {
          clause.subject = .person
        }
        if case .none = clause.object, hasPronounAfter(token, sentence) { clause.object = .person }
        if case .none = clause.subject {
          let isPassive = tokens[token].partOfSpeech == .verbParticiple
          if !isPassive { clause.subject = subject }
        } else {
          subject = clause.subject
        }
        clauses.append(clause)
      }
    }
    return clauses
  }

  private func hasPronounBefore(_ token: Int, _ sentence: Range<Int>) -> Bool {
    var place = token - 1
    while place >= sentence.lowerBound, token - place <= 4 {
      let part = tokens[place].partOfSpeech
      if part == .pronoun || part == .questionPronoun {
        return common.people.contains(tokens[place].word)
      }
      guard part.isAdverb || part.isVerb || part == .modal else { return false }
      place -= 1
    }
    return false
  }

  private func hasPronounAfter(_ token: Int, _ sentence: Range<Int>) -> Bool {
    let next = token + 1
    guard next < sentence.upperBound, tokens[next].partOfSpeech == .pronoun else { return false }
    return common.people.contains(tokens[next].word)
  }

  private func isNegated(_ token: Int, _ sentence: Range<Int>) -> Bool {
    let start = max(sentence.lowerBound, token - 3)
    return tokens[start..<token].contains { common.negations.contains($0.word) }
      || (token > sentence.lowerBound && tokens[token - 1].partOfSpeech == .modal)
  }
}

/// The mentions that each verb of a paragraph governs.
private struct GovernedMentions {
  /// The first mention of each token, and the one behind each mention; -1 for none.
  private var first: [Int32]
  private var next: [Int32]

  init(_ mentions: [Mention], tokenCount: Int) {
    first = [Int32](repeating: -1, count: tokenCount)
    next = [Int32](repeating: -1, count: mentions.count)
    for place in mentions.indices.reversed() {
      guard let verb = mentions[place].phrase.verb else { continue }
      next[place] = first[verb]
      first[verb] = Int32(clamping: place)
    }
  }

  /// Calls `body` with every mention that a verb governs, in order.
  func forEach(of verb: Int, _ body: (Int) -> Void) {
    var place = first[verb]
    while place >= 0 {
      body(Int(place))
      place = next[Int(place)]
    }
  }
}

extension [NounPhrase] {
  /// The first index whose phrase meets a condition that all later ones meet, too.
  fileprivate func partitionIndex(where condition: (NounPhrase) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
