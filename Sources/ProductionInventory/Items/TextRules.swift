/// What every store holds names and notes to.
enum TextRules {
  /// Longest name, synonym, place, supplier and so on, in characters.
  static let longestLine = 300
  /// Longest note, in characters.
  static let longestNotes = 10_000

  /// One line without outer spaces; nil when nothing is left.
  static func line(_ text: String?, _ field: String) throws(InventoryError) -> String? {
    guard let text = text?.withoutOuterSpaces, !text.isEmpty else { return nil }
    try checkLength(text, longestLine, field)
    guard !text.unicodeScalars.contains(where: { isControl($0) }) else {
      throw .invalid(field: field, reason: "holds a line break or an unprintable character")
    }
    return text
  }

  /// A name, which has to be there.
  static func name(_ text: String, of what: String) throws(InventoryError) -> String {
    guard let name = try line(text, "name") else {
      throw .invalid(field: "name", reason: "is empty; say what the \(what) is called")
    }
    return name
  }

  /// Some lines of text; nil when there is nothing in them.
  static func notes(
    _ text: String?, _ field: String = "note"
  ) throws(InventoryError) -> String? {
    guard let text = text?.withoutOuterSpaces, !text.isEmpty else { return nil }
    try checkLength(text, longestNotes, field)
    let mayStand = { (scalar: Unicode.Scalar) in
      !isControl(scalar) || "\n\r\t".unicodeScalars.contains(scalar)
    }
    guard text.unicodeScalars.allSatisfy(mayStand) else {
      throw .invalid(field: field, reason: "holds an unprintable character")
    }
    return text
  }

  private static func checkLength(
    _ text: String, _ longest: Int, _ field: String
  ) throws(InventoryError) {
    let length = text.unicodeScalars.count
    guard length <= longest else {
      throw .invalid(field: field, reason: "is \(length) characters long; at most \(longest)")
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

extension String {
  /// The text without white space at its ends.
  var withoutOuterSpaces: String {
    let isText = { (scalar: Unicode.Scalar) in !scalar.properties.isWhitespace }
    guard let first = unicodeScalars.firstIndex(where: isText),
      let last = unicodeScalars.lastIndex(where: isText)
    else { return "" }
    return String(unicodeScalars[first...last])
  }
}
