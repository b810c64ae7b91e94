/// Checks that bytes are UTF-8 (RFC 3629, section 4).
enum UTF8Validation {
  /// The offset of the first byte that is not UTF-8; nil when all are.
  static func firstInvalid(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var offset = 0
    while offset < bytes.count {
      if offset &+ 32 <= bytes.count {
        let block = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
        if block & SIMD4(repeating: ByteWord.highBits) == SIMD4() {
          offset &+= 32
          continue
        }
      }
      if offset &+ 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
        let high = word & ByteWord.highBits
        offset &+= high.trailingZeroBitCount >> 3
        if high == 0 { continue }
      }
      guard let length = sequenceLength(bytes, offset) else { return offset }
      offset &+= length
    }
    return nil
  }

  /// Length of the sequence at an offset, which must lie inside; nil when it is none.
  @inline(__always)
  static func sequenceLength(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int? {
    let first = bytes[offset]
    if first < 0x80 { return 1 }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC2, first <= 0xF4, offset &+ length <= bytes.count,
      allowedSecond(first).contains(bytes[offset &+ 1])
    else { return nil }
    for index in 2..<max(2, length) where bytes[offset &+ index] & 0xC0 != 0x80 { return nil }
    return length
  }

  /// What may stand second in a sequence: never an overlong form, a surrogate, or beyond U+10FFFF.
  @inline(__always)
  private static func allowedSecond(_ first: UInt8) -> ClosedRange<UInt8> {
    switch first {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}
