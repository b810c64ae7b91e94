import CEmbeddedData
import EnglishText
import ScreenplayModel

/// Every noun the program knows, by the word it ends in.
struct NounLexicon: Sendable {
  /// One thing with all its names: a line of a lexicon file.
  struct Thing: Sendable {
    /// The name to print.
    var name: String
    /// Words by which a later mention may refer to it.
    var wider: [WordID]
  }

  /// One sense of one name.
  struct Sense: Sendable {
    /// Words before the last one, in order; empty for single words.
    var before: [WordID]
    /// Index into ``things``.
    var thing: Int32
    /// Index into ``classes``.
    var nounClass: Int16
    var condition: NounCondition
  }

  private(set) var things: [Thing] = []
  private(set) var classes: [NounClass] = []
  private var senses: [Sense] = []
  /// The last word of each sense's name, while reading.
  private var lastWords: [WordID] = []
  /// Indices of senses, grouped by last word: longest name first, then by rank of condition.
  private var order: [Int32] = []
  /// Where each word's group begins in ``order``; one more entry than there are words.
  private var groupStart: [Int32] = []

  /// Reads lexicon files; their words are added to the table.
  init(files: [EmbeddedFile], words: inout WordTable) {
    things.reserveCapacity(16_384)
    senses.reserveCapacity(20_480)
    for file in files { read(file, words: &words) }
    group()
  }

  /// Sorts the senses into groups by last word, in linear time.
  private mutating func group() {
    let highest = lastWords.map { Int($0.index) }.max() ?? -1
    groupStart = [Int32](repeating: 0, count: highest + 2)
    for word in lastWords { groupStart[Int(word.index) + 1] += 1 }
    for index in groupStart.indices.dropFirst() { groupStart[index] += groupStart[index - 1] }
    var next = groupStart
    order = [Int32](repeating: 0, count: senses.count)
    for (sense, word) in lastWords.enumerated() {
      order[Int(next[Int(word.index)])] = Int32(sense)
      next[Int(word.index)] += 1
    }
    for index in groupStart.indices.dropLast() {
      let range = Int(groupStart[index])..<Int(groupStart[index + 1])
      guard range.count > 1 else { continue }
      order.replaceSubrange(range, with: order[range].sorted(by: precedes))
    }
    lastWords = []
  }

  private func precedes(_ left: Int32, _ right: Int32) -> Bool {
    let (first, second) = (senses[Int(left)], senses[Int(right)])
    if first.before.count != second.before.count { return first.before.count > second.before.count }
    let (rank, otherRank) = (first.condition.rank, second.condition.rank)
    return rank != otherRank ? rank < otherRank : left < right
  }

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
    let condition = conditionText.map { Self.condition($0, words: &words) } ?? .always
    var thing = Thing(name: "", wider: [])
    if let widerText {
      LexiconFile.parts(of: widerText, separator: UInt8(ascii: ",")) { name in
        if let last = Self.ids(name, words: &words).last { thing.wider.append(last) }
      }
    }
    LexiconFile.parts(of: names, separator: UInt8(ascii: ",")) { name in
      if thing.name.isEmpty { thing.name = LexiconFile.string(name) }
      var ids = Self.ids(name, words: &words)
      guard let last = ids.popLast() else { return }
      lastWords.append(last)
      senses.append(
        Sense(
          before: ids, thing: Int32(things.count), nounClass: nounClass, condition: condition))
    }
    things.append(thing)
  }

  private static func condition(
    _ text: LexiconFile.Piece, words: inout WordTable
  ) -> NounCondition {
    let (name, list) = LexiconFile.cut(text, at: UInt8(ascii: ":"))
    var ids: [WordID] = []
    if let list {
      LexiconFile.parts(of: list, separator: UInt8(ascii: ",")) { ids.append(words.id(of: $0)) }
    }
    return switch LexiconFile.string(name) {
    case "handled": .handled
    case "worn": .worn
    case "alive": .alive
    case "plural": .plural
    case "singular": .singular
    case "caps": .caps
    case "name": .name
    case "with": .with(ids)
    case "verb": .verb(ids)
    case "after": .after(ids)
    case "before": .before(ids)
    default: .always
    }
  }

  private static func ids(_ name: LexiconFile.Piece, words: inout WordTable) -> [WordID] {
    var ids: [WordID] = []
    LexiconFile.parts(of: name, separator: 32) { ids.append(words.id(of: $0)) }
    return ids
  }

  /// A name found in a text.
  struct Match {
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
    return match(token.word, head: head, first: first, tokens: tokens, context: context)
      ?? (token.lemma == token.word
        ? nil : match(token.lemma, head: head, first: first, tokens: tokens, context: context))
  }

  private func match(
    _ last: WordID, head: Int, first: Int, tokens: [Token], context: NounContext
  ) -> Match? {
    let word = Int(last.index)
    guard word + 1 < groupStart.count else { return nil }
    for index in order[Int(groupStart[word])..<Int(groupStart[word + 1])] {
      let sense = senses[Int(index)]
      let start = head - sense.before.count
      guard start >= first, start >= 0 else { continue }
      let fits = sense.before.indices.allSatisfy { offset in
        let token = tokens[start + offset]
        return token.word == sense.before[offset] || token.lemma == sense.before[offset]
      }
      guard fits, context.meets(sense.condition) else { continue }
      return Match(
        thing: Int(sense.thing), nounClass: classes[Int(sense.nounClass)],
        length: sense.before.count + 1)
    }
    return nil
  }

  /// Whether a word alone is a name of something.
  func knows(_ word: WordID) -> Bool {
    let word = Int(word.index)
    guard word + 1 < groupStart.count else { return false }
    return order[Int(groupStart[word])..<Int(groupStart[word + 1])].contains {
      senses[Int($0)].before.isEmpty && senses[Int($0)].condition != .name
    }
  }
}
