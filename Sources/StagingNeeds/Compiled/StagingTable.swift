import EnglishText

/// Rules in the form that scenes are held against: every word of every rule in one table.
///
/// ``StagingCompiler`` makes it; that of the program's own rules ships as `staging.bin`.
struct StagingTable: Sendable {
  /// One word of a phrase.
  struct Step: Sendable {
    var kind: Kind
    var unlisted: UnlistedWords
    var gap: UInt8
    /// Its set of words.
    var symbol: UInt16
    var range: ClosedRange<Int>

    enum Kind: UInt8, Sendable {
      case words, number, start, end
    }
  }

  /// A phrase: its steps, and the step that it is looked up by.
  struct Entry: Sendable {
    var steps: Range<Int>
    var anchor: Int
    /// Sets of words that the sentence must have, then those that it must not.
    var present: Range<Int>
    var absent: Range<Int>
    var zones: SceneZones
  }

  struct Selector: Sendable {
    var category: UInt8
    var isAnyWord: Bool
    var symbol: UInt16?
    /// Hashes of kinds.
    var kinds: Range<Int>
  }

  /// A question as ``StagingCondition/Question``, its lists as places in the table.
  enum Question: Sendable {
    case element(Range<Int>, ElementDemand)
    case words(Range<Int>)
    case voice(Range<Int>)
    case setting(SettingDemand)
    case light(Range<Int>)
    case age(ClosedRange<Int>)
    case needs(Range<Int>)
    case stagePlay
    case lyrics
  }

  struct Condition: Sendable {
    var question: Question
    var isNegated: Bool
  }

  struct Rule: Sendable {
    /// Id, title, department, severity, why, hint.
    var texts: Range<Int>
    var causes: Range<Int>
    var exceptions: Range<Int>
  }

  private let words: MappedBytes
  private let lists: MappedBytes
  private let strings: MappedBytes
  var steps: [Step] = []
  var entries: [Entry] = []
  var selectors: [Selector] = []
  var conditions: [Condition] = []
  /// The conditions of each cause.
  var causes: [Range<Int>] = []
  var rules: [Rule] = []
  /// Numbers that entries, selectors and conditions point to.
  var numbers: [UInt32] = []
  /// The phrases looked up by each set of words.
  var anchored: [Range<Int>] = []
  private var textPlaces: [Range<Int>] = []

  /// How many slots the table of words has; a power of two.
  private let slotMask: UInt32

  init(_ bytes: MappedBytes) {
    let file = CompiledFile(bytes)
    words = file.section(Section.words.rawValue)
    lists = file.section(Section.lists.rawValue)
    strings = file.section(Section.strings.rawValue)
    slotMask = UInt32(clamping: max(1, words.count / 8)) - 1
    var reader = NumberReader(file.section(Section.program.rawValue))
    read(&reader)
  }

  enum Section: Int, CaseIterable {
    case words, lists, strings, program
  }

  // MARK: Looking up

  /// Where the sets of words that have a word are listed; 0 when it is in none.
  @inline(__always)
  func list(of word: WordHash) -> UInt32 {
    var slot = word.value & slotMask
    while true {
      let place = words.uint32(at: Int(slot) * 8 + 4)
      if place == 0 || words.uint32(at: Int(slot) * 8) == word.value { return place }
      slot = (slot + 1) & slotMask
    }
  }

  /// Whether a list has a set of words.
  @inline(__always)
  func list(_ place: UInt32, has symbol: UInt16) -> Bool {
    guard place != 0 else { return false }
    let start = Int(place)
    let count = Int(lists.uint16(at: start))
    for index in 0..<count where lists.uint16(at: start + 2 + index * 2) == symbol { return true }
    return false
  }

  /// Calls with every set of words of a list.
  @inline(__always)
  func forEachSymbol(of place: UInt32, _ body: (Int) -> Void) {
    guard place != 0 else { return }
    let count = Int(lists.uint16(at: Int(place)))
    for index in 0..<count { body(Int(lists.uint16(at: Int(place) + 2 + index * 2))) }
  }

  /// A text of a rule; empty when it has none.
  func text(_ index: Int) -> String {
    guard textPlaces.indices.contains(index) else { return "" }
    let place = textPlaces[index]
    return String(
      decoding: strings.part(from: place.lowerBound, count: place.count).letters, as: UTF8.self)
  }

  // MARK: Reading

  private mutating func read(_ reader: inout NumberReader) {
    numbers = reader.array { $0.next() }
    steps = reader.array {
      Step(
        kind: .init(rawValue: UInt8(truncatingIfNeeded: $0.next())) ?? .start,
        unlisted: UnlistedWords(rawValue: UInt8(truncatingIfNeeded: $0.next())),
        gap: UInt8(truncatingIfNeeded: $0.next()), symbol: UInt16(truncatingIfNeeded: $0.next()),
        range: $0.closedRange())
    }
    entries = reader.array {
      Entry(
        steps: $0.range(), anchor: Int($0.next()), present: $0.range(), absent: $0.range(),
        zones: SceneZones(rawValue: UInt8(truncatingIfNeeded: $0.next())))
    }
    selectors = reader.array {
      let category = UInt8(truncatingIfNeeded: $0.next())
      let isAnyWord = $0.next() != 0
      let symbol = $0.next()
      return Selector(
        category: category, isAnyWord: isAnyWord,
        symbol: symbol == 0 ? nil : UInt16(truncatingIfNeeded: symbol - 1), kinds: $0.range())
    }
    conditions = reader.array { Self.condition(&$0) }
    causes = reader.array { $0.range() }
    rules = reader.array {
      Rule(texts: $0.range(), causes: $0.range(), exceptions: $0.range())
    }
    anchored = reader.array { $0.range() }
    textPlaces = reader.array { $0.range() }
  }

  private static func condition(_ reader: inout NumberReader) -> Condition {
    let kind = reader.next()
    let isNegated = reader.next() != 0
    let question: Question =
      switch kind {
      case 0:
        .element(
          reader.range(),
          ElementDemand(
            count: Int(reader.next()), total: Int(reader.next()), isHandled: reader.next() != 0,
            isDamaged: reader.next() != 0))
      case 1: .words(reader.range())
      case 2: .voice(reader.range())
      case 3:
        .setting(SettingDemand(rawValue: UInt8(truncatingIfNeeded: reader.next())) ?? .interior)
      case 4: .light(reader.range())
      case 5: .age(reader.closedRange())
      case 6: .needs(reader.range())
      case 7: .stagePlay
      default: .lyrics
      }
    return Condition(question: question, isNegated: isNegated)
  }
}

/// Numbers of a compiled file, one behind the other.
private struct NumberReader {
  private let bytes: MappedBytes
  private var offset = 0

  init(_ bytes: MappedBytes) { self.bytes = bytes }

  mutating func next() -> UInt32 {
    let number = bytes.uint32(at: offset)
    offset += 4
    return number
  }

  mutating func range() -> Range<Int> {
    let start = Int(next())
    return start..<(start + Int(next()))
  }

  mutating func closedRange() -> ClosedRange<Int> {
    let start = Int(next())
    return start...(start + Int(next()))
  }

  mutating func array<Value>(_ value: (inout Self) -> Value) -> [Value] {
    let count = min(Int(next()), bytes.count)
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(value(&self)) }
    return values
  }
}
