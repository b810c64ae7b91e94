/// How deep the brackets of a JSON text go, before a recursive reader is let near it.
enum JSONDepth {
  /// Whether brackets outside of strings are nested deeper than a limit.
  static func exceeds(_ limit: Int, in bytes: [UInt8]) -> Bool {
    var depth = 0
    var isInString = false
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        isEscaped = false
      } else if isInString {
        isEscaped = byte == UInt8(ascii: "\\")
        isInString = byte != UInt8(ascii: "\"")
      } else {
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
        default: break
        }
        if depth > limit { return true }
      }
    }
    return false
  }
}

/// What Foundation's decoder found wrong, in words for whoever sent the file.
enum JSONFault {
  /// One line, with the place in the document.
  static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "it cannot be read" }
    return switch error {
    case .keyNotFound(let key, let context):
      "'\(key.stringValue)' is missing\(place(context))"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "a value of the wrong type\(place(context))"
    case .dataCorrupted: "not valid JSON"
    @unknown default: "it cannot be read"
    }
  }

  private static func place(_ context: DecodingError.Context) -> String {
    guard !context.codingPath.isEmpty else { return "" }
    let path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
    return " at \(path.joined(separator: "."))"
  }
}
