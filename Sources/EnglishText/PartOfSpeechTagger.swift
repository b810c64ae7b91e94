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
    guard !text.tokens.isEmpty else { return }
    words.reserveFeatures()
    if words.scores.isEmpty {
      // The first row stays zero: of words that are not scored, of what is not known yet.
      _ = words.scores.appendRows(1) { _ in }
      words.scores.outside = neighbourScores(.outside, in: &words.scores)
    }
    withUnsafeTemporaryAllocation(of: WordFeatures.self, capacity: text.tokens.count) { features in
      for (index, token) in text.tokens.enumerated() {
        features[index] = self.features(of: token.word, words: &words)
      }
      withUnsafeTemporaryAllocation(of: Int16.self, capacity: TaggerModel.scoreCount) { scores in
        guard let scores = scores.baseAddress else { return }
        let outside = WordFeatures.outside(neighbours: words.scores.outside)
        var missing: [ScoreTable.MissingRow] = []
        words.scores.withTables { table, places in
          for sentence in text.sentences {
            tag(
              sentence, of: &text.tokens, features: UnsafeBufferPointer(features),
              outside: outside, table: table, places: places, missing: &missing, scores: scores)
          }
        }
        for row in missing { words.scores.add(row) { model.add(row.feature, to: $0) } }
      }
    }
  }

  private func tag(
    _ sentence: Range<Int>, of tokens: inout [Token],
    features known: UnsafeBufferPointer<WordFeatures>, outside: WordFeatures,
    table: UnsafeRawBufferPointer, places: UnsafeMutableBufferPointer<UInt32>,
    missing: inout [ScoreTable.MissingRow], scores: UnsafeMutablePointer<Int16>
  ) {
    let isInCapitals = Self.isInCapitals(tokens[sentence])
    func features(_ index: Int) -> WordFeatures {
      index < sentence.upperBound ? known[index] : outside
    }
    var window = TaggerWindow()
    var (secondBefore, before) = (outside, outside)
    var (word, behind) = (features(sentence.lowerBound), features(sentence.lowerBound + 1))
    for index in sentence {
      let secondBehind = features(index + 2)
      var tag = word.settledTag
      if tag == WordFeatures.noTag {
        window.wordClass = word.wordClass
        window.nextClass = behind.wordClass
        window.shape = Self.shape(of: tokens[index], isInCapitals: isInCapitals)
        var sum = TagScores(table, own: word.scores, secondBefore, before, behind, secondBehind)
        let row = ScoreTable.RowPlaces(window, classRows: Int(word.classRows))
        sum.add(table, places[row.tags])
        sum.add(table, places[row.shapeAndTag])
        sum.add(table, places[row.shapeAndClass])
        sum.store(to: scores)
        func addMissing(_ place: Int, _ feature: UInt32) {
          model.add(feature, to: scores)
          missing.append(ScoreTable.MissingRow(place: place, feature: feature))
        }
        if places[row.tags] == 0 { addMissing(row.tags, window.tags) }
        if places[row.shapeAndTag] == 0 { addMissing(row.shapeAndTag, window.shapeAndTag) }
        if places[row.shapeAndClass] == 0 { addMissing(row.shapeAndClass, window.shapeAndClass) }
        model.add(window.classes, to: scores)
        model.add(window.tagAndClass, to: scores)
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
    let bytes = UnsafeRawPointer(scores)
    let low = bytes.loadUnaligned(as: SIMD16<Int16>.self)
    let middle = bytes.loadUnaligned(fromByteOffset: 32, as: SIMD16<Int16>.self)
    let high = bytes.loadUnaligned(fromByteOffset: 64, as: SIMD16<Int16>.self)
    let most = pointwiseMax(pointwiseMax(low, middle), high).max()
    var best: UInt8 = 0
    while Int(best) < TaggerModel.scoreCount - 1, scores[Int(best)] != most { best += 1 }
    return best
  }

  // MARK: Words

  /// What a word says by itself and to its neighbours, added up when it is met for the first time.
  @inline(__always)
  private func features(of word: WordID, words: inout WordTable) -> WordFeatures {
    words.features(of: word) ?? newFeatures(of: word, words: &words)
  }

  private func newFeatures(of word: WordID, words: inout WordTable) -> WordFeatures {
    var scores = ScoreTable()
    swap(&scores, &words.scores)
    defer { swap(&scores, &words.scores) }
    let features = words.withLetters(of: word) { letters in
      let known = words.compiledClass(of: word)
      let identity = WordIdentity(of: letters, class: known, in: dictionary)
      let settledTag = model.settledTag(of: identity.word)
      return WordFeatures(
        wordClass: identity.wordClass,
        scores: settledTag == nil ? ownScores(letters, identity, in: &scores) : 0,
        neighbours: neighbourScores(identity, in: &scores),
        classRows: scores.rows(ofClass: identity.wordClass),
        settledTag: settledTag ?? WordFeatures.noTag)
    }
    words.setFeatures(of: word, features)
    return features
  }

  /// Appends what a word says of itself.
  private func ownScores(
    _ letters: Letters, _ identity: WordIdentity, in scores: inout ScoreTable
  ) -> UInt32 {
    scores.appendRows(1) { row in
      TaggerFeature.forEach(ofWord: letters, identity) { model.add($0, to: row) }
      if !model.knows(TaggerFeature.hash(.word, identity.word)) { ruleOutClosedClasses(in: row) }
    }
  }

  /// Where a word's scores for its neighbours begin: a row for each ``NeighbourPlace``.
  ///
  /// Words that the model does not know say what their class says, and share its rows.
  private func neighbourScores(_ word: WordIdentity, in scores: inout ScoreTable) -> UInt32 {
    let shared = classScores(word.wordClass, in: &scores)
    let isKnown = NeighbourPlace.allCases.contains { place in
      TaggerFeature.ofNeighbour(word.word, place).map(model.knows) ?? false
    }
    guard isKnown else { return shared }
    return scores.appendRows(NeighbourPlace.allCases.count, like: shared) { rows in
      for place in NeighbourPlace.allCases {
        guard let feature = TaggerFeature.ofNeighbour(word.word, place) else { continue }
        model.add(feature, to: rows + place.rawValue * TaggerModel.scoreCount)
      }
    }
  }

  private func classScores(_ wordClass: UInt32, in scores: inout ScoreTable) -> UInt32 {
    if let known = scores.classes[wordClass] { return known.scores }
    let start = scores.appendRows(NeighbourPlace.allCases.count) { rows in
      for place in NeighbourPlace.allCases {
        guard let feature = TaggerFeature.ofNeighbour(class: wordClass, place) else { continue }
        model.add(feature, to: rows + place.rawValue * TaggerModel.scoreCount)
      }
    }
    scores.addClass(wordClass, scores: start)
    return start
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

/// What the tagger knows of a word before it looks around.
struct WordFeatures: Sendable {
  /// Of words that are not always the same.
  static let noTag = UInt8.max

  var wordClass: UInt32
  /// Where its own scores begin in a ``ScoreTable``.
  var scores: UInt32
  /// Where what it adds to the scores of its neighbours begins, by ``NeighbourPlace``.
  var neighbours: UInt32
  /// Where rows are remembered of what its class says, in a ``ScoreTable``.
  var classRows: UInt32
  /// The part of speech of a word that is always the same.
  var settledTag: UInt8

  /// Before the first word and behind the last.
  static func outside(neighbours: UInt32) -> WordFeatures {
    WordFeatures(
      wordClass: WordIdentity.outside.wordClass, scores: 0, neighbours: neighbours,
      classRows: 0, settledTag: noTag)
  }
}

/// Scores of all parts of speech, row by row, of the words that the tagger met.
struct ScoreTable: Sendable {
  /// What is remembered of all words of a class.
  struct WordClassScores {
    /// Where the rows begin that say what the class adds to its neighbours.
    var scores: UInt32
    /// Where it is noted which rows belong to the ways to write its words.
    var rows: UInt32
  }

  /// Where it is noted which row belongs to a feature of several words.
  struct RowPlaces {
    var tags: Int
    var shapeAndTag: Int
    var shapeAndClass: Int

    @inline(__always)
    init(_ window: TaggerWindow, classRows: Int) {
      let (tag, shape) = (Int(window.tag), Int(window.shape))
      tags = Int(window.secondTag) * ScoreTable.tagCount + tag
      shapeAndTag = (ScoreTable.tagCount + shape) * ScoreTable.tagCount + tag
      shapeAndClass = classRows + shape
    }
  }

  /// A row that was asked for and is not there yet.
  struct MissingRow {
    var place: Int
    var feature: UInt32
  }

  /// Parts of speech and ``TaggerWindow/noTag``.
  fileprivate static let tagCount = 64
  /// Ways to write a word and ``TaggerWindow/capitalsThroughout``.
  private static let shapeCount = 16

  private(set) var table: [Int16] = []
  /// Which row belongs to a feature, 0 for none yet: by two parts of speech, by shape and part of
  /// speech, then by shape for each class.
  private var places: [UInt32] = []
  private(set) var classes: [UInt32: WordClassScores] = [:]
  /// Where the rows begin of what stands before the first word and behind the last.
  var outside: UInt32 = 0

  var isEmpty: Bool { table.isEmpty }

  /// Where it is noted which rows belong to a class.
  func rows(ofClass wordClass: UInt32) -> UInt32 { classes[wordClass]?.rows ?? 0 }

  mutating func addClass(_ wordClass: UInt32, scores: UInt32) {
    if places.isEmpty { addPlaces((Self.tagCount + Self.shapeCount) * Self.tagCount) }
    classes[wordClass] = WordClassScores(scores: scores, rows: UInt32(clamping: places.count))
    addPlaces(Self.shapeCount)
  }

  private mutating func addPlaces(_ count: Int) {
    places.append(contentsOf: repeatElement(0, count: count))
  }

  /// Calls `body` with the scores and with what row belongs to which feature.
  mutating func withTables(
    _ body: (UnsafeRawBufferPointer, UnsafeMutableBufferPointer<UInt32>) -> Void
  ) {
    places.withUnsafeMutableBufferPointer { places in
      table.withUnsafeBytes { body($0, places) }
    }
  }

  /// Adds a row that was missing, when it is not there by now.
  mutating func add(_ row: MissingRow, _ fill: (UnsafeMutablePointer<Int16>) -> Void) {
    if places[row.place] == 0 { places[row.place] = appendRows(1, fill) }
  }

  /// Appends rows, zero or like others, has them filled, and says where they begin.
  mutating func appendRows(
    _ rows: Int, like other: UInt32? = nil, _ fill: (UnsafeMutablePointer<Int16>) -> Void
  ) -> UInt32 {
    let start = table.count
    let count = rows * TaggerModel.scoreCount
    table.append(contentsOf: repeatElement(0, count: count))
    table.withUnsafeMutableBufferPointer { table in
      guard let base = table.baseAddress else { return }
      if let other { (base + start).update(from: base + Int(other), count: count) }
      fill(base + start)
    }
    return UInt32(clamping: start)
  }
}

/// The scores of all parts of speech, from a word and its four neighbours.
private struct TagScores {
  private var low = SIMD16<Int16>()
  private var middle = SIMD16<Int16>()
  private var high = SIMD16<Int16>()

  @inline(__always)
  init(
    _ table: UnsafeRawBufferPointer, own: UInt32, _ secondBefore: WordFeatures,
    _ before: WordFeatures, _ behind: WordFeatures, _ secondBehind: WordFeatures
  ) {
    add(table, own, 0)
    add(table, secondBefore.neighbours, NeighbourPlace.secondBefore.rawValue)
    add(table, before.neighbours, NeighbourPlace.before.rawValue)
    add(table, behind.neighbours, NeighbourPlace.behind.rawValue)
    add(table, secondBehind.neighbours, NeighbourPlace.secondBehind.rawValue)
  }

  @inline(__always)
  mutating func add(_ table: UnsafeRawBufferPointer, _ scores: UInt32, _ row: Int = 0) {
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
