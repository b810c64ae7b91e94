import EnglishText

/// The sentences to learn from: those of the treebanks, and again as a screenplay would write them.
struct Corpus {
  private(set) var sentences: [TrainingSentence] = []
  private(set) var words = WordTable()
  /// Sentences that the program cuts into other words than the treebank.
  private(set) var skipped = 0

  /// Adds sentences of treebanks: as they are; those of the past in the present; without the
  /// subject; a part of all in capitals, with some words in capitals, or without a point.
  mutating func add(_ treebank: [[TreebankWord]], random: inout Random) {
    for sentence in treebank {
      let present = PresentTense.told(sentence)
      let variants = [
        sentence, present, present.flatMap(PresentTense.withoutSubject),
        PresentTense.withoutSubject(sentence),
      ]
      for case let variant? in variants { add(variant, random: &random) }
    }
  }

  /// Adds sentences written for this purpose, so often that they count beside the treebanks.
  mutating func add(screenplay: [[TreebankWord]], random: inout Random) {
    for sentence in screenplay {
      for _ in 0..<4 { add(sentence, random: &random) }
    }
  }

  private mutating func add(_ sentence: [TreebankWord], random: inout Random) {
    guard let plain = TrainingSentence(sentence, table: &words) else {
      skipped += 1
      return
    }
    sentences.append(plain)
    if random.oneIn(4) { sentences.append(plain.inCapitals()) }
    if random.oneIn(3) { sentences.append(plain.withSomeCapitals(&random)) }
    if random.oneIn(12), let unended = plain.withoutPoint() { sentences.append(unended) }
  }
}
