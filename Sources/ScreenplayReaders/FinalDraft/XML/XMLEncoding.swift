/// The encoding an XML file declares, where it cannot be true.
enum XMLEncoding {
  /// Whether the declaration is to be left unread: it speaks of two bytes a character in a file
  /// that has one, or of one where a byte order mark shows two.
  ///
  /// Programs that keep text as UTF-16 inside and save it as UTF-8 write such files, and editors
  /// that save a file anew in UTF-16.
  static func isDeclaredWrongly(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(limit)
    let hasWideMark = start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
    let declaration = start.filter { $0 != 0 && $0 < 0x80 }
    let text = String(decoding: declaration.prefix { $0 != close }, as: UTF8.self).lowercased()
    guard text.hasPrefix("<?xml"), let encoding = text.firstRange(of: "encoding") else {
      return false
    }
    let name = text[encoding.upperBound...].drop { " =\"'".contains($0) }
    let isWide = name.hasPrefix("utf-16") || name.hasPrefix("utf16") || name.hasPrefix("ucs-2")
    return isWide != hasWideMark && (hasWideMark || start.first != 0)
  }

  private static let close = UInt8(ascii: ">")
  /// Bytes a declaration takes at most.
  private static let limit = 400
}
