/// What an XML file declares about its encoding, where that cannot be true.
enum XMLEncoding {
  /// Whether the declaration is to be left unread: it speaks of two bytes a character in a file
  /// that has one, or of one where a byte order mark shows two, or of ASCII, which is UTF-8 too.
  ///
  /// Programs that keep text as UTF-16 inside and save it as UTF-8 write such files, and editors
  /// that save a file anew in UTF-16.
  static func isDeclaredWrongly(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let name = declared(bytes) else { return false }
    let isWide = wide.contains { name.hasPrefix($0) }
    if hasWideMark(bytes) { return !isWide }
    return (isWide && bytes.first != 0 && bytes.dropFirst().first != 0) || name.contains("ascii")
  }

  private static let wide = ["utf-16", "utf16", "ucs-2"]

  private static func hasWideMark(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  /// The name of the encoding, in lower case; nil when none is declared.
  private static func declared(_ bytes: ArraySlice<UInt8>) -> String? {
    let start = Array(bytes.prefix(limit)).filter { $0 != 0 && $0 < 0x80 }
    let end = start.firstIndex(of: UInt8(ascii: ">")) ?? start.count
    let text = String(decoding: start[..<end], as: UTF8.self).lowercased()
    guard text.hasPrefix("<?xml"), let encoding = text.firstRange(of: "encoding") else {
      return nil
    }
    return String(text[encoding.upperBound...].drop { " =\"'".contains($0) })
  }

  /// Bytes a declaration takes at most, two for a character.
  private static let limit = 400
}
