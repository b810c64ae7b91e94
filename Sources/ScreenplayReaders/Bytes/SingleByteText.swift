import ScreenplayModel

/// Text that is not, or not throughout, UTF-8, made UTF-8.
struct SingleByteText {
  private(set) var bytes: [UInt8] = []
  private(set) var findings: [Finding] = []
  /// Bytes read in the older encoding, and bytes that fit nothing.
  private var repaired = (count: 0, first: 0)
  private var replaced = (count: 0, first: 0)

  /// Decodes a file: as UTF-8 with odd bytes where most of it is, else in the one of two older
  /// encodings in which its letters, quotes and dashes stand where such things stand.
  static func decoded(_ file: [UInt8]) -> Self {
    file.withUnsafeBytes { buffer in
      var text = Self()
      text.bytes.reserveCapacity(file.count + file.count / 8)
      let census = Census(buffer)
      if census.isMostlyUTF8 {
        text.appendMixed(buffer)
        text.report(repaired: { .oddBytes($0) })
      } else {
        let encoding = EncodingEvidence(buffer).encoding
        text.append(buffer, as: encoding)
        text.report(repaired: { .notUTF8($0, encoding.name) })
      }
      return text
    }
  }

  /// How much of a text is UTF-8 and how much is not.
  private struct Census {
    var sequences = 0
    var others = 0

    var isMostlyUTF8: Bool { sequences > others }

    init(_ file: UnsafeRawBufferPointer) {
      var offset = 0
      while offset < file.count {
        if let length = UTF8Text.sequenceLength(file, offset) {
          if length > 1 { sequences += 1 }
          offset += length
        } else {
          others += 1
          offset += max(1, UTF8Text.longestPart(file, offset).length)
        }
      }
    }
  }

  private mutating func append(_ file: UnsafeRawBufferPointer, as encoding: SingleByteEncoding) {
    for byte in file {
      if byte < 0x80 { bytes.append(byte) } else { append(byte, as: encoding) }
    }
  }

  /// Sequences stay; what is left of a broken one is one `�`; a byte on its own was pasted in from
  /// elsewhere.
  private mutating func appendMixed(_ file: UnsafeRawBufferPointer) {
    var offset = 0
    while offset < file.count {
      if let length = UTF8Text.sequenceLength(file, offset) {
        bytes.append(contentsOf: file[offset..<(offset + length)])
        offset += length
        continue
      }
      let part = UTF8Text.longestPart(file, offset)
      if part.length > 1 || (part.length == 1 && offset + 1 == file.count) {
        appendReplacement()
      } else {
        append(file[offset], as: .windows1252)
      }
      offset += max(1, part.length)
    }
  }

  private mutating func append(_ byte: UInt8, as encoding: SingleByteEncoding) {
    guard encoding.role(byte) != .none else { return appendReplacement() }
    if repaired.count == 0 { repaired.first = bytes.count }
    repaired.count += 1
    bytes += encoding.sequence(byte)
  }

  private mutating func appendReplacement() {
    if replaced.count == 0 { replaced.first = bytes.count }
    replaced.count += 1
    bytes += UTF8Text.replacement
  }

  private mutating func report(repaired message: (Int) -> Diagnostic.Message) {
    if repaired.count > 0 {
      findings.append(Finding(message(repaired.count), at: repaired.first))
    }
    if replaced.count > 0 {
      findings.append(Finding(.bytesThatFitNothing(replaced.count), at: replaced.first))
    }
  }
}

extension Diagnostic.Message {
  static func notUTF8(_ count: Int, _ encoding: String) -> Self {
    let characters = count == 1 ? "1 character" : "\(count) characters"
    return Self(
      id: "not-utf8",
      text: "the file is not UTF-8; read as \(encoding), \(characters) outside ASCII, the first "
        + "here: save it as UTF-8 if letters look wrong")
  }

  static func oddBytes(_ count: Int) -> Self {
    Self(
      id: "mixed-encoding",
      text: "\(counted(count, "byte")) not UTF-8 as the rest is and read as Windows-1252, the "
        + "first here: look at the letters")
  }

  static func bytesThatFitNothing(_ count: Int) -> Self {
    Self(
      id: "unreadable-bytes",
      text: "\(counted(count, "byte")) no character and replaced by \u{FFFD}, the first here: look "
        + "whether text is missing")
  }
}
