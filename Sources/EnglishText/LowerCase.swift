/// Lower-cases UTF-8 letters: Latin with accents, Greek, Cyrillic; everything else stays.
enum LowerCase {
  /// The lower-case letter of an ASCII letter; other bytes stay.
  @inline(__always)
  static func ascii(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 0x20 : byte }

  /// Appends the lower-cased letters of a word; curly apostrophes become straight.
  static func append(_ word: UnsafeBufferPointer<UInt8>, to letters: inout [UInt8]) {
    var index = 0
    while index < word.count {
      let byte = word[index]
      let next = index + 1 < word.count ? word[index + 1] : 0
      if byte >= 0xC2, byte <= 0xDF, next & 0xC0 == 0x80 {
        let letter = lower(UInt32(byte & 0x1F) << 6 | UInt32(next & 0x3F))
        letters.append(UInt8(truncatingIfNeeded: 0xC0 | letter >> 6))
        letters.append(UInt8(truncatingIfNeeded: 0x80 | letter & 0x3F))
        index += 2
      } else if byte == 0xE2, next == 0x80, index + 2 < word.count, word[index + 2] == 0x99 {
        letters.append(UInt8(ascii: "'"))
        index += 3
      } else {
        letters.append(ascii(byte))
        index += 1
      }
    }
  }

  /// The lower-case letter of a letter that takes two bytes; it takes two as well.
  private static func lower(_ letter: UInt32) -> UInt32 {
    switch letter {
    // Latin-1, Greek and Cyrillic have their small letters in a block behind the capitals.
    case 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A1, 0x3A3...0x3AB, 0x410...0x42F: letter + 32
    case 0x400...0x40F: letter + 80
    case 0x388...0x38A: letter + 37
    case 0x386: 0x3AC
    case 0x38C: 0x3CC
    case 0x38E, 0x38F: letter + 63
    case 0x178: 0xFF
    // Elsewhere each small letter stands behind its capital.
    case 0x139...0x148, 0x179...0x17E: letter + letter % 2
    case 0x100...0x12F, 0x132...0x137, 0x14A...0x177, 0x460...0x481, 0x48A...0x4BF,
      0x4D0...0x52F:
      letter | 1
    default: letter
    }
  }
}
