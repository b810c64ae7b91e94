// Trains the part-of-speech model that ships with the program.
//
//   zcat ewt-train.conllu.gz gum-open-train.conllu.gz > train.conllu
//   zcat ewt-dev.conllu.gz gum-open-dev.conllu.gz > dev.conllu
//   swift run -c release TrainEnglishModel train.conllu dev.conllu \
//     Sources/EnglishText/Model/english-parts-of-speech.bin
//
// Input: Universal Dependencies files of English-EWT and of the open genres of English-GUM. The same
// input gives the same file. Sentences of the past are also told in the present, and a third are also seen in
// capitals, because screenplays do both.
import EnglishText
import Foundation

@main
struct TrainEnglishModel {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 4 else {
      print("usage: TrainEnglishModel TRAIN.conllu DEV.conllu MODEL.bin [TEST.conllu ...]")
      exit(64)
    }
    var words = WordTable()
    var random = Random(seed: 7)
    let plain =
      try Treebank.sentences(path: arguments[1], words: &words)
      + Treebank.sentencesInThePresent(path: arguments[1], words: &words)
    var training = plain
    for (index, sentence) in plain.enumerated() {
      if index % 3 == 0 { training.append(sentence.inCapitals(words: &words)) }
      if index % 3 == 1 { training.append(sentence.withSomeCapitals(&random)) }
    }
    let development = try Treebank.sentences(path: arguments[2], words: &words)
    var perceptron = Perceptron(words: words)
    for round in 1...7 {
      training.shuffle(using: &random)
      for sentence in training { perceptron.learn(sentence) }
      let averaged = perceptron.averaged()
      print("round \(round): development \(averaged.accuracy(on: development))")
    }
    let model = perceptron.averaged().pruned(keeping: 22_000)
    let capitals = development.map { $0.inCapitals(words: &words) }
    print("pruned: development \(model.accuracy(on: development))", terminator: "")
    print(", in capitals \(model.accuracy(on: capitals))")
    for path in arguments.dropFirst(4) {
      let test = try Treebank.sentences(path: path, words: &words)
      var tested = model
      tested.words = words
      print("\(path): \(tested.accuracy(on: test))")
    }
    let bytes = model.file
    try Data(bytes).write(to: URL(fileURLWithPath: arguments[3]))
    print("\(model.rows.count) features, \(bytes.count) bytes")
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
}
