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

  /// The lines of a text whose lines all end with LF.
  private static func lineFeedStarts(_ text: UnsafeRawBufferPointer) -> [UInt32] {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(text.count / 32 + 1)
    guard let base = text.baseAddress else { return starts }
    var offset = 0
    while offset < text.count, let feed = memchr(base + offset, 10, text.count - offset) {
      offset = UnsafeRawPointer(feed) - base + 1
      starts.append(UInt32(truncatingIfNeeded: offset))
    }
    return starts
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
