import CEmbeddedData

/// A page as bytes: markup is only what stands in our source, all else is escaped as it is copied.
struct HTMLWriter {
  /// What has been written so far.
  private(set) var bytes: [UInt8] = []

  /// Markup, word for word.
  mutating func markup(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// A style sheet or a script that ships with the program, word for word.
  mutating func file(_ file: EmbeddedFile) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: file.bytes, count: file.count))
  }

  /// Text, or the value of an attribute in quotes.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { letters in
      // What needs no escape is copied a run at a time.
      var start = 0
      for (place, letter) in letters.enumerated() where Self.isEscaped(letter) {
        bytes.append(contentsOf: letters[start..<place])
        markup(Self.escape(of: letter))
        start = place + 1
      }
      bytes.append(contentsOf: letters[start...])
    }
  }

  /// One byte of markup.
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// A whole number.
  mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  /// A colour as `#RRGGBB`; black when it is anything else.
  mutating func color(_ color: String) {
    let digits = color.utf8.dropFirst()
    let isColor = color.utf8.first == UInt8(ascii: "#") && digits.count == 6
    if isColor, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) {
      bytes.append(contentsOf: color.utf8)
    } else {
      markup("#000000")
    }
  }

  private static func isEscaped(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    case 9, 10: false
    default: letter < 32 || letter == 127
    }
  }

  private static func escape(of letter: UInt8) -> StaticString {
    switch letter {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case 13: "\n"
    default: "\u{FFFD}"
    }
  }
}
