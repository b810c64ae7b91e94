/// Words that say that something is not there to be seen: `not`, `like`, `as if`, `about to`.
enum Denial {
  /// Whether what a match says is denied, compared or only thought of by the words before it or
  /// inside it.
  static func reaches(_ match: Range<Int>, in words: [ScriptWords.Word]) -> Bool {
    if words[match].contains(where: { verbDenials.contains($0.hash) }) { return true }
    var place = match.lowerBound - 1
    var distance = 0
    while place >= 0, distance < 8, words[place].kind == .word {
      let word = words[place].hash
      if pictures.contains(word) || verbDenials.contains(word) { return true }
      if distance < 4, denials.contains(word) { return true }
      // `as tall as a boy`.
      if word == comparison, articles.contains(words[place + 1].hash) { return true }
      place -= 1
      distance += 1
    }
    return false
  }

  /// Deny what a verb says, also between who does it and the verb: `she might fall`.
  private static let verbDenials = hashes(["might", "could", "would", "never", "almost", "nearly"])
  /// Reach four words.
  private static let denials = hashes([
    "no", "not", "without", "nobody", "nothing", "neither", "nor", "none", "t", "hardly", "instead",
  ])
  /// Reach to the next mark.
  private static let pictures = hashes([
    "like", "if", "though", "imagine", "imagines", "remembers", "remember", "dream", "dreams",
    "about", "than", "wants", "hopes", "pretends", "pretending", "unless", "smelling", "smells",
    "smell",
  ])
  private static let comparison = WordHash("as")
  private static let articles = hashes(["a", "an"])

  private static func hashes(_ words: [String]) -> Set<WordHash> {
    Set(words.map { WordHash($0) })
  }
}
