/// Finds base noun phrases and the verbs that govern them, in one pass over a sentence.
///
/// A shallow reading: the verb of a phrase is the nearest to the left in its clause; a phrase right
/// before a finite verb is its subject; after `by` a passive's doer is not told apart.
struct PhraseFinder {
  /// The verb `be`.
  let be: WordID

  /// Adds the phrases of a sentence.
  func addPhrases(of sentence: Range<Int>, to text: inout AnalyzedText, words: WordTable) {
    var index = sentence.lowerBound
    let first = text.phrases.count
    while index < sentence.upperBound {
      guard let phrase = phrase(from: index, in: text.tokens, limit: sentence.upperBound) else {
        index += 1
        continue
      }
      text.phrases.append(self.described(phrase, in: text.tokens, words: words))
      index = phrase.upperBound
    }
    for phrase in first..<text.phrases.count {
      govern(phrase, first: first, in: &text, sentence: sentence, words: words)
    }
  }

  /// The tokens of a phrase that begins here: optional determiner and modifiers, then nouns.
  private func phrase(from start: Int, in tokens: [Token], limit: Int) -> Range<Int>? {
    var index = start
    while index < limit, isPremodifier(tokens[index], at: index, start: start) { index += 1 }
    var lastNoun: Int?
    while index < limit {
      if tokens[index].partOfSpeech.isNoun {
        lastNoun = index
      } else if lastNoun == nil || !continuesNouns(tokens, index, limit) {
        break
      }
      index += 1
    }
    return lastNoun.map { start..<($0 + 1) }
  }

  private func isPremodifier(_ token: Token, at index: Int, start: Int) -> Bool {
    switch token.partOfSpeech {
    case .determiner, .predeterminer, .possessivePronoun: index == start || index == start + 1
    case .adjective, .adjectiveComparative, .adjectiveSuperlative, .number, .verbParticiple: true
    case .verbGerund: index > start
    case .adverb: index > start
    default: false
    }
  }

  /// A number inside a name (`Route 66 sign`) does not end a run of nouns.
  private func continuesNouns(_ tokens: [Token], _ index: Int, _ limit: Int) -> Bool {
    tokens[index].partOfSpeech == .number && index + 1 < limit
      && tokens[index + 1].partOfSpeech.isNoun
  }

  private func described(_ range: Range<Int>, in tokens: [Token], words: WordTable) -> NounPhrase {
    var determiner = DeterminerKind.none
    var quantity: Int?
    for token in tokens[range] {
      if token.partOfSpeech == .possessivePronoun {
        determiner = .possessive
      } else if token.partOfSpeech == .determiner || token.partOfSpeech == .predeterminer,
        determiner == .none
      {
        determiner = kind(of: words.compiled.marks(of: token.word))
      }
      if quantity == nil, token.partOfSpeech == .number || token.partOfSpeech == .determiner {
        quantity = words.compiled.number(of: token.word)
        if quantity == nil, token.shape == .number {
          quantity = Int(words.string(token.word)).flatMap { (1...9_999).contains($0) ? $0 : nil }
        }
      }
    }
    let after = range.upperBound
    let isPossessor = after < tokens.count && tokens[after].partOfSpeech == .possessiveEnding
    return NounPhrase(
      tokens: range, head: range.upperBound - 1, determiner: determiner, quantity: quantity,
      isPossessor: isPossessor, role: .none, verb: nil, particle: nil, preposition: nil)
  }

  private func kind(of marks: WordMarks) -> DeterminerKind {
    if marks.contains(.definite) { return .definite }
    if marks.contains(.indefinite) { return .indefinite }
    if marks.contains(.demonstrative) { return .demonstrative }
    if marks.contains(.negative) { return .negative }
    return .quantifier
  }

