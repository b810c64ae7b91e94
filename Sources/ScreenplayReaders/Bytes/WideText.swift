import ScreenplayModel

/// Text in UTF-16 or UTF-32, made UTF-8.
struct WideText {
  private(set) var bytes: [UInt8] = []
  private(set) var findings: [Finding] = []
  private var replaced = 0
  private var firstReplaced = 0

  /// Decodes a file; what is no character is replaced and counted.
  static func decoded(_ file: [UInt8], as encoding: TextEncoding) -> Self {
    var text = Self()
    text.bytes.reserveCapacity(file.count / encoding.unit.rawValue * 5 / 4)
    if encoding.unit == .pair {
      text.appendPairs(file, encoding)
    } else {
      text.appendQuads(file, encoding)
    }
    if (file.count - encoding.markLength) % encoding.unit.rawValue != 0 { text.appendReplacement() }
    if encoding.markLength == 0, !text.bytes.isEmpty {
      text.findings.append(Finding(.assumedWideEncoding(encoding.name), at: 0))
    }
    if text.replaced > 0 {
      text.findings.append(Finding(.brokenUnits(text.replaced), at: text.firstReplaced))
    }
    return text
  }

  private mutating func appendPairs(_ file: [UInt8], _ encoding: TextEncoding) {
    var high: UInt16?
    for offset in stride(from: encoding.markLength, to: file.count - 1, by: 2) {
      let (first, second) = (UInt16(file[offset]), UInt16(file[offset + 1]))
      let unit = encoding.isBigEndian ? first << 8 | second : second << 8 | first
      if let lead = high {
        high = nil
        if (0xDC00...0xDFFF).contains(unit) {
          append(0x10000 + (UInt32(lead & 0x3FF) << 10 | UInt32(unit & 0x3FF)))
          continue
        }
        appendReplacement()
      }
      if (0xD800...0xDBFF).contains(unit) { high = unit } else { append(UInt32(unit)) }
    }
    if high != nil { appendReplacement() }
  }

  private mutating func appendQuads(_ file: [UInt8], _ encoding: TextEncoding) {
    for offset in stride(from: encoding.markLength, to: file.count - 3, by: 4) {
      let unit = file[offset..<(offset + 4)]
      let value =
        encoding.isBigEndian
        ? unit.reduce(0) { $0 << 8 | UInt32($1) }
        : unit.reversed().reduce(0) { $0 << 8 | UInt32($1) }
      append(value)
    }
  }

  @inline(__always)
  private mutating func append(_ value: UInt32) {
    if value < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value))
    } else if let scalar = Unicode.Scalar(value) {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    } else {
      appendReplacement()
    }
  }

  private mutating func appendReplacement() {
    if replaced == 0 { firstReplaced = bytes.count }
    replaced += 1
    bytes += UTF8Text.replacement
  }
}

extension Diagnostic.Message {
  static func assumedWideEncoding(_ name: String) -> Self {
    Self(
      id: "assumed-encoding", text: "no byte order mark; read as \(name), as its zero bytes stand",
      severity: .note)
  }

  static func brokenUnits(_ count: Int) -> Self {
    Self(
      id: "broken-characters",
      text: "\(counted(count, "half character")) replaced by \u{FFFD}, the first here: look "
        + "whether text is missing")
  }
}
