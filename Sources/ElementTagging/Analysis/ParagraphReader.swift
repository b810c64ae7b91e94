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
  /// The length of the set phrase that each token is part of; 0 for none.
  private var idiomLength: [Int]
  /// Sentences written in capitals throughout.
  private var isShouted: [Bool]
  /// The sentence of each token.
  private var sentenceOf: [Range<Int>]
  /// The noun phrase of each token that stands in one, before its head.
  private var modified: [Int?]
  /// What the verbs mean, and which of them each token is.
  private var readings: [VerbLexicon.Reading] = []
  private var readingOf: [Int32]
  /// The parts of hyphenated words the lexicon does not know.
  private let compounds: [Int: [Token]]
  private let roles: ClauseRoles

  init(
    _ paragraph: AnalyzedParagraph, index: Int, lexicon: Lexicon, common: CommonWords,
    characters: CharacterNames, compounds: [Int: [Token]]
  ) {
    self.paragraph = paragraph
    self.index = index
    self.lexicon = lexicon
    self.common = common
    self.characters = characters
    self.compounds = compounds
    tokens = paragraph.text.tokens
    roles = ClauseRoles(tokens: tokens, phrases: paragraph.text.phrases, common: common)
    standing = [Standing](repeating: .real, count: tokens.count)
    eventStanding = standing
    idiomLength = [Int](repeating: 0, count: tokens.count)
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
      let phrases = paragraph.text.phrases
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
    let phrases = paragraph.text.phrases
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

  // MARK: Mentions

  /// Every noun phrase of the paragraph.
  func mentions() -> [Mention] {
    var mentions: [Mention] = []
    mentions.reserveCapacity(paragraph.text.phrases.count)
    for (place, phrase) in paragraph.text.phrases.enumerated() {
      mentions.append(mention(phrase, place: place, previous: mentions.last))
    }
    handleByPronoun(&mentions)
    return mentions
  }

  private func mention(_ phrase: NounPhrase, place: Int, previous: Mention?) -> Mention {
    let sentence = sentenceOf[phrase.head]
    var mention = Mention(paragraph: index, phrase: phrase, sentence: sentence)
    mention.standing = standing[phrase.head]
    mention.isIdiom = idiomLength[phrase.head] > 0
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
    if let previous, previous.holds, isContents(phrase, of: paragraph.text.phrases[place - 1]) {
      mention.isContents = true
      mention.isHandled = mention.isHandled || previous.isHandled
      mention.isWorn = mention.isWorn || previous.isWorn
    }
    readQuantity(of: &mention, place: place)
    if phrase.determiner == .negative || isDenied(mention, place: place, previous: previous) {
      mention.standing = .negation
    }
    if mention.role != .subject, mention.verbClasses == .imagine, mention.standing == .real {
      mention.standing = .hypothetical
    }
    mention.heard = heard(mention)
    if mention.heard == nil, let previous, previous.heard == .itself,
      isListed(mention, behind: previous)
    {
      mention.heard = .itself
    }
    let context = context(of: mention)
    mention.match = match(endingAt: phrase.head, of: phrase, context: context)
    if mention.match?.nounClass.kind == "part", mention.isNothing { readWhole(of: &mention) }
    return mention
  }

  /// Whether a phrase goes on with a list: nothing but a comma or `and` between it and the one
  /// before.
  private func isListed(_ mention: Mention, behind previous: Mention) -> Bool {
    let between =
      previous.phrase.tokens
      .upperBound..<max(
        previous.phrase.tokens.upperBound, mention.phrase.tokens.lowerBound)
    return !between.isEmpty && between.count <= 2 && mention.role != .subject
      && mention.phrase.determiner == .none && previous.sentence == mention.sentence
      && tokens[between].allSatisfy {
        $0.partOfSpeech == .comma || $0.partOfSpeech == .conjunction
      }
  }

  /// `or lamp` in `no bed, sink, or lamp`.
  private func isDenied(_ mention: Mention, place: Int, previous: Mention?) -> Bool {
    guard let previous, previous.standing == .negation, isListed(mention, behind: previous) else {
      return false
    }
    // A list that only commas and `and` hold together may go on with what is there.
    let phrases = paragraph.text.phrases
    var next = place
    while next < phrases.count, mention.sentence.contains(phrases[next].head) {
      let link = phrases[next].tokens.lowerBound - 1
      if link >= mention.sentence.lowerBound, tokens[link].partOfSpeech == .conjunction {
        return tokens[link].word == common.or || tokens[link].word == common.nor
      }
      guard link >= mention.sentence.lowerBound, tokens[link].partOfSpeech == .comma else {
        return false
      }
      next += 1
    }
    return false
  }

  /// The longest known name that ends at a token; of a hyphenated word nobody knows, its last part.
  private func match(endingAt head: Int, of phrase: NounPhrase, context: NounContext)
    -> NounLexicon.Match?
  {
    if let known = lexicon.nouns.match(
      endingAt: head, notBefore: phrase.tokens.lowerBound, in: tokens, context: context)
    {
      return known
    }
    guard let parts = compounds[head] else { return nil }
    var found = lexicon.nouns.match(
      endingAt: parts.count - 1, notBefore: 0, in: parts, context: context)
    found?.length = 1
    return found
  }

  /// In `his coat pocket` the coat is what somebody has to bring.
  private func readWhole(of mention: inout Mention) {
    let head = mention.head - 1
    guard head >= mention.phrase.tokens.lowerBound, tokens[head].partOfSpeech.isNoun else { return }
    var whole = mention
    whole.phrase.head = head
    whole.phrase.tokens = mention.phrase.tokens.lowerBound..<(head + 1)
    whole.match = match(endingAt: head, of: whole.phrase, context: context(of: whole))
    guard let category = whole.category, whole.kind != "substance",
      [.props, .setDressing, .wardrobe].contains(category)
    else { return }
    mention = whole
  }

  /// `of wine` in `a bottle of wine`.
  private func isContents(_ phrase: NounPhrase, of container: NounPhrase) -> Bool {
    phrase.preposition == container.tokens.upperBound
      && phrase.tokens.lowerBound == container.tokens.upperBound + 1
      && tokens[container.tokens.upperBound].word == common.of
      && (phrase.determiner == .none || phrase.determiner == .quantifier)
  }

  // MARK: Things spoken of by a pronoun

  /// In `A letter lies there. She picks it up` the letter is handled.
  private func handleByPronoun(_ mentions: inout [Mention]) {
    guard !mentions.isEmpty else { return }
    for (place, sentence) in paragraph.text.sentences.enumerated() {
      let earliest = paragraph.text.sentences[max(0, place - 1)].lowerBound
      for token in sentence where common.thingPronouns.contains(tokens[token].word) {
        guard token > sentence.lowerBound, let verb = verb(ofPronoun: token, in: sentence),
          let classes = reading(at: verb)?.classes, !classes.isDisjoint(with: .handling),
          let thing = antecedent(in: mentions, before: verb, notBefore: earliest)
        else { continue }
        mentions[thing].isHandled = true
        let context = context(of: mentions[thing])
        mentions[thing].match = match(
          endingAt: mentions[thing].head, of: mentions[thing].phrase, context: context)
      }
    }
  }

  /// The verb right before a pronoun: `picks it up`, `throws down the gun and picks it up`.
  private func verb(ofPronoun token: Int, in sentence: Range<Int>) -> Int? {
    var place = token - 1
    while place >= sentence.lowerBound, token - place <= 2 {
      if tokens[place].partOfSpeech.isVerb { return place }
      guard tokens[place].partOfSpeech == .particle else { return nil }
      place -= 1
    }
    return nil
  }

  /// The last portable thing before a verb; what only tells a place is passed over.
  private func antecedent(in mentions: [Mention], before verb: Int, notBefore earliest: Int)
    -> Int?
  {
    var place = mentions.partitionIndex { $0.head >= verb } - 1
    while place >= 0, mentions[place].head >= earliest {
      let mention = mentions[place]
      if mention.category == .props, mention.standing == .real, !mention.isIdiom { return place }
      place -= 1
    }
    return nil
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
      mention.isHandled = isInstrument && mention.phrase.verb != nil && !classes.contains(.cover)
      if mention.preposition == common.in, classes.contains(.wear) { mention.isWorn = true }
      if mention.preposition == common.at || mention.preposition == common.on,
        classes.contains(.handle), !isInstrument, classes.isDisjoint(with: [.place, .sit, .be]),
        mention.phrase.verb.map({ $0 + 1 }) == mention.phrase.preposition
      {
        mention.isHandled = true
      }
    case .none:
      if isGiven(mention) { mention.isHandled = !classes.isDisjoint(with: .handling) }
    default: break
    }
    if isInHand(mention) { mention.isHandled = true }
  }

  /// `hands Mara the letter`, `gives him a gun`: nothing but a person between verb and thing.
  private func isGiven(_ mention: Mention) -> Bool {
    guard let verb = mention.phrase.verb, mention.preposition == nil else { return false }
    let between = (verb + 1)..<max(verb + 1, mention.phrase.tokens.lowerBound)
    guard !between.isEmpty, between.count <= 4 else { return false }
    return tokens[between].allSatisfy { token in
      let part = token.partOfSpeech
      return part.isNoun || part == .pronoun || part == .determiner || part == .possessivePronoun
        || part.isAdjective || part.isAdverb || part == .particle
    }
  }

  /// Whether a phrase is only heard: `the sound of rain`, `hears a train`, `a dog barks somewhere`.
  private func heard(_ mention: Mention) -> Mention.Heard? {
    if let preposition = mention.phrase.preposition, preposition > mention.sentence.lowerBound,
      tokens[preposition].word == common.of, common.sounds.contains(tokens[preposition - 1].lemma)
    {
      return .itself
    }
    guard let verb = mention.phrase.verb else { return nil }
    if mention.role == .object, common.hearing.contains(tokens[verb].lemma) { return .itself }
    guard mention.role == .subject,
      reading(at: verb)?.events.contains(where: { $0.nounClass.category == .sound }) ?? false,
      tokens[mention.sentence].contains(where: {
        common.distances.contains($0.word) || common.distances.contains($0.lemma)
      })
    else { return nil }
    return .byVerb
  }

  /// Whether a phrase is all its sentence names and nothing happens to it, as in `A horn!`.
  private func isOnlyName(_ mention: Mention) -> Bool {
    guard mention.preposition == nil, mention.sentence.count < 12,
      paragraph.paragraph.kind != .parenthetical
    else { return false }
    for token in mention.sentence where !mention.phrase.tokens.contains(token) {
      let part = tokens[token].partOfSpeech
      if part.isNoun || part.isVerb || part == .modal || part == .pronoun { return false }
    }
    return true
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
    context.isHeard = mention.heard == .itself
    context.isName =
      head.shape != .lower && mention.head > sentence.lowerBound && !isShouted[mention.head]
    context.isAlone = isAlone(mention) || isOnlyName(mention)
    context.governingVerb = tellsPlace(mention) ? nil : mention.verb
    if mention.head > sentence.lowerBound { context.wordBefore = tokens[mention.head - 1].word }
    if mention.head + 1 < sentence.upperBound {
      context.wordAfter = tokens[mention.head + 1].word
    }
    return context
  }

  /// Whether a mention only says where something happens: the table in `throws it on the table`.
  private func tellsPlace(_ mention: Mention) -> Bool {
    guard let preposition = mention.preposition, mention.role == .prepositional,
      let verb = mention.phrase.verb
    else { return false }
    return common.places.contains(preposition) && mention.phrase.preposition != verb + 1
  }

  /// Whether a phrase is all that its sentence says.
  private func isAlone(_ mention: Mention) -> Bool {
    guard mention.phrase.verb == nil,
      mention.phrase.tokens.lowerBound == mention.sentence.lowerBound
    else { return false }
    guard mention.head + 1 < mention.sentence.upperBound else { return true }
    let next = tokens[mention.head + 1].partOfSpeech
    return next == .sentenceEnd || next == .preposition || next == .colon || next == .comma
  }

  // MARK: Clauses

  /// Every verb of the paragraph with who does it and to what.
  func clauses(_ mentions: [Mention], firstMention: Int) -> [Clause] {
    var clauses: [Clause] = []
    let governed = GovernedMentions(mentions, tokenCount: tokens.count)
    for sentence in paragraph.text.sentences {
      var subject = roles.leadingSubject(of: sentence, mentions, firstMention: firstMention)
      for token in sentence where tokens[token].partOfSpeech.isVerb {
        guard let reading = reading(at: token) else { continue }
        if let place = modified[token] {
          if tokens[token].partOfSpeech == .verbGerund {
            clauses.append(
              Clause(
                paragraph: index, token: token, verb: tokens[token].lemma, reading: reading,
                sentence: sentence, isCaps: false, standing: eventStanding[token],
                idiomLength: idiomLength[token], subject: .mention(firstMention + place),
                object: .none))
          }
          continue
        }
        var clause = Clause(
          paragraph: index, token: token, verb: tokens[token].lemma, reading: reading,
          sentence: sentence,
          isCaps: tokens[token].shape == .allCaps && !isShouted[token],
          standing: isNegated(token, sentence) ? .negation : eventStanding[token],
          idiomLength: idiomLength[token], subject: .none, object: .none)
        governed.forEach(of: token) { place in
          let role = mentions[place].role
          if role == .subject {
            clause.subject = .mention(firstMention + roles.measured(place, in: mentions))
          }
          if role == .object, !roles.isPossessor(mentions[place]), case .none = clause.object {
            clause.object = .mention(firstMention + place)
          }
        }
        if case .none = clause.subject {
          clause.subject = roles.pronounBefore(token, sentence)
        }
        if case .none = clause.object { clause.object = roles.pronounAfter(token, sentence) }
        if case .none = clause.subject {
          let isParticiple = tokens[token].partOfSpeech == .verbParticiple
          if !isParticiple { clause.subject = subject }
        } else {
          subject = clause.subject
        }
        if roles.isPassive(token, sentence), case .none = clause.object {
          if case .none = clause.subject { clause.subject = subject }
          clause.object = clause.subject
          clause.subject = .none
        }
        clauses.append(clause)
      }
    }
    return clauses
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
