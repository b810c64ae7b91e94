/// Tells parts of speech: an averaged perceptron, greedy from left to right.
///
/// What a word's own letters say is added up once for each distinct word and kept in the
/// ``WordTable``; words that are always the same part of speech are not scored at all.
package struct PartOfSpeechTagger {
  private let model: TaggerModel
  private let dictionary: WordDictionary

  package init(model: TaggerModel = .shipped, dictionary: WordDictionary = .shipped) {
    self.model = model
    self.dictionary = dictionary
  }

  /// Sets the part of speech of every token.
  package func tag(_ text: inout AnalyzedText, words: inout WordTable) {
    for token in text.tokens { prepare(token.word, words: &words) }
    withUnsafeTemporaryAllocation(of: Int16.self, capacity: TaggerModel.scoreCount) { scores in
      guard let scores = scores.baseAddress else { return }
      for sentence in text.sentences {
        tag(sentence, of: &text.tokens, words: words, scores: scores)
      }
    }
  }

  private func tag(
    _ sentence: Range<Int>, of tokens: inout [Token], words: WordTable,
    scores: UnsafeMutablePointer<Int16>
  ) {
    let isInCapitals = Self.isInCapitals(tokens[sentence])
    func features(_ index: Int) -> WordFeatures {
      sentence.contains(index) ? words.features[Int(tokens[index].word.index)] : .outside
    }
    var window = TaggerWindow()
    var (secondBefore, before) = (WordFeatures.outside, WordFeatures.outside)
    var (word, behind) = (features(sentence.lowerBound), features(sentence.lowerBound + 1))
    for index in sentence {
      let secondBehind = features(index + 2)
      let tag: UInt8
      if let settled = word.settledTag {
        tag = settled
      } else {
        words.tagScores.withUnsafeBufferPointer { table in
          TagScores(table, own: word.scores, secondBefore, before, behind, secondBehind)
            .store(to: scores)
        }
        window.wordClass = word.wordClass
        window.nextClass = behind.wordClass
        window.shape = Self.shape(of: tokens[index], isInCapitals: isInCapitals)
        window.forEachFeature { model.add($0, to: scores) }
        tag = Self.best(scores)
      }
      tokens[index].partOfSpeech = PartOfSpeech(rawValue: tag) ?? .other
      window.found(tag)
      (secondBefore, before, word, behind) = (before, word, behind, secondBehind)
    }
  }

  /// The part of speech with the highest score; the first of several.
  @inline(__always)
  private static func best(_ scores: UnsafeMutablePointer<Int16>) -> UInt8 {
    var best: UInt8 = 0
    for tag in 1..<UInt8(TaggerModel.scoreCount) where scores[Int(tag)] > scores[Int(best)] {
      best = tag
    }
    return best
  }

  // MARK: Words

  /// Adds up what a word says by itself and to its neighbours, when it is met for the first time.
  private func prepare(_ word: WordID, words: inout WordTable) {
    let index = Int(word.index)
    guard words.features[index].scores == WordFeatures.noScores else { return }
    if words.tagScores.isEmpty { append(nil, .outside, to: &words.tagScores) }
    let letters = words.letters(of: word)
    let identity = WordIdentity(of: letters, in: dictionary)
    words.features[index] = WordFeatures(
      wordClass: identity.wordClass, scores: UInt32(clamping: words.tagScores.count),
      settledTag: model.settledTag(of: identity.word))
    append(letters, identity, to: &words.tagScores)
  }

  /// Appends a word's own scores, then those it gives to its neighbours.
  private func append(
    _ letters: ArraySlice<UInt8>?, _ identity: WordIdentity, to table: inout [Int16]
  ) {
    let start = table.count
    let count = TaggerModel.scoreCount
    table.append(contentsOf: repeatElement(0, count: count * (1 + NeighbourPlace.allCases.count)))
    table.withUnsafeMutableBufferPointer { table in
      guard let own = table.baseAddress.map({ $0 + start }) else { return }
      if let letters {
        TaggerFeature.forEach(ofWord: letters, identity) { model.add($0, to: own) }
        if !model.knows(TaggerFeature.hash(.word, identity.word)) { ruleOutClosedClasses(in: own) }
      }
      for place in NeighbourPlace.allCases {
        let scores = own + (1 + place.rawValue) * count
        TaggerFeature.forEach(ofNeighbour: identity, place) { model.add($0, to: scores) }
      }
    }
  }

  /// A word that was never seen is no article, pronoun or auxiliary: all of those were.
  private func ruleOutClosedClasses(in scores: UnsafeMutablePointer<Int16>) {
    for part in PartOfSpeech.closedClasses { scores[Int(part.rawValue)] = .min / 2 }
  }

  // MARK: Shapes

  /// Whether a sentence is all in capitals: two words or more, none with a small letter.
  package static func isInCapitals(_ sentence: ArraySlice<Token>) -> Bool {
    var capitals = 0
    for token in sentence {
      switch token.shape {
      case .allCaps: capitals += 1
      case .lower, .mixed: return false
      case .capitalized where token.length > 1: return false
      case .capitalized, .number, .punctuation: continue
      }
    }
    return capitals > 1
  }

  /// How a word is written, as the tagger sees it.
  package static func shape(of token: Token, isInCapitals: Bool) -> UInt32 {
    let isCapital = token.shape == .allCaps || token.shape == .capitalized
    return isInCapitals && isCapital
      ? TaggerWindow.capitalsThroughout : UInt32(token.shape.rawValue)
  }
}

