import EnglishText

/// Where the tables of the lexicon stand in the compiled file, behind those of the words.
///
/// | section | an entry |
/// |---|---|
/// | classes | place of the category, length of the kind, the kind |
/// | lists | words of names, conditions, patterns |
/// | texts | names to print, one behind the other |
/// | things | lists of the name and of wider words: 4, 4, lengths 2, 2 |
/// | senses | list of the name 4, thing 4, condition 2, class 1, length 1; grouped by last word |
/// | nounConditions | list 4, length 2, kind 1, 1 unused |
/// | entries | list of further words 4, value 4, length 1, meaning 1, 2 unused; grouped by first word |
/// | events | text 4, first condition 4, head 4, lengths 2 and 1, class 1, words of the verb 1, 1 if named by its thing, 2 unused |
/// | verbConditions | list 4, length 2, kind 1, filler 1 |
/// | patterns | lists of parts and targets 4, 4, second part 4, lengths 1, 1, meaning 1, 1 unused; by first word |
enum LexiconSection: Int, CaseIterable {
  case classes, lists, texts, things, senses, senseGroups, nounConditions
  case entries, verbGroups, adjectiveGroups, events, verbConditions, patterns, idiomGroups
  case openerGroups

  /// Bytes of an entry.
  static let thingLength = 12
  static let senseLength = 12
  static let conditionLength = 8
  static let entryLength = 12
  static let eventLength = 20
  static let patternLength = 16

  /// Instead of a word that the lexicon does not have.
  static let noWord = UInt32.max
}

extension CompiledFile {
  /// A table of the lexicon.
  func section(_ section: LexiconSection) -> MappedBytes {
    self.section(CompiledWords.sectionCount + section.rawValue)
  }
}
