/// What is well-formed UTF-8: RFC 3629, section 4.
enum UTF8Text {
  /// `�`, which stands for what cannot be read.
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// The offset of the first byte that is not UTF-8.
  static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        if offset + 32 <= buffer.count, isASCII(buffer, offset) {
          offset += 32
        } else if let length = sequenceLength(buffer, offset) {
          offset += length
        } else {
          return offset
        }
      }
      return nil
    }
  }

  /// Whether the 32 bytes at an offset are all ASCII.
  @inline(__always)
  private static func isASCII(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Bool {
    let block = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
    let high = block & SIMD4(repeating: 0x8080_8080_8080_8080)
    return high == .zero
  }

  /// Length of the UTF-8 sequence at an offset; nil when it is none.
  @inline(__always)
  static func sequenceLength(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int? {
    bytes[offset] < 0x80 ? 1 : multibyteLength(bytes, offset)
  }

  private static func multibyteLength(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int? {
    let part = longestPart(bytes, offset)
    return part.isWhole ? part.length : nil
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
