/// Writes JSON as bytes, key by key in the order given, indented by two blanks.
///
/// Calls nest as the document does: `beginObject`, `key`, a value …, `endObject`.
public struct JSONWriter: Sendable {
  /// What has been written so far.
  public private(set) var bytes: [UInt8] = []
  /// Whether something stands in each open object or array.
  private var hasContent: [Bool] = []
  /// Open objects and arrays that are written on one line.
  private var compactDepth = 0
  private var isAfterKey = false

  /// An empty document.
  public init() {}

  /// Opens an object.
  ///
  /// - Parameter isCompact: Write it and all inside on one line.
  public mutating func beginObject(isCompact: Bool = false) {
    open(UInt8(ascii: "{"), isCompact: isCompact)
  }

  /// Closes the object opened last.
  public mutating func endObject() { close(UInt8(ascii: "}")) }

  /// Opens an array.
  ///
  /// - Parameter isCompact: Write it and all inside on one line.
  public mutating func beginArray(isCompact: Bool = false) {
    open(UInt8(ascii: "["), isCompact: isCompact)
  }

  /// Closes the array opened last.
  public mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Writes a key of an object; its value comes next.
  public mutating func key(_ name: String) {
    beginValue()
    appendQuoted(name)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(32)
    isAfterKey = true
  }

  /// Writes a string.
  public mutating func string(_ text: String) {
    beginValue()
    appendQuoted(text)
  }

  /// Writes a string, or null.
  public mutating func string(_ text: String?) {
    if let text { string(text) } else { null() }
  }

  /// Writes a whole number.
  public mutating func number(_ number: Int) {
    beginValue()
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Writes a number with two places at most.
  public mutating func number(hundredths: Int) {
    beginValue()
    let sign = hundredths < 0 ? "-" : ""
    let (whole, part) = (hundredths.magnitude / 100, hundredths.magnitude % 100)
    var text = "\(sign)\(whole)"
    if part > 0 { text += part % 10 == 0 ? ".\(part / 10)" : part < 10 ? ".0\(part)" : ".\(part)" }
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes true or false.
  public mutating func bool(_ value: Bool) {
    beginValue()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Writes null.
  public mutating func null() {
    beginValue()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Ends the document with a line break.
  public mutating func finish() -> [UInt8] {
    bytes.append(10)
    return bytes
  }

  private mutating func open(_ bracket: UInt8, isCompact: Bool) {
    beginValue()
    bytes.append(bracket)
    hasContent.append(false)
    if isCompact || compactDepth > 0 { compactDepth += 1 }
  }

  private mutating func close(_ bracket: UInt8) {
    let hadContent = hasContent.popLast() ?? false
    if compactDepth > 0 {
      compactDepth -= 1
    } else if hadContent {
      startLine()
    }
    bytes.append(bracket)
  }

  private mutating func beginValue() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    guard let hadContent = hasContent.last else { return }
    if hadContent { bytes.append(UInt8(ascii: ",")) }
    hasContent[hasContent.count - 1] = true
    if compactDepth == 0 { startLine() } else if hadContent { bytes.append(32) }
  }

  private mutating func startLine() {
    bytes.append(10)
    for _ in 0..<(hasContent.count * 2) { bytes.append(32) }
  }

  private mutating func appendQuoted(_ text: String) {
    let quote = UInt8(ascii: "\"")
    bytes.append(quote)
    var text = text
    text.withUTF8 { letters in
      // What needs no sign before it is copied a run at a time.
      var start = 0
      for (place, byte) in letters.enumerated() where Self.isEscaped(byte) {
        bytes.append(contentsOf: letters[start..<place])
        appendEscaped(byte)
        start = place + 1
      }
      bytes.append(contentsOf: letters[start...])
    }
    bytes.append(quote)
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 32 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 127
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 10: bytes.append(UInt8(ascii: "n"))
    case 13: bytes.append(UInt8(ascii: "r"))
    case 9: bytes.append(UInt8(ascii: "t"))
    case 32...126: bytes.append(byte)
    default:
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(Self.hexDigits[Int(byte >> 4)])
      bytes.append(Self.hexDigits[Int(byte & 15)])
    }
  }

  private static let hexDigits = Array("0123456789abcdef".utf8)
}
