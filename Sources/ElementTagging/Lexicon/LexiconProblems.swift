import EnglishText

/// What is wrong with the lexicon files: lines the program would read as something else, or not at
/// all.
///
/// A lexicon is compiled only without any; such lines would be left out.
package struct LexiconProblems {
  /// What was found, as `file: line: what is wrong`.
  private(set) var found: [String] = []
  private var words = WordTable()
  /// Where every sense of a noun stands.
  private var senses: [Sense: String] = [:]
  /// Every word of a noun's name.
  private var nounWords: Set<WordID> = []
  private var file = ""

  /// Kinds of lexicon files.
  enum Kind {
    case nouns, handling, events, implied, adjectives, idioms, figurative
  }

  /// The problems of all files.
  package static func of(_ source: LexiconSource) -> [String] {
    var problems = LexiconProblems()
    for file in source.nouns { problems.check(file, .nouns) }
    problems.check(source.handling, .handling)
    problems.check(source.events, .events)
    problems.check(source.implied, .implied)
    problems.check(source.adjectives, .adjectives)
    problems.check(source.idioms, .idioms)
    problems.check(source.figurative, .figurative)
    return problems.found
  }

  /// The problems of one text.
  static func of(_ text: String, _ kind: Kind) -> [String] {
    var problems = LexiconProblems()
    Array(text.utf8).withUnsafeBufferPointer { problems.check($0, name: "text", kind) }
    return problems.found
  }

  private mutating func check(_ text: LexiconSource.Text, _ kind: Kind) {
    text.withPiece { check($0, name: text.name, kind) }
  }

  private mutating func check(_ bytes: LexiconFile.Piece, name: String, _ kind: Kind) {
    file = name
    var section = ""
    var scratch = WordTable()
    LexiconFile(bytes).read(&scratch) { head, _ in
      section = LexiconFile.string(head)
      if !isHead(section, kind) { report(head, "unknown section") }
    } entry: { line, _ in
      if section.isEmpty, kind != .implied, kind != .idioms { report(line, "in no section") }
      check(line, kind, section: section)
    }
  }

  private func isHead(_ head: String, _ kind: Kind) -> Bool {
    switch kind {
    case .nouns, .events: NounClass(head) != nil
    case .handling: VerbClasses(name: head) != nil
    case .adjectives: head == "quantity" || head == "likeness" || NounClass(head) != nil
    case .figurative: Standing(rawValue: head) != nil
    case .implied, .idioms: false
    }
  }

  private mutating func check(_ line: LexiconFile.Piece, _ kind: Kind, section: String) {
    switch kind {
    case .nouns: checkNoun(line, section: section)
    case .handling: _ = names(of: line)
    case .events, .adjectives: checkVerbs(line, isImplied: false)
    case .implied: checkVerbs(line, isImplied: true)
    case .idioms: checkPattern(LexiconFile.cut(line, at: UInt8(ascii: "!")).before)
    case .figurative:
      let patterns = LexiconFile.cut(line, at: UInt8(ascii: "!")).before
      LexiconFile.parts(of: patterns, separator: UInt8(ascii: ",")) { checkPattern($0) }
    }
  }

  // MARK: Nouns

  private struct Sense: Hashable {
    var name: String
    var condition: NounCondition
  }

  private mutating func checkNoun(_ line: LexiconFile.Piece, section: String) {
    let (entry, conditionText) = LexiconFile.cut(line, at: UInt8(ascii: "?"))
    var condition = NounCondition.always
    if let conditionText {
      guard let known = NounCondition(conditionText, words: &words) else {
        return report(line, "unknown condition")
      }
      condition = known
    }
    for name in names(of: LexiconFile.cut(entry, at: UInt8(ascii: ">")).before) {
      nounWords.formUnion(name.split(separator: " ").map { words.id(of: String($0)) })
      let sense = Sense(name: name, condition: condition)
      if let other = senses[sense] { report(line, "\(name) stands in \(other), too") }
      senses[sense] = "\(file) [\(section)]"
    }
  }

  private mutating func names(of entry: LexiconFile.Piece) -> [String] {
    var names: [String] = []
    LexiconFile.parts(of: entry, separator: UInt8(ascii: ",")) {
      names.append(LexiconFile.string($0))
    }
    if names.isEmpty { report(entry, "no name") }
    for name in names where name != name.lowercased() { report(entry, "\(name) has capitals") }
    return names
  }

  // MARK: Verbs and phrases

  private mutating func checkVerbs(_ text: LexiconFile.Piece, isImplied: Bool) {
    let line = VerbLine(text, words: &words)
    if line.names.isEmpty { report(text, "no name") }
    if !line.isReadable || line.conditions.contains(where: asksForNothingKnown) {
      report(text, "unknown condition")
    }
    let results = (line.result ?? "").split(separator: ";")
    let isComplete =
      isImplied
      ? !results.isEmpty && results.allSatisfy { VerbLine.element($0) != nil }
      : line.result == nil || !results.isEmpty
    if !isComplete { report(text, "no element behind =") }
  }

  /// Whether a role is to be filled by a word that is neither a kind of filler nor a noun.
  ///
  /// Most likely it is misspelled; of several words some may be too rare to be listed.
  private func asksForNothingKnown(_ condition: VerbLine.Condition) -> Bool {
    guard condition.kind == .subjectNoun || condition.kind == .objectNoun else { return false }
    return condition.words.count == 1 && !condition.words.allSatisfy(nounWords.contains)
  }

  private mutating func checkPattern(_ pattern: LexiconFile.Piece) {
    if PhraseCompiler.Pattern(pattern, .idiom, words: &words) == nil {
      report(pattern, "a pattern begins with a word")
    }
  }

  private mutating func report(_ line: LexiconFile.Piece, _ problem: String) {
    found.append("\(file): \(LexiconFile.string(line).prefix(80)): \(problem)")
  }
}
