import ScreenplayModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Text that was UTF-8, was taken for Windows-1252 and saved as UTF-8 again: `donâ€™t`, `cafÃ©`.
///
/// It is reported and left as it is: which of it is meant cannot be told for sure.
enum Mojibake {
  /// Where it first stands, with a count; nil when there is none.
  static func finding(in text: [UInt8]) -> Finding? {
    text.withUnsafeBufferPointer { buffer in
      let bytes = TextBytes(buffer)
      var count = 0
      var first = 0
      var offset = bytes.firstIndex(of: 0xC3, from: 0, to: bytes.count)
      while offset < bytes.count {
        if isMojibake(bytes, at: offset) {
          if count == 0 { first = offset }
          count += 1
        }
        offset = bytes.firstIndex(of: 0xC3, from: offset + 1, to: bytes.count)
      }
      return count > 0 ? Finding(.mojibake(count), at: first) : nil
    }
  }

  private static func isMojibake(_ bytes: TextBytes, at offset: Int) -> Bool {
    switch bytes[offset + 1] {
    case 0xA2:  // â and €: what is left of quotes, dashes and the ellipsis
      return bytes[offset + 2] == 0xE2 && bytes[offset + 3] == 0x82 && bytes[offset + 4] == 0xAC
    case 0x83:  // Ã and a symbol: what is left of an accented letter
      // A no-break space or closing quote may well follow a word that ends in Ã.
      let second = bytes[offset + 3]
      return bytes[offset + 2] == 0xC2 && (0xA1...0xBF).contains(second) && second != 0xBB
    default: return false
    }
  }
}

extension Diagnostic.Message {
  static func mojibake(_ count: Int) -> Self {
    let places = count == 1 ? "1 place looks" : "\(count) places look"
    return Self(
      id: "mojibake",
      text: "\(places) as if UTF-8 had been taken for Windows-1252 (â€™ for ’), the first here: "
        + "export the script again from the program it was written in")
  }
}
