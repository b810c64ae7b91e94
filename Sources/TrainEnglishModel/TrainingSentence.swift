import EnglishText

/// A sentence as the program cuts it, with the parts of speech it has.
struct TrainingSentence {
  var tokens: [Token]

  /// Cuts the text of a treebank's sentence anew; nil where the program cuts it differently.
  ///
  /// Hyphenated words, which treebanks cut, are one word here.
  init?(_ words: [TreebankWord], table: inout WordTable) {
    var text: [UInt8] = []
    var ends: [Int] = []
    for word in words {
      text += word.form.utf8
      ends.append(text.count)
      if !word.isGlued { text.append(32) }
    }
    var analyzed = AnalyzedText()
    text.withUnsafeBytes { EnglishAnalyzer.tokenize($0, into: &analyzed, words: &table) }
    tokens = analyzed.tokens
    var next = 0
    for index in tokens.indices {
      let end = Int(tokens[index].start) + Int(tokens[index].length)
      let first = next
      while next < words.count, ends[next] < end { next += 1 }
      guard next < words.count, ends[next] == end,
        let tag = Self.tag(of: words, first...next)
      else { return nil }
      tokens[index].partOfSpeech = tag
      next += 1
    }
    guard next == words.count, !tokens.isEmpty else { return nil }
  }

  /// The part of speech of words that are one here: that of the last, but a word put together
  /// before a noun describes it (`a half-open door`, `a ten-year plan`).
  private static func tag(
    of words: [TreebankWord], _ range: ClosedRange<Int>
  ) -> PartOfSpeech? {
    let last = words[range.upperBound]
    var tag = PartOfSpeech(pennTag: last.tag)
    guard range.count > 1 else { return tag == .other ? nil : tag }
    if last.tag == "HYPH" || last.tag == "AFX" {
      tag = PartOfSpeech(pennTag: words[range.lowerBound].tag)
    }
    let modifies = range.contains { words[$0].head > range.upperBound + 1 }
    let first = PartOfSpeech(pennTag: words[range.lowerBound].tag)
    if tag == .verbParticiple || tag == .verbGerund && modifies { return .adjective }
    if tag == .noun, modifies, !first.isNoun { return .adjective }
    return tag == .other ? nil : tag
  }

  /// The sentence with every word in capitals; words are lower-cased anyway.
  func inCapitals() -> TrainingSentence {
    var copy = self
    for index in copy.tokens.indices { copy.capitalize(index) }
    return copy
  }

  /// The sentence with a few words in capitals, as screenplays write names, things and sounds.
  func withSomeCapitals(_ random: inout Random) -> TrainingSentence {
    var copy = self
    for index in copy.tokens.indices {
      let part = copy.tokens[index].partOfSpeech
      if random.oneIn(part.isNoun ? 3 : part.isVerb || part.isAdjective ? 8 : 30) {
        copy.capitalize(index)
      }
    }
    return copy
  }

  /// The sentence without the point at its end; nil when it has none.
  func withoutPoint() -> TrainingSentence? {
    guard tokens.last?.partOfSpeech == .sentenceEnd, tokens.count > 2 else { return nil }
    var copy = self
    copy.tokens.removeLast()
    return copy
  }

  private mutating func capitalize(_ index: Int) {
    switch tokens[index].shape {
    case .punctuation, .number: return
    default: tokens[index].shape = tokens[index].length == 1 ? .capitalized : .allCaps
    }
  }
}
