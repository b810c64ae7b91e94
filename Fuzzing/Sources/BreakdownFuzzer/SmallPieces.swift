import BreakdownKit

/// A file that comes in small pieces.
struct SmallPieces: ByteSource {
  private var rest: ArraySlice<UInt8>
  private let length: Int

  init(_ bytes: [UInt8]) {
    rest = bytes[...]
    length = 1 + bytes.count % 97
  }

  var byteCount: Int? { nil }

  mutating func next() -> ArraySlice<UInt8>? {
    defer { rest = rest.dropFirst(length) }
    return rest.isEmpty ? nil : rest.prefix(length)
  }
}
