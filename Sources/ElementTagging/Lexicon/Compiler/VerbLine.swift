import EnglishText

/// A line of a verb file: `verb, verb ? condition & condition = result`, the last two parts in
/// either order.
struct VerbLine {
  /// What a verb's subject or object has to be, as the line has it.
  struct Condition: Hashable {
    var kind: VerbCondition.Kind
    var filler = VerbCondition.Filler.none
    var words: [WordID] = []

    func write(to bytes: inout WrittenBytes, lists: inout ListCompiler) {
      bytes.append(lists.start(of: words))
      bytes.append(UInt16(clamping: words.count))
      bytes.append(kind.rawValue)
      bytes.append(filler.code)
    }
  }

  var names: [LexiconFile.Piece] = []
  var firstName = ""
  var conditions: [Condition] = []
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
        if let condition = Self.condition(text, words: &words) {
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

  private static func condition(
    _ text: LexiconFile.Piece, words table: inout WordTable
  ) -> Condition? {
    let (name, value) = LexiconFile.cut(text, at: UInt8(ascii: ":"))
    let filler = value.flatMap { VerbCondition.Filler(rawValue: LexiconFile.string($0)) }
    let list = value.map { words(between: $0, in: &table) } ?? []
    switch LexiconFile.string(name) {
    case "caps": return Condition(kind: .caps)
    case "behind": return Condition(kind: .behind)
    case "bare": return Condition(kind: .bare)
    case "subject", "noun": return role(.subject, filler, or: .subjectNoun, list)
    case "object": return role(.object, filler, or: .objectNoun, list)
    case "with": return Condition(kind: .with, words: list)
    case "without": return Condition(kind: .without, words: list)
    default: return nil
    }
  }

  /// What fills a role: a kind of it, or one of some nouns; nil when neither is asked for.
  private static func role(
    _ kind: VerbCondition.Kind, _ filler: VerbCondition.Filler?, or nounKind: VerbCondition.Kind,
    _ nouns: [WordID]
  ) -> Condition? {
    if let filler { return Condition(kind: kind, filler: filler) }
    return nouns.isEmpty ? nil : Condition(kind: nounKind, words: nouns)
  }

  /// Words between commas.
  private static func words(between text: LexiconFile.Piece, in table: inout WordTable) -> [WordID]
  {
    var words: [WordID] = []
    LexiconFile.parts(of: text, separator: UInt8(ascii: ",")) { words.append(table.id(of: $0)) }
    return words
  }

  /// `props toiletry dental floss`: an element's class and its name.
  static func element(_ text: Substring) -> (NounClass, name: String)? {
    let parts = text.split(separator: " ", maxSplits: 2)
    guard parts.count == 3, let found = NounClass("\(parts[0]) \(parts[1])") else { return nil }
    return (found, String(parts[2]))
  }
}
