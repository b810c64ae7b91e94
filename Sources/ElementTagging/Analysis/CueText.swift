/// Takes a character cue apart: `MARA (O.S.) (CONT'D)` is MARA.
enum CueText {
  /// The name, in capitals, without extensions, marks and doubled blanks.
  static func name(_ cue: String) -> String {
    var name = ""
    var depth = 0
    for character in cue {
      switch character {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      case "^": continue
      default: if depth == 0 { name.append(character) }
      }
    }
    let words = name.uppercased().split(whereSeparator: \.isWhitespace)
    var text = words.joined(separator: " ")
    while let last = text.last, last == ":" || last == "," || last == "*" { text.removeLast() }
    return text
  }
}
