/// Takes what an XML file holds, in order.
protocol XMLEventHandler {
  /// An element begins.
  ///
  /// - Parameter line: Line of the file, from 1.
  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes, line: Int)
    throws(XMLRefusal)
  /// The innermost element ends.
  mutating func endElement()
  /// Text of the innermost element; one text may come in several pieces.
  mutating func text(_ text: XMLText) throws(XMLRefusal)
}

/// Why reading was stopped in a file that is well-formed so far.
enum XMLRefusal: Error {
  /// It holds what no script holds.
  case unsafe(reason: String)
  /// It is a file of another kind.
  case root(String)
}

/// Sizes far beyond every real script, so that a hostile file ends early.
enum XMLLimits {
  static let depth = 64
  static let attributes = 1_000
  /// Bytes from `<` to `>`.
  static let tag = 256 * 1024
  /// Bytes of text in one element.
  static let text = 1_000_000
  /// Bytes of text in one stretch, script or not: pictures may be kept in a file.
  static let stretch = 64 << 20
  /// Bytes of the declaration a file begins with.
  static let declaration = 1024
  /// Bytes that room is made for before they are read.
  static let room = 64 << 20
  /// Bytes of a file: offsets are 32 bits.
  static let file = 1 << 30
}
