import ScreenplayReaders

/// A file too large to make: a beginning, then one piece over and over, then an end.
///
/// Counts what a reader asks for: a file that is refused early is not read to its end.
public struct EndlessBytes: ByteSource {
  private let start: [UInt8]
  private let piece: ArraySlice<UInt8>
  private let end: [UInt8]
  /// Bytes that the repeated pieces add up to.
  private let middle: Int
  private var stage = 0

  /// How many bytes were asked for so far.
  public private(set) var bytesRead = 0

  /// A source that gives `start`, `piece` until there are `megabytes`, and `end`.
  public init(_ start: String, _ piece: String, megabytes: Int = 1024, end: String = "") {
    self.init([UInt8](start.utf8), [UInt8](piece.utf8), megabytes: megabytes, end: end)
  }

  /// The same of any bytes.
  public init(_ start: [UInt8], _ piece: [UInt8], megabytes: Int = 1024, end: String = "") {
    self.start = start
    var large: [UInt8] = []
    while large.count < 64 * 1024 { large += piece }
    self.piece = large[...]
    self.end = [UInt8](end.utf8)
    middle = megabytes << 20
  }

  /// A pipe: nobody knows how much will come.
  public var byteCount: Int? { nil }

  public mutating func next() -> ArraySlice<UInt8>? {
    if stage == 0 {
      stage = 1
      if !start.isEmpty { return count(start[...]) }
    }
    if stage == 1 {
      if bytesRead - start.count < middle { return count(piece) }
      stage = 2
      if !end.isEmpty { return count(end[...]) }
    }
    return nil
  }

  private mutating func count(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytesRead += bytes.count
    return bytes
  }
}
