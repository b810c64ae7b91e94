import EnglishText

/// What a line says of a word, with further words behind it (`up`, `by the throat`).
struct CompiledEntry {
  var rest: [WordID]
  var meaning: VerbLexicon.Meaning
  /// Classes of the verb, or the number of an event.
  var value: UInt32

  func write(to bytes: inout WrittenBytes, lists: inout ListCompiler) {
    bytes.append(lists.start(of: rest))
    bytes.append(value)
    bytes.append(UInt8(clamping: rest.count))
    bytes.append(meaning.rawValue)
    bytes.append(UInt16(0))
  }
}

/// An event or a thing as a line of a file has it.
struct SourceEvent: Hashable {
  var nounClass: NounClass
  var name: String
  var conditions: [VerbLine.Condition]
  var wording = 1
  var isNamedByThing = false

  /// Reads a star behind the name: it is printed with the thing.
  mutating func readStar() {
    guard name.hasSuffix("*") else { return }
    isNamedByThing = true
    name = String(name.dropLast(name.hasSuffix(" *") ? 2 : 1))
  }
}

/// Gathers events and their conditions, each once.
struct EventCompiler {
  private(set) var events: [SourceEvent] = []
  private var numbers: [SourceEvent: UInt32] = [:]

  /// The number of an event.
  mutating func number(of event: SourceEvent) -> UInt32 {
    if let known = numbers[event] { return known }
    let number = UInt32(clamping: events.count)
    numbers[event] = number
    events.append(event)
    return number
  }

  /// The tables of events and of their conditions, once all words are known.
  func sections(
    words: WordTable, classes: inout ClassCompiler, lists: inout ListCompiler
  ) -> [LexiconSection: [UInt8]] {
    var records = WrittenBytes()
    var conditions = WrittenBytes()
    for event in events {
      let head = event.name.split(separator: " ").last.map(String.init) ?? event.name
      records.append(lists.start(of: event.name))
      records.append(UInt32(clamping: conditions.bytes.count / LexiconSection.conditionLength))
      records.append(words.find(head)?.index ?? LexiconSection.noWord)
      records.append(UInt16(clamping: event.name.utf8.count))
      records.append(UInt8(clamping: event.conditions.count))
      records.append(classes.number(of: event.nounClass))
      records.append(UInt8(clamping: event.wording))
      records.append(UInt8(event.isNamedByThing ? 1 : 0))
      records.append(contentsOf: [0, 0])
      for condition in event.conditions { condition.write(to: &conditions, lists: &lists) }
    }
    return [.events: records.bytes, .verbConditions: conditions.bytes]
  }
}

/// Reads the files of `Lexicons/verbs` and makes of them what ``VerbLexicon`` uses.
struct VerbCompiler {
  private var entries = GroupCompiler<CompiledEntry>()
  /// Base forms of verbs that are events: what `The phone rings` is more likely to hold than a
  /// second noun.
  private(set) var eventVerbs: Set<WordID> = []

  mutating func readHandling(_ text: LexiconFile.Piece, words: inout WordTable) {
    var section: VerbClasses?
    LexiconFile(text).read(&words) { head, _ in
      section = VerbClasses(name: LexiconFile.string(head))
    } entry: { line, words in
      guard let section else { return }
      LexiconFile.parts(of: line, separator: UInt8(ascii: ",")) { name in
        add(name, .classes, section.rawValue, words: &words)
      }
    }
  }

  mutating func readEvents(
    _ text: LexiconFile.Piece, words: inout WordTable, events: inout EventCompiler
  ) {
    var section: NounClass?
    LexiconFile(text).read(&words) { head, _ in
      section = NounClass(LexiconFile.string(head))
    } entry: { text, words in
      guard let section else { return }
      let line = VerbLine(text, words: &words)
      var event = SourceEvent(
        nounClass: section, name: line.result ?? line.firstName, conditions: line.conditions)
      event.readStar()
      for name in line.names {
        event.wording = LexiconFile.words(of: name, in: &words).count
        add(name, .event, events.number(of: event), words: &words)
      }
    }
  }

  mutating func readImplied(
    _ text: LexiconFile.Piece, words: inout WordTable, events: inout EventCompiler
  ) {
    LexiconFile(text).read(&words) { _, _ in
    } entry: { text, words in
      let line = VerbLine(text, words: &words)
      for result in line.result?.split(separator: ";") ?? [] {
        guard let (nounClass, thing) = VerbLine.element(result) else { continue }
        for name in line.names {
          let event = SourceEvent(
            nounClass: nounClass, name: thing, conditions: line.conditions,
            wording: LexiconFile.words(of: name, in: &words).count)
          add(name, .implied, events.number(of: event), words: &words)
        }
      }
    }
  }

  private mutating func add(
    _ name: LexiconFile.Piece, _ meaning: VerbLexicon.Meaning, _ value: UInt32,
    words: inout WordTable
  ) {
    let ids = LexiconFile.words(of: name, in: &words)
    guard let first = ids.first else { return }
    if meaning == .event, ids.count == 1 { eventVerbs.insert(first) }
    entries.add(
      CompiledEntry(rest: Array(ids.dropFirst()), meaning: meaning, value: value), to: first)
  }

  /// The entries of the verbs, longest wording first, and where the group of each verb begins.
  func grouped() -> (starts: [UInt8], entries: [CompiledEntry]) {
    entries.grouped { $0.rest.count > $1.rest.count }
  }
}

extension VerbLexicon {
  /// Marks the words that further words of a verb are told apart by.
  static func mark(in words: inout WordCompiler) {
    words.mark(particles, as: .particles)
    words.mark(["the", "a"], as: .articles)
  }

  private static let particles = [
    "up", "down", "out", "off", "on", "in", "away", "back", "over", "through", "around", "round",
    "aside", "apart", "together", "along", "across", "under", "into", "onto", "at", "for", "with",
    "of", "to", "by", "from", "against", "about", "after", "past", "behind", "between", "toward",
    "towards", "forward", "free", "loose", "open", "shut", "home", "upon", "like", "as", "ahead",
    "above", "below", "beside", "near", "inside", "outside", "alongside", "among", "before",
    "without", "until", "high", "low", "tight", "dead", "dry", "flat", "clean", "hard", "short",
  ]
}
