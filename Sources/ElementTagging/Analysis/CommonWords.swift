import EnglishText

/// Words the rules ask for by name.
struct CommonWords: Sendable {
  let of, with, on, onto, `in`, into, at, to, from, behind, under, over, by, off: WordID
  let like, hand, hands, be, get, `as`: WordID
  let except: WordID
  let than, or, nor, both, enough, `for`, named, called, voice: WordID
  /// Words before a name: `Mr.`, `Captain`.
  let titles: WordSet
  /// Verbs whose object is heard, not seen.
  let hearing: WordSet
  /// Words for a sound that do not say which.
  let sounds: WordSet
  /// Words for places that a scene only hears of: `somewhere`, `in the distance`.
  let distances: WordSet
  /// Prepositions of place.
  let places: WordSet
  /// Pronouns for people.
  let people: WordSet
  /// Pronouns for things: what somebody does to `it`.
  let thingPronouns: WordSet
  /// Pronouns for things, which do something or are done.
  let things: WordSet
  /// Things that light.
  let lights: WordSet
  /// Words for ages behind a name: `MARA (40s)`.
  let ages: WordSet
  /// Words that stand before such an age: `late fifties`.
  let partsOfAges: WordSet
  /// Words in characters' names that name nobody by themselves.
  let nameParts: WordSet
  /// What ships with a name are called besides.
  let ships: [WordID]
  /// Verbs that tell little of what happens.
  let gestures: [WordID]
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
    get = id("get")
    `as` = id("as")
    except = id("except")
    than = id("than")
    or = id("or")
    nor = id("nor")
    both = id("both")
    enough = id("enough")
    `for` = id("for")
    named = id("named")
    called = id("called")
    voice = id("voice")
    places = WordSet(.places, in: words.compiled)
    people = WordSet(.people, in: words.compiled)
    lights = WordSet(.lights, in: words.compiled)
    ages = WordSet(.ages, in: words.compiled)
    nameParts = WordSet(.nameParts, in: words.compiled)
    negations = WordSet(.negations, in: words.compiled)
    titles = WordSet(.titles, in: words.compiled)
    hearing = WordSet(.hearing, in: words.compiled)
    sounds = WordSet(.sounds, in: words.compiled)
    distances = WordSet(.distances, in: words.compiled)
    thingPronouns = WordSet(.thingPronouns, in: words.compiled)
    things = WordSet(.things, in: words.compiled)
    partsOfAges = WordSet(.partsOfAges, in: words.compiled)
    ships = ["ship", "vessel", "craft", "spaceship", "starship", "spacecraft"].map(id)
    gestures = [
      "look", "nod", "smile", "turn", "stare", "pause", "wait", "stand", "watch", "glance", "grin",
      "shrug", "sigh", "frown", "seem",
    ].map(id)
  }
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
    words.mark(titles, as: .titles)
    words.mark(hearing, as: .hearing)
    words.mark(sounds, as: .sounds)
    words.mark(distances, as: .distances)
    words.mark(thingPronouns, as: .thingPronouns)
    words.mark(things, as: .things)
    words.mark(partsOfAges, as: .partsOfAges)
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

  private static let ages = [
    "teens", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties",
    "nineties", "teenage", "ageless", "middle-aged", "elderly",
  ]

  private static let nameParts = [
    "the", "a", "of", "and", "old", "young", "voice", "mr", "mr.", "mrs", "mrs.", "ms", "ms.",
    "dr", "dr.", "little", "big", "first", "second", "third", "other", "another", "1", "2",
    "3", "4", "#1", "#2", "#3", "two", "three", "tall", "fat", "thin", "drunk", "blonde",
    "red", "black", "white", "male", "female", "elderly", "de", "la", "van", "von", "on",
    "in", "at", "from", "with", "tv", "radio", "phone", "uniformed", "angry", "dead",
  ]

  private static let negations = ["not", "n't", "never", "nearly", "almost", "without", "cannot"]

  private static let titles = [
    "mr.", "mr", "mrs.", "mrs", "ms.", "ms", "miss", "mister", "dr.", "dr", "doctor", "prof.",
    "professor", "sir", "lady", "lord", "dame", "father", "sister", "brother", "reverend", "rev.",
    "rabbi", "judge", "sheriff", "deputy", "officer", "detective", "inspector", "constable",
    "sergeant", "sgt.", "captain", "capt.", "lieutenant", "lt.", "major", "colonel", "col.",
    "general", "gen.", "admiral", "commander", "corporal", "private", "agent", "king", "queen",
    "prince", "princess", "count", "countess", "baron", "duke", "duchess", "uncle", "aunt",
    "auntie", "grandma", "grandpa", "granny", "nurse", "coach", "senator", "mayor", "governor",
    "madame", "monsieur", "señor", "señora", "herr", "frau",
  ]

  private static let hearing = ["hear", "overhear"]

  private static let sounds = ["sound", "noise"]

  private static let distances = [
    "somewhere", "distance", "distant", "distantly", "outside", "far-off", "faraway", "off",
    "offscreen", "off-screen", "offstage", "o.s.", "o.s", "unseen", "hear", "heard",
  ]

  private static let thingPronouns = ["it", "them"]

  private static let things = ["it", "which", "something", "everything"]

  private static let partsOfAges = ["early", "mid", "late", "in", "his", "her", "their", "about"]
}
