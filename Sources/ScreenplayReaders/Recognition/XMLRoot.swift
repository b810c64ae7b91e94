/// The name of an XML file's root element, told from the file's first bytes alone.
struct XMLRoot {
  /// As written, with its prefix.
  let name: String

  /// How far the root may be from the start: behind comments and declarations.
  private static let reach = 1 << 14

  /// The root of a file; nil where it does not begin as XML does.
  init?(of file: [UInt8]) {
    var scanner = Scanner(file.prefix(Self.reach))
    guard let name = scanner.rootName() else { return nil }
    self.name = name
  }

  private struct Scanner {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ start: ArraySlice<UInt8>) {
      // UTF-16 becomes ASCII, as far as it is ASCII; no mark is of interest here.
      bytes = start.filter { $0 != 0 && $0 < 0x80 }
    }

    mutating func rootName() -> String? {
      while true {
        skipBlanks()
        guard byte == UInt8(ascii: "<") else { return nil }
        offset += 1
        switch byte {
        case UInt8(ascii: "?"): guard skip(past: "?>") else { return nil }
        case UInt8(ascii: "!"):
          guard bytes[offset...].starts(with: "!--".utf8) else {
            return documentType()
          }
          guard skip(past: "-->") else { return nil }
        case let first? where first.isASCIILetter || first == UInt8(ascii: "_"): return word()
        default: return nil
        }
      }
    }

    /// `<!DOCTYPE html>` names the root too.
    private mutating func documentType() -> String? {
      offset += 1
      guard word().lowercased() == "doctype" else { return nil }
      skipBlanks()
      return word()
    }

    private var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func skipBlanks() {
      while let byte, byte <= 0x20 { offset += 1 }
    }

    private mutating func word() -> String {
      let start = offset
      while let byte, byte > 0x20, byte != UInt8(ascii: ">"), byte != UInt8(ascii: "/") {
        offset += 1
      }
      return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    private mutating func skip(past end: String) -> Bool {
      let end = Array(end.utf8)
      while offset + end.count <= bytes.count {
        if bytes[offset..<(offset + end.count)].elementsEqual(end) {
          offset += end.count
          return true
        }
        offset += 1
      }
      return false
    }
  }
}