/// What the tagger knows of a word before it looks around; filled when the word is first met.
struct WordFeatures: Sendable {
  static let noScores = UInt32.max
  /// Before the first word and behind the last.
  static let outside = WordFeatures(wordClass: WordIdentity.outside.wordClass, scores: 0)

  var wordClass = WordIdentity.outside.wordClass
  /// Where its scores begin in ``WordTable/tagScores``: its own, then what it adds to those of its
  /// neighbours, by ``NeighbourPlace``.
  var scores = noScores
  /// Set for words that are always the same.
  var settledTag: UInt8?
}

/// The scores of all parts of speech, from a word and its four neighbours.
private struct TagScores {
  private var low = SIMD16<Int16>()
  private var middle = SIMD16<Int16>()
  private var high = SIMD16<Int16>()

  @inline(__always)
  init(
    _ table: UnsafeBufferPointer<Int16>, own: UInt32, _ secondBefore: WordFeatures,
    _ before: WordFeatures, _ behind: WordFeatures, _ secondBehind: WordFeatures
  ) {
    let table = UnsafeRawBufferPointer(table)
    add(table, own, 0)
    add(table, secondBefore.scores, 1 + NeighbourPlace.secondBefore.rawValue)
    add(table, before.scores, 1 + NeighbourPlace.before.rawValue)
    add(table, behind.scores, 1 + NeighbourPlace.behind.rawValue)
    add(table, secondBehind.scores, 1 + NeighbourPlace.secondBehind.rawValue)
  }

  @inline(__always)
  private mutating func add(_ table: UnsafeRawBufferPointer, _ scores: UInt32, _ row: Int) {
    let start = (Int(scores) + row * TaggerModel.scoreCount) * 2
    low &+= table.loadUnaligned(fromByteOffset: start, as: SIMD16<Int16>.self)
    middle &+= table.loadUnaligned(fromByteOffset: start + 32, as: SIMD16<Int16>.self)
    high &+= table.loadUnaligned(fromByteOffset: start + 64, as: SIMD16<Int16>.self)
  }

  @inline(__always)
  func store(to scores: UnsafeMutablePointer<Int16>) {
    let scores = UnsafeMutableRawPointer(scores)
    scores.storeBytes(of: low, as: SIMD16<Int16>.self)
    scores.storeBytes(of: middle, toByteOffset: 32, as: SIMD16<Int16>.self)
    scores.storeBytes(of: high, toByteOffset: 64, as: SIMD16<Int16>.self)
  }
}
