/// Bytes that come piece by piece: from a file, a pipe, or memory.
///
/// A reader that takes them so can refuse a hostile file after its first bytes, however long it is.
public protocol ByteSource {
  /// How many bytes there are, where that is known beforehand.
  var byteCount: Int? { get }
  /// The next piece, of any size but empty; nil at the end.
  mutating func next() throws(ReadError) -> ArraySlice<UInt8>?
}

/// Bytes at hand.
public struct BytesInMemory: ByteSource {
  private var bytes: ArraySlice<UInt8>?
  /// How many there are.
  public let byteCount: Int?

  /// A source of bytes that come in one piece.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes.isEmpty ? nil : bytes[...]
    byteCount = bytes.count
  }

  /// All of them, once.
  public mutating func next() -> ArraySlice<UInt8>? { bytes.take() }
}

extension ByteSource {
  /// Everything in one array.
  ///
  /// Where the size is known there is room for some more, so that a text that is put together from
  /// parts of it can stand behind it without all being copied.
  ///
  /// - Parameter check: Looks at each piece as it comes.
  package mutating func all(
    file: String, limit: Int, _ check: (ArraySlice<UInt8>) throws(ReadError) -> Void = { _ in }
  ) throws(ReadError) -> [UInt8] {
    var bytes: [UInt8] = []
    if let byteCount {
      guard byteCount <= limit else {
        throw .tooLarge(file: file, bytes: byteCount, limit: limit)
      }
      bytes.reserveCapacity(byteCount + byteCount / 4)
    }
    while let piece = try next() {
      guard bytes.count + piece.count <= limit else {
        throw .tooLarge(file: file, bytes: bytes.count + piece.count, limit: limit)
      }
      try check(piece)
      bytes.append(contentsOf: piece)
    }
    return bytes
  }
}
