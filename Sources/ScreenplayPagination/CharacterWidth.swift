/// How many columns the characters of a typewriter font take: one each, marks over a letter none.
enum CharacterWidth {
  /// The columns and bytes of the character that begins at an offset.
  @inline(__always)
  static func measure(_ text: [UInt8], at offset: Int) -> (columns: Int, bytes: Int) {
    let lead = text[offset]
    if lead < 0x80 { return (1, 1) }
    if lead < 0xC0 { return (0, 1) }
    if lead < 0xCC { return (1, 2) }
    return measureRare(text, at: offset)
  }

  /// The same beyond Latin.
  private static func measureRare(_ text: [UInt8], at offset: Int) -> (columns: Int, bytes: Int) {
    let lead = text[offset]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard offset + length <= text.count else { return (1, 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in 1..<length { value = value << 6 | UInt32(text[offset + index] & 0x3F) }
    return (takesNoColumn(value) ? 0 : 1, length)
  }

  private static func takesNoColumn(_ value: UInt32) -> Bool {
    switch value {
    case 0x0370..<0x0483, 0x2010..<0x202A, 0x3040..<0xA000, 0xAC00..<0xD7A4: return false
    default: break
    }
    switch Unicode.Scalar(value)?.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return true
    default: return false
    }
  }
}
