import EnglishText

/// An averaged perceptron while it learns.
struct Perceptron {
  private static let tagCount = PartOfSpeech.allCases.count

  var words: WordTable
  private var rowOf: [UInt32: Int] = [:]
  private var weights: [[Float]] = []
  private var totals: [[Float]] = []
  private var updated: [[Int]] = []
  private var step = 0
  private var hashes: [UInt32] = []

  init(words: WordTable) { self.words = words }

  mutating func learn(_ sentence: TaggedSentence) {
    var previous = PartOfSpeech.other
    var secondPrevious = PartOfSpeech.other
    for index in sentence.tokens.indices {
      step += 1
      hashes.removeAll(keepingCapacity: true)
      Features.collect(
        index, sentence.tokens, previous, secondPrevious, words: words, into: &hashes)
      let truth = sentence.tokens[index].partOfSpeech
      let guess = best(hashes)
      if guess != truth {
        for hash in hashes {
          let row = row(hash)
          change(row, truth, by: 1)
          change(row, guess, by: -1)
        }
      }
      secondPrevious = previous
      previous = guess
    }
  }

  private func best(_ hashes: [UInt32]) -> PartOfSpeech {
    var scores = [Float](repeating: 0, count: Self.tagCount)
    for hash in hashes {
      guard let row = rowOf[hash] else { continue }
      for tag in 0..<Self.tagCount { scores[tag] += weights[row][tag] }
    }
    var best = 0
    for tag in 1..<Self.tagCount where scores[tag] > scores[best] { best = tag }
    return PartOfSpeech.allCases[best]
  }

  private mutating func row(_ hash: UInt32) -> Int {
    if let known = rowOf[hash] { return known }
    rowOf[hash] = weights.count
    weights.append([Float](repeating: 0, count: Self.tagCount))
    totals.append([Float](repeating: 0, count: Self.tagCount))
    updated.append([Int](repeating: 0, count: Self.tagCount))
    return weights.count - 1
  }

  private mutating func change(_ row: Int, _ tag: PartOfSpeech, by amount: Float) {
    let tag = Int(tag.rawValue)
    totals[row][tag] += Float(step - updated[row][tag]) * weights[row][tag]
    updated[row][tag] = step
    weights[row][tag] += amount
  }

  /// The weights averaged over all steps so far.
  func averaged() -> TaggerModel {
    var rows: [UInt32: [Float]] = [:]
    for (hash, row) in rowOf {
      rows[hash] = (0..<Self.tagCount).map { tag in
        let total =
          totals[row][tag] + Float(step - updated[row][tag]) * weights[row][tag]
        return total / Float(max(step, 1))
      }
    }
    return TaggerModel(rows: rows, words: words)
  }
}

/// Collects the features of a token, as the tagger does.
enum Features {
  static func collect(
    _ index: Int, _ tokens: [Token], _ previous: PartOfSpeech, _ secondPrevious: PartOfSpeech,
    words: WordTable, into hashes: inout [UInt32]
  ) {
    TaggerFeature.forEach(
      at: index, in: tokens, sentence: tokens.indices, previous: previous,
      secondPrevious: secondPrevious,
      wordHash: { TaggerFeature.hash($0, words.letters(of: $1)) }
    ) { hashes.append($0) }
  }
}

/// A model as it ships: rows of weights by feature.
struct TaggerModel {
  var rows: [UInt32: [Float]]
  var words: WordTable

  /// The most useful rows only.
  func pruned(keeping count: Int) -> TaggerModel {
    let strength = rows.map { ($0.key, $0.value.map(abs).max() ?? 0) }
    let kept = strength.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(count)
    var model = self
    model.rows = [:]
    for (hash, _) in kept { model.rows[hash] = rows[hash] }
    return model
  }

  /// Share of tokens whose part of speech is right.
  func accuracy(on sentences: [TaggedSentence]) -> Double {
    var right = 0
    var total = 0
    var hashes: [UInt32] = []
    let tagCount = PartOfSpeech.allCases.count
    for sentence in sentences {
      var previous = PartOfSpeech.other
      var secondPrevious = PartOfSpeech.other
      for index in sentence.tokens.indices {
        hashes.removeAll(keepingCapacity: true)
        Features.collect(
          index, sentence.tokens, previous, secondPrevious, words: words, into: &hashes)
        var scores = [Float](repeating: 0, count: tagCount)
        for hash in hashes {
          guard let row = rows[hash] else { continue }
          for tag in 0..<tagCount { scores[tag] += row[tag] }
        }
        var best = 0
        for tag in 1..<tagCount where scores[tag] > scores[best] { best = tag }
        let guess = PartOfSpeech.allCases[best]
        right += guess == sentence.tokens[index].partOfSpeech ? 1 : 0
        total += 1
        secondPrevious = previous
        previous = guess
      }
    }
    return Double(right) / Double(max(1, total))
  }

  /// The file: head, hash table of features, rows of signed bytes.
  var file: [UInt8] {
    let rowLength = 48
    let largest = rows.values.flatMap { $0 }.map(abs).max() ?? 1
    let scale = min(40, 127 / largest)
    var slotCount = 1
    while slotCount < rows.count * 2 { slotCount *= 2 }
    var keys = [UInt32](repeating: 0, count: slotCount)
    var places = [UInt32](repeating: 0, count: slotCount)
    var body: [UInt8] = []
    for (number, hash) in rows.keys.sorted().enumerated() {
      var slot = Int(hash) & (slotCount - 1)
      while keys[slot] != 0 { slot = (slot + 1) & (slotCount - 1) }
      keys[slot] = hash
      places[slot] = UInt32(number)
      var bytes = (rows[hash] ?? []).map { UInt8(bitPattern: Int8(($0 * scale).rounded())) }
      bytes += [UInt8](repeating: 0, count: rowLength - bytes.count)
      body += bytes
    }
    var file: [UInt8] = []
    for number in [0x31_4D_45_42, UInt32(slotCount), UInt32(rows.count), 0] {
      append(number, to: &file)
    }
    for slot in 0..<slotCount {
      append(keys[slot], to: &file)
      append(places[slot], to: &file)
    }
    return file + body
  }

  private func append(_ number: UInt32, to file: inout [UInt8]) {
    for shift in [0, 8, 16, 24] { file.append(UInt8(truncatingIfNeeded: number >> UInt32(shift))) }
  }
}
