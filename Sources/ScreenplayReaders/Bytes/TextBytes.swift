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

  /// Eight bytes from an offset on, all of which must lie inside.
  @inline(__always) func word(at offset: Int) -> UInt64 {
    guard offset >= 0, offset + 8 <= bytes.count, let base = bytes.baseAddress else { return 0 }
    return UnsafeRawPointer(base).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// A part of them, as far as it lies inside; offsets count anew from 0.
  subscript(_ range: Range<Int>) -> TextBytes {
    TextBytes(UnsafeBufferPointer(rebasing: bytes[range.clamped(to: bytes.indices)]))
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

  /// Whether they are the same as others.
  func isEqual(to other: TextBytes) -> Bool {
    count == other.count && (0..<count).allSatisfy { self[$0] == other[$0] }
  }

  /// A part of them as a string.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }

  /// Adds all of them to an array.
  func append(to array: inout [UInt8]) { array.append(contentsOf: bytes) }

  /// A range without the blanks at its ends.
  @inline(__always) func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
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
    self == 0x20 || self == 0x09 || self == 0x0B || self == 0x0C
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
