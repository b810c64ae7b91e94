import EnglishText
import ScreenplayModel

/// Every verb the program knows: what it does to its object, what event it is, what it implies.
struct VerbLexicon: Sendable {
  /// An event that a department prepares, or a thing that an action implies.
  struct Event: Sendable {
    var nounClass: NounClass
    /// All of them must hold.
    var conditions: VerbConditions
    /// How many words the verb has: 2 for `take note`.
    var wording: Int
    /// Printed with the thing it happens to behind it: `breakaway` and `window`.
    var isNamedByThing: Bool
    /// The last word of the name; nil when the lexicon does not have it.
    var head: WordID?
    fileprivate var letters: MappedBytes

    /// As printed: `fall`.
    var name: String { String(decoding: letters.letters, as: UTF8.self) }
  }

  /// What a line says of a verb.
  enum Meaning: UInt8, Sendable {
    case classes, event, implied, adjective
  }

  /// What a verb of a text may mean, longest wording first.
  struct Reading {
    var classes: VerbClasses = []
    var events: [Event] = []
    var implied: [Event] = []
  }

  private let entries: EntryTable
  private let groups: WordGroups
  /// Words that may stand behind the object of their verb.
  private let particles: WordSet
  /// `the` and `a`: in an entry they stand for any article or possessive.
  private let articles: WordSet

  init(_ file: CompiledFile, classes: [NounClass], words: CompiledWords) {
    entries = EntryTable(file, classes: classes)
    groups = WordGroups(file.section(.verbGroups))
    particles = WordSet(.particles, in: words)
    articles = WordSet(.articles, in: words)
  }

  /// How far behind the verb its further words may begin: `picks the old gun up`.
  private static let reach = 5

  /// What the verb at a token may mean.
  ///
  /// - Parameters:
  ///   - lemma: The verb's base form.
  ///   - limit: The end of its sentence.
  func reading(_ lemma: WordID, at token: Int, in tokens: [Token], limit: Int) -> Reading {
    var reading = Reading()
    let group = groups[lemma]
    if group.isEmpty { return reading }
    var wording = 0
    let behind = WordsBehind(token, in: tokens, limit: min(limit, token + 1 + Self.reach))
    for index in group {
      let entry = entries[index]
      if let first = entry.rest.first {
        guard behind.mayHold(first) || articles.contains(first),
          follows(entry.rest, token, in: tokens, limit: limit)
        else { continue }
      }
      switch entry.meaning {
      case .classes:
        if reading.classes.isEmpty { wording = entry.rest.count }
        if entry.rest.count == wording {
          reading.classes.formUnion(VerbClasses(rawValue: entry.value))
        }
      case .event:
        if let event = entries.event(entry.value) { reading.events.append(event) }
      case .implied:
        if let event = entries.event(entry.value) { reading.implied.append(event) }
      case .adjective: continue
      }
    }
    return reading
  }

  /// Whether further words of a verb stand behind it, together and within reach.
  private func follows(_ rest: WordList, _ verb: Int, in tokens: [Token], limit: Int) -> Bool {
    let end = min(limit, verb + 1 + Self.reach)
    guard verb + 1 < end, let first = rest.first else { return false }
    let isParticle = particles.contains(first)
    var isBehindObject = false
    for start in (verb + 1)..<end {
      guard start + rest.count <= limit else { return false }
      let part = tokens[start].partOfSpeech
      if stand(rest, at: start, in: tokens) {
        // A noun does not stand behind the object: `open the gate for fire`; a state does.
        return isParticle || !isBehindObject
          || (part.isState && !isNoun(at: start + rest.count, in: tokens, limit: limit))
      }
      if part.isFiniteVerb { return false }
      if !isParticle, tokens[start].shape == .punctuation { return false }
      isBehindObject = isBehindObject || !part.isBeforeNoun
    }
    return false
  }

