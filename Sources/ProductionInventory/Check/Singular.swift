/// Brings English singulars and plurals to one form, which is compared and never shown:
/// `knife` and `knives` both become `knif`.
enum Singular {
  private static let irregular = [
    "feet": "foot", "teeth": "tooth", "geese": "goose", "mice": "mouse", "children": "child",
    "people": "person", "dice": "die", "oxen": "ox", "lice": "louse", "men": "man",
    "women": "woman", "menus": "menu", "taxis": "taxi", "skis": "ski", "bikinis": "bikini",
    "kiwis": "kiwi", "jacuzzis": "jacuzzi", "alibis": "alibi", "cacti": "cactus",
  ]
  /// Singulars that end in s.
  private static let endInS: Set<String> = [
    "lens", "canvas", "gas", "atlas", "christmas", "pancreas",
  ]
  private static let endInMen: Set<String> = ["specimen", "abdomen", "omen", "regimen", "stamen"]

  /// The form both numbers share.
  static func form(_ word: String) -> String {
    if let known = irregular[word] { return merged(known) }
    if word.hasSuffix("men"), word.utf8.count > 4, !endInMen.contains(word) {
      return String(word.dropLast(2)) + "an"
    }
    let isPlural =
      word.utf8.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss")
      && !word.hasSuffix("us") && !word.hasSuffix("is") && !endInS.contains(word)
    guard isPlural else { return merged(word) }
    let stripped = String(word.dropLast())
    // `womens`, as an apostrophe leaves it, is `women` only now.
    return merged(irregular[stripped] ?? stripped)
  }

  /// Drops what a plural leaves behind: `knive` and `knife`, `candie` and `candy`, `glasse` and
  /// `glass`, `potatoe` and `potato` each become one.
  private static func merged(_ word: String) -> String {
    guard word.utf8.count > 3, word.hasSuffix("e") else {
      return word
    }
    let stem = word.dropLast()
    if stem.hasSuffix("i") { return stem.dropLast() + "y" }
    if stem.hasSuffix("v") { return stem.dropLast() + "f" }
    let endings = ["f", "s", "x", "z", "ch", "sh", "o"]
    return endings.contains(where: stem.hasSuffix) ? String(stem) : word
  }
}
