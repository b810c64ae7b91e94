import EnglishText

/// The marks that words of the lexicon have, each a set of words.
extension WordMarks {
  // Those of ``CommonWords``.
  static let places = other(0)
  static let people = other(1)
  static let lights = other(2)
  static let ages = other(3)
  static let nameParts = other(4)
  static let negations = other(5)
  static let titles = other(6)
  static let hearing = other(7)
  static let sounds = other(8)
  static let distances = other(9)
  static let thingPronouns = other(10)
  static let things = other(11)
  static let partsOfAges = other(12)

  // Those of ``VerbLexicon`` and ``PhraseLexicon``.
  static let particles = other(13)
  static let articles = other(14)
  static let likeness = other(15)
}