  /// Finds the governing verb: to the left in the clause, else to the right.
  private func govern(
    _ index: Int, first: Int, in text: inout AnalyzedText, sentence: Range<Int>, words: WordTable
  ) {
    let tokens = text.tokens
    var phrase = text.phrases[index]
    let start = possessorStart(of: phrase, tokens, sentence)
    if start > sentence.lowerBound {
      let before = tokens[start - 1]
      if before.partOfSpeech == .preposition || before.partOfSpeech == .to {
        phrase.preposition = start - 1
      }
      if index > first, words.compiled.marks(of: before.word).contains(.joining),
        let shared = coordinated(with: text.phrases[index - 1], at: start, tokens)
      {
        phrase.role = shared.role
        phrase.verb = shared.verb
        phrase.particle = shared.particle
        phrase.preposition = shared.preposition
        text.phrases[index] = phrase
        if phrase.role != .subject { return }
      }
    }
    if phrase.preposition == nil, let verb = verbToTheRight(of: phrase, tokens, sentence) {
      phrase.role = verb.isPassive ? .object : .subject
      phrase.verb = verb.token
    } else if let found = verbToTheLeft(of: start, tokens, sentence) {
      phrase.verb = found.verb
      phrase.particle = found.particle
      phrase.role = phrase.preposition == nil ? (found.isNear ? .object : .none) : .prepositional
    } else if phrase.preposition != nil {
      phrase.role = .prepositional
    }
    text.phrases[index] = phrase
  }

  /// Where a phrase begins, with the possessor before it: `Mara's` in `Mara's gun`.
  private func possessorStart(of phrase: NounPhrase, _ tokens: [Token], _ sentence: Range<Int>)
    -> Int
  {
    var start = phrase.tokens.lowerBound
    if start > sentence.lowerBound, tokens[start - 1].partOfSpeech == .possessiveEnding {
      start -= 1
      while start > sentence.lowerBound {
        let part = tokens[start - 1].partOfSpeech
        guard part.isNoun || part == .determiner || part.isAdjective || part == .possessivePronoun
        else { break }
        start -= 1
      }
    }
    return start
  }

  private func coordinated(with previous: NounPhrase, at start: Int, _ tokens: [Token])
    -> NounPhrase?
  {
    previous.head + 2 >= start - 1 && previous.head < start && !previous.isPossessor
      ? previous : nil
  }

  private func verbToTheRight(
    of phrase: NounPhrase, _ tokens: [Token], _ sentence: Range<Int>
  ) -> (token: Int, isPassive: Bool)? {
    guard !phrase.isPossessor else { return nil }
    var index = phrase.head + 1
    var sawBe = false
    var sawAuxiliary = false
    while index < sentence.upperBound, index - phrase.head <= 5 {
      let token = tokens[index]
      let part = token.partOfSpeech
      if part.isAdverb || part == .modal {
        sawAuxiliary = sawAuxiliary || part == .modal
      } else if part.isVerb {
        let next = nextVerb(after: index, tokens, sentence)
        if token.lemma == be, let next {
          sawBe = true
          index = next
          let isPassive = tokens[next].partOfSpeech == .verbParticiple
          return (next, isPassive)
        }
        if part == .verbParticiple { return (index, true) }
        return (index, sawBe && part == .verbParticiple)
      } else {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// The full verb after a form of `be`: `is quickly opened`.
  private func nextVerb(after index: Int, _ tokens: [Token], _ sentence: Range<Int>) -> Int? {
    var next = index + 1
    while next < sentence.upperBound, next - index <= 3 {
      let part = tokens[next].partOfSpeech
      if part == .verbGerund || part == .verbParticiple { return next }
      guard part.isAdverb || part.isVerb else { return nil }
      next += 1
    }
    return nil
  }

  private func verbToTheLeft(
    of start: Int, _ tokens: [Token], _ sentence: Range<Int>
  ) -> (verb: Int, particle: Int?, isNear: Bool)? {
    var index = start - 1
    var particle: Int?
    var isNear = true
    while index >= sentence.lowerBound, start - index <= 14 {
      let token = tokens[index]
      let part = token.partOfSpeech
      if part.isVerb { return (index, particle, isNear) }
      if part == .particle {
        particle = index
      } else if part.isNoun || part == .pronoun || part == .possessiveEnding {
        // A pronoun or noun between verb and phrase: an indirect object at most.
        isNear = false
      } else if part == .colon || part == .sentenceEnd || part == .questionPronoun
        || part == .questionDeterminer
      {
        return nil
      }
      index -= 1
    }
    return nil
  }
}
