// Makes the two data files that English is read with. The same input makes the same files.
//
//   WORDNET=/usr/share/wordnet            # WordNet 3.0, Debian's wordnet-base
//   zcat ewt-train.conllu.gz gum-open-train.conllu.gz > train.conllu
//   zcat ewt-dev.conllu.gz gum-open-dev.conllu.gz > dev.conllu
//   swift run -c release TrainEnglishModel words $WORDNET Sources/EnglishText/Model/english-words.bin
//   swift run -c release TrainEnglishModel tagger train.conllu dev.conllu \
//     Sources/TrainEnglishModel/screenplay-sentences.txt \
//     Sources/EnglishText/Model/english-parts-of-speech.bin [test.conllu ...]
//
// The tagger is trained with the words that are linked in: make them first, then build again.
// Treebanks: Universal Dependencies English-EWT and the open genres of English-GUM.
import EnglishText
import Foundation

@main
struct TrainEnglishModel {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "words" where arguments.count == 3:
      let words = try WordNet.traits(folder: arguments[1])
      let file = WordDictionaryFile.bytes(of: words)
      try Data(file).write(to: URL(fileURLWithPath: arguments[2]))
      print("\(words.count) words, \(file.count) bytes")
    case "tagger" where arguments.count >= 5:
      try trainTagger(
        training: arguments[1], development: arguments[2], screenplay: arguments[3],
        model: arguments[4], tests: Array(arguments[5...]))
    default:
      print("usage: see Sources/TrainEnglishModel/TrainEnglishModel.swift")
      exit(64)
    }
  }

  private static func trainTagger(
    training: String, development: String, screenplay: String, model: String, tests: [String]
  ) throws {
    var corpus = Corpus()
    let sentences = try Treebank.sentences(path: training)
    var random = Random(seed: 7)
    corpus.add(sentences, random: &random)
    corpus.add(screenplay: try TaggedLines.sentences(path: screenplay), random: &random)
    print("\(corpus.sentences.count) sentences, \(corpus.skipped) could not be used")

    let file = Trainer(corpus: corpus).train(random: &random)
    try Data(file).write(to: URL(fileURLWithPath: model))
    print("\(file.count) bytes")
    for path in [development] + tests {
      let gold =
        try path.hasSuffix(".txt")
        ? TaggedLines.sentences(path: path)
        : Treebank.sentences(path: path)
      let accuracy = Evaluation(sentences: gold, model: file)
      print("\(path): \(accuracy)")
    }
  }
}

/// A small deterministic random generator (SplitMix64).
struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// True once in `count` times.
  mutating func oneIn(_ count: UInt64) -> Bool { next() % count == 0 }
}
