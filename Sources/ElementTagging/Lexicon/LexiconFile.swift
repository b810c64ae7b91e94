import EnglishText

/// Reads the lines of a lexicon file: `[section]` heads and entries, comments taken off.
///
/// The format is described in `Lexicons/README.md`.
struct LexiconFile {
  /// Bytes of a piece of a line, without blanks at its ends.
  typealias Piece = UnsafeBufferPointer<UInt8>

  private let bytes: Piece

  init(_ bytes: Piece) { self.bytes = bytes }

  /// Calls `section` for every head and `entry` for every other line, handing the words through.
  func read(
    _ words: inout WordTable, section: (Piece, inout WordTable) -> Void,
    entry: (Piece, inout WordTable) -> Void
  ) {
    var start = 0
    while start < bytes.count {
      var end = start
      var comment: Int?
      while end < bytes.count, bytes[end] != 10 {
        if bytes[end] == UInt8(ascii: "#"), comment == nil { comment = end }
        end += 1
      }
      let line = Self.trimmed(bytes, start, comment ?? end)
      if line.first == UInt8(ascii: "["), line.last == UInt8(ascii: "]") {
        section(Self.trimmed(line, 1, line.count - 1), &words)
      } else if !line.isEmpty {
        entry(line, &words)
      }
      start = end + 1
    }
  }

  /// The bytes between two offsets, without blanks at their ends.
  static func trimmed(_ piece: Piece, _ start: Int, _ end: Int) -> Piece {
    var (start, end) = (start, end)
    while start < end, piece[start] <= 32 { start += 1 }
    while end > start, piece[end - 1] <= 32 { end -= 1 }
    return Piece(rebasing: piece[start..<end])
  }

  /// Where a byte first stands in a piece.
  static func index(of byte: UInt8, in piece: Piece) -> Int? {
    for index in 0..<piece.count where piece[index] == byte { return index }
    return nil
  }

  /// A piece cut at a byte: what stands before and after it.
  static func cut(_ piece: Piece, at byte: UInt8) -> (before: Piece, after: Piece?) {
    guard let index = index(of: byte, in: piece) else { return (piece, nil) }
    return (trimmed(piece, 0, index), trimmed(piece, index + 1, piece.count))
  }

  /// Calls `body` for each part between separators, trimmed, empty ones left out.
  static func parts(of piece: Piece, separator: UInt8, _ body: (Piece) -> Void) {
    var start = 0
    for index in 0...piece.count where index == piece.count || piece[index] == separator {
      let part = trimmed(piece, start, index)
      if !part.isEmpty { body(part) }
      start = index + 1
    }
  }

  /// The words of a name.
  static func words(of name: Piece, in table: inout WordTable) -> [WordID] {
    var words: [WordID] = []
    parts(of: name, separator: 32) { words.append(table.id(of: $0)) }
    return words
  }

  /// A piece as a string.
  static func string(_ piece: Piece) -> String { String(decoding: piece, as: UTF8.self) }
}
