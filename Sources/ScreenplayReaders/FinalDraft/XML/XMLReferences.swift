/// Character references that are left in the values of attributes.
///
/// A parser that expands no entities hands `&amp;` over as `&#38;`, so that the value stays
/// well-formed. Every other `&` of a value is such a reference too: one pass brings back what was
/// written, and nothing is looked up.
enum XMLReferences {
  /// Whether a value may hold any.
  @inline(__always)
  static func occur(in value: UnsafeBufferPointer<UInt8>) -> Bool {
    value.contains(UInt8(ascii: "&"))
  }

  /// The value with its references replaced; what is none stays as it is.
  static func decoded(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(value.count)
    var offset = 0
    while offset < value.count {
      if value[offset] == UInt8(ascii: "&"), let found = reference(in: value[offset...]) {
        decoded.append(contentsOf: found.scalar.utf8)
        offset += found.length
      } else {
        decoded.append(value[offset])
        offset += 1
      }
    }
    return decoded
  }

  /// The reference a text begins with: `&#38;`, `&#x26;`.
  private static func reference(
    in text: Slice<UnsafeBufferPointer<UInt8>>
  ) -> (scalar: String, length: Int)? {
    guard let end = text.prefix(longest).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    var digits = text[..<end].dropFirst()
    guard digits.popFirst() == UInt8(ascii: "#") else { return nil }
    let isHexadecimal = digits.first == UInt8(ascii: "x")
    if isHexadecimal { digits = digits.dropFirst() }
    guard digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-"),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10),
      value > 0, let scalar = Unicode.Scalar(value)
    else { return nil }
    return (String(scalar), end - text.startIndex + 1)
  }

  /// Bytes of the longest reference: `&#x10FFFF;`, with a few zeros more.
  private static let longest = 14
}
