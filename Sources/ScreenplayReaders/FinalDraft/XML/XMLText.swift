import CLibXML2

/// The name of an element or attribute; good only while its event is handled.
struct XMLName {
  let bytes: UnsafePointer<xmlChar>

  /// Lets a `switch` over a name read like a table.
  @inline(__always)
  static func ~= (pattern: StaticString, name: Self) -> Bool {
    var (left, right) = (pattern.utf8Start, name.bytes)
    while left.pointee == right.pointee {
      if left.pointee == 0 { return true }
      left += 1
      right += 1
    }
    return false
  }

  var string: String { String(cString: bytes) }
}

/// Text or the value of an attribute, as UTF-8; good only while its event is handled.
struct XMLText {
  let bytes: UnsafeBufferPointer<UInt8>

  var isEmpty: Bool { bytes.isEmpty }
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether it is exactly this.
  @inline(__always)
  static func == (left: Self, right: StaticString) -> Bool {
    left.bytes.count == right.utf8CodeUnitCount
      && (left.isEmpty || left.bytes[0] == right.utf8Start.pointee)
      && left.bytes.elementsEqual(
        UnsafeBufferPointer(start: right.utf8Start, count: right.utf8CodeUnitCount))
  }

  /// Whether it begins with these bytes; it must not be shorter.
  @inline(__always)
  func holds(_ sought: [UInt8]) -> Bool {
    for index in sought.indices where bytes[index] != sought[index] { return false }
    return true
  }

  /// A whole number; nil for anything else.
  var integer: Int? { Int(string) }

  /// A decimal number with a point, at most a million; nil for anything else.
  var decimal: Double? {
    var digits = 0.0
    var scale = 1.0
    var isFraction = false
    let isNegative = bytes.first == UInt8(ascii: "-")
    for byte in bytes.dropFirst(isNegative ? 1 : 0) {
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: ","):
        guard !isFraction else { return nil }
        isFraction = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard digits < 1e12 else { return nil }
        digits = digits * 10 + Double(byte - UInt8(ascii: "0"))
        if isFraction { scale *= 10 }
      default: return nil
      }
    }
    let value = digits / scale
    guard bytes.count > (isNegative ? 1 : 0), value <= 1_000_000 else { return nil }
    return isNegative ? -value : value
  }

  /// Final Draft's `Yes`; some programs write `True`.
  var isYes: Bool { self == "Yes" || self == "True" }
}

/// The attributes of an element; good only while its event is handled.
struct XMLAttributes {
  /// Five pointers an attribute: name, prefix, namespace, begin and end of the value.
  let pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  let count: Int

  /// Calls `body` with every name and value, in order.
  @inline(__always)
  func forEach(_ body: (XMLName, XMLText) -> Void) {
    guard let pointers else { return }
    for index in 0..<count {
      let attribute = pointers + index * 5
      guard let name = attribute[0], let start = attribute[3], let end = attribute[4] else {
        continue
      }
      let value = UnsafeBufferPointer(start: start, count: end - start)
      guard XMLReferences.occur(in: value) else {
        body(XMLName(bytes: name), XMLText(bytes: value))
        continue
      }
      XMLReferences.decoded(value).withUnsafeBufferPointer {
        body(XMLName(bytes: name), XMLText(bytes: $0))
      }
    }
  }

  /// The value of one attribute.
  func value(_ wanted: StaticString) -> String? {
    var found: String?
    forEach { name, value in if wanted ~= name { found = value.string } }
    return found
  }
}
