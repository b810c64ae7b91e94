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
  /// What was assumed, repaired or replaced on the way; offsets lie in ``bytes``.
  var findings: [Finding] = []

  /// Reads a text in whatever encoding it is in; see ``TextEncoding``.
  ///
  /// Bytes that fit nothing are replaced by `�` and counted.
  init(_ file: [UInt8], file name: String) throws(ReadError) {
    guard file.count <= Self.mostBytes else {
      throw .tooLarge(file: name, bytes: file.count, limit: Self.mostBytes)
    }
    let encoding = TextEncoding(of: file)
    var controlLimit = 10
    var mayBeOdd = true
    switch encoding.unit {
    case .byte:
      bytes = encoding.markLength == 0 ? file : Array(file.dropFirst(encoding.markLength))
      let check = UTF8Text.check(bytes)
      mayBeOdd = check.mayBeOdd
      if check.firstInvalid != nil {
        let text = SingleByteText.decoded(bytes)
        (bytes, findings) = (text.bytes, text.findings)
        (controlLimit, mayBeOdd) = (20, true)
      }
    case .pair, .quad:
      let text = WideText.decoded(file, as: encoding)
      (bytes, findings) = (text.bytes, text.findings)
    }
    try replaceZeros(file: name)
    if mayBeOdd, let plain = OddCharacters.plain(bytes) {
      replace(with: plain) { OddCharacters.plain(Array($0[..<min($1, $0.count)]))?.count ?? $1 }
    }
    try checkIsText(controlLimit: controlLimit, file: name)
    if let damage = Mojibake.finding(in: bytes) { findings.append(damage) }
  }

  /// Offsets are kept in 32 bits, with room for text that is put together.
  private static let mostBytes = 1 << 31

  /// Replaces zero bytes where they are few; a file with many is no text.
  private mutating func replaceZeros(file: String) throws(ReadError) {
    guard let first = Self.firstZero(bytes) else { return }
    let count = bytes[first...].count { $0 == 0 }
    guard count <= max(4, bytes.count / 100) else {
      throw .notText(file: file, reason: "it holds zero bytes")
    }
    var replaced = Array(bytes[..<first])
    replaced.reserveCapacity(bytes.count + 2 * count)
    for byte in bytes[first...] {
      if byte == 0 { replaced += UTF8Text.replacement } else { replaced.append(byte) }
    }
    let growth = UTF8Text.replacement.count - 1
    replace(with: replaced) { bytes, offset in
      offset + growth * bytes[..<min(offset, bytes.count)].count { $0 == 0 }
    }
    findings.append(Finding(.zeroBytes(count), at: first))
  }

  /// Puts another text in place.
  ///
  /// - Parameter offset: Where a byte of the text before stands in it.
  private mutating func replace(with text: [UInt8], offset: ([UInt8], Int) -> Int) {
    findings = findings.map { Finding($0.message, at: offset(bytes, $0.offset)) }
    bytes = text
  }

  /// The offset of the first zero byte.
  private static func firstZero(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, let found = memchr(base, 0, buffer.count) else {
        return nil
      }
      return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }

  /// - Parameter controlLimit: One byte in so many may be a control character.
  private func checkIsText(controlLimit: Int, file: String) throws(ReadError) {
    let start = bytes.prefix(1 << 12)
    let controls = start.count { $0 < 0x20 && !(0x09...0x0D).contains($0) }
    guard controls * controlLimit <= start.count else {
      throw .notText(file: file, reason: "most of it is control characters")
    }
    guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty(file: file) }
  }
}

extension Diagnostic.Message {
  static func zeroBytes(_ count: Int) -> Self {
    Self(
      id: "zero-bytes",
      text: "\(counted(count, "zero byte")) replaced by \u{FFFD}, the first here: look whether "
        + "text is missing")
  }

  /// `1 byte was`, `2 bytes were`.
  static func counted(_ count: Int, _ thing: String) -> String {
    count == 1 ? "1 \(thing) was" : "\(count) \(thing)s were"
  }
}
