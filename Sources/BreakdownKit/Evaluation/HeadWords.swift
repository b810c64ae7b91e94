/// The words an element answers to when found elements are compared with annotated ones.
///
/// Things answer to their head word and to their whole name; people and events to every word.
enum HeadWords {
  private static let events: Set<String> = [
    "stunts", "specialEffects", "mechanicalEffects", "visualEffects", "sound", "music",
    "makeupHair",
  ]

  private static let irregular: [String: String] = [
    "men": "man", "women": "woman", "children": "child", "people": "person", "knives": "knife",
    "wives": "wife", "leaves": "leaf", "wolves": "wolf", "shelves": "shelf", "feet": "foot",
    "teeth": "tooth", "mice": "mouse", "geese": "goose", "policemen": "policeman",
    "fell": "fall", "fallen": "fall", "fought": "fight", "shot": "shoot", "thrown": "throw",
    "threw": "throw", "blew": "blow", "blown": "blow", "bled": "bleed", "rang": "ring",
    "sang": "sing", "burnt": "burn", "broke": "break", "broken": "break",
  ]

  /// What an annotated element answers to.
  static func keys(of element: GoldScene.Element) -> Set<String> {
    var texts = [element.name] + (element.also ?? [])
    if answersToEveryWord(element.category), let mention = element.mention { texts.append(mention) }
    return keys(category: element.category, texts: texts)
  }

  /// What the texts of an element of a category answer to.
  static func keys(category: String, texts: [String]) -> Set<String> {
    var found: Set<String> = []
    for text in texts {
      let words = words(text)
      guard let last = words.last else { continue }
      if events.contains(category) {
        found.formUnion(words.filter { $0.count > 2 }.map { stem($0, isVerb: true) })
      } else if category == "castMembers" {
        found.formUnion(words.filter { $0.count > 1 }.map { stem($0) })
      } else {
        found.insert(stem(last))
        found.insert(words.map { stem($0) }.joined())
      }
    }
    return found
  }

  private static func answersToEveryWord(_ category: String) -> Bool {
    events.contains(category) || category == "castMembers"
  }

  /// The words of a text: cut at blanks, slashes and dashes.
  static func words(_ text: String) -> [String] {
    text.split { $0.isWhitespace || $0 == "/" || $0 == "-" || $0 == "–" || $0 == "—" }
      .map(String.init).filter { $0.contains(where: isWordCharacter) }
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  /// A word without its ending.
  static func stem(_ word: String, isVerb: Bool = false) -> String {
    var word = word.lowercased()
    for ending in ["’s", "'s", "’", "'"] where word.hasSuffix(ending) {
      word.removeLast(ending.count)
      break
    }
    word = word.filter(isWordCharacter)
    if let known = irregular[word] { return known }
    word = singular(word)
    guard isVerb else { return word }
    for ending in ["ing", "ed"] where word.hasSuffix(ending) && word.count - ending.count >= 3 {
      word.removeLast(ending.count)
      let letters = Array(word)
      if letters.count > 3, let last = letters.last, last == letters[letters.count - 2],
        last != "s", last != "l"
      {
        word.removeLast()
      }
      break
    }
    while word.last == "e" { word.removeLast() }
    return word
  }

  private static func singular(_ word: String) -> String {
    if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
    if ["sses", "shes", "ches", "xes", "zes"].contains(where: word.hasSuffix) {
      return String(word.dropLast(2))
    }
    if word.hasSuffix("s"), !["ss", "us", "is"].contains(where: word.hasSuffix), word.count > 3 {
      return String(word.dropLast())
    }
    return word
  }
}
