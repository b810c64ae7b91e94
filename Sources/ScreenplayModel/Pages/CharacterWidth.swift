/// How many columns the characters of a typewriter font take: one each, those of Chinese, Japanese
/// and Korean two, marks over a letter none.
package enum CharacterWidth {
  /// The columns and bytes of the character that begins at an offset.
  @inlinable
  package static func measure(_ text: [UInt8], at offset: Int) -> (columns: Int, bytes: Int) {
    let lead = text[offset]
    if lead < 0x80 { return (1, 1) }
    if lead < 0xC0 { return (0, 1) }
    if lead < 0xCC { return (1, 2) }
    return measureRare(text, at: offset)
  }

  /// The same beyond Latin.
  @usableFromInline
  package static func measureRare(_ text: [UInt8], at offset: Int) -> (columns: Int, bytes: Int) {
    let lead = text[offset]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard offset + length <= text.count else { return (1, 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in 1..<length { value = value << 6 | UInt32(text[offset + index] & 0x3F) }
    return (columns(value), length)
  }

  private static func columns(_ value: UInt32) -> Int {
    switch value {
    case 0x0370..<0x0483, 0x2010..<0x202A: return 1
    case 0x1100..<0x1160, 0x2E80..<0x302A, 0x3040..<0xA4D0, 0xAC00..<0xD7A4, 0xF900..<0xFB00,
      0xFE30..<0xFE70, 0xFF01..<0xFF61, 0xFFE0..<0xFFE7, 0x1F300..<0x1FB00, 0x20000..<0x40000:
      return 2
    default: break
    }
    switch Unicode.Scalar(value)?.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
  }
}
