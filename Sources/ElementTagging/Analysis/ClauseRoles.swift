import EnglishText

/// Who does what to whom, where it is not the noun next to the verb: pronouns, passives, measures.
struct ClauseRoles {
  let tokens: [Token]
  let phrases: [NounPhrase]
  let common: CommonWords

  /// The mention of what a measure holds: the water in `a quart of water`.
  func measured(_ place: Int, in mentions: [Mention]) -> Int {
    guard mentions[place].isNothing, mentions[place].kind == "measure",
      place + 1 < mentions.count, mentions[place + 1].preposition == common.of
    else { return place }
    return place + 1
  }

  /// Whose thing the next phrase is: `Anna` in `hits Anna's mailbox`.
  func isPossessor(_ mention: Mention) -> Bool {
    mention.head + 1 < mention.sentence.upperBound
      && tokens[mention.head + 1].partOfSpeech == .possessiveEnding
  }

  /// Whether a verb's subject suffers it: `is thrown`, `gets hit`.
  func isPassive(_ token: Int, _ sentence: Range<Int>) -> Bool {
    let part = tokens[token].partOfSpeech
    guard part == .verbParticiple || part == .verbPast else { return false }
    var place = token - 1
    while place > sentence.lowerBound, tokens[place].partOfSpeech.isAdverb { place -= 1 }
    guard place >= sentence.lowerBound, tokens[place].partOfSpeech.isVerb else { return false }
    return tokens[place].lemma == common.be || tokens[place].lemma == common.get
  }

  /// The pronoun that is a verb's subject.
  func pronounBefore(_ token: Int, _ sentence: Range<Int>) -> Clause.Filler {
    var place = token - 1
    while place >= sentence.lowerBound, token - place <= 4 {
      let part = tokens[place].partOfSpeech
      if part == .pronoun || part == .questionPronoun || part == .questionDeterminer {
        if common.things.contains(tokens[place].word) { return .it }
        return common.people.contains(tokens[place].word) ? .person : .none
      }
      guard part.isAdverb || part.isVerb || part == .modal else { return .none }
      place -= 1
    }
    return .none
  }

  /// The pronoun that is a verb's object.
  func pronounAfter(_ token: Int, _ sentence: Range<Int>) -> Clause.Filler {
    let next = token + 1
    guard next < sentence.upperBound, tokens[next].partOfSpeech == .pronoun else { return .none }
    if common.things.contains(tokens[next].word) { return .it }
    return common.people.contains(tokens[next].word) ? .person : .none
  }

  /// Whom a sentence begins with when more is said of him before the verb: `ANNA (40), in a coat,
  /// runs`.
  func leadingSubject(
    of sentence: Range<Int>, _ mentions: [Mention], firstMention: Int
  ) -> Clause.Filler {
    let place = phrases.partitionIndex { $0.head >= sentence.lowerBound }
    guard place < mentions.count, mentions[place].phrase.tokens.lowerBound == sentence.lowerBound,
      mentions[place].head + 1 < sentence.upperBound
    else { return .none }
    let next = tokens[mentions[place].head + 1].partOfSpeech
    return next == .comma || next == .openBracket ? .mention(firstMention + place) : .none
  }
}

extension Array {
  /// The first index whose element meets a condition that all later ones meet, too.
  func partitionIndex(where condition: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
