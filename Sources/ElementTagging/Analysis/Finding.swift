import EnglishText
import ScreenplayModel

/// Something a tagger found in a scene, before mentions of one thing are brought together.
struct Finding {
  var category: ElementCategory
  var kind: String?
  /// As it would be printed if this were the only mention.
  var name: String
  /// The lemma of its head word: two things with one head in one category are one.
  var head: WordID
  /// Other head words it answers to: `bottle` for the wine in `a bottle of wine`.
  var aliases: [WordID] = []
  /// Which known thing it is, when it is one: an index into the noun lexicon.
  var thing: Int?
  /// The words, in ``Screenplay/text``.
  var text: TextRange
  /// Index into ``Screenplay/paragraphs``.
  var paragraph: Int
  /// The rule that found it.
  var rule: String
  /// How likely it is right, 0 to 1.
  var confidence: Double
  /// How many of it are seen.
  var quantity = 1
  /// Whether a character touches, wears, drives or uses it here.
  var isHandled = false
  /// The character who does so, by name.
  var handler: String?
  /// Whether the text speaks of it as known: `the gun`, `his gun`.
  var isDefinite = false
  /// What happens to it that calls for more than one.
  var damage: String?
  /// For cast: whether the person speaks.
  var isSpeaking: Bool?
  /// Who says so.
  var source: TagSource = .inferred
}
