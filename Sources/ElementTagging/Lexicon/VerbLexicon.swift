import CEmbeddedData
import EnglishText
import ScreenplayModel

/// What a verb's subject or object has to be for an event to count.
enum VerbCondition: Hashable, Sendable {
  /// What fills a role of a verb.
  enum Filler: String, Hashable, Sendable {
    case person, thing, vehicle, light, animal, weapon, body, garment, instrument, group, none
    /// A person, an animal, or nobody that the text names.
    case anyone
  }

  case subject(Filler)
  case object(Filler)
  /// The head of what fills the role is one of these nouns.
  case subjectNoun([WordID])
  case objectNoun([WordID])
  case caps
  /// Nothing stands behind the verb: `He knocks.`
  case bare
  /// An adjective that stands behind what it qualifies: `Mara, green, …`.
  case behind
  case with([WordID])
  case without([WordID])
}

/// Every verb the program knows: what it does to its object, what event it is, what it implies.
struct VerbLexicon: Sendable {
  /// An event that a department prepares, or a thing that an action implies.
  struct Event: Sendable {
    var nounClass: NounClass
    /// As printed: `fall`.
    var name: String
    /// All of them must hold.
    var conditions: [VerbCondition]
    /// How many words the verb has: 2 for `take note`.
    var wording = 1
    /// Printed with the thing it happens to behind it: `breakaway` and `window`.
    var isNamedByThing = false
  }

  /// What a line says of a verb.
  private enum Meaning: Sendable {
    case classes(VerbClasses)
    case event(Event)
    case implied(Event)
  }

  /// A verb's further words (`up`, `by the throat`) and what it means with them.
  private struct Entry: Sendable {
    var rest: [WordID]
    var meaning: Meaning
  }

  /// What a verb of a text may mean, longest wording first.
  struct Reading {
    var classes: VerbClasses = []
    var events: [Event] = []
    var implied: [Event] = []
  }

  private var entries: [WordID: [Entry]] = [:]
  /// Words that may stand behind the object of their verb.
  private let particles: Set<WordID>
  /// `the` and `a`: in an entry they stand for any article or possessive.
  private var articles: [WordID] = []

  /// How far behind the verb its further words may begin: `picks the old gun up`.
  private static let reach = 5

  /// Reads the three files of `Lexicons/verbs`.
  init(
    handling: EmbeddedFile, events: EmbeddedFile, implied: EmbeddedFile, words: inout WordTable
  ) {
    particles = Set(
      [
        "up", "down", "out", "off", "on", "in", "away", "back", "over", "through", "around", "round",
        "aside", "apart", "together", "along", "across", "under", "into", "onto", "at", "for", "with",
        "of", "to", "by", "from", "against", "about", "after", "past", "behind", "between", "toward",
        "towards", "forward", "free", "loose", "open", "shut", "home", "upon", "like", "as", "ahead",
        "above", "below", "beside", "near", "inside", "outside", "alongside", "among", "before",
        "without", "until", "high", "low", "tight", "dead", "dry", "flat", "clean", "hard", "short",
      ].map { words.id(of: $0) })
    entries.reserveCapacity(3_000)
    articles = ["the", "a"].map { words.id(of: $0) }
    readHandling(handling, words: &words)
    readEvents(events, words: &words)
    readImplied(implied, words: &words)
    for lemma in entries.keys {
      if let own = entries[lemma], own.contains(where: { !$0.rest.isEmpty }) {
        entries[lemma] = own.enumerated().sorted {
          ($1.element.rest.count, $0.offset) < ($0.element.rest.count, $1.offset)
        }.map(\.element)
      }
    }
  }

  /// Base forms of verbs that are events: what `The phone rings` is more likely to hold than a
  /// second noun.
  var eventVerbs: Set<WordID> {
    Set(
      entries.filter { entry in
        entry.value.contains { if case .event = $0.meaning { $0.rest.isEmpty } else { false } }
      }.keys)
  }

  /// What the verb at a token may mean.
  ///
  /// - Parameters:
  ///   - lemma: The verb's base form.
  ///   - limit: The end of its sentence.
  func reading(_ lemma: WordID, at token: Int, in tokens: [Token], limit: Int) -> Reading {
    var reading = Reading()
    var wording = 0
    for entry in entries[lemma] ?? [] {
      guard entry.rest.isEmpty || follows(entry.rest, token, in: tokens, limit: limit) else {
        continue
      }
      switch entry.meaning {
      case .classes(let classes):
        if reading.classes.isEmpty { wording = entry.rest.count }
        if entry.rest.count == wording { reading.classes.formUnion(classes) }
      case .event(let event): reading.events.append(event)
      case .implied(let event): reading.implied.append(event)
      }
    }
    return reading
  }

  /// Whether further words of a verb stand behind it, together and within reach.
  private func follows(_ rest: [WordID], _ verb: Int, in tokens: [Token], limit: Int) -> Bool {
    let end = min(limit, verb + 1 + Self.reach)
    guard verb + 1 < end, let first = rest.first else { return false }
    let isNoun = !particles.contains(first)
    for start in (verb + 1)..<end {
      guard start + rest.count <= limit else { return false }
      let isHere = rest.indices.allSatisfy { offset in
        let token = tokens[start + offset]
        return token.word == rest[offset] || token.lemma == rest[offset]
          || (articles.contains(rest[offset]) && token.partOfSpeech.isArticle)
      }
      if isHere { return true }
      if tokens[start].partOfSpeech.isFiniteVerb { return false }
      // A particle may stand behind the object, a noun of the phrase not: `open the gate for fire`.
      if isNoun, !isBeforeNoun(tokens[start].partOfSpeech) { return false }
    }
    return false
  }

