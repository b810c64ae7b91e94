import CEmbeddedData
import EnglishText

/// Reads the lines of a lexicon file: `[section]` heads and entries, comments taken off.
///
/// The format is described in `Lexicons/README.md`.
struct LexiconFile {
  /// Bytes of a piece of a line, without blanks at its ends.
  typealias Piece = UnsafeBufferPointer<UInt8>.SubSequence

  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ file: EmbeddedFile) {
    bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
  }

  /// Calls `section` for every head and `entry` for every other line, handing the words through.
  func read(
    _ words: inout WordTable, section: (Piece, inout WordTable) -> Void,
    entry: (Piece, inout WordTable) -> Void
  ) {
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 10) ?? bytes.endIndex
      let comment = bytes[start..<end].firstIndex(of: UInt8(ascii: "#")) ?? end
      let line = Self.trimmed(bytes[start..<comment])
      if line.first == UInt8(ascii: "["), line.last == UInt8(ascii: "]") {
        section(Self.trimmed(line.dropFirst().dropLast()), &words)
      } else if !line.isEmpty {
        entry(line, &words)
      }
      start = end + 1
    }
  }

  /// A piece without blanks at its ends.
  static func trimmed(_ piece: Piece) -> Piece {
    var piece = piece
    while let first = piece.first, first <= 32 { piece = piece.dropFirst() }
    while let last = piece.last, last <= 32 { piece = piece.dropLast() }
    return piece
  }

  /// A piece cut at a byte: what stands before and after it.
  static func cut(_ piece: Piece, at byte: UInt8) -> (before: Piece, after: Piece?) {
    guard let index = piece.firstIndex(of: byte) else { return (trimmed(piece), nil) }
    return (trimmed(piece[..<index]), trimmed(piece[piece.index(after: index)...]))
  }

  /// Calls `body` for each part between separators, trimmed, empty ones left out.
  static func parts(of piece: Piece, separator: UInt8, _ body: (Piece) -> Void) {
    var rest: Piece? = piece
    while let current = rest {
      let (part, after) = cut(current, at: separator)
      if !part.isEmpty { body(part) }
      rest = after
    }
  }

  /// A piece as a string.
  static func string(_ piece: Piece) -> String { String(decoding: piece, as: UTF8.self) }
}
