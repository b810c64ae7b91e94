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
      guard let base = buffer.baseAddress else { return }
      let hasCarriageReturns = memchr(base, 13, buffer.count) != nil
      var offset = 0
      while offset < buffer.count {
        if hasCarriageReturns {
          while offset < buffer.count, buffer[offset] != 10, buffer[offset] != 13 { offset += 1 }
          guard offset < buffer.count else { break }
          let isPair = buffer[offset] == 13 && offset + 1 < buffer.count && buffer[offset + 1] == 10
          offset += isPair ? 2 : 1
        } else {
          guard let found = memchr(base + offset, 10, buffer.count - offset) else { break }
          offset = UnsafeRawPointer(found) - base + 1
        }
        starts.append(UInt32(clamping: offset))
      }
    }
    self.starts = starts
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
