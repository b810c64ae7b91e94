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
    switch LexiconFile.string(name) {
    case "caps": return Condition(kind: .caps)
    case "subject", "noun": return filler.map { Condition(kind: .subject, filler: $0) }
    case "object": return filler.map { Condition(kind: .object, filler: $0) }
    case "with":
      var condition = Condition(kind: .with)
      if let value {
        LexiconFile.parts(of: value, separator: UInt8(ascii: ",")) {
          condition.words.append(table.id(of: $0))
        }
      }
      return condition
    default: return nil
    }
  }

  /// `props toiletry dental floss`: an element's class and its name.
  static func element(_ text: Substring) -> (NounClass, name: String)? {
    let parts = text.split(separator: " ", maxSplits: 2)
    guard parts.count == 3, let found = NounClass("\(parts[0]) \(parts[1])") else { return nil }
    return (found, String(parts[2]))
  }
}
