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
    var starts: [UInt32] = [0]
    bytes.withUnsafeBytes { buffer in
      starts.reserveCapacity(buffer.count / 24)
      var feed = Self.next(10, in: buffer, from: 0)
      var carriage = Self.next(13, in: buffer, from: 0)
      while min(feed, carriage) < buffer.count {
        let isPair = carriage + 1 == feed && feed < buffer.count
        let end = min(feed, carriage) == feed || isPair ? feed : carriage
        starts.append(UInt32(clamping: end + 1))
        if carriage <= end { carriage = Self.next(13, in: buffer, from: end + 1) }
        if feed <= end { feed = Self.next(10, in: buffer, from: end + 1) }
      }
    }
    self.starts = starts
  }

  /// The offset of a byte's next occurrence, or the end.
  private static func next(
    _ byte: Int32, in buffer: UnsafeRawBufferPointer, from start: Int
  ) -> Int {
    guard start < buffer.count, let base = buffer.baseAddress,
      let found = memchr(base + start, byte, buffer.count - start)
    else { return buffer.count }
    return UnsafeRawPointer(found) - base
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
