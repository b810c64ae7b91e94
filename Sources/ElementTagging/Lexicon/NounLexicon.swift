import CEmbeddedData
import EnglishText
import ScreenplayModel

/// Every noun the program knows, by the word it ends in.
struct NounLexicon: Sendable {
  /// One thing with all its names: a line of a lexicon file.
  ///
  /// Ranges lie in ``wordList``.
  private struct Thing: Sendable {
    /// The words of the name to print.
    var name = 0..<0
    /// Words by which a later mention may refer to it.
    var wider = 0..<0
  }

  /// One sense of one name.
  private struct Sense: Sendable {
    /// The words of the name, in ``wordList``.
    var name: Range<Int>
    /// Index into ``things``.
    var thing: Int32
    /// Index into ``classes``.
    var nounClass: Int16
    var condition: NounCondition
  }

  private var wordList: [WordID] = []
  private var things: [Thing] = []
  private var classes: [NounClass] = []
  private var senses: [Sense] = []
  /// Indices of senses, grouped by last word: longest name first, then by rank of condition.
  private var order: [Int32] = []
  /// Where each word's group begins in ``order``; one more entry than there are words.
  private var groupStart: [Int32] = []

  /// Reads lexicon files; their words are added to the table.
  init(files: [EmbeddedFile], words: inout WordTable) {
    let expected = files.reduce(0) { $0 + $1.count } / 12
    words.reserve(expected)
    things.reserveCapacity(expected)
    senses.reserveCapacity(expected)
    wordList.reserveCapacity(expected * 3)
    for file in files { read(file, words: &words) }
    group()
  }

  // MARK: Looking up

  /// A name found in a text.
  struct Match {
    /// Which thing: the same for all names of one line.
    var thing: Int
    var nounClass: NounClass
    /// How many words it takes, the last one included.
    var length: Int
  }

  /// The longest known name that ends at a token, in the sense its context asks for.
  ///
  /// - Parameters:
  ///   - head: The token the name ends at.
  ///   - first: The earliest token it may begin at.
  func match(
    endingAt head: Int, notBefore first: Int, in tokens: [Token], context: NounContext
  ) -> Match? {
    let token = tokens[head]
    let own = match(token.word, head: head, first: first, tokens: tokens, context: context)
    guard token.lemma != token.word, own.map({ $0.length == 1 }) ?? true else { return own }
    let other = match(token.lemma, head: head, first: first, tokens: tokens, context: context)
    guard let own else { return other }
    return other.map { $0.length > own.length ? $0 : own } ?? own
  }

  private func match(
    _ last: WordID, head: Int, first: Int, tokens: [Token], context: NounContext
  ) -> Match? {
    for index in group(of: last) {
      let sense = senses[Int(index)]
      let start = head - sense.name.count + 1
      guard start >= max(first, 0) else { continue }
      var fits = true
      for offset in 0..<(sense.name.count - 1) {
        let token = tokens[start + offset]
        let word = wordList[sense.name.lowerBound + offset]
        if token.word != word, token.lemma != word {
          fits = false
          break
        }
      }
      guard fits, context.meets(sense.condition) else { continue }
      return Match(
        thing: Int(sense.thing), nounClass: classes[Int(sense.nounClass)],
        length: sense.name.count)
    }
    return nil
  }

  private func group(of word: WordID) -> ArraySlice<Int32> {
    let word = Int(word.index)
    guard word + 1 < groupStart.count else { return [] }
    return order[Int(groupStart[word])..<Int(groupStart[word + 1])]
  }

  /// Whether a word alone is a name of something.
  func knows(_ word: WordID) -> Bool {
    group(of: word).contains {
      senses[Int($0)].name.count == 1 && senses[Int($0)].condition != .name
    }
  }

  /// The name to print of a thing.
  func name(ofThing thing: Int, in words: WordTable) -> String {
    wordList[things[thing].name].map(words.string).joined(separator: " ")
  }

  /// Whether a thing may be spoken of by a wider word.
  func isWider(_ word: WordID, thanThing thing: Int) -> Bool {
    wordList[things[thing].wider].contains(word)
  }

  // MARK: Reading

  private mutating func read(_ file: EmbeddedFile, words: inout WordTable) {
    var current: Int16?
    LexiconFile(file).read(&words) { head, _ in
      guard let found = NounClass(LexiconFile.string(head)) else { return current = nil }
      current = Int16(clamping: classes.count)
      classes.append(found)
    } entry: { line, words in
      if let current { add(line, nounClass: current, words: &words) }
    }
  }

  private mutating func add(_ line: LexiconFile.Piece, nounClass: Int16, words: inout WordTable) {
    let (entry, conditionText) = LexiconFile.cut(line, at: UInt8(ascii: "?"))
    let (names, widerText) = LexiconFile.cut(entry, at: UInt8(ascii: ">"))
    let condition = conditionText.flatMap { NounCondition($0, words: &words) } ?? .always
    var thing = Thing()
    if let widerText {
      let start = wordList.count
      LexiconFile.parts(of: widerText, separator: UInt8(ascii: ",")) { name in
        var last: LexiconFile.Piece?
        LexiconFile.parts(of: name, separator: 32) { last = $0 }
        if let last { wordList.append(words.id(of: last)) }
      }
      thing.wider = start..<wordList.count
    }
    LexiconFile.parts(of: names, separator: UInt8(ascii: ",")) { name in
      let start = wordList.count
      LexiconFile.parts(of: name, separator: 32) { wordList.append(words.id(of: $0)) }
      let range = start..<wordList.count
      guard !range.isEmpty else { return }
      if thing.name.isEmpty { thing.name = range }
      senses.append(
        Sense(
          name: range, thing: Int32(clamping: things.count), nounClass: nounClass,
          condition: condition))
    }
    things.append(thing)
  }

  /// Sorts the senses into groups by last word, in linear time.
  private mutating func group() {
    let lastWords = senses.map { Int(wordList[$0.name.upperBound - 1].index) }
    groupStart = [Int32](repeating: 0, count: (lastWords.max() ?? -1) + 2)
    for word in lastWords { groupStart[word + 1] += 1 }
    for index in groupStart.indices.dropFirst() { groupStart[index] += groupStart[index - 1] }
    var next = groupStart
    order = [Int32](repeating: 0, count: senses.count)
    for (sense, word) in lastWords.enumerated() {
      order[Int(next[word])] = Int32(sense)
      next[word] += 1
    }
    for index in groupStart.indices.dropLast() {
      let range = Int(groupStart[index])..<Int(groupStart[index + 1])
      guard range.count > 1 else { continue }
      order.replaceSubrange(range, with: order[range].sorted(by: precedes))
    }
  }

  private func precedes(_ left: Int32, _ right: Int32) -> Bool {
    let (first, second) = (senses[Int(left)], senses[Int(right)])
    if first.name.count != second.name.count { return first.name.count > second.name.count }
    let (rank, otherRank) = (first.condition.rank, second.condition.rank)
    return rank != otherRank ? rank < otherRank : left < right
  }
}
