import EnglishText

extension SceneText {
  /// The character who takes, uses, drives or wears a thing: the subject of the verb that says so.
  ///
  /// Nil for pronouns, and where a thing is only seen in somebody's hand.
  func handler(of mention: Mention) -> String? {
    guard mention.isHandled || mention.isWorn, isDone(to: mention),
      case .mention(let subject) = clause(of: mention)?.subject, mentions.indices.contains(subject)
    else { return nil }
    let person = PeopleTagger().character(of: mentions[subject], in: self)
    return person.map { characters.all[$0].name }
  }

  /// Whether its own verb is what has it in hand: it is taken, given, hit with.
  private func isDone(to mention: Mention) -> Bool {
    switch mention.role {
    case .object: !mention.verbClasses.isDisjoint(with: .handling.union([.drive, .ride, .wear]))
    case .prepositional:
      mention.preposition == common.with && !isState(mention.phrase.verb, mention)
    case .none: mention.preposition == nil
    default: false
    }
  }

  /// Whether a verb only says how something is: `stacked with china`.
  private func isState(_ verb: Int?, _ mention: Mention) -> Bool {
    verb.map {
      paragraphs[mention.paragraph].text.tokens[$0].partOfSpeech == .verbParticiple
    } ?? true
  }

  /// The clause of the verb that governs a mention.
  private func clause(of mention: Mention) -> Clause? {
    guard let verb = mention.phrase.verb else { return nil }
    let place = clauses.partitionIndex {
      ($0.paragraph, $0.token) >= (mention.paragraph, verb)
    }
    guard place < clauses.count, clauses[place].paragraph == mention.paragraph,
      clauses[place].token == verb
    else { return nil }
    return clauses[place]
  }
}
