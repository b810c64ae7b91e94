import ScreenplayModel

/// Cuts a text into printed lines, as many words on each as fit.
///
/// Blanks at the end of a line hang over the edge, and so does a hyphen; a word may be cut after a
/// hyphen; a word longer than a line is cut anywhere. A line break in the text begins a new line.
struct LineWrapper: IteratorProtocol, Sequence {
  private let text: [UInt8]
  private let end: Int
  private let columns: Int
  private var width: Int
  /// Where the next line begins; nil after the last.
  private var offset: Int?

  /// The lines of a piece of a text; the first may be of another width.
  init(_ range: TextRange, of text: [UInt8], columns: Int, firstColumns: Int? = nil) {
    self.text = text
    self.columns = Swift.max(1, columns)
    width = Swift.max(1, firstColumns ?? columns)
    end = Swift.min(Int(range.end), text.count)
    offset = Swift.min(Int(range.start), end)
  }

  /// A place where a line may end.
  private struct Opportunity {
    /// End of the line's last word, begin of the next line.
    var inkEnd: Int
    var next: Int
  }

  /// The next line, without the blanks at its end; a text of no characters is one empty line.
  mutating func next() -> TextRange? {
    guard let start = offset else { return nil }
    var index = start
    var column = 0
    var inkEnd = start
    var opportunity: Opportunity?
    while index < end {
      let byte = text[index]
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        column += 1
        index += 1
        if inkEnd > start { opportunity = Opportunity(inkEnd: inkEnd, next: index) }
        continue
      }
      if let length = LineBreak.length(in: text, at: index) {
        return finish(start, inkEnd, next: index + length)
      }
      let character = CharacterWidth.measure(text, at: index)
      column += character.columns
      if column > width, index > start, column > width + 1 || !isBreakingHyphen(at: index) {
        if let opportunity { return finish(start, opportunity.inkEnd, next: opportunity.next) }
        return finish(start, index, next: index)
      }
      index += character.bytes
      inkEnd = index
      if byte == UInt8(ascii: "-"), isBreakingHyphen(at: index - 1) {
        opportunity = Opportunity(inkEnd: inkEnd, next: index)
      }
    }
    return finish(start, Swift.min(inkEnd, end), next: nil)
  }

  /// Whether a line may end behind a hyphen that stands here: the last of a row of them.
  private func isBreakingHyphen(at index: Int) -> Bool {
    guard text[index] == UInt8(ascii: "-") else { return false }
    return index + 1 >= end || text[index + 1] != UInt8(ascii: "-")
  }

  private mutating func finish(_ start: Int, _ end: Int, next: Int?) -> TextRange {
    offset = next
    width = columns
    return TextRange(start: start, end: end)
  }

  /// How many lines there are, counted no further than a limit.
  func count(upTo limit: Int = .max) -> Int {
    var lines = self
    var count = 0
    while count < limit, lines.next() != nil { count += 1 }
    return count
  }
}

/// The characters that begin a new line within a paragraph.
enum LineBreak {
  /// The bytes of the line break at an offset: LF, CR, CRLF, or Unicode's two separators.
  @inline(__always)
  static func length(in text: [UInt8], at offset: Int) -> Int? {
    switch text[offset] {
    case UInt8(ascii: "\n"): return 1
    case UInt8(ascii: "\r"):
      return offset + 1 < text.count && text[offset + 1] == UInt8(ascii: "\n") ? 2 : 1
    case 0xE2:
      guard offset + 2 < text.count, text[offset + 1] == 0x80 else { return nil }
      return text[offset + 2] & 0xFE == 0xA8 ? 3 : nil
    default: return nil
    }
  }
}
