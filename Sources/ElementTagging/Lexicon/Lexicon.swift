import CEmbeddedData
import EnglishText

/// Everything the program knows about words, read once.
struct Lexicon: Sendable {
  /// The words of all entries; documents start from a copy.
  let words: WordTable
  let nouns: NounLexicon
  let verbs: VerbLexicon
  let phrases: PhraseLexicon
  let common: CommonWords
  let analyzer: EnglishAnalyzer

  /// The lexicon that ships with the program.
  static let standard = Lexicon()

  /// The files of `Lexicons/nouns`.
  static var nounFiles: [EmbeddedFile] {
    [
      embedded_nouns_props, embedded_nouns_weapons, embedded_nouns_set_dressing,
      embedded_nouns_wardrobe, embedded_nouns_vehicles, embedded_nouns_animals,
      embedded_nouns_greenery, embedded_nouns_makeup_hair, embedded_nouns_effects,
      embedded_nouns_sounds_music, embedded_nouns_stunts, embedded_nouns_special_equipment,
      embedded_nouns_people, embedded_nouns_none,
    ]
  }

  private init() {
    var words = WordTable()
    nouns = NounLexicon(files: Self.nounFiles, words: &words)
    verbs = VerbLexicon(
      handling: embedded_verbs_handling, events: embedded_verbs_events,
      implied: embedded_verbs_implied, words: &words)
    phrases = PhraseLexicon(
      idioms: embedded_phrases_idioms, figurative: embedded_phrases_figurative,
      adjectives: embedded_phrases_adjectives, words: &words)
    common = CommonWords(&words)
    analyzer = EnglishAnalyzer(words: &words, verbs: verbs.eventVerbs)
    self.words = words
  }

  /// Whether a word can stand alone for the person whose name it is part of: no title, trade or
  /// thing the lexicon knows.
  func isNameWord(_ word: WordID) -> Bool { !nouns.knows(word) && !common.nameParts.contains(word) }
}
