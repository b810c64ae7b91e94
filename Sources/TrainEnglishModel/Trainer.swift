import EnglishText

/// Learns a model from a corpus: first with every feature, then anew with the most useful ones.
struct Trainer {
  let corpus: Corpus
  /// Rows that are kept for the second time, and weights that are kept in the end.
  var rowLimit = 70_000
  var weightLimit = 360_000
  var firstRounds = 5
  var secondRounds = 8

  init(corpus: Corpus) { self.corpus = corpus }

  /// The model's file.
  func train(random: inout Random) -> [UInt8] {
    let settled = SettledWords(corpus: corpus)
    var sentences = corpus.sentences.map {
      LearningSentence($0, words: corpus.words, settled: settled)
    }
    let features = WordFeatureLists(corpus: corpus)
    var first = Perceptron(features: features, allowed: nil)
    learn(&first, &sentences, rounds: firstRounds, random: &random)
    var second = Perceptron(features: features, allowed: first.mostUseful(rowLimit))
    learn(&second, &sentences, rounds: secondRounds, random: &random)
    return TaggerModelFile(
      rows: second.averaged(), settled: settled, weightLimit: weightLimit
    ).bytes
  }

  private func learn(
    _ perceptron: inout Perceptron, _ sentences: inout [LearningSentence], rounds: Int,
    random: inout Random
  ) {
    for round in 1...rounds {
      sentences.shuffle(using: &random)
      var right = 0
      var total = 0
      for sentence in sentences {
        right += perceptron.learn(sentence)
        total += sentence.tags.count
      }
      let share = Double(right) / Double(max(total, 1))
      print("round \(round): \(share), \(perceptron.rowCount) features")
    }
  }
}

/// Words that are always one part of speech; they are not scored.
struct SettledWords {
  /// By the hash of the word.
  private(set) var tags: [UInt32: UInt8] = [:]

  init(corpus: Corpus) {
    var counts: [WordID: [UInt8: Int]] = [:]
    for sentence in corpus.sentences {
      for token in sentence.tokens {
        counts[token.word, default: [:]][token.partOfSpeech.rawValue, default: 0] += 1
      }
    }
    for (word, tagCounts) in counts {
      let total = tagCounts.values.reduce(0, +)
      guard total >= 60, let most = tagCounts.max(by: { $0.value < $1.value }),
        Double(most.value) >= 0.997 * Double(total)
      else { continue }
      tags[TaggerFeature.hash(of: corpus.words.letters(of: word))] = most.key
    }
  }
}

/// A sentence ready to be learned from.
struct LearningSentence {
  var words: [WordID]
  var identities: [WordIdentity]
  var shapes: [UInt32]
  var tags: [UInt8]
  /// Whether a word's part of speech is known beforehand.
  var isSettled: [Bool]

  init(_ sentence: TrainingSentence, words table: WordTable, settled: SettledWords) {
    let dictionary = WordDictionary.shipped
    let isInCapitals = PartOfSpeechTagger.isInCapitals(sentence.tokens[...])
    words = sentence.tokens.map(\.word)
    identities = words.map {
      table.withLetters(of: $0) { WordIdentity(of: $0, in: dictionary) }
    }
    shapes = sentence.tokens.map {
      PartOfSpeechTagger.shape(of: $0, isInCapitals: isInCapitals)
    }
    tags = sentence.tokens.map(\.partOfSpeech.rawValue)
    isSettled = identities.map { settled.tags[$0.word] != nil }
  }

  /// The features of a word.
  func features(
    at index: Int, tag: UInt32, secondTag: UInt32, own: WordFeatureLists,
    into features: inout [UInt32]
  ) {
    features.removeAll(keepingCapacity: true)
    features += own[words[index]]
    for (place, offset) in zip(NeighbourPlace.allCases, [-2, -1, 1, 2]) {
      TaggerFeature.forEach(ofNeighbour: identity(index + offset), place) { features.append($0) }
    }
    var window = TaggerWindow()
    window.wordClass = identities[index].wordClass
    window.nextClass = identity(index + 1).wordClass
    window.shape = shapes[index]
    window.tag = tag
    window.secondTag = secondTag
    window.forEachFeature { features.append($0) }
  }

  private func identity(_ index: Int) -> WordIdentity {
    identities.indices.contains(index) ? identities[index] : .outside
  }
}

/// The features that words have by themselves.
struct WordFeatureLists {
  private var lists: [[UInt32]]

  init(corpus: Corpus) {
    let dictionary = WordDictionary.shipped
    lists = (0..<corpus.words.count).map { index in
      corpus.words.withLetters(of: WordID(index: UInt32(index))) { letters in
        var list: [UInt32] = []
        let identity = WordIdentity(of: letters, in: dictionary)
        TaggerFeature.forEach(ofWord: letters, identity) { list.append($0) }
        return list
      }
    }
  }

  subscript(word: WordID) -> [UInt32] { lists[Int(word.index)] }
}
