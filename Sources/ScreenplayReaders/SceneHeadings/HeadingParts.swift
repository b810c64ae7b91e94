/// A heading cut at its dashes, with what stands in brackets set apart.
struct HeadingParts {
  /// The pieces between dashes, without blanks and brackets at their ends; none is empty.
  private(set) var pieces: [Range<Int>] = []
  /// What stands in brackets, without the brackets.
  private(set) var brackets: [Range<Int>] = []

  /// Cuts everything from an offset on.
  init(_ bytes: TextBytes, from start: Int) {
    pieces.reserveCapacity(4)
    var offset = start
    var pieceStart = start
    var pieceEnd = start
    while offset < bytes.count {
      if bytes[offset].isASCIILetter {
        offset += 1
        pieceEnd = offset
      } else if let length = Self.bracketLength(bytes, at: offset) {
        addBracket(bytes, offset..<offset + length)
        if pieceStart == pieceEnd { pieceStart = offset + length }
        if pieceStart == offset + length { pieceEnd = pieceStart }
        offset += length
      } else if let length = Self.separatorLength(bytes, at: offset) {
        addPiece(pieceStart..<pieceEnd)
        offset += length
        pieceStart = offset
        pieceEnd = offset
      } else {
        if !bytes[offset].isBlank {
          pieceEnd = offset + 1
        } else if pieceStart == offset {
          pieceStart = offset + 1
          pieceEnd = pieceStart
        }
        offset += 1
      }
    }
    addPiece(pieceStart..<pieceEnd)
  }

  private mutating func addPiece(_ range: Range<Int>) {
    if !range.isEmpty { pieces.append(range) }
  }

  private mutating func addBracket(_ bytes: TextBytes, _ range: Range<Int>) {
    let isClosed =
      bytes[range.upperBound - 1] == UInt8(ascii: ")")
      || bytes[range.upperBound - 1] == UInt8(ascii: "]")
    let end = isClosed && range.count > 1 ? range.upperBound - 1 : range.upperBound
    let content = bytes.trimmed(range.lowerBound + 1..<end)
    if !content.isEmpty { brackets.append(content) }
  }

  /// Length of a bracket that opens here, with all it holds; one never closed runs to the end.
  static func bracketLength(_ bytes: TextBytes, at start: Int) -> Int? {
    guard isOpening(bytes[start]) else { return nil }
    var depth = 0
    var offset = start
    while offset < bytes.count {
      if isOpening(bytes[offset]) { depth += 1 }
      if bytes[offset] == UInt8(ascii: ")") || bytes[offset] == UInt8(ascii: "]") { depth -= 1 }
      offset += 1
      if depth == 0 { break }
    }
    return offset - start
  }

  private static func isOpening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
  }

  /// Length of a dash that separates: doubled, long, or with a blank or an end beside it.
  private static func separatorLength(_ bytes: TextBytes, at offset: Int) -> Int? {
    guard bytes[offset] == UInt8(ascii: "-") else { return dashLength(bytes, at: offset) }
    var end = offset
    while bytes[end] == UInt8(ascii: "-") { end += 1 }
    let isFree = bytes[offset - 1] <= 0x20 || bytes[end] <= 0x20 || isOpening(bytes[end])
    return end - offset > 1 || isFree || isClosing(bytes[offset - 1]) ? end - offset : nil
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
  }

  /// Length of a typographic dash: figure, en, em, horizontal bar, minus.
  static func dashLength(_ bytes: TextBytes, at offset: Int) -> Int? {
    guard bytes[offset] == 0xE2 else { return nil }
    if bytes[offset + 1] == 0x80 { return (0x92...0x95).contains(bytes[offset + 2]) ? 3 : nil }
    return bytes[offset + 1] == 0x88 && bytes[offset + 2] == 0x92 ? 3 : nil
  }
}