  private func isBeforeNoun(_ part: PartOfSpeech) -> Bool {
    part == .determiner || part == .possessivePronoun || part.isAdjective || part.isAdverb
      || part == .number
  }

  // MARK: Reading the files

  private mutating func readHandling(_ file: EmbeddedFile, words: inout WordTable) {
    var section: VerbClasses?
    LexiconFile(file).read(&words) { head, _ in
      section = VerbClasses(name: LexiconFile.string(head))
    } entry: { line, words in
      guard let section else { return }
      LexiconFile.parts(of: line, separator: UInt8(ascii: ",")) { name in
        add(name, .classes(section), words: &words)
      }
    }
  }

  private mutating func readEvents(_ file: EmbeddedFile, words: inout WordTable) {
    var section: NounClass?
    LexiconFile(file).read(&words) { head, _ in
      section = NounClass(LexiconFile.string(head))
    } entry: { text, words in
      guard let section else { return }
      let line = Line(text, words: &words)
      var event = Event(
        nounClass: section, name: line.result ?? line.firstName, conditions: line.conditions)
      if event.name.hasSuffix("*") {
        event.isNamedByThing = true
        event.name = String(event.name.dropLast(event.name.hasSuffix(" *") ? 2 : 1))
      }
      for name in line.names {
        event.wording = Self.wordCount(name)
        add(name, .event(event), words: &words)
      }
    }
  }

  private mutating func readImplied(_ file: EmbeddedFile, words: inout WordTable) {
    LexiconFile(file).read(&words) { _, _ in
    } entry: { text, words in
      let line = Line(text, words: &words)
      for result in line.result?.split(separator: ";") ?? [] {
        guard let (nounClass, thing) = Self.element(result) else { continue }
        var event = Event(nounClass: nounClass, name: thing, conditions: line.conditions)
        for name in line.names {
          event.wording = Self.wordCount(name)
          add(name, .implied(event), words: &words)
        }
      }
    }
  }

  private static func wordCount(_ name: LexiconFile.Piece) -> Int {
    var count = 0
    LexiconFile.parts(of: name, separator: 32) { _ in count += 1 }
    return count
  }

  /// `props toiletry dental floss`: an element's class and its name.
  static func element(_ text: Substring) -> (NounClass, name: String)? {
    let parts = text.split(separator: " ", maxSplits: 2)
    guard parts.count == 3, let found = NounClass("\(parts[0]) \(parts[1])") else { return nil }
    return (found, String(parts[2]))
  }

  private mutating func add(
    _ name: LexiconFile.Piece, _ meaning: Meaning, words: inout WordTable
  ) {
    var ids: [WordID] = []
    LexiconFile.parts(of: name, separator: 32) { ids.append(words.id(of: $0)) }
    guard let first = ids.first else { return }
    entries[first, default: []].append(Entry(rest: Array(ids.dropFirst()), meaning: meaning))
  }

  /// `verb, verb ? condition & condition = result`, the last two parts in either order.
  struct Line {
    var names: [LexiconFile.Piece] = []
    var firstName = ""
    var conditions: [VerbCondition] = []
    var result: String?
    /// Whether every condition was recognised.
    var isReadable = true

    init(_ line: LexiconFile.Piece, words: inout WordTable) {
      let equals = LexiconFile.index(of: UInt8(ascii: "="), in: line)
      let question = LexiconFile.index(of: UInt8(ascii: "?"), in: line)
      let namesEnd = min(equals ?? line.count, question ?? line.count)
      LexiconFile.parts(
        of: LexiconFile.trimmed(line, 0, namesEnd), separator: UInt8(ascii: ",")
      ) { name in
        if firstName.isEmpty { firstName = LexiconFile.string(name) }
        names.append(name)
      }
      if let question {
        let end = equals.map { $0 > question ? $0 : line.count } ?? line.count
        let text = LexiconFile.trimmed(line, question + 1, end)
        LexiconFile.parts(of: text, separator: UInt8(ascii: "&")) { text in
          if let condition = VerbLexicon.condition(text, words: &words) {
            conditions.append(condition)
          } else {
            isReadable = false
          }
        }
      }
      if let equals {
        let end = question.map { $0 > equals ? $0 : line.count } ?? line.count
        result = LexiconFile.string(LexiconFile.trimmed(line, equals + 1, end))
      }
    }
  }

  fileprivate static func condition(
    _ text: LexiconFile.Piece, words: inout WordTable
  ) -> VerbCondition? {
    let (name, value) = LexiconFile.cut(text, at: UInt8(ascii: ":"))
    let filler = value.flatMap { VerbCondition.Filler(rawValue: LexiconFile.string($0)) }
    switch LexiconFile.string(name) {
    case "caps": return .caps
    case "behind": return .behind
    case "bare": return .bare
    case "subject", "noun":
      return filler.map(VerbCondition.subject) ?? list(value, &words).map { .subjectNoun($0) }
    case "object":
      return filler.map(VerbCondition.object) ?? list(value, &words).map { .objectNoun($0) }
    case "with": return .with(list(value, &words) ?? [])
    case "without": return .without(list(value, &words) ?? [])
    default: return nil
    }
  }

  /// Words between commas; nil when there are none.
  private static func list(_ text: LexiconFile.Piece?, _ words: inout WordTable) -> [WordID]? {
    guard let text else { return nil }
    var ids: [WordID] = []
    LexiconFile.parts(of: text, separator: UInt8(ascii: ",")) { ids.append(words.id(of: $0)) }
    return ids.isEmpty ? nil : ids
  }
}

extension PartOfSpeech {
  /// An article, `this`, or a possessive: `the`, `his`.
  fileprivate var isArticle: Bool { self == .determiner || self == .possessivePronoun }
}
