/// A piece of a screenplay's text: byte offsets into ``Screenplay/text``.
public struct TextRange: Hashable, Sendable {
  /// Offset of the first byte.
  public var start: UInt32
  /// Offset after the last byte.
  public var end: UInt32

  /// A range from two offsets; an end before the start makes an empty range.
  @inlinable
  public init(start: Int, end: Int) {
    self.start = UInt32(clamping: start)
    self.end = max(self.start, UInt32(clamping: end))
  }

  /// The empty range.
  public static let empty = TextRange(start: 0, end: 0)

  /// Whether there is nothing in it.
  @inlinable public var isEmpty: Bool { start == end }

  /// Length in bytes.
  @inlinable public var count: Int { Int(end) - Int(start) }

  /// The offsets as array indices.
  @inlinable public var indices: Range<Int> { Int(start)..<Int(end) }

  /// Whether a byte offset lies inside.
  public func contains(_ offset: Int) -> Bool { Int(start) <= offset && offset < Int(end) }
}
