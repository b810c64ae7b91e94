import ScreenplayModel

/// The places where a text may be cut between sentences: behind `.`, `!`, `?`, `…` with the quotes
/// and brackets that close there, and behind `--`, where a blank follows.
struct SentenceEnds: IteratorProtocol, Sequence {
  /// A place to cut.
  struct Cut {
    /// End of what stays.
    var end: Int
    /// Begin of what goes on.
    var next: Int
  }

  private let text: [UInt8]
  private let end: Int
  private let limit: Int
  private var offset: Int

  /// The cuts of a piece of a text, in order; never at its very end, none from `limit` on.
  init(_ range: TextRange, of text: [UInt8], before limit: Int = .max) {
    self.text = text
    end = Swift.min(Int(range.end), text.count)
    offset = Swift.min(Int(range.start), end)
    self.limit = Swift.min(limit, end)
  }

  /// The next cut.
  mutating func next() -> Cut? {
    while offset < limit {
      guard var cut = skipTerminator() else {
        offset += 1
        continue
      }
      offset = cut
      while let length = closerLength(at: cut) { cut += length }
      let next = skipBlanks(from: cut)
      if next > cut, next < end {
        offset = next
        return Cut(end: cut, next: next)
      }
    }
    return nil
  }

  /// The offset behind the mark at ``offset`` that ends a sentence; nil when there is none.
  private func skipTerminator() -> Int? {
    switch text[offset] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return offset + 1
    case UInt8(ascii: "-"):
      return offset + 1 < end && text[offset + 1] == UInt8(ascii: "-") ? offset + 2 : nil
    case 0xE2: return isPunctuation(0xA6, at: offset) ? offset + 3 : nil
    default: return nil
    }
  }

  /// The bytes of a closing quote or bracket.
  private func closerLength(at offset: Int) -> Int? {
    guard offset < end else { return nil }
    switch text[offset] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): return 1
    case 0xE2: return isPunctuation(0x9D, at: offset) || isPunctuation(0x99, at: offset) ? 3 : nil
    default: return nil
    }
  }

  /// Whether a character of the block U+2000 stands there, by its last byte.
  private func isPunctuation(_ last: UInt8, at offset: Int) -> Bool {
    offset + 2 < end && text[offset + 1] == 0x80 && text[offset + 2] == last
  }

  private func skipBlanks(from offset: Int) -> Int {
    var offset = offset
    while offset < end {
      if text[offset] == UInt8(ascii: " ") || text[offset] == UInt8(ascii: "\t") {
        offset += 1
      } else if let length = LineBreak.length(in: text, at: offset) {
        offset += length
      } else {
        break
      }
    }
    return Swift.min(offset, end)
  }
}
