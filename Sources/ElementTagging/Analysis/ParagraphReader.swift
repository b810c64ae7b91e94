import EnglishText
import ScreenplayModel

/// Reads the mentions and clauses of one paragraph.
struct ParagraphReader {
  private let paragraph: AnalyzedParagraph
  private let index: Int
  private let lexicon: Lexicon
  private let common: CommonWords
  private let tokens: [Token]
  private let marks: SentenceMarks
  private let readings: VerbReadings
  private let handling: HandlingReader
  /// The parts of hyphenated words the lexicon does not know.
  private let compounds: [Int: [Token]]

  init(
    _ paragraph: AnalyzedParagraph, index: Int, lexicon: Lexicon, common: CommonWords,
    compounds: [Int: [Token]]
  ) {
    self.paragraph = paragraph
    self.index = index
    self.lexicon = lexicon
    self.common = common
    self.compounds = compounds
    tokens = paragraph.text.tokens
    marks = SentenceMarks(paragraph.text, lexicon: lexicon, common: common)
    readings = VerbReadings(paragraph.text, verbs: lexicon.verbs)
    handling = HandlingReader(tokens: tokens, common: common)
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
    let sentence = marks.sentenceOf[phrase.head]
    var mention = Mention(paragraph: index, phrase: phrase, sentence: sentence)
    mention.standing = marks.standing[phrase.head]
    mention.isIdiom = marks.idiomLength[phrase.head] > 0
    mention.isCaps =
      tokens[phrase.head].shape == .allCaps && !marks.isShouted[phrase.head]
      && tokens[phrase.head].length > 1
    mention.role = phrase.role
    mention.preposition = phrase.preposition.map { tokens[$0].word }
    if let verb = phrase.verb {
      mention.verb = tokens[verb].lemma
      mention.verbClasses = readings.reading(at: verb)?.classes ?? []
    }
    handling.read(&mention)
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
          let classes = readings.reading(at: verb)?.classes, !classes.isDisjoint(with: .handling),
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
      readings.reading(at: verb)?.events.contains(where: { $0.nounClass.category == .sound })
        ?? false,
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
      head.shape != .lower && mention.head > sentence.lowerBound && !marks.isShouted[mention.head]
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
    ClauseReader(
      paragraph.text, paragraph: index, common: common, marks: marks, readings: readings
    ).clauses(mentions, firstMention: firstMention)
  }
}
