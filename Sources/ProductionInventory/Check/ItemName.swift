/// A thing's name taken apart for comparison: `Lantern, brass` is a lantern that is brass.
struct ItemName: Hashable, Sendable {
  /// A word as compared and as written.
  struct Word: Hashable, Sendable {
    let form: String
    let shown: String
  }

  /// What it is, in the form singular and plural share: `lantern`.
  let head: String
  /// Everything else the name says.
  let others: [Word]
  /// The words in order, run together: `flash light` is `flashlight`.
  let joined: String
  /// A plural that may be another thing than its singular: glasses, arms.
  let isOddPlural: Bool

  private static let fillers: Set<String> = [
    "a", "an", "the", "some", "his", "her", "their", "my", "our", "your", "its",
  ]
  private static let prepositions: Set<String> = [
    "of", "with", "for", "in", "on", "from", "w", "without", "at", "to", "by",
  ]
  private static let oddPlurals: Set<String> = ["glasses", "arms", "spectacles", "irons", "works"]

  /// A name's parts; nil when there is no word in it.
  init?(_ name: String, vocabulary: ItemVocabulary = .standard) {
    let segments = Self.segments(of: name)
    let words = segments.flatMap(\.self)
    guard let fallback = words.last else { return nil }
    let naming = segments.first { segment in
      segment.contains { vocabulary.modifier($0.form) == nil && !Self.isNumber($0) }
    }
    let head = Self.head(of: naming ?? segments.first ?? words) ?? fallback
    var others = words
    if let index = others.lastIndex(of: head) { others.remove(at: index) }
    self.head = head.form
    self.others = others.sorted { $0.form < $1.form }
    joined = words.map(\.form).joined()
    isOddPlural = words.count == 1 && Self.oddPlurals.contains(head.shown)
  }

  /// Whether two names are made of the same words about the same thing.
  func isSame(as other: ItemName) -> Bool {
    joined == other.joined
      || (head == other.head && others.map(\.form) == other.others.map(\.form))
  }

  /// The words between commas, brackets and the like, without fillers.
  private static func segments(of name: String) -> [[Word]] {
    name.split { ",;:()[]\u{2013}\u{2014}".contains($0) }
      .map { segment in
        var words = ItemKey.words(in: String(segment)).filter { !fillers.contains($0) }
        if words.count > 2, ["pair", "set"].contains(words[0]), words[1] == "of" {
          words.removeFirst(2)
        }
        return words.map { Word(form: Singular.form($0), shown: $0) }
      }
      .filter { !$0.isEmpty }
  }

  /// The last word that is no number, before the first preposition: the bottle of `bottle of wine`.
  private static func head(of words: [Word]) -> Word? {
    let preposition = words.dropFirst().firstIndex { prepositions.contains($0.shown) }
    let phrase = words[..<(preposition ?? words.endIndex)]
    return phrase.last { !isNumber($0) } ?? phrase.last
  }

  private static func isNumber(_ word: Word) -> Bool { word.shown.allSatisfy(\.isNumber) }
}
