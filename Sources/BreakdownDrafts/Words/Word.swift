import ScreenplayModel

/// One word of a scene, told apart by a number instead of by its letters.
package struct Word: Hashable, Sendable {
  /// Equal for a word and its inflections: `sword`, `Swords`, `sword's`.
  package var stem: UInt32
  /// The paragraph, in ``Screenplay/paragraphs``.
  package var paragraph: UInt32
  /// Where it stands, in ``Screenplay/text``.
  package var text: TextRange
}

/// Takes texts apart into words.
enum WordReader {
  /// The words of a text, in order.
  static func words(_ text: String) -> [Word] {
    var words: [Word] = []
    let bytes = Array(text.utf8)
    append(bytes, in: 0..<bytes.count, paragraph: 0, to: &words)
    return words
  }

  /// The stems of a text's words, in order.
  static func stems(_ text: String) -> [UInt32] { words(text).map(\.stem) }

  /// Appends the words of a stretch of bytes.
  static func append(
    _ bytes: [UInt8], in range: Range<Int>, paragraph: Int, to words: inout [Word]
  ) {
    var offset = range.lowerBound
    let end = min(range.upperBound, bytes.count)
    while offset < end {
      guard letterLength(bytes, at: offset, end: end) > 0 else {
        offset += signLength(bytes[offset])
        continue
      }
      let start = offset
      while offset < end {
        let length = letterLength(bytes, at: offset, end: end)
        if length > 0 {
          offset += length
        } else if let mark = apostropheLength(bytes, at: offset, end: end),
          letterLength(bytes, at: offset + mark, end: end) > 0
        {
          offset += mark
        } else {
          break
        }
      }
      words.append(
        Word(
          stem: WordStem.stem(bytes[start..<offset]), paragraph: UInt32(clamping: paragraph),
          text: TextRange(start: start, end: offset)))
    }
  }

  /// How many bytes of a letter or digit stand here; 0 when it is a sign or a blank.
  private static func letterLength(_ bytes: [UInt8], at offset: Int, end: Int) -> Int {
    guard offset < end else { return 0 }
    switch bytes[offset] {
    case 48...57, 65...90, 97...122: return 1
    case 0..<0x80: return 0
    // No-break blank and signs of Latin-1; general punctuation, dashes and quotes.
    case 0xC2: return 0
    case 0xE2 where offset + 1 < end && bytes[offset + 1] == 0x80: return 0
    default: return 1
    }
  }

  /// How many bytes a sign or blank has, by its first.
  private static func signLength(_ first: UInt8) -> Int {
    switch first {
    case 0xC2: 2
    case 0xE2: 3
    default: 1
    }
  }

  /// Bytes of an apostrophe, straight or curled; nil when there is none.
  private static func apostropheLength(_ bytes: [UInt8], at offset: Int, end: Int) -> Int? {
    if bytes[offset] == 0x27 { return 1 }
    let isCurled =
      offset + 2 < end && bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80
      && bytes[offset + 2] == 0x99
    return isCurled ? 3 : nil
  }
}
