extension String {
  /// The words of a text with single blanks between them; empty when there are none.
  package var inOneLine: String {
    isInOneLine ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether it surely is so already: told from its bytes, for most texts without Unicode's tables.
  private var isInOneLine: Bool {
    var (first, second): (UInt8, UInt8) = (0, 0x20)
    for byte in utf8 {
      let isBlank = byte <= 0x20
      if isBlank, byte < 0x20 || second == 0x20 { return false }
      // With these begin no-break, ogham and ideographic blanks, and the next line of old terminals.
      if byte == 0xC2 || byte == 0xE1 || byte == 0xE3 { return false }
      // Of general punctuation only dashes, quotes and dots: blanks stand there, too.
      if second == 0xE2, byte != 0x80 { return false }
      if first == 0xE2, !(0x90...0xA6).contains(byte) { return false }
      (first, second) = (second, byte)
    }
    return second != 0x20
  }
}
