import EnglishText

/// Reads the files of `Lexicons/nouns` and makes of them what ``NounTable`` uses.
struct NounCompiler {
  private struct Sense {
    var name: [WordID]
    var thing: Int
    var condition: NounCondition
    var nounClass: UInt8
  }

  private struct Thing {
    var name: [WordID] = []
    /// Words by which a later mention may refer to it.
    var wider: [WordID] = []
  }

  private var things: [Thing] = []
  private var senses = GroupCompiler<Sense>()

  // MARK: Reading

  /// Reads the text of a file; lines in no known section are left out.
  mutating func read(
    _ text: LexiconFile.Piece, words: inout WordTable, classes: inout ClassCompiler
  ) {
    var current: UInt8?
    LexiconFile(text).read(&words) { head, _ in
      current = NounClass(LexiconFile.string(head)).map { classes.number(of: $0) }
    } entry: { line, words in
      if let current { add(line, nounClass: current, words: &words) }
    }
  }

  private mutating func add(_ line: LexiconFile.Piece, nounClass: UInt8, words: inout WordTable) {
    let (entry, conditionText) = LexiconFile.cut(line, at: UInt8(ascii: "?"))
    let (names, widerText) = LexiconFile.cut(entry, at: UInt8(ascii: ">"))
    let condition = conditionText.flatMap { NounCondition($0, words: &words) } ?? .always
    var thing = Thing()
    if let widerText {
      LexiconFile.parts(of: widerText, separator: UInt8(ascii: ",")) { name in
        if let last = LexiconFile.words(of: name, in: &words).last { thing.wider.append(last) }
      }
    }
    LexiconFile.parts(of: names, separator: UInt8(ascii: ",")) { text in
      let name = LexiconFile.words(of: text, in: &words)
      guard let last = name.last else { return }
      if thing.name.isEmpty { thing.name = name }
      senses.add(
        Sense(name: name, thing: things.count, condition: condition, nounClass: nounClass),
        to: last)
    }
    things.append(thing)
  }

  // MARK: Writing

  /// The tables of the nouns.
  func sections(lists: inout ListCompiler) -> [LexiconSection: [UInt8]] {
    var conditions = ConditionCompiler()
    var records = WrittenBytes()
    let grouped = senses.grouped(by: Self.precedes)
    for sense in grouped.entries {
      records.append(lists.start(of: sense.name))
      records.append(UInt32(clamping: sense.thing))
      records.append(conditions.number(of: sense.condition, lists: &lists))
      records.append(sense.nounClass)
      records.append(UInt8(clamping: sense.name.count))
    }
    return [
      .things: thingBytes(lists: &lists), .senses: records.bytes, .senseGroups: grouped.starts,
      .nounConditions: conditions.bytes.bytes,
    ]
  }

  private func thingBytes(lists: inout ListCompiler) -> [UInt8] {
    var records = WrittenBytes()
    for thing in things {
      records.append(lists.start(of: thing.name))
      records.append(lists.start(of: thing.wider))
      records.append(UInt16(clamping: thing.name.count))
      records.append(UInt16(clamping: thing.wider.count))
    }
    return records.bytes
  }

  /// Longest names come first, then by rank of condition.
  private static func precedes(_ left: Sense, _ right: Sense) -> Bool {
    if left.name.count != right.name.count { return left.name.count > right.name.count }
    return left.condition.kind.rank < right.condition.kind.rank
  }
}

/// Gathers conditions of nouns, each once; the first is that there is none.
private struct ConditionCompiler {
  private(set) var bytes = WrittenBytes()
  private var numbers: [NounCondition: UInt16] = [:]

  mutating func number(of condition: NounCondition, lists: inout ListCompiler) -> UInt16 {
    if numbers.isEmpty, condition != .always { _ = number(of: .always, lists: &lists) }
    if let known = numbers[condition] { return known }
    let number = numbers.count
    precondition(number <= UInt16.max, "more conditions than two bytes can tell apart")
    numbers[condition] = UInt16(number)
    bytes.append(lists.start(of: condition.words))
    bytes.append(UInt16(clamping: condition.words.count))
    bytes.append(condition.kind.rawValue)
    bytes.append(UInt8(0))
    return UInt16(number)
  }
}

extension NounCompiler {
  /// A file with nothing but nouns, to be laid over a lexicon.
  static func file(of text: [UInt8], words: inout WordTable) -> CompiledFile {
    var compiler = NounCompiler()
    var classes = ClassCompiler()
    var lists = ListCompiler()
    text.withUnsafeBufferPointer { compiler.read($0, words: &words, classes: &classes) }
    var sections = compiler.sections(lists: &lists)
    sections[.classes] = classes.bytes
    sections[.lists] = lists.lists.bytes
    let empty = [[UInt8]](repeating: [], count: CompiledWords.sectionCount)
    return CompiledFile(
      MappedBytes(
        keeping: CompiledFile.bytes(of: empty + LexiconSection.allCases.map { sections[$0] ?? [] }))
    )
  }
}
