#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the lines of a text begin: turns byte offsets into lines and columns.
public struct LineTable: Hashable, Sendable {
  /// Byte offset of each line's first byte; lines end with LF, CRLF or a lone CR.
  public private(set) var starts: [UInt32]

  /// The lines of a text.
  public init(_ bytes: [UInt8]) {
    starts = bytes.withUnsafeBytes { buffer in
      let hasCarriageReturns = buffer.baseAddress.map { memchr($0, 13, buffer.count) != nil }
      return hasCarriageReturns == true ? Self.mixedStarts(buffer) : Self.lineFeedStarts(buffer)
    }
  }

  /// Bytes looked at before the lines found in them are kept.
  private static let blockLength = 4_096

  /// The lines of a text whose lines all end with LF.
  private static func lineFeedStarts(_ text: UnsafeRawBufferPointer) -> [UInt32] {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(text.count / 32 + 1)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: blockLength) { found in
      var offset = 0
      while offset < text.count {
        let end = min(offset + blockLength, text.count)
        let count = findLineFeeds(in: text, offset..<end, into: found)
        starts.append(contentsOf: UnsafeMutableBufferPointer(rebasing: found[..<count]))
        offset = end
      }
    }
    return starts
  }

  /// Puts the offsets behind the line feeds of a range into `found`, eight bytes at a time.
  ///
  /// - Returns: How many there are.
  private static func findLineFeeds(
    in text: UnsafeRawBufferPointer, _ range: Range<Int>,
    into found: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    var count = 0
    var offset = range.lowerBound
    while offset + 8 <= range.upperBound {
      let word = text.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
      let difference = word ^ 0x0A0A_0A0A_0A0A_0A0A
      // The high bit of every byte that is a line feed, of no other.
      var feeds = ~(((difference & lowBits) &+ lowBits) | difference | lowBits)
      while feeds != 0 {
        let start = offset &+ (feeds.trailingZeroBitCount >> 3) &+ 1
        found[count] = UInt32(truncatingIfNeeded: start)
        count &+= 1
        feeds &= feeds &- 1
      }
      offset &+= 8
    }
    while offset < range.upperBound {
      if text[offset] == 10 {
        found[count] = UInt32(truncatingIfNeeded: offset + 1)
        count += 1
      }
      offset += 1
    }
    return count
  }

  /// The lines of a text whose lines end with LF, CRLF or a lone CR.
  private static func mixedStarts(_ text: UnsafeRawBufferPointer) -> [UInt32] {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(text.count / 24 + 1)
    for offset in 0..<text.count {
      let isEnd =
        text[offset] == 10
        || (text[offset] == 13 && (offset + 1 == text.count || text[offset + 1] != 10))
      if isEnd { starts.append(UInt32(truncatingIfNeeded: offset + 1)) }
    }
    return starts
  }

  /// No lines at all: for formats whose paragraphs know their own line.
  public init() { starts = [] }

  /// The line of a byte offset, from 1.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return max(1, low)
  }

  /// The offset of a line's first byte; lines count from 1.
  public func start(ofLine line: Int) -> Int? {
    starts.indices.contains(line - 1) ? Int(starts[line - 1]) : nil
  }
}
