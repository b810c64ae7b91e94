#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A view of a text's bytes for the length of one call.
///
/// Reading outside them gives 0, a byte no screenplay holds: rules may look ahead and back without
/// asking first, and nothing can be read that is not theirs.
struct TextBytes {
  private let bytes: UnsafeBufferPointer<UInt8>

  /// A view of a buffer, which must outlive it.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// How many there are.
  @inline(__always) var count: Int { bytes.count }

  /// A byte; 0 outside.
  @inline(__always) subscript(_ offset: Int) -> UInt8 {
    UInt(bitPattern: offset) < UInt(bitPattern: bytes.count) ? bytes[offset] : 0
  }

  /// Eight bytes from an offset on, the first of them lowest; nil when there are fewer.
  @inline(__always) func word(at offset: Int) -> UInt64? {
    guard offset >= 0, offset &+ 8 <= bytes.count else { return nil }
    return UnsafeRawBufferPointer(bytes).loadUnaligned(
      fromByteOffset: offset, as: UInt64.self
    ).littleEndian
  }

  /// A part of them, as far as it lies inside; offsets count anew from 0.
  @inline(__always) subscript(_ range: Range<Int>) -> TextBytes {
    let start = min(max(0, range.lowerBound), bytes.count)
    let end = min(max(start, range.upperBound), bytes.count)
    return TextBytes(
      UnsafeBufferPointer(start: bytes.baseAddress.map { $0 + start }, count: end &- start))
  }

  /// The offset of a byte's next occurrence, or `end`.
  func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int {
    let end = min(end, bytes.count)
    guard start >= 0, start < end, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), end - start)
    else { return max(start, end) }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Where some bytes first stand, all before `end`; nil when they do not.
  func firstRange(of sought: [UInt8], to end: Int) -> Int? {
    guard let first = sought.first else { return nil }
    var offset = firstIndex(of: first, from: 0, to: end)
    while offset + sought.count <= end {
      if sought.indices.allSatisfy({ self[offset + $0] == sought[$0] }) { return offset }
      offset = firstIndex(of: first, from: offset + 1, to: end)
    }
    return nil
  }

  /// Calls a function with each part of a range, cut at a byte.
  @inline(__always)
  func forEachPart(of range: Range<Int>, endedBy byte: UInt8, _ body: (Range<Int>) -> Void) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = firstIndex(of: byte, from: start, to: range.upperBound)
      body(start..<end)
      start = end + 1
    }
  }

  /// Whether they are the same as others.
  func isEqual(to other: TextBytes) -> Bool {
    count == other.count && (0..<count).allSatisfy { self[$0] == other[$0] }
  }

  /// A range as a string.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }

  /// Whether a range holds just these bytes.
  func holds(_ sought: [UInt8], in range: Range<Int>) -> Bool {
    guard sought.count == range.count else { return false }
    for (index, byte) in sought.enumerated() where self[range.lowerBound + index] != byte {
      return false
    }
    return true
  }

  /// Adds all of them to an array.
  func append(to array: inout [UInt8]) { array.append(contentsOf: bytes) }

  /// A range without the blanks at its ends.
  @inline(__always) func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, self[start].isSpace { start &+= 1 }
    while end > start, self[end &- 1].isSpace { end &-= 1 }
    return start..<end
  }

  /// A range without the blanks at its end.
  @inline(__always) func trimmedEnd(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, self[end - 1].isSpace { end -= 1 }
    return range.lowerBound..<end
  }

  /// The character (Unicode scalar) at an offset and its length in bytes.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = self[offset]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = length == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(length))
    for index in 1..<max(1, length) { value = value << 6 | UInt32(self[offset + index] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}

extension UInt8 {
  /// A space or tab.
  @inline(__always) var isBlank: Bool { self == 0x20 || self == 0x09 }
  /// A space, tab, vertical tab or form feed.
  @inline(__always) var isSpace: Bool {
    self <= 0x20 && (self == 0x20 || self == 0x09 || self == 0x0B || self == 0x0C)
  }
  /// `A`…`Z` or `a`…`z`.
  @inline(__always) var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// `0`…`9`.
  @inline(__always) var isASCIIDigit: Bool { self &- 0x30 < 10 }
  /// Part of a character outside ASCII.
  @inline(__always) var isMultibyte: Bool { self >= 0x80 }
}

/// A set of bytes.
struct ByteSet: Hashable, Sendable {
  private var bits = SIMD4<UInt64>()

  /// Whether a byte is in it.
  @inline(__always) func contains(_ byte: UInt8) -> Bool {
    bits[Int(byte >> 6)] & (1 << UInt64(byte & 63)) != 0
  }

  /// Adds a byte.
  mutating func insert(_ byte: UInt8) { bits[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }
}

/// Tests on eight bytes in one word.
enum ByteWord {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Whether a byte is none of the word's; may say no for one that is not.
  @inline(__always) static func isFree(of byte: UInt8, _ word: UInt64) -> Bool {
    let difference = word ^ UInt64(byte) &* ones
    return (difference &- ones) & ~difference & highBits == 0
  }

  /// High bits of the bytes in a range; all bytes of the word must be ASCII.
  @inline(__always) static func bytes(_ range: ClosedRange<UInt8>, in word: UInt64) -> UInt64 {
    let notBelow = word &+ (0x80 &- UInt64(range.lowerBound)) &* ones
    let above = word &+ (0x7F &- UInt64(range.upperBound)) &* ones
    return notBelow & ~above & highBits
  }
}
