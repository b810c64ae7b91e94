/// An older encoding with one byte for each character; its first half is ASCII.
struct SingleByteEncoding: Sendable {
  /// What a character is, as far as it tells whether it stands where it should.
  enum Role: Sendable {
    case lowercase, uppercase, openingQuote, apostrophe, closingQuote, dash, ellipsis, symbol
    /// `¡`, `¿`: before a capital.
    case openingMark
    /// `°`: behind a digit.
    case degree
    /// `™`, `®`: behind a word.
    case trademark
    /// No character of the encoding.
    case none
  }

  /// As shown to people.
  let name: String
  /// The characters of the bytes 80 to FF, `�` where there is none.
  private let scalars: [Unicode.Scalar]
  private let roles: [Role]
  private let sequences: [[UInt8]]

  private init(name: String, upperHalf: String) {
    self.name = name
    scalars = Array(upperHalf.unicodeScalars)
    roles = scalars.map(Self.role)
    sequences = scalars.map { Array(String($0).utf8) }
  }

  /// The UTF-8 of a byte above 7F.
  func sequence(_ byte: UInt8) -> [UInt8] {
    let index = Int(byte) - 0x80
    return sequences.indices.contains(index) ? sequences[index] : UTF8Text.replacement
  }

  /// What a byte above 7F is.
  func role(_ byte: UInt8) -> Role {
    let index = Int(byte) - 0x80
    return roles.indices.contains(index) ? roles[index] : .none
  }

  private static func role(_ scalar: Unicode.Scalar) -> Role {
    switch scalar {
    case "\u{FFFD}": .none
    case "\u{201C}", "\u{2018}", "\u{201E}", "\u{201A}": .openingQuote
    case "\u{2019}": .apostrophe
    case "\u{201D}": .closingQuote
    case "\u{2013}", "\u{2014}": .dash
    case "\u{2026}": .ellipsis
    case "¡", "¿": .openingMark
    case "°": .degree
    case "™", "®": .trademark
    case "ª", "º", "µ", "ƒ": .symbol
    case let letter where letter.properties.isLowercase: .lowercase
    case let letter where letter.properties.isUppercase: .uppercase
    default: .symbol
    }
  }

  /// Western Windows: https://encoding.spec.whatwg.org/index-windows-1252.txt, without its five
  /// control characters.
  static let windows1252 = Self(
    name: "Windows-1252",
    upperHalf: "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ\u{A0}¡¢£¤¥¦§"
      + "¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷ø"
      + "ùúûüýþÿ")

  /// Western Macintosh, before Unicode:
  /// https://www.unicode.org/Public/MAPPINGS/VENDORS/APPLE/ROMAN.TXT.
  static let macRoman = Self(
    name: "Mac Roman",
    upperHalf: "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}"
      + "ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ")
}
