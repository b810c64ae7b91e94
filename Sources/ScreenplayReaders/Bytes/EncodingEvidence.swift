/// Whether a text of one byte per character was written on Windows or on an old Macintosh.
///
/// Every byte above ASCII is looked at in both encodings. It speaks for one where it stands as such
/// a character does: a small letter inside a small word, an apostrophe between letters. It speaks
/// against one where it does not: a capital after a small letter.
struct EncodingEvidence {
  private var windows = 0
  private var macintosh = 0
  private var hasLineFeed = false
  private var hasCarriageReturn = false

  /// More than enough to tell, in a file of any size.
  private static let mostBytes = 100_000

  /// Weighs a text.
  init(_ text: UnsafeRawBufferPointer) {
    var looked = 0
    for (index, byte) in text.enumerated() {
      if byte == 0x0A { hasLineFeed = true }
      if byte == 0x0D { hasCarriageReturn = true }
      guard byte >= 0x80, looked < Self.mostBytes else { continue }
      looked += 1
      let before = index > 0 ? text[index - 1] : 0x20
      let after = index + 1 < text.count ? text[index + 1] : 0x20
      windows += Self.weight(byte, .windows1252, before, after)
      macintosh += Self.weight(byte, .macRoman, before, after)
    }
  }

  /// The likelier one: Windows-1252 where nothing tells, unless lines end as on a Macintosh.
  var encoding: SingleByteEncoding {
    let lineEnds = hasCarriageReturn && !hasLineFeed ? 3 : 0
    return macintosh + lineEnds > windows ? .macRoman : .windows1252
  }

  private static func weight(
    _ byte: UInt8, _ encoding: SingleByteEncoding, _ before: UInt8, _ after: UInt8
  ) -> Int {
    let left = Neighbour(before, encoding)
    let right = Neighbour(after, encoding)
    switch encoding.role(byte) {
    case .none: return -4
    case .lowercase:
      if left == .other, right == .other { return -1 }
      return right == .uppercase || (left == .uppercase && right == .uppercase) ? -1 : 1
    case .uppercase:
      if left == .lowercase { return -2 }
      return left == .other && right == .other ? 0 : 1
    case .apostrophe: return left.isLetter || right.isLetter ? 2 : 1
    case .openingQuote: return right.isLetter && !left.isLetter ? 2 : 0
    case .closingQuote: return right.isLetter ? -1 : 2
    case .dash: return left.isLetter == right.isLetter && !isTight(byte, encoding, left) ? 1 : 0
    case .ellipsis: return left.isLetter || right.isLetter ? 1 : 0
    case .openingMark:
      return left.isLetter || before.isASCIIDigit ? -1 : right == .uppercase ? 1 : 0
    case .degree: return before.isASCIIDigit ? 1 : 0
    case .trademark: return left.isLetter && !right.isLetter ? 1 : 0
    case .symbol: return left.isLetter && right.isLetter ? -2 : 0
    }
  }

  /// Whether a dash is the short one between letters, where the long one stands or a hyphen.
  private static func isTight(
    _ byte: UInt8, _ encoding: SingleByteEncoding, _ left: Neighbour
  ) -> Bool {
    left.isLetter && encoding.sequence(byte) == [0xE2, 0x80, 0x93]
  }

  /// What stands beside a byte.
  private enum Neighbour {
    case lowercase, uppercase, other

    var isLetter: Bool { self != .other }

    init(_ byte: UInt8, _ encoding: SingleByteEncoding) {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): self = .lowercase
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): self = .uppercase
      case 0x80...:
        switch encoding.role(byte) {
        case .lowercase: self = .lowercase
        case .uppercase: self = .uppercase
        default: self = .other
        }
      default: self = .other
      }
    }
  }
}
