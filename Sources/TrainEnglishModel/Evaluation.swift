import EnglishText

/// How often the finished tagger is right, as it ships.
struct Evaluation: CustomStringConvertible {
  private var plain = 0.0
  private var capitals = 0.0
  private var count = 0
  private var skipped = 0

  init(sentences: [[TreebankWord]], model: [UInt8]) {
    model.withUnsafeBytes { bytes in
      let tagger = PartOfSpeechTagger(model: TaggerModel(bytes))
      var words = WordTable()
      let gold = sentences.compactMap { TrainingSentence($0, table: &words) }
      skipped = sentences.count - gold.count
      count = gold.reduce(0) { $0 + $1.tokens.count }
      plain = Self.accuracy(of: tagger, on: gold, words: &words)
      capitals = Self.accuracy(of: tagger, on: gold.map { $0.inCapitals() }, words: &words)
    }
  }

  var description: String {
    "\(plain) of \(count) words right, \(capitals) in capitals; \(skipped) sentences not compared"
  }

  private static func accuracy(
    of tagger: PartOfSpeechTagger, on gold: [TrainingSentence], words: inout WordTable
  ) -> Double {
    var right = 0
    var total = 0
    for sentence in gold {
      var text = AnalyzedText()
      text.tokens = sentence.tokens
      text.sentences = [sentence.tokens.indices]
      tagger.tag(&text, words: &words)
      for (found, wanted) in zip(text.tokens, sentence.tokens) {
        right += found.partOfSpeech == wanted.partOfSpeech ? 1 : 0
        total += 1
      }
    }
    return Double(right) / Double(max(total, 1))
  }
}
