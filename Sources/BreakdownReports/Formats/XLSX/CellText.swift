/// Text as a cell of a workbook can hold it.
enum CellText {
  /// Excel's limit, in UTF-16 code units.
  private static let most = 32_767

  /// The text of a cell: also harmless where the sheet is saved as CSV later.
  static func cell(_ text: String) -> String { clean(CSVFormat.harmless(text)) }

  /// Text for a line outside the cells: no line breaks, no longer than so many UTF-16 code units.
  static func line(_ text: String, most: Int) -> String {
    let words = clean(text).split(whereSeparator: \.isWhitespace)
    return cut(words.joined(separator: " "), to: most)
  }

  /// The text, or its beginning with an ellipsis.
  static func cut(_ text: String, to most: Int) -> String {
    guard text.utf16.count > most else { return text }
    var length = 1
    let kept = text.unicodeScalars.prefix { scalar in
      length += UTF16.width(scalar)
      return length <= most
    }
    return String(kept) + "…"
  }

  /// The text without what XML forbids, cut at Excel's limit.
  private static func clean(_ text: String) -> String {
    isClean(text) ? text : cut(escaped(text), to: most)
  }

  /// Whether nothing has to be done, as with almost every text.
  private static func isClean(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte < 0x20, byte != 9, byte != 10 { return false }
      // U+FFFE and U+FFFF begin so; `_x0041_` is Excel's spelling of a letter.
      if byte == 0xEF || (byte == UInt8(ascii: "x") && previous == UInt8(ascii: "_")) {
        return false
      }
      previous = byte
    }
    return text.utf8.count <= most
  }

  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\r": result.append("\n")
      case "\n" where index > 0 && scalars[index - 1] == "\r": break
      case "\t", "\n": result.append(scalar)
      case "\0"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
      case "_" where isEscape(scalars[index...].prefix(7)):
        result.append(contentsOf: "_x005F_".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether Excel would read a single character: `_x0041_`.
  private static func isEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.count == 7 && scalars.dropFirst().first == "x" && scalars.last == "_"
      && scalars.dropFirst(2).dropLast().allSatisfy(\.properties.isASCIIHexDigit)
  }
}
