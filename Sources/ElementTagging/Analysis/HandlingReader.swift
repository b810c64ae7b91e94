import EnglishText

/// Whether somebody has a thing in hand, wears it, drives it or breaks it: what the verb and the
/// preposition of its mention say.
struct HandlingReader {
  let tokens: [Token]
  let common: CommonWords

  /// Marks a mention as handled, worn or damaged.
  func read(_ mention: inout Mention) {
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

  /// `a gun in his hand`, `knife in hand`.
  private func isInHand(_ mention: Mention) -> Bool {
    var token = mention.head + 1
    guard token < mention.sentence.upperBound, tokens[token].word == common.in else { return false }
    token += 1
    let end = min(mention.sentence.upperBound, token + 3)
    guard token < end else { return false }
    return tokens[token..<end].contains { $0.word == common.hand || $0.word == common.hands }
  }
}
