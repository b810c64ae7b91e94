import EnglishText
import ScreenplayModel

/// A verb with who does it and to what.
struct Clause {
  /// What fills a role.
  enum Filler {
    case none
    /// A pronoun for a person, or a name.
    case person
    /// `it`, `which`: a thing that was named before.
    case it
    /// A noun phrase: index into the scene's mentions.
    case mention(Int)
  }

  /// Index into the scene's analyzed paragraphs.
  var paragraph: Int
  /// The verb's token.
  var token: Int
  /// The base form of the verb.
  var verb: WordID
  /// What it may mean.
  var reading: VerbLexicon.Reading
  /// The tokens of its sentence.
  var sentence: Range<Int>
  /// In capitals in a sentence that is not.
  var isCaps: Bool
  /// Whether the action is real: not negated, compared or imagined.
  var standing: Standing
  /// How many words the set phrase has that it is part of; 0 when it is in none.
  var idiomLength: Int
  /// Who does it.
  var subject: Filler
  /// To what it is done.
  var object: Filler

  /// Part of a set phrase.
  var isIdiom: Bool { idiomLength > 0 }
}
