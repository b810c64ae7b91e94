/// Text as spreadsheets write it: UTF-8, UTF-16 with its mark, or Windows-1252.
enum SpreadsheetText {
  /// The bytes as UTF-8, and whether they had to be taken for Windows-1252.
  static func utf8(_ bytes: [UInt8]) -> (bytes: [UInt8], isGuess: Bool) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(Array(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return (utf16(bytes.dropFirst(2), isLittle: true), false)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return (utf16(bytes.dropFirst(2), isLittle: false), false)
    }
    if String(validating: bytes, as: UTF8.self) != nil { return (bytes, false) }
    return (windows1252(bytes), true)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isLittle: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var first: UInt8?
    for byte in bytes {
      guard let previous = first else {
        first = byte
        continue
      }
      let (low, high) = isLittle ? (previous, byte) : (byte, previous)
      units.append(UInt16(high) << 8 | UInt16(low))
      first = nil
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// What Windows-1252 has at 0x80 to 0x9F; zero where it has nothing.
  private static let windowsSpecials: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    let units = bytes.map { byte -> UInt16 in
      guard (0x80...0x9F).contains(byte) else { return UInt16(byte) }
      let special = windowsSpecials[Int(byte) - 0x80]
      return special == 0 ? 0xFFFD : special
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
