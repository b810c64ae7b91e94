/// One line of the script as the rules see it, notes and boneyards taken out.
struct FountainLine {
  /// First byte.
  var start: Int
  /// First byte that is no blank; equals ``contentEnd`` when there is none.
  var contentStart: Int
  /// After the last byte that is no blank.
  var contentEnd: Int
  /// After the line break.
  var next: Int
  /// Line of the file, from 1.
  var number: Int
  /// What kinds of bytes it holds.
  var features: ByteFeatures
  /// What it looks like.
  var shape = LineShape()
  /// What is left of it, in ``LineScanner/pieces``, when something was taken out.
  var pieces = 0..<0
  /// Bytes at the start and end of its content that only mark its kind.
  var skip = 0
  var cut = 0
  /// How many notes and boneyards stand before it, and up to its end.
  var marksBefore = 0
  var marksEnd = 0

  /// Whether nothing is left to print.
  var isBlank: Bool { contentStart >= contentEnd }
  /// A line of just two blanks, which keeps a speech going.
  var isHeldBlank: Bool { isBlank && pieces.isEmpty && contentStart - start == 2 }
  /// Whether its text lies in one piece in the file and holds no marks of emphasis.
  var isPlain: Bool { pieces.isEmpty && features.isDisjoint(with: .markup) }
}

/// Kinds of bytes that a line holds.
struct ByteFeatures: OptionSet {
  let rawValue: UInt8

  /// `*`, `_` or a backslash.
  static let markup = Self(rawValue: 1)
  /// `[` or `/`, with which notes and boneyards open.
  static let opening = Self(rawValue: 2)
  static let tab = Self(rawValue: 4)
  /// Ends in something else than a single line feed.
  static let carriageReturn = Self(rawValue: 8)
  static let lineBreak = Self(rawValue: 128)

  /// The features of every byte.
  static let table: [ByteFeatures] = (0...255).map { byte in
    switch Unicode.Scalar(UInt8(byte)) {
    case "*", "_", "\\": .markup
    case "[", "/": .opening
    case "\t": .tab
    case "\n", "\r": .lineBreak
    default: []
    }
  }
}
