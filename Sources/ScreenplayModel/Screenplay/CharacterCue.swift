/// A character cue taken apart: `MARA (O.S.) (CONT'D)` is MARA with two extensions.
public struct CharacterCue: Hashable, Sendable {
  /// The name as written, without extensions and marks.
  public var name: String
  /// What stands in brackets, without them.
  public var extensions: [String]

  /// Takes a cue apart.
  public init(_ cue: String) {
    var name = ""
    var inside = ""
    var depth = 0
    extensions = []
    for character in cue {
      switch character {
      case "(":
        depth += 1
        if depth > 1 { inside.append(character) }
      case ")" where depth > 0:
        depth -= 1
        if depth == 0 {
          extensions.append(Self.joined(inside))
          inside = ""
        } else {
          inside.append(character)
        }
      default:
        if depth > 0 { inside.append(character) } else { name.append(character) }
      }
    }
    if depth > 0 { extensions.append(Self.joined(inside)) }
    self.name = Self.joined(name)
    while let last = self.name.last, last == "^" || last == ":" || last == " " {
      self.name.removeLast()
    }
  }

  /// The name in capitals, by which a character is known.
  public var canonicalName: String {
    var name = name.uppercased()
    while let last = name.last, last == "," || last == "*" { name.removeLast() }
    return name
  }

  private static func joined(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
