/// How many characters (Unicode scalars) stand before any byte of a text.
///
/// Counted once, block by block: where many places of one long line are asked for, each is told
/// without counting the line again.
public struct CharacterCounts: Sendable {
  private static let blockLength = 256

  private let text: [UInt8]
  /// Characters before each block.
  private let blocks: [Int]

  /// The counts of a text.
  public init(_ text: [UInt8]) {
    self.text = text
    var blocks = [0]
    blocks.reserveCapacity(text.count / Self.blockLength + 1)
    var start = 0
    while start + Self.blockLength <= text.count {
      blocks.append(blocks[blocks.count - 1] + Self.count(text[start..<(start + Self.blockLength)]))
      start += Self.blockLength
    }
    self.blocks = blocks
  }

  /// Characters that begin before a byte; all of them for bytes behind the end.
  public func characters(before offset: Int) -> Int {
    let offset = max(0, min(offset, text.count))
    let block = offset / Self.blockLength
    return blocks[block] + Self.count(text[(block * Self.blockLength)..<offset])
  }

  private static func count(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(into: 0) { count, byte in
      if byte & 0xC0 != 0x80 { count += 1 }
    }
  }
}
