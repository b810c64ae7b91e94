import EnglishText

/// Names of things as they were compiled, used where they lie.
struct NounTable: Sendable {
  private let lists: WordList
  private let things: MappedBytes
  private let senses: MappedBytes
  private let groups: WordGroups
  private let conditions: MappedBytes
  private let classes: [NounClass]

  init(_ file: CompiledFile, classes: [NounClass]) {
    lists = WordList(file.section(.lists))
    things = file.section(.things)
    senses = file.section(.senses)
    groups = WordGroups(file.section(.senseGroups))
    conditions = file.section(.nounConditions)
    self.classes = classes
  }

  /// How many things there are.
  var thingCount: Int { things.count / LexiconSection.thingLength }

  // MARK: Senses

  /// The longest name whose last word is this one, in the sense its context asks for.
  func match(
    _ last: WordID, head: Int, first: Int, tokens: [Token], context: NounContext
  ) -> NounLexicon.Match? {
    for sense in groups[last] {
      let record = sense * LexiconSection.senseLength
      let length = Int(senses.uint8(at: record + 11))
      let start = head - length + 1
      guard start >= max(first, 0), length > 0,
        length == 1 || isName(at: record, length: length, tokens, start: start),
        isMet(Int(senses.uint16(at: record + 8)), context)
      else { continue }
      let nounClass = Int(senses.uint8(at: record + 10))
      guard nounClass < classes.count else { continue }
      return NounLexicon.Match(
        thing: Int(senses.uint32(at: record + 4)), nounClass: classes[nounClass], length: length)
    }
    return nil
  }

  /// Whether the words of a name but its last stand from a token on.
  private func isName(at record: Int, length: Int, _ tokens: [Token], start: Int) -> Bool {
    let list = Int(senses.uint32(at: record))
    for offset in 0..<(length - 1) {
      let token = tokens[start + offset]
      let word = lists[list + offset]
      if token.word != word, token.lemma != word { return false }
    }
    return true
  }

  private func isMet(_ condition: Int, _ context: NounContext) -> Bool {
    // The first condition is that there is none.
    if condition == 0 { return true }
    let record = condition * LexiconSection.conditionLength
    guard let kind = NounCondition.Kind(rawValue: conditions.uint8(at: record + 6)) else {
      return false
    }
    let words = lists.part(
      from: Int(conditions.uint32(at: record)), count: Int(conditions.uint16(at: record + 4)))
    return context.meets(kind, words)
  }

  /// Whether a word alone is a name of something.
  func knows(_ word: WordID) -> Bool {
    groups[word].contains { sense in
      let record = sense * LexiconSection.senseLength
      let condition = Int(senses.uint16(at: record + 8)) * LexiconSection.conditionLength
      return senses.uint8(at: record + 11) == 1
        && conditions.uint8(at: condition + 6) != NounCondition.Kind.name.rawValue
    }
  }

  // MARK: Things

  /// The words of the name to print of a thing.
  func name(ofThing thing: Int) -> WordList {
    let record = thing * LexiconSection.thingLength
    return lists.part(
      from: Int(things.uint32(at: record)), count: Int(things.uint16(at: record + 8)))
  }

  /// Words by which a later mention may refer to a thing.
  func wider(ofThing thing: Int) -> WordList {
    let record = thing * LexiconSection.thingLength
    return lists.part(
      from: Int(things.uint32(at: record + 4)), count: Int(things.uint16(at: record + 10)))
  }
}
