/// Whether a character is a capital or a small letter.
enum LetterCase {
  case none, capital, small

  /// The case of a character; what screenplays hold most is told without Unicode's tables.
  @inline(__always)
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x2010..<0x2070, 0x3000..<0xA000: self = .none
    case 0xC0..<0xD7, 0xD8..<0xDF, 0x410..<0x430: self = .capital
    case 0xDF..<0xF7, 0xF8..<0x100, 0x430..<0x460: self = .small
    default: self = Self.ofRare(scalar)
    }
  }

  private static func ofRare(_ scalar: Unicode.Scalar) -> Self {
    if scalar.properties.isLowercase { return .small }
    return scalar.properties.isUppercase ? .capital : .none
  }
}
