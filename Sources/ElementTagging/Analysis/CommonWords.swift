import EnglishText

/// Words the rules ask for by name.
struct CommonWords: Sendable {
  let of, with, on, onto, `in`, into, at, to, from, behind, under, over, by, off: WordID
  let like, hand, hands, be, `as`: WordID
  /// Prepositions of place.
  let places: WordSet
  /// Pronouns for people.
  let people: WordSet
  /// Things that light.
  let lights: WordSet
  /// Words for ages behind a name: `MARA (40s)`.
  let ages: WordSet
  /// Words in characters' names that name nobody by themselves.
  let nameParts: WordSet
  /// Words that deny the verb behind them.
  let negations: WordSet

  init(_ words: inout WordTable) {
    func id(_ word: String) -> WordID { words.id(of: word) }
    of = id("of")
    with = id("with")
    on = id("on")
    onto = id("onto")
    `in` = id("in")
    into = id("into")
    at = id("at")
    to = id("to")
    from = id("from")
    behind = id("behind")
    under = id("under")
    over = id("over")
    by = id("by")
    off = id("off")
    like = id("like")
    hand = id("hand")
    hands = id("hands")
    be = id("be")
    `as` = id("as")
    places = WordSet(.places, in: words.compiled)
    people = WordSet(.people, in: words.compiled)
    lights = WordSet(.lights, in: words.compiled)
    ages = WordSet(.ages, in: words.compiled)
    nameParts = WordSet(.nameParts, in: words.compiled)
    negations = WordSet(.negations, in: words.compiled)
  }
}

extension WordMarks {
  fileprivate static let places = other(0)
  fileprivate static let people = other(1)
  fileprivate static let lights = other(2)
  fileprivate static let ages = other(3)
  fileprivate static let nameParts = other(4)
  fileprivate static let negations = other(5)
}

// Where the sets are made: the lexicon is compiled with their words marked.
extension CommonWords {
  /// Marks the words of every set, and puts in the others.
  static func mark(in words: inout WordCompiler) {
    _ = CommonWords(&words.words)
    words.mark(places, as: .places)
    words.mark(people, as: .people)
    words.mark(lights, as: .lights)
    words.mark(ages, as: .ages)
    words.mark(nameParts, as: .nameParts)
    words.mark(negations, as: .negations)
  }

  private static let places = [
    "on", "onto", "in", "into", "at", "behind", "under", "beneath", "over", "above", "by",
    "beside", "near", "against", "across", "around", "among", "between", "atop", "past",
    "through", "along", "inside", "outside", "toward", "towards", "from", "off", "underneath",
    "below", "amid", "upon", "next", "front",
  ]

  private static let people = [
    "he", "she", "they", "him", "her", "them", "who", "we", "everyone", "everybody", "someone",
    "somebody", "both", "himself", "herself", "themselves",
  ]

  private static let lights = [
    "light", "lamp", "bulb", "headlight", "flashlight", "neon", "fluorescent", "chandelier",
    "streetlight", "lightbulb", "spotlight", "taillight", "strobe", "screen", "monitor",
    "sign", "candle", "lantern", "torch", "indicator", "display",
  ]

  private static let ages = ["teens", "twenties", "thirties", "forties", "fifties", "sixties"]

  private static let nameParts = [
    "the", "a", "of", "and", "old", "young", "voice", "mr", "mr.", "mrs", "mrs.", "ms", "ms.",
    "dr", "dr.", "little", "big", "first", "second", "third", "other", "another", "1", "2",
    "3", "4", "#1", "#2", "#3", "two", "three", "tall", "fat", "thin", "drunk", "blonde",
    "red", "black", "white", "male", "female", "elderly", "de", "la", "van", "von", "on",
    "in", "at", "from", "with", "tv", "radio", "phone", "uniformed", "angry", "dead",
  ]

  private static let negations = ["not", "n't", "never", "nearly", "almost", "without", "cannot"]
}
