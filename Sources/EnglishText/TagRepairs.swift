/// Mends slips of the tagger that lose nouns, where the grammar around a word leaves no choice.
struct TagRepairs {
  private let words: WordTable

  /// Looks over every sentence of a tagged text.
  static func repair(_ text: inout AnalyzedText, words: WordTable) {
    let repairs = TagRepairs(words: words)
    for sentence in text.sentences where !sentence.isEmpty {
      repairs.mendStart(of: sentence, in: &text.tokens)
      repairs.mendHeadless(sentence, in: &text.tokens)
      repairs.mendVerb(of: sentence, in: &text.tokens)
    }
  }

  private func traits(_ token: Token) -> WordTraits {
    WordTraits(rawValue: UInt16(truncatingIfNeeded: wordClass(token) & 0x7FF))
  }

  /// The code of its ``WordClass``.
  private func wordClass(_ token: Token) -> UInt32 {
    words.features(of: token.word)?.wordClass ?? 0
  }

  /// What a word in -s can be without it: as a noun, as a verb.
  private func stem(_ token: Token) -> (noun: WordTraits.Level, verb: WordTraits.Level) {
    let code = wordClass(token)
    return (
      WordTraits.Level(rawValue: UInt16(code >> 11 & 3)) ?? .never,
      WordTraits.Level(rawValue: UInt16(code >> 13 & 3)) ?? .never
    )
  }

  // MARK: Phrases without a noun

  /// `A SAFE.`, `his welly`, `the wounded`: something has to be what the article belongs to.
  private func mendHeadless(_ sentence: Range<Int>, in tokens: inout [Token]) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard opensPhrase(tokens[index]) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < sentence.upperBound, isModifier(tokens[end].partOfSpeech) { end += 1 }
      if end > index + 1 {
        let isOver = end == sentence.upperBound || endsPhrase(end, in: tokens, sentence)
        if isOver, !tokens[end - 2].partOfSpeech.isAdverb,
          canBeNoun(tokens[end - 1], isFamiliar: tokens[index].length != 1)
        {
          tokens[end - 1].partOfSpeech = .noun
        }
      } else if end < sentence.upperBound, isStray(tokens[end]),
        canBeNoun(tokens[end], isFamiliar: true)
      {
        tokens[end].partOfSpeech = .noun
      }
      index = max(end, index + 1)
    }
  }

  /// Articles and possessives, which always belong to a noun.
  private func opensPhrase(_ token: Token) -> Bool {
    token.partOfSpeech == .possessivePronoun
      || token.partOfSpeech == .determiner && token.length <= 3
  }

  private func isModifier(_ part: PartOfSpeech) -> Bool {
    part.isAdjective || part == .verbParticiple || part == .adverb || part == .number
  }

  /// A verb or an interjection right behind an article.
  private func isStray(_ token: Token) -> Bool {
    token.partOfSpeech == .verb || token.partOfSpeech == .verbPresent
      || token.partOfSpeech == .verbPast || token.partOfSpeech == .interjection
  }

  /// Whether a phrase is over although no noun came: at a mark, a verb or a preposition.
  ///
  /// A comma between adjectives (`a big, dark room`) does not end one.
  private func endsPhrase(_ end: Int, in tokens: [Token], _ sentence: Range<Int>) -> Bool {
    switch tokens[end].partOfSpeech {
    case .sentenceEnd, .colon, .openBracket, .closeBracket, .modal: return true
    case .preposition, .questionPronoun, .questionDeterminer: return true
    case .comma, .conjunction:
      guard end + 1 < sentence.upperBound else { return true }
      let next = tokens[end + 1].partOfSpeech
      return !isModifier(next) && next != .verbGerund && !next.isNoun && !next.isVerb
    case let part: return part.isFiniteVerb
    }
  }

  /// Whether a word may be a noun; behind `a`, not one that hardly ever is (`a few`), as it may be
  /// behind `the` (`the wounded`).
  private func canBeNoun(_ token: Token, isFamiliar: Bool) -> Bool {
    guard token.shape != .number, token.shape != .punctuation else { return false }
    let traits = traits(token)
    let isOften = traits.noun.rawValue >= WordTraits.Level.often.rawValue
    if token.partOfSpeech == .adverb || token.partOfSpeech == .interjection {
      return traits == .unknown || isOften
    }
    return isOften || isFamiliar && traits.noun != .never
  }

  // MARK: Starts of sentences

  /// `Blinds drawn.`, `Bees gather.`, `Ducks.` begin with a plural; `Will walks` with a name.
  private func mendStart(of sentence: Range<Int>, in tokens: inout [Token]) {
    let first = sentence.lowerBound
    let next = first + 1
    guard next < sentence.upperBound else { return }
    switch tokens[first].partOfSpeech {
    case .verbThirdPerson where isPlural(tokens[first], before: tokens[next]):
      tokens[first].partOfSpeech = .nounPlural
    case .modal where tokens[first].shape != .lower:
      let part = tokens[next].partOfSpeech
      let isThird =
        part == .verbThirdPerson
        || part == .nounPlural
          && stem(tokens[next]).verb.rawValue >= WordTraits.Level.often.rawValue
      guard isThird || part == .verbPast else { return }
      tokens[first].partOfSpeech = .properNoun
      if isThird { tokens[next].partOfSpeech = .verbThirdPerson }
    default: return
    }
  }

  private func isPlural(_ token: Token, before next: Token) -> Bool {
    let stem = stem(token)
    switch next.partOfSpeech {
    case .verbPresent, .verbPast, .verbThirdPerson, .modal: return stem.noun != .never
    case .verbParticiple, .verbGerund: return stem.noun.rawValue > stem.verb.rawValue
    case .sentenceEnd, .colon: return stem.noun.rawValue > stem.verb.rawValue
    default: return false
    }
  }

  // MARK: Verbs taken for nouns

  /// `Horses rear.`, `The soldiers patrol.`: behind a plural, what can be a verb is one when the
  /// sentence has no other.
  private func mendVerb(of sentence: Range<Int>, in tokens: inout [Token]) {
    guard let place = sentence.dropFirst().first(where: { isBareVerb($0, in: tokens, sentence) }),
      !tokens[sentence].contains(where: {
        $0.partOfSpeech.isFiniteVerb || $0.partOfSpeech == .modal
          || $0.partOfSpeech == .possessiveEnding
      })
    else { return }
    tokens[place].partOfSpeech = .verbPresent
  }

  private func isBareVerb(_ index: Int, in tokens: [Token], _ sentence: Range<Int>) -> Bool {
    guard tokens[index - 1].partOfSpeech == .nounPlural,
      tokens[index].partOfSpeech == .noun || tokens[index].partOfSpeech == .adjective,
      tokens[index].shape != .capitalized
    else { return false }
    let traits = traits(tokens[index])
    guard traits.verb.rawValue >= WordTraits.Level.often.rawValue,
      traits.verb.rawValue >= traits.noun.rawValue
    else { return false }
    guard index + 1 < sentence.upperBound else { return true }
    switch tokens[index + 1].partOfSpeech {
    case .sentenceEnd, .preposition, .particle, .adverb, .to, .determiner, .possessivePronoun:
      return true
    default: return false
    }
  }
}
