import EnglishText

/// Words the rules ask for by name.
struct CommonWords: Sendable {
  let of, with, on, onto, `in`, into, at, to, from, behind, under, over, by, off: WordID
  let like, hand, hands, be, get, `as`: WordID
  let except: WordID
  let than, both, hear, enough, `for`, named, called, voice, sound, noise: WordID
  /// Words before a name: `Mr.`, `Captain`.
  let titles: Set<WordID>
  /// Verbs whose object is heard, not seen.
  let hearing: Set<WordID>
  /// Words for a sound that do not say which.
  let sounds: Set<WordID>
  /// Words for places that a scene only hears of: `somewhere`, `in the distance`.
  let distances: Set<WordID>
  /// Prepositions of place.
  let places: Set<WordID>
  /// Pronouns for people.
  let people: Set<WordID>
  /// Pronouns for things.
  let thingPronouns: Set<WordID>
  /// Pronouns for things.
  let things: Set<WordID>
  /// Things that light.
  let lights: Set<WordID>
  /// Words for ages behind a name: `MARA (40s)`.
  let ages: Set<WordID>
  /// Words that stand before such an age: `late fifties`.
  let partsOfAges: Set<WordID>
  /// Words in characters' names that name nobody by themselves.
  let nameParts: Set<WordID>
  /// What ships with a name are called besides.
  let ships: [WordID]
  /// Words that deny the verb behind them.
  let negations: Set<WordID>

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
    both = id("both")
    hear = id("hear")
    enough = id("enough")
    `for` = id("for")
    named = id("named")
    called = id("called")
    voice = id("voice")
    sound = id("sound")
    noise = id("noise")
    titles = Set(
      [
        "mr.", "mr", "mrs.", "mrs", "ms.", "ms", "miss", "mister", "dr.", "dr", "doctor", "prof.",
        "professor", "sir", "lady", "lord", "dame", "father", "sister", "brother", "reverend",
        "rev.", "rabbi", "judge", "sheriff", "deputy", "officer", "detective", "inspector",
        "constable", "sergeant", "sgt.", "captain", "capt.", "lieutenant", "lt.", "major",
        "colonel",
        "col.", "general", "gen.", "admiral", "commander", "corporal", "private", "agent", "king",
        "queen", "prince", "princess", "count", "countess", "baron", "duke", "duchess", "uncle",
        "aunt", "auntie", "grandma", "grandpa", "granny", "nurse", "coach", "senator", "mayor",
        "governor", "madame", "monsieur", "señor", "señora", "herr", "frau",
      ].map(id))
    hearing = Set(["hear", "overhear"].map(id))
    sounds = Set(["sound", "noise"].map(id))
    distances = Set(
      [
        "somewhere", "distance", "distant", "distantly", "outside", "far-off", "faraway", "off",
        "offscreen", "off-screen", "offstage", "o.s.", "o.s", "unseen", "hear", "heard",
      ].map(id))
    places = Set(
      [
        "on", "onto", "in", "into", "at", "behind", "under", "beneath", "over", "above", "by",
        "beside", "near", "against", "across", "around", "among", "between", "atop", "past",
        "through", "along", "inside", "outside", "toward", "towards", "from", "off", "underneath",
        "below", "amid", "upon", "next", "front",
      ].map(id))
    people = Set(
      [
        "he", "she", "they", "him", "her", "them", "who", "we", "everyone", "everybody", "someone",
        "somebody", "both", "himself", "herself", "themselves",
      ].map(id))
    thingPronouns = Set(["it", "them"].map(id))
    things = Set(["it", "which", "something", "everything"].map(id))
    lights = Set(
      [
        "light", "lamp", "bulb", "headlight", "flashlight", "neon", "fluorescent", "chandelier",
        "streetlight", "lightbulb", "spotlight", "taillight", "strobe", "screen", "monitor",
        "sign", "candle", "lantern", "torch", "indicator", "display",
      ].map(id))
    nameParts = Set(
      [
        "the", "a", "of", "and", "old", "young", "voice", "mr", "mr.", "mrs", "mrs.", "ms", "ms.",
        "dr", "dr.", "little", "big", "first", "second", "third", "other", "another", "1", "2",
        "3", "4", "#1", "#2", "#3", "two", "three", "tall", "fat", "thin", "drunk", "blonde",
        "red", "black", "white", "male", "female", "elderly", "de", "la", "van", "von", "on",
        "in", "at", "from", "with", "tv", "radio", "phone", "uniformed", "angry", "dead",
      ].map(id))
    ships = ["ship", "vessel", "craft", "spaceship", "starship", "spacecraft"].map(id)
    negations = Set(["not", "n't", "never", "nearly", "almost", "without", "cannot"].map(id))
    ages = Set(
      [
        "teens", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties",
        "nineties", "teenage", "ageless", "middle-aged", "elderly",
      ].map(id))
    partsOfAges = Set(["early", "mid", "late", "in", "his", "her", "their", "about"].map(id))
  }
}
