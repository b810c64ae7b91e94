import BreakdownSheets
import EnglishText

/// Makes of rules the table that scenes are held against.
struct StagingCompiler {
  /// Sets of words, each once.
  private var symbols: [[String]: Int] = [:]
  private var spellings: [[String]] = []
  private var numbers: [UInt32] = []
  private var steps = Records()
  private var entries = Records()
  private var selectors = Records()
  private var conditions = Records()
  private var causes = Records()
  private var rules = Records()
  private var texts = Records()
  private var strings: [UInt8] = []
  /// The phrases looked up by each set of words.
  private var anchored: [Int: [UInt32]] = [:]
  private var ruleNumbers: [String: UInt32] = [:]

  /// The bytes of the table of some rules.
  static func bytes(of rules: [StagingRule]) -> [UInt8] {
    var compiler = StagingCompiler()
    for rule in rules { compiler.add(rule) }
    return compiler.bytes()
  }

  // MARK: Rules

  private mutating func add(_ rule: StagingRule) {
    ruleNumbers[rule.id] = UInt32(rules.count)
    let firstText = texts.count
    for text in [
      rule.id, rule.title, rule.department, rule.severity.rawValue, rule.why, rule.hint ?? "",
    ] { add(text: text) }
    let when = add(rule.causes)
    let unless = add(rule.exceptions)
    rules.add([UInt32(firstText), 6] + when + unless)
  }

  private mutating func add(text: String) {
    texts.add([UInt32(strings.count), UInt32(text.utf8.count)])
    strings += Array(text.utf8)
  }

  private mutating func add(_ list: [StagingCause]) -> [UInt32] {
    let ranges = list.map { cause in
      let first = UInt32(conditions.count)
      // Conditions are written whole before the next begins: their phrases stand side by side.
      for condition in cause.conditions { add(condition) }
      return [first, UInt32(cause.conditions.count)]
    }
    let first = UInt32(causes.count)
    for range in ranges { causes.add(range) }
    return [first, UInt32(list.count)]
  }

  private mutating func add(_ condition: StagingCondition) {
    let parts: [UInt32]
    switch condition.question {
    case .element(let list, let demand):
      let first = UInt32(selectors.count)
      for selector in list { add(selector) }
      parts =
        [0, 0, first, UInt32(list.count), UInt32(demand.count), UInt32(demand.total)]
        + [demand.isHandled ? 1 : 0, demand.isDamaged ? 1 : 0]
    case .words(let phrases, let zones): parts = [1, 0] + add(phrases, zones: zones)
    case .voice(let phrases, _): parts = [2, 0] + add(phrases, zones: .cue)
    case .setting(let setting): parts = [3, 0, UInt32(setting.rawValue)]
    case .light(let names): parts = [4, 0] + add(numbers: names.map { WordHash($0).value })
    case .age(let range): parts = [5, 0, UInt32(range.lowerBound), UInt32(range.count - 1)]
    case .needs(let ids): parts = [6, 0] + add(numbers: ids.compactMap { ruleNumbers[$0] })
    case .stagePlay: parts = [7, 0]
    case .lyrics: parts = [8, 0]
    }
    var written = parts
    written[1] = condition.isNegated ? 1 : 0
    conditions.add(written)
  }

  private mutating func add(_ selector: ElementSelector) {
    var name: UInt32 = 0
    if let pattern = selector.name, let symbol = symbol(pattern) { name = UInt32(symbol) + 1 }
    selectors.add(
      [UInt32(selector.category), selector.isAnyWord ? 1 : 0, name]
        + add(numbers: selector.kinds.map { WordHash($0).value }))
  }

  // MARK: Phrases

  private mutating func add(_ phrases: [Phrase], zones: SceneZones) -> [UInt32] {
    let first = UInt32(entries.count)
    for phrase in phrases { add(phrase, zones: zones) }
    return [first, UInt32(phrases.count)]
  }

  private mutating func add(_ phrase: Phrase, zones: SceneZones) {
    let first = steps.count
    for step in phrase.steps { add(step) }
    let anchor = anchor(of: phrase)
    if let symbol = symbol(phrase.steps[anchor].word) {
      anchored[symbol, default: []].append(UInt32(entries.count))
    }
    let present = phrase.present.map { sentenceWord($0) }
    let absent = phrase.absent.map { sentenceWord($0) }
    entries.add(
      [UInt32(first), UInt32(phrase.steps.count), UInt32(first + anchor)]
        + add(numbers: present) + add(numbers: absent) + [UInt32(zones.rawValue)])
  }

