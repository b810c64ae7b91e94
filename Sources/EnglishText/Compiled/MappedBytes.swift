/// Bytes that are used where they lie: part of the program, never changed and never freed.
///
/// Every read is checked; behind the end all is 0. Numbers are stored with the smallest byte first.
public struct MappedBytes: Sendable {
  // Nobody writes to what it points to, so that all may read it at once.
  @usableFromInline nonisolated(unsafe) let start: UnsafeRawPointer?
  /// How many bytes there are.
  public let count: Int

  /// No bytes.
  @inlinable
  public init() { (start, count) = (nil, 0) }

  /// Bytes that stay where they are as long as the program runs.
  @inlinable
  public init(_ bytes: UnsafeRawBufferPointer) {
    (start, count) = (bytes.baseAddress, bytes.count)
  }

  /// Bytes made while the program runs; they are kept until it ends.
  public init(keeping bytes: [UInt8]) {
    let kept = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    kept.copyBytes(from: bytes)
    self.init(UnsafeRawBufferPointer(kept))
  }

  /// A piece of the bytes; none when it does not lie in them.
  @inlinable
  public func part(from offset: Int, count: Int) -> MappedBytes {
    guard let start, offset >= 0, count >= 0, offset <= self.count, count <= self.count - offset
    else { return MappedBytes() }
    return MappedBytes(UnsafeRawBufferPointer(start: start + offset, count: count))
  }

  /// The bytes themselves.
  @inlinable
  public var letters: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start?.assumingMemoryBound(to: UInt8.self), count: count)
  }

  /// The byte at an offset.
  @inlinable @inline(__always)
  public func uint8(at offset: Int) -> UInt8 {
    guard let start, offset >= 0, offset < count else { return 0 }
    return start.load(fromByteOffset: offset, as: UInt8.self)
  }

  /// The two bytes at an offset, as a number.
  @inlinable @inline(__always)
  public func uint16(at offset: Int) -> UInt16 {
    guard let start, offset >= 0, offset <= count - 2 else { return 0 }
    return UInt16(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  /// The four bytes at an offset, as a number.
  @inlinable @inline(__always)
  public func uint32(at offset: Int) -> UInt32 {
    guard let start, offset >= 0, offset <= count - 4 else { return 0 }
    return UInt32(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
}

/// Bytes put together from numbers, the smallest byte first.
package struct WrittenBytes {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []

  /// Nothing yet.
  package init() {}

  /// Appends a number.
  package mutating func append(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Appends bytes as they are.
  package mutating func append(contentsOf letters: some Sequence<UInt8>) {
    bytes.append(contentsOf: letters)
  }
}
