/// One line of the script as the rules see it, notes and boneyards taken out.
struct FountainLine {
  /// First byte.
  @Short var start = 0
  /// Line of the file, from 1.
  @Short var number = 0
  /// First byte that is no blank; equals ``contentEnd`` when there is none.
  @Short var contentStart = 0
  /// After the last byte that is no blank.
  @Short var contentEnd = 0
  /// After the line break.
  @Short var next = 0
  /// What kinds of bytes it holds.
  var features: ByteFeatures = []
  /// What it looks like.
  var shape = LineShape()
  /// What is left of it, in ``LineScanner/pieces``, when something was taken out.
  var pieces: Range<Int> {
    get { firstPiece..<firstPiece + pieceCount }
    set {
      firstPiece = newValue.lowerBound
      pieceCount = newValue.count
    }
  }
  @Short private var firstPiece = 0
  @Short private var pieceCount = 0
  /// Bytes at the start and end of its content that only mark its kind.
  @Short var skip = 0
  @Short var cut = 0
  /// How many notes and boneyards stand before it, and up to its end.
  @Short var marksBefore = 0
  @Short var marksEnd = 0

  /// Makes it an empty line that begins at an offset.
  ///
  /// Lines are filled where they stand: copying one right after it was filled is what would take
  /// most of the time.
  @inline(__always)
  mutating func begin(start: Int, number: Int, marksBefore: Int) {
    self.start = start
    self.number = number
    self.marksBefore = marksBefore
    marksEnd = marksBefore
    contentStart = start
    contentEnd = start
    skip = 0
    cut = 0
    firstPiece = 0
    pieceCount = 0
    features = []
    shape = LineShape()
  }

  /// Whether nothing is left to print.
  var isBlank: Bool { contentStart >= contentEnd }
  /// A line of just two blanks, which keeps a speech going.
  var isHeldBlank: Bool { isBlank && pieces.isEmpty && contentStart - start == 2 }
  /// Whether blanks stand before its text.
  var isIndented: Bool { contentStart > start && !isBlank }
  /// Whether its text lies in one piece in the file and holds no marks of emphasis.
  var isPlain: Bool { pieces.isEmpty && features.isDisjoint(with: .markup) }
}

/// A count or offset in 32 bits: files are no longer than that, and lines are copied often.
@propertyWrapper struct Short {
  private var stored: UInt32

  init(wrappedValue: Int) { stored = UInt32(truncatingIfNeeded: wrappedValue) }

  @inline(__always) var wrappedValue: Int {
    get { Int(stored) }
    set { stored = UInt32(truncatingIfNeeded: newValue) }
  }
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
}

/// Tells which rare bytes a line holds, from where each of them stands next in the file.
struct FeatureFinder {
  private struct Cursor {
    var byte: UInt8
    var feature: ByteFeatures
    var next = -1
  }

  private var cursors = [
    Cursor(byte: UInt8(ascii: "*"), feature: .markup),
    Cursor(byte: UInt8(ascii: "_"), feature: .markup),
    Cursor(byte: UInt8(ascii: "\\"), feature: .markup),
    Cursor(byte: UInt8(ascii: "["), feature: .opening),
    Cursor(byte: UInt8(ascii: "/"), feature: .opening),
    Cursor(byte: UInt8(ascii: "\t"), feature: .tab),
  ]
  /// Before this offset stands none of them.
  private var nearest = -1

  /// What a range holds; ranges are asked for in the order of the file.
  @inline(__always)
  mutating func next(_ bytes: TextBytes, from start: Int, to end: Int) -> ByteFeatures {
    nearest >= end ? [] : search(bytes, from: start, to: end)
  }

  private mutating func search(_ bytes: TextBytes, from start: Int, to end: Int) -> ByteFeatures {
    var found: ByteFeatures = []
    nearest = .max
    for index in cursors.indices {
      if cursors[index].next < start {
        cursors[index].next = bytes.firstIndex(
          of: cursors[index].byte, from: start, to: bytes.count)
      }
      if cursors[index].next < end { found.formUnion(cursors[index].feature) }
      nearest = min(nearest, cursors[index].next)
    }
    return found
  }
}
