import ScreenplayModel

/// Counts the characters of a paragraph up to places that come in order.
struct ColumnCounter {
  private var paragraph = TextRange.empty
  private var offset = 0
  private var count = 0

  /// The column, from 1, of a byte of a paragraph's text.
  mutating func column(of start: UInt32, in paragraph: TextRange, of text: [UInt8]) -> Int {
    if self.paragraph != paragraph || Int(start) < offset {
      self.paragraph = paragraph
      offset = Int(paragraph.start)
      count = 0
    }
    while offset < Int(start), offset < text.count {
      if text[offset] & 0xC0 != 0x80 { count += 1 }
      offset += 1
    }
    return count + 1
  }
}