  /// A set of words and what else it may be, as one number.
  private mutating func sentenceWord(_ pattern: WordPattern) -> UInt32 {
    var unlisted: UnlistedWords = []
    if case .words(_, let more) = pattern { unlisted = more }
    return UInt32(symbol(pattern) ?? Int(UInt16.max)) | UInt32(unlisted.rawValue) << 16
  }

  private mutating func add(_ step: Phrase.Step) {
    var range: ClosedRange<Int> = 0...0
    var unlisted: UnlistedWords = []
    if case .number(let numbers) = step.word { range = numbers }
    if case .words(_, let more) = step.word { unlisted = more }
    let kind: StagingTable.Step.Kind =
      switch step.word {
      case .words: .words
      case .number: .number
      case .start: .start
      case .end: .end
      }
    steps.add([
      UInt32(kind.rawValue), UInt32(unlisted.rawValue), UInt32(step.gap),
      UInt32(symbol(step.word) ?? 0),
      UInt32(range.lowerBound), UInt32(range.count - 1),
    ])
  }

  /// The step with the rarest words: fewest of them, and none that stands everywhere.
  private func anchor(of phrase: Phrase) -> Int {
    var best = 0
    var least = Int.max
    for (index, step) in phrase.steps.enumerated() {
      // What no list has cannot be looked up.
      guard case .words(let words, []) = step.word else { continue }
      let cost = words.reduce(0) { $0 + (Self.frequent.contains($1) ? 1000 : 1) }
      if cost < least { (best, least) = (index, cost) }
    }
    return best
  }

  private static let frequent: Set<String> = [
    "a", "an", "the", "of", "in", "on", "at", "to", "into", "onto", "from", "with", "by", "and",
    "his", "her", "their", "its", "it", "he", "she", "they", "him", "them", "up", "down", "out",
    "off", "over", "under", "through", "is", "are", "be", "as", "for", "one", "all", "has", "have",
  ]

  /// The number of a set of words.
  private mutating func symbol(_ pattern: WordPattern) -> Int? {
    switch pattern {
    case .words(let words, _) where !words.isEmpty:
      if let known = symbols[words] { return known }
      symbols[words] = spellings.count
      spellings.append(words)
      return spellings.count - 1
    default: return nil
    }
  }

  private mutating func add(numbers list: [UInt32]) -> [UInt32] {
    defer { numbers += list }
    return [UInt32(numbers.count), UInt32(list.count)]
  }

  // MARK: Writing

  private mutating func bytes() -> [UInt8] {
    var anchorRanges = Records()
    for symbol in spellings.indices { anchorRanges.add(add(numbers: anchored[symbol] ?? [])) }
    let (words, lists) = wordTable()
    var program = WrittenBytes()
    program.append(UInt32(numbers.count))
    for number in numbers { program.append(number) }
    for records in [steps, entries, selectors, conditions, causes, rules, anchorRanges, texts] {
      program.append(UInt32(records.count))
      for number in records.numbers { program.append(number) }
    }
    return CompiledFile.bytes(of: [words, lists, strings, program.bytes])
  }

  /// Every word with the sets it is in, found by its hash.
  private func wordTable() -> (words: [UInt8], lists: [UInt8]) {
    var symbolsOf: [String: [Int]] = [:]
    for (symbol, words) in spellings.enumerated() {
      for word in words { symbolsOf[word, default: []].append(symbol) }
    }
    var size = 16
    while size < symbolsOf.count * 2 { size *= 2 }
    var slots = [(hash: UInt32, place: UInt32)](repeating: (0, 0), count: size)
    var lists = WrittenBytes()
    lists.append(UInt32(0))
    for (word, symbols) in symbolsOf.sorted(by: { $0.key < $1.key }) {
      let hash = WordHash(word).value
      var slot = Int(hash) & (size - 1)
      while slots[slot].place != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = (hash, UInt32(lists.bytes.count))
      lists.append(UInt16(symbols.count))
      for symbol in symbols { lists.append(UInt16(symbol)) }
    }
    var words = WrittenBytes()
    for slot in slots {
      words.append(slot.hash)
      words.append(slot.place)
    }
    return (words.bytes, lists.bytes)
  }
}

/// Records of numbers, counted.
private struct Records {
  private(set) var numbers: [UInt32] = []
  private(set) var count = 0

  mutating func add(_ record: [UInt32]) {
    numbers += record
    count += 1
  }
}
