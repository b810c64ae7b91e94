/// How an XML file begins: `<?xml version="1.0" encoding="UTF-8"?>`.
///
/// A file may name any encoding, and libxml2 would look for a converter on disk: only those that
/// scripts are written in are let through.
enum XMLDeclaration {
  private static let encodings: Set<String> = [
    "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii", "iso-8859-1",
    "windows-1252", "cp1252", "macintosh",
  ]

  /// Why a file that begins like this is not read; nil when it is.
  static func refusal(of start: ArraySlice<UInt8>) -> String? {
    // In UTF-16 every other byte is 0.
    let characters = start.prefix(XMLLimits.declaration).filter { $0 > 0x20 && $0 < 0x80 }
    // `<?` in the encodings of old mainframes, which is recognised without a name.
    if start.starts(with: [0x4C, 0x6F]) { return "a text in EBCDIC" }
    guard characters.starts(with: Array("<?xml".utf8)) else { return nil }
    guard let end = place(of: "?>", in: characters) else {
      let isAll = start.count < XMLLimits.declaration
      return isAll ? nil : "an XML declaration of more than \(XMLLimits.declaration) bytes"
    }
    let declaration = Array(characters[..<end])
    guard let name = place(of: encoding, in: declaration) else { return nil }
    let value = declaration.dropFirst(name + encoding.utf8.count + 1).prefix { !isQuote($0) }
    let found = String(decoding: value, as: UTF8.self)
    return encodings.contains(found.lowercased()) ? nil : "the encoding '\(found.prefix(40))'"
  }

  private static let encoding = "encoding="

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private static func place(of words: String, in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer {
      TextBytes($0).firstRange(of: Array(words.utf8), to: bytes.count)
    }
  }
}
