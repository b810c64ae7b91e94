/// Everything a word's spelling says about its part of speech, packed in one number: what it can be
/// by the dictionary, what it is without its ending, and which ending that is.
package struct WordClass: Hashable, Sendable {
  package let code: UInt32

  private enum Ending: UInt32 { case none, s, ed, ing, er, est, ly }

  /// The class of a word's letters, in lower case.
  package init(of letters: Letters, in dictionary: WordDictionary) {
    let hyphen = letters.lastIndex(of: UInt8(ascii: "-"))
    let word = hyphen.map { letters.last(letters.count - $0 - 1) } ?? letters
    var stems = Stems(dictionary: dictionary)
    let ending = stems.cut(word)
    let flags: UInt32 =
      (hyphen == nil ? 0 : 1 << 20) | (letters.contains(where: Self.isDigit) ? 1 << 21 : 0)
    code =
      UInt32(dictionary.traits(of: word).rawValue) | UInt32(stems.noun.rawValue) << 11
      | UInt32(stems.verb.rawValue) << 13 | UInt32(stems.adjective.rawValue) << 15
      | ending.rawValue << 17 | flags
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  /// What a word can be when its ending is cut off: the best of all ways to do it.
  private struct Stems {
    let dictionary: WordDictionary
    var noun = WordTraits.Level.never
    var verb = WordTraits.Level.never
    var adjective = WordTraits.Level.never

    mutating func cut(_ word: Letters) -> Ending {
      if word.count > 4, word.ends("ing") {
        cutVerbEnding(word, 3)
        return .ing
      }
      if word.count > 3, word.ends("ed") {
        consider(word.without(1))
        cutVerbEnding(word, 2)
        return .ed
      }
      if word.count > 2, word.ends("s"), !word.ends("ss") {
        consider(word.without(1))
        if word.ends("es") { consider(word.without(2)) }
        if word.ends("ies") { consider(word.without(3), adding: UInt8(ascii: "y")) }
        return .s
      }
      return cutAdjectiveEnding(word)
    }

    /// `carrying`, `making`, `stopped`, `hurried`.
    private mutating func cutVerbEnding(_ word: Letters, _ length: Int) {
      let stem = word.without(length)
      consider(stem)
      consider(stem, adding: UInt8(ascii: "e"))
      if let last = stem.last, stem.without(1).last == last { consider(stem.without(1)) }
      if word.ends("ied") { consider(word.without(3), adding: UInt8(ascii: "y")) }
    }

    /// `bigger`, `happiest`, `slowly`.
    private mutating func cutAdjectiveEnding(_ word: Letters) -> Ending {
      let ending: Ending =
        word.ends("er") ? .er : word.ends("est") ? .est : word.ends("ly") ? .ly : .none
      guard ending != .none, word.count > 4 else { return .none }
      let stem = word.without(ending == .est ? 3 : 2)
      consider(stem)
      consider(stem, adding: UInt8(ascii: "e"))
      guard let last = stem.last else { return ending }
      if stem.without(1).last == last { consider(stem.without(1)) }
      if last == UInt8(ascii: "i") { consider(stem.without(1), adding: UInt8(ascii: "y")) }
      return ending
    }

    private mutating func consider(_ stem: Letters, adding last: UInt8? = nil) {
      let traits = dictionary.traits(of: stem, adding: last)
      if traits.noun.rawValue > noun.rawValue { noun = traits.noun }
      if traits.verb.rawValue > verb.rawValue { verb = traits.verb }
      if traits.adjective.rawValue > adjective.rawValue { adjective = traits.adjective }
    }
  }
}
