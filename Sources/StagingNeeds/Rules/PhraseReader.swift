/// Reads phrases as the rule file writes them.
///
/// Words stand in all their forms (`fall` is also `falls`, `fell`); `fall!` is just that word.
/// `a|b` is either, `<set>` one of a named set, `...` up to six words, `..` up to two, `^` and `$`
/// the ends of a sentence, `+word` a word anywhere in the sentence, `-word` one that must not be.
struct PhraseReader {
  private let forms: WordForms
  /// Named sets of words.
  private(set) var sets: [String: [String]] = [:]

  init(forms: WordForms) { self.forms = forms }

  /// Why a phrase could not be read.
  struct Problem: Error, Equatable {
    var reason: String
  }

  /// Adds a set of words; entries are words or other sets.
  mutating func add(set name: String, entries: [String]) throws(Problem) {
    var words: Set<String> = []
    for entry in entries { words.formUnion(try spellings(of: entry)) }
    sets[name] = words.sorted()
  }

  /// Reads a phrase.
  func phrase(_ text: String) throws(Problem) -> Phrase {
    var phrase = Phrase(steps: [])
    var gap = 0
    for part in text.split(separator: " ") {
      switch part {
      case "...": gap = 6
      case "..": gap = 2
      case "^": phrase.steps.append(.init(word: .start))
      case "$": phrase.steps.append(.init(word: .end, gap: gap))
      case "--": phrase.steps.append(.init(word: .words(["-"], or: []), gap: gap))
      default:
        if part.first == "+" {
          phrase.present.append(try pattern(part.dropFirst()))
        } else if part.first == "-" {
          phrase.absent.append(try pattern(part.dropFirst()))
        } else {
          for piece in try pieces(part) {
            phrase.steps.append(.init(word: piece, gap: gap))
            gap = 0
          }
        }
      }
    }
    if phrase.steps.isEmpty, !phrase.present.isEmpty {
      phrase.steps.append(.init(word: phrase.present.removeFirst()))
    }
    guard phrase.steps.contains(where: { $0.word.isListed }) else {
      throw Problem(reason: "'\(text)' has no word to look for")
    }
    return phrase
  }

  /// Reads what one word may be.
  func pattern(_ text: some StringProtocol) throws(Problem) -> WordPattern {
    if text.hasPrefix("<"), text.hasSuffix(">"), let range = range(text.dropFirst().dropLast()) {
      return .number(range)
    }
    var unlisted: UnlistedWords = []
    let parts = text.split(separator: "|")
    if parts.contains("<person>") { unlisted.insert(.name) }
    if parts.contains("<capitals>") { unlisted.insert(.capitals) }
    let listed = parts.filter { $0 != "<capitals>" }.joined(separator: "|")
    if listed.isEmpty, !unlisted.isEmpty { return .words([], or: unlisted) }
    return .words(try spellings(of: listed), or: unlisted)
  }

  /// A word with a hyphen or an apostrophe is several, as in the script.
  private func pieces(_ part: Substring) throws(Problem) -> [WordPattern] {
    guard !part.hasPrefix("<"), !part.contains("|") else { return [try pattern(part)] }
    var patterns: [WordPattern] = []
    for piece in part.split(whereSeparator: { $0 == "-" || $0 == "'" }) {
      patterns.append(try pattern(piece))
    }
    return patterns
  }

  private func spellings(of text: String) throws(Problem) -> [String] {
    var words: Set<String> = []
    for part in text.split(separator: "|") {
      if part.hasPrefix("<"), part.hasSuffix(">") {
        let name = String(part.dropFirst().dropLast())
        guard let set = sets[name] else {
          throw Problem(reason: "no set of words '\(name)'; name it under 'words' before its use")
        }
        words.formUnion(set)
        continue
      }
      let isExact = part.hasSuffix("!")
      let word = isExact ? String(part.dropLast()) : String(part)
      guard !word.isEmpty, word.utf8.allSatisfy(Self.isPlain) else {
        throw Problem(
          reason: "'\(part)' is no word: small letters, without hyphens and other marks")
      }
      if isExact { words.insert(word) } else { words.formUnion(forms.forms(of: word)) }
    }
    guard !words.isEmpty else { throw Problem(reason: "a word is missing in '\(text)'") }
    return words.sorted()
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || byte >= 0x80
      || ",:;()\"".utf8.contains(byte)
  }

  /// `..17`, `20..`, `3..17`.
  private func range(_ text: some StringProtocol) -> ClosedRange<Int>? {
    guard let dots = text.firstRange(of: "..") else { return nil }
    let (low, high) = (text[..<dots.lowerBound], text[dots.upperBound...])
    guard let first = low.isEmpty ? 0 : Int(low), let last = high.isEmpty ? 1_000_000 : Int(high),
      first <= last
    else { return nil }
    return first...last
  }
}

extension WordPattern {
  /// Whether it can only be one of some words, by which it can be looked up.
  var isListed: Bool {
    if case .words(_, []) = self { true } else { false }
  }
}
