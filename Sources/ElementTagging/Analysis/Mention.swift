import EnglishText
import ScreenplayModel

/// A noun phrase of a description, with what its sentence says of it.
struct Mention {
  /// How something is heard without being seen.
  enum Heard {
    /// `the sound of a train`, `hears a train`.
    case itself
    /// By what it does: `a dog barks somewhere`.
    case byVerb
  }

  /// Index into the scene's analyzed paragraphs.
  var paragraph: Int
  /// The phrase.
  var phrase: NounPhrase
  /// The tokens of its sentence.
  var sentence: Range<Int>
  /// The longest known name that ends at the head; nil for unknown words.
  var match: NounLexicon.Match?
  /// Whether it is really there.
  var standing: Standing = .real
  /// The base form of the verb that governs it.
  var verb: WordID?
  /// What that verb does to its object.
  var verbClasses: VerbClasses = []
  /// How it stands to the verb.
  var role: NounPhrase.Role = .none
  /// The preposition before it.
  var preposition: WordID?
  /// A character holds, uses, throws, breaks … it.
  var isHandled = false
  /// What is in or of the thing named right before: the wine in `a bottle of wine`.
  var isContents = false
  /// Put on, taken off or worn.
  var isWorn = false
  /// In capitals in a sentence that is not.
  var isCaps = false
  /// How it is heard without being seen.
  var heard: Heard?
  /// Part of a set phrase: no thing at all.
  var isIdiom = false
  /// What happens to it that calls for more than one of it.
  var damage: String?
  /// How many; nil when the text does not say.
  var quantity: Int?
  /// The text speaks of many without a number.
  var isMany = false

  /// The token of the head noun.
  var head: Int { phrase.head }
  /// The category of its name, when it is an element.
  var category: ElementCategory? { match?.nounClass.category }
  /// The kind of its name.
  var kind: String { match?.nounClass.kind ?? "" }
  /// Whether it is a person or people.
  var isPeople: Bool { match?.isPeople ?? false }
  /// Whether something can be in it or of it: a thing, or a measure such as a pile.
  var holds: Bool {
    match.map { $0.nounClass.domain != .people && (category != nil || kind == "measure") } ?? false
  }
  /// Whether its name is known to be nothing.
  var isNothing: Bool { match?.nounClass.domain == NounClass.Domain.none }
}
