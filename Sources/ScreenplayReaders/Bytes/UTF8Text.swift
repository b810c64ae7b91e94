/// What is well-formed UTF-8: RFC 3629, section 4.
enum UTF8Text {
  /// `�`, which stands for what cannot be read.
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// The offset of the first byte that is not UTF-8.
  static func firstInvalid(_ bytes: [UInt8]) -> Int? { check(bytes).firstInvalid }

  /// The offset of the first byte that is not UTF-8, and whether ``OddCharacters`` may stand before
  /// it.
  static func check(_ bytes: [UInt8]) -> (firstInvalid: Int?, mayBeOdd: Bool) {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      var mayBeOdd = false
      while true {
        offset = skipASCII(buffer, from: offset)
        guard offset < buffer.count else { return (nil, mayBeOdd) }
        guard let length = sequenceLength(buffer, offset) else { return (offset, mayBeOdd) }
        mayBeOdd =
          mayBeOdd
          || OddCharacters.mayBegin(
            buffer[offset], buffer[offset &+ 1], length > 2 ? buffer[offset &+ 2] : 0)
        offset &+= length
      }
    }
  }

  /// The offset of the next byte that is not ASCII, or the end.
  @inline(__always)
  private static func skipASCII(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var offset = start
    while offset &+ 32 <= bytes.count {
      let block = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
      guard block & SIMD4(repeating: ByteWord.highBits) == SIMD4() else { break }
      offset &+= 32
    }
    while offset &+ 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
      let high = word & ByteWord.highBits
      offset &+= high.trailingZeroBitCount >> 3
      if high != 0 { return offset }
    }
    while offset < bytes.count, bytes[offset] < 0x80 { offset &+= 1 }
    return offset
  }

  /// Length of the UTF-8 sequence at an offset; nil when it is none.
  @inline(__always)
  static func sequenceLength(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int? {
    let first = bytes[offset]
    if first < 0x80 { return 1 }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC2, first <= 0xF4, offset &+ length <= bytes.count,
      secondBytes(after: first).contains(bytes[offset &+ 1])
    else { return nil }
    for index in 2..<max(2, length) where bytes[offset &+ index] & 0xC0 != 0x80 { return nil }
    return length
  }

  /// How many bytes at an offset belong together: a whole sequence, or as much as there is of one.
  ///
  /// 0 where none begins.
  static func longestPart(
    _ bytes: UnsafeRawBufferPointer, _ offset: Int
  ) -> (length: Int, isWhole: Bool) {
    let first = bytes[offset]
    guard (0xC2...0xF4).contains(first) else { return (0, false) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    for index in 1..<length {
      let allowed = index == 1 ? secondBytes(after: first) : 0x80...0xBF
      guard offset + index < bytes.count, allowed.contains(bytes[offset + index]) else {
        return (index, false)
      }
    }
    return (length, true)
  }

  @inline(__always)
  private static func secondBytes(after first: UInt8) -> ClosedRange<UInt8> {
    switch first {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}
