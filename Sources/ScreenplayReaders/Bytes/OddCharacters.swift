/// Characters that look like others or like nothing, put where the rules expect plain ones.
///
/// Blanks that do not break, letters of full width, marks of no width.
enum OddCharacters {
  /// A text with plain characters in their place; nil when it holds none.
  ///
  /// One character becomes one, so that columns stay what they are, but marks of no width are left out.
  static func plain(_ bytes: [UInt8]) -> [UInt8]? {
    bytes.withUnsafeBufferPointer { buffer in
      let text = TextBytes(buffer)
      guard var offset = next(in: text, from: 0) else { return nil }
      var plain: [UInt8] = []
      plain.reserveCapacity(bytes.count)
      var start = 0
      while true {
        text[start..<offset].append(to: &plain)
        let (scalar, length) = text.scalar(at: offset)
        if let byte = byte(for: scalar), byte > 0 { plain.append(byte) }
        start = offset + length
        guard let following = next(in: text, from: start) else { break }
        offset = following
      }
      text[start..<text.count].append(to: &plain)
      return plain
    }
  }

  /// The offset of the next one.
  private static func next(in text: TextBytes, from start: Int) -> Int? {
    var offset = start
    while offset < text.count {
      if let word = text.word(at: offset) {
        let high = word & ByteWord.highBits
        offset += high.trailingZeroBitCount >> 3
        if high == 0 { continue }
      }
      guard mayBegin(text[offset], text[offset + 1], text[offset + 2]) else {
        offset += text[offset] < 0xE0 ? 1 : 2
        continue
      }
      let (scalar, length) = text.scalar(at: offset)
      if byte(for: scalar) != nil { return offset }
      offset += length
    }
    return nil
  }

  /// Whether one may begin with some bytes: a quick look that passes over letters and quotes.
  @inline(__always)
  static func mayBegin(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch first {
    case 0xC2: second == 0xA0 || second == 0xAD
    case 0xE2: second == 0x80 ? third < 0x92 || third == 0xAF : second == 0x81
    case 0xE1: second == 0x9A
    case 0xE3: second == 0x80
    case 0xEF: true
    default: false
    }
  }

  /// What stands for a character: a byte, 0 for nothing, nil for the character itself.
  private static func byte(for scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    // No-break, ogham, en quad to hair space, narrow, mathematical and ideographic spaces.
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: 0x20
    // Hyphens that are not the keyboard's.
    case 0x2010, 0x2011, 0xFF0D: UInt8(ascii: "-")
    // Soft hyphen, zero width space, word joiner, byte order mark.
    case 0xAD, 0x200B, 0x2060, 0xFEFF: 0
    // Digits, letters, brackets and marks of full width; commas, colons and the like stay.
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF03, 0xFF08, 0xFF09, 0xFF0E, 0xFF0F,
      0xFF1C, 0xFF1E, 0xFF20:
      UInt8(truncatingIfNeeded: scalar.value - 0xFEE0)
    default: nil
    }
  }
}
