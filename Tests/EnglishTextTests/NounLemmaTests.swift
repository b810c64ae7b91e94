import Testing

@Suite struct NounLemmaTests {
  @Test(arguments: [
    "guns gun", "swords sword", "boxes box", "benches bench", "brushes brush", "glasses glass",
    "dresses dress", "mattresses mattress", "keys key", "trays tray", "bodies body",
    "parties party", "batteries battery", "candles candle", "horses horse", "vases vase",
    "noses nose", "houses house", "blouses blouse", "roses rose", "cases case",
    "suitcases suitcase",
    "nurses nurse", "purses purse", "cases case", "fuses fuse", "ashes ash", "matches match",
    "watches watch", "torches torch", "taxis taxi", "photos photo", "pianos piano", "radios radio",
    "videos video", "cuffs cuff", "roofs roof", "chiefs chief", "beliefs belief", "beads bead",
  ])
  func dropTheEndingOfThePlural(pair: String) { expect(pair) }

  @Test(arguments: [
    "men man", "women woman", "policemen policeman", "firewomen firewoman", "children child",
    "grandchildren grandchild", "schoolchildren schoolchild", "people person",
    "townspeople townsperson", "feet foot", "teeth tooth", "geese goose", "mice mouse",
    "dormice dormouse", "lice louse", "oxen ox", "knives knife", "penknives penknife",
    "jackknives jackknife", "wives wife", "housewives housewife", "lives life", "leaves leaf",
    "wolves wolf", "werewolves werewolf", "shelves shelf", "bookshelves bookshelf",
    "thieves thief", "halves half", "calves calf", "loaves loaf", "hooves hoof", "scarves scarf",
    "headscarves headscarf", "elves elf", "passersby passerby", "dice die", "fungi fungus",
    "cacti cactus", "crises crisis",
  ])
  func knowIrregularPlurals(pair: String) { expect(pair) }

  @Test(arguments: [
    "heroes hero", "potatoes potato", "tomatoes tomato", "echoes echo", "torpedoes torpedo",
    "mosquitoes mosquito", "volcanoes volcano", "dominoes domino", "tornadoes tornado",
    "shoes shoe", "horseshoes horseshoe", "snowshoes snowshoe", "toes toe", "canoes canoe",
    "oboes oboe", "foes foe",
  ])
  func tellOesFromOs(pair: String) { expect(pair) }

  @Test(arguments: [
    "movies movie", "cookies cookie", "zombies zombie", "pies pie", "ties tie",
    "neckties necktie", "hoodies hoodie", "selfies selfie", "brownies brownie",
    "walkie-talkies walkie-talkie", "magpies magpie", "rookies rookie", "junkies junkie",
    "groupies groupie", "genies genie", "smoothies smoothie", "onesies onesie",
    "nighties nightie",
  ])
  func tellIesFromYs(pair: String) { expect(pair) }

  @Test(arguments: [
    "buses bus", "gases gas", "lenses lens", "viruses virus", "walruses walrus",
    "octopuses octopus", "circuses circus", "choruses chorus", "canvases canvas", "irises iris",
    "axes axe", "pickaxes pickaxe", "moustaches moustache", "mustaches mustache",
    "headaches headache", "caches cache", "avalanches avalanche", "quizzes quiz",
    "waltzes waltz", "thermoses thermos", "atlases atlas",
  ])
  func knowWhatStandsBeforeTheEnding(pair: String) { expect(pair) }

  @Test(arguments: [
    "gas", "bus", "virus", "glass", "dress", "iris", "tennis", "lens", "canvas", "chaos", "atlas",
    "thermos", "christmas", "compass", "cactus", "scissors", "trousers", "pants", "jeans",
    "pajamas", "binoculars", "goggles", "headphones", "handcuffs", "sunglasses", "tweezers",
    "pliers", "overalls", "clothes", "news", "series", "species", "sheep", "deer", "fish",
    "aircraft", "police", "cattle", "gallows", "barracks", "headquarters", "crossroads", "tongs",
    "shears", "yes", "as", "his",
  ])
  func leaveWordsAsTheyAre(word: String) {
    #expect(Reading.singular(of: word) == word)
  }

  private func expect(_ pair: String) {
    let words = pair.split(separator: " ").map(String.init)
    #expect(Reading.singular(of: words[0]) == words[1])
  }
}