  /// Whether what stands before a token belongs to a noun: `red` in `turns to show a red welt`.
  private func isNoun(at token: Int, in tokens: [Token], limit: Int) -> Bool {
    token < limit
      && (tokens[token].partOfSpeech.isNoun || tokens[token].partOfSpeech.isAdjective)
  }

  /// Whether the words stand at a token, one behind the other.
  private func stand(_ rest: WordList, at start: Int, in tokens: [Token]) -> Bool {
    for offset in 0..<rest.count {
      let token = tokens[start + offset]
      let word = rest[offset]
      guard
        token.word == word || token.lemma == word
          || (token.partOfSpeech.isArticle && articles.contains(word))
      else { return false }
    }
    return true
  }
}

extension PartOfSpeech {
  /// An article, `this`, or a possessive: `the`, `his`.
  fileprivate var isArticle: Bool { self == .determiner || self == .possessivePronoun }

  /// What may stand between a verb and its noun: `the`, `old`.
  fileprivate var isBeforeNoun: Bool { isArticle || isAdjective || isAdverb || self == .number }

  /// What an object is brought to: `sends him flying`, `throws her clear`.
  fileprivate var isState: Bool { self == .verbGerund || self == .verbParticiple || isAdjective }
}

/// The few words behind a verb, so that most of what may follow it is ruled out at once.
private struct WordsBehind {
  private var bits: UInt64 = 0

  init(_ verb: Int, in tokens: [Token], limit: Int) {
    guard verb + 1 < limit else { return }
    for token in tokens[(verb + 1)..<limit] { bits |= bit(token.word) | bit(token.lemma) }
  }

  /// Whether a word, or a form of it, may be one of them; false when it is none.
  func mayHold(_ word: WordID) -> Bool { bits & bit(word) != 0 }

  private func bit(_ word: WordID) -> UInt64 { 1 << UInt64(word.index & 63) }
}

/// What lines of the lexicon say of verbs and adjectives, where it lies.
struct EntryTable: Sendable {
  /// A word's further words and what it means with them.
  struct Entry {
    var rest: WordList
    var meaning: VerbLexicon.Meaning
    /// Classes of the verb, or the number of an event.
    var value: UInt32
  }

  private let records: MappedBytes
  private let events: MappedBytes
  private let conditions: MappedBytes
  private let texts: MappedBytes
  private let lists: WordList
  private let classes: [NounClass]

  init(_ file: CompiledFile, classes: [NounClass]) {
    records = file.section(.entries)
    events = file.section(.events)
    conditions = file.section(.verbConditions)
    texts = file.section(.texts)
    lists = WordList(file.section(.lists))
    self.classes = classes
  }

  subscript(index: Int) -> Entry {
    let record = index * LexiconSection.entryLength
    return Entry(
      rest: lists.part(
        from: Int(records.uint32(at: record)), count: Int(records.uint8(at: record + 8))),
      meaning: VerbLexicon.Meaning(rawValue: records.uint8(at: record + 9)) ?? .classes,
      value: records.uint32(at: record + 4))
  }

  /// An event by its number.
  func event(_ number: UInt32) -> VerbLexicon.Event? {
    let record = Int(number) * LexiconSection.eventLength
    let nounClass = Int(events.uint8(at: record + 15))
    guard nounClass < classes.count else { return nil }
    let size = LexiconSection.conditionLength
    let head = events.uint32(at: record + 8)
    return VerbLexicon.Event(
      nounClass: classes[nounClass],
      conditions: VerbConditions(
        conditions.part(
          from: Int(events.uint32(at: record + 4)) * size,
          count: Int(events.uint8(at: record + 14)) * size), lists: lists),
      wording: Int(events.uint8(at: record + 16)),
      isNamedByThing: events.uint8(at: record + 17) != 0,
      head: head == LexiconSection.noWord ? nil : WordID(index: head),
      letters: texts.part(
        from: Int(events.uint32(at: record)), count: Int(events.uint16(at: record + 12))))
  }
}
