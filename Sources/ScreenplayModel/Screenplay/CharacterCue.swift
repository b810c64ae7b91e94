/// A character cue taken apart: `MARA (O.S.) (CONT'D)` is MARA with two extensions.
public struct CharacterCue: Hashable, Sendable {
  /// The name as written, without extensions and marks.
  public var name: String
  /// What stands in brackets, without them.
  public var extensions: [String]

  /// Takes a cue apart.
  public init(_ cue: String) {
    var name: [UInt8] = []
    var inside: [UInt8] = []
    var depth = 0
    extensions = []
    for byte in cue.utf8 {
      switch byte {
      case UInt8(ascii: "("):
        depth += 1
        if depth > 1 { inside.append(byte) }
      case UInt8(ascii: ")") where depth > 0:
        depth -= 1
        if depth == 0 {
          extensions.append(Self.joined(inside))
          inside = []
        } else {
          inside.append(byte)
        }
      default:
        if depth > 0 { inside.append(byte) } else { name.append(byte) }
      }
    }
    if depth > 0 { extensions.append(Self.joined(inside)) }
    self.name = Self.joined(name)
    while let last = self.name.utf8.last, Self.endMarks.contains(last) { self.name.removeLast() }
  }

  /// `^`, `:` and blanks, which may stand behind a name.
  private static let endMarks = Array("^: ".utf8)

  /// The name in capitals, by which a character is known.
  public var canonicalName: String {
    var name = name.uppercased()
    while let last = name.last, last == "," || last == "*" { name.removeLast() }
    return name
  }

  private static func joined(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).inOneLine
  }
}
