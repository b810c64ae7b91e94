import CEmbeddedData

/// Tells parts of speech: an averaged perceptron, greedy from left to right.
///
/// The model is a file of feature rows: a hash table from feature to row, then a row of one signed
/// byte per part of speech. It is trained by `TrainEnglishModel`.
struct PartOfSpeechTagger: Sendable {
  /// Bytes of a row.
  static let rowLength = 48

  private let slotMask: UInt32
  private let slotCount: Int
  private let rowCount: Int
  private let previousTagRows: [Int32]
  private let twoTagRows: [Int32]
  private let shapeRows: [Int32]
  private let nextShapeRows: [Int32]

  private static let tagCount = PartOfSpeech.allCases.count
  private static let shapeCount = 6

  private static let header = 16

  /// The model's bytes, where the program was loaded.
  private static var model: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: embedded_english_model.bytes, count: embedded_english_model.count)
  }

  /// The hash table: 4 bytes of feature, 4 of row.
  private var slots: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: Self.model[Self.header..<(Self.header + slotCount * 8)])
  }

  private var rows: UnsafeRawBufferPointer {
    let start = Self.header + slotCount * 8
    return UnsafeRawBufferPointer(
      rebasing: Self.model[start..<(start + rowCount * Self.rowLength)])
  }

  /// A tagger over the model that ships with the program; a file that is none makes a tagger that
  /// knows nothing.
  init() {
    let model = Self.model
    let header = Self.header
    var slotCount = 0
    var rowCount = 0
    if model.count >= header, model.loadUnaligned(as: UInt32.self) == 0x31_4D_45_42 {
      slotCount = Int(model.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
      rowCount = Int(model.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
      if slotCount & (slotCount - 1) != 0 || slotCount == 0
        || header + slotCount * 8 + rowCount * Self.rowLength > model.count
      {
        slotCount = 0
        rowCount = 0
      }
    }
    self.slotCount = slotCount
    self.rowCount = rowCount
    slotMask = UInt32(max(slotCount, 1) - 1)
    let table = UnsafeRawBufferPointer(
      rebasing: model[
        min(
          header, model.count)..<(slotCount == 0
          ? min(header, model.count) : header + slotCount * 8)])
    let lookUp = RowLookUp(slots: table, mask: slotMask, rowCount: rowCount)
    let tags = (0..<UInt32(Self.tagCount))
    previousTagRows = tags.map { lookUp.row(TaggerFeature.hash(.previousTag, $0)) }
    twoTagRows = tags.flatMap { first in
      tags.map { lookUp.row(TaggerFeature.hash(.twoTags, first, $0)) }
    }
    let shapes = (0..<UInt32(Self.shapeCount))
    shapeRows = shapes.flatMap { shape in
      (0..<2).map { lookUp.row(TaggerFeature.hash(.shape, shape, $0)) }
    }
    nextShapeRows = shapes.map { lookUp.row(TaggerFeature.hash(.nextShape, $0)) }
  }

  /// Finds rows by feature hash.
  private struct RowLookUp {
    let slots: UnsafeRawBufferPointer
    let mask: UInt32
    let rowCount: Int

    func row(_ hash: UInt32) -> Int32 {
      guard !slots.isEmpty else { return -1 }
      var slot = hash & mask
      for _ in 0...mask {
        let key = slots.loadUnaligned(fromByteOffset: Int(slot) * 8, as: UInt32.self)
        if key == 0 { return -1 }
        if key == hash {
          let row = slots.loadUnaligned(fromByteOffset: Int(slot) * 8 + 4, as: UInt32.self)
          return Int(row) < rowCount ? Int32(row) : -1
        }
        slot = (slot + 1) & mask
      }
      return -1
    }
  }

  private var lookUp: RowLookUp { RowLookUp(slots: slots, mask: slotMask, rowCount: rowCount) }

  /// Sets the part of speech of every token.
  func tag(_ text: inout AnalyzedText, words: inout WordTable) {
    for index in text.tokens.indices { prepare(text.tokens[index].word, words: &words) }
    for sentence in text.sentences { tag(sentence, of: &text.tokens, words: words) }
  }

  private func prepare(_ word: WordID, words: inout WordTable) {
    let index = Int(word.index)
    guard words.features[index].wordHash == 0 else { return }
    let letters = words.bytes(word)
    let lookUp = lookUp
    var features = WordFeatures()
    features.wordHash = TaggerFeature.hash(.word, letters)
    func row(_ template: TaggerFeature.Template) -> Int32 {
      lookUp.row(TaggerFeature.hash(template, letters))
    }
    features.rows = (
      row(.word), row(.suffix3), row(.suffix2), row(.suffix4), row(.prefix2), row(.previousWord),
      row(.secondPreviousWord), row(.nextWord), row(.nextSuffix3), row(.secondNextWord),
      row(.previousSuffix3)
    )
    words.features[index] = features
  }

  private func tag(_ sentence: Range<Int>, of tokens: inout [Token], words: WordTable) {
    var previous = PartOfSpeech.other
    var secondPrevious = PartOfSpeech.other
    let lookUp = lookUp
    let rows = rows
    for index in sentence {
      var scores = Scores()
      let token = tokens[index]
      let own = words.features[Int(token.word.index)]
      add(own.rows.0, own.rows.1, from: rows, to: &scores)
      add(own.rows.2, own.rows.3, from: rows, to: &scores)
      add(own.rows.4, -1, from: rows, to: &scores)
      if index > sentence.lowerBound {
        let features = words.features[Int(tokens[index - 1].word.index)]
        add(features.rows.5, features.rows.10, from: rows, to: &scores)
      }
      if index - 1 > sentence.lowerBound {
        add(words.features[Int(tokens[index - 2].word.index)].rows.6, -1, from: rows, to: &scores)
      }
      if index + 1 < sentence.upperBound {
        let next = tokens[index + 1]
        let features = words.features[Int(next.word.index)]
        add(features.rows.7, features.rows.8, from: rows, to: &scores)
        add(nextShapeRows[Int(next.shape.rawValue)], -1, from: rows, to: &scores)
      }
      if index + 2 < sentence.upperBound {
        add(words.features[Int(tokens[index + 2].word.index)].rows.9, -1, from: rows, to: &scores)
      }
      add(
        previousTagRows[Int(previous.rawValue)],
        twoTagRows[Int(previous.rawValue) * Self.tagCount + Int(secondPrevious.rawValue)],
        from: rows, to: &scores)
      let isFirst = index == sentence.lowerBound
      add(
        lookUp.row(TaggerFeature.hash(.tagAndWord, UInt32(previous.rawValue), own.wordHash)),
        shapeRows[Int(token.shape.rawValue) * 2 + (isFirst ? 1 : 0)], from: rows, to: &scores)
      let best = PartOfSpeech(rawValue: UInt8(scores.best)) ?? .other
      tokens[index].partOfSpeech = best
      secondPrevious = previous
      previous = best
    }
  }

  /// The score of every part of speech, 16 at a time.
  private struct Scores {
    var low = SIMD16<Int16>()
    var middle = SIMD16<Int16>()
    var high = SIMD16<Int16>()

    @inline(__always)
    mutating func add(_ row: UnsafeRawPointer) {
      low &+= SIMD16<Int16>(truncatingIfNeeded: row.loadUnaligned(as: SIMD16<Int8>.self))
      middle &+= SIMD16<Int16>(
        truncatingIfNeeded: row.loadUnaligned(fromByteOffset: 16, as: SIMD16<Int8>.self))
      high &+= SIMD16<Int16>(
        truncatingIfNeeded: row.loadUnaligned(fromByteOffset: 32, as: SIMD16<Int8>.self))
    }

    /// The first part of speech with the highest score.
    @inline(__always)
    var best: Int {
      let most = max(low.max(), max(middle.max(), high.max()))
      for tag in 0..<16 where low[tag] == most { return tag }
      for tag in 0..<16 where middle[tag] == most { return tag + 16 }
      for tag in 0..<16 where high[tag] == most { return tag + 32 }
      return 0
    }
  }

  /// Adds rows; -1 stands for none.
  ///
  /// Row numbers were checked when they were looked up.
  @inline(__always)
  private func add(
    _ first: Int32, _ second: Int32, from rows: UnsafeRawBufferPointer, to scores: inout Scores
  ) {
    guard let base = rows.baseAddress else { return }
    if first >= 0 { scores.add(base + Int(first) * Self.rowLength) }
    if second >= 0 { scores.add(base + Int(second) * Self.rowLength) }
  }
}
