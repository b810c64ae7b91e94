import ScreenplayModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The bytes of a text file as UTF-8 without a byte order mark.
struct DecodedText {
  /// UTF-8; holds no 0 bytes.
  var bytes: [UInt8]
  /// Offset of the first byte that was not UTF-8 and was read as Windows-1252.
  var firstRepair: Int?

  /// Reads UTF-8, UTF-16 with a byte order mark, or, byte by byte where it is neither, Windows-1252.
  init(_ file: [UInt8], file name: String) throws(ReadError) {
    guard file.count <= Self.mostBytes else {
      throw .tooLarge(file: name, bytes: file.count, limit: Self.mostBytes)
    }
    if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) {
      bytes = Self.fromUTF16(file)
    } else {
      bytes = file.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file.dropFirst(3)) : file
      firstRepair = Self.firstInvalid(bytes)
      if let firstRepair { bytes = Self.repaired(bytes, from: firstRepair) }
    }
    if let plain = OddCharacters.plain(bytes) {
      if let repair = firstRepair {
        firstRepair = OddCharacters.plain(Array(bytes[..<repair]))?.count ?? repair
      }
      bytes = plain
    }
    try Self.checkIsText(bytes, file: name)
  }

  /// Offsets are kept in 32 bits, with room for text that is put together.
  private static let mostBytes = 1 << 31

  private static func checkIsText(_ bytes: [UInt8], file: String) throws(ReadError) {
    let hasZero = bytes.withUnsafeBytes { buffer in
      buffer.baseAddress.map { memchr($0, 0, buffer.count) != nil } ?? false
    }
    guard !hasZero else { throw .notText(file: file, reason: "it holds zero bytes") }
    let start = bytes.prefix(1 << 16)
    let controls = start.count { $0 < 0x20 && !(0x09...0x0D).contains($0) }
    guard controls * 10 <= start.count else {
      throw .notText(file: file, reason: "most of it is control characters")
    }
    guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty(file: file) }
  }

  private static func fromUTF16(_ file: [UInt8]) -> [UInt8] {
    let isBigEndian = file.first == 0xFE
    var units: [UInt16] = []
    units.reserveCapacity(file.count / 2)
    for offset in stride(from: 2, to: file.count - 1, by: 2) {
      let high = UInt16(file[isBigEndian ? offset : offset + 1])
      let low = UInt16(file[isBigEndian ? offset + 1 : offset])
      units.append(high << 8 | low)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.count / 2 + file.count / 8)
    _ = transcode(units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false) {
      bytes.append($0)
    }
    return bytes
  }

  /// The offset of the first byte that is not UTF-8.
  static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        if offset + 8 <= buffer.count,
          buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          offset += 8
        } else if let length = sequenceLength(buffer, offset) {
          offset += length
        } else {
          return offset
        }
      }
      return nil
    }
  }

  /// Length of the UTF-8 sequence at an offset; nil when it is none (RFC 3629, section 4).
  private static func sequenceLength(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int? {
    let first = bytes[offset]
    guard first >= 0x80 else { return 1 }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard (0xC2...0xF4).contains(first), offset + length <= bytes.count else { return nil }
    let second = bytes[offset + 1]
    let allowed: ClosedRange<UInt8> =
      switch first {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard allowed.contains(second) else { return nil }
    for index in 2..<max(2, length) where bytes[offset + index] & 0xC0 != 0x80 { return nil }
    return length
  }

  /// Every byte that is not UTF-8 read as Windows-1252; sequences that are stay as they are.
  private static func repaired(_ bytes: [UInt8], from start: Int) -> [UInt8] {
    var repaired = Array(bytes[..<start])
    repaired.reserveCapacity(bytes.count + bytes.count / 8)
    bytes.withUnsafeBytes { buffer in
      var offset = start
      while offset < buffer.count {
        if let length = sequenceLength(buffer, offset) {
          repaired.append(contentsOf: buffer[offset..<offset + length])
          offset += length
        } else {
          repaired.append(contentsOf: windows1252(buffer[offset]).utf8)
          offset += 1
        }
      }
    }
    return repaired
  }

  private static func windows1252(_ byte: UInt8) -> String {
    let specials = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
    let index = Int(byte) - 0x80
    return String(specials.indices.contains(index) ? specials[index] : Unicode.Scalar(byte))
  }
}

extension Diagnostic.Message {
  static let notUTF8 = Self(
    id: "not-utf8",
    text: "the file is not UTF-8 from here on; read as Windows-1252: save it as UTF-8 if letters "
      + "look wrong")
}
