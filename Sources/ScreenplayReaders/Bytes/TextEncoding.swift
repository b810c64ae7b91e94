/// In what units a text file is written, and in which order.
///
/// Told by its byte order mark; without one by where its zero bytes stand, since every script has
/// blanks, line ends and Latin letters.
struct TextEncoding: Equatable {
  /// How many bytes make one unit.
  enum Unit: Int {
    /// UTF-8, or an older encoding of a byte per character.
    case byte = 1
    /// UTF-16.
    case pair = 2
    /// UTF-32.
    case quad = 4
  }

  var unit: Unit
  var isBigEndian = false
  /// Length of the byte order mark; 0 when there is none.
  var markLength = 0

  /// The encoding of a file.
  init(of file: [UInt8]) {
    self = Self.marked(file) ?? Self.guessed(file) ?? Self(unit: .byte)
  }

  init(unit: Unit, isBigEndian: Bool = false, markLength: Int = 0) {
    self.unit = unit
    self.isBigEndian = isBigEndian
    self.markLength = markLength
  }

  /// As a person would say it.
  var name: String {
    let order = isBigEndian ? "big-endian" : "little-endian"
    return unit == .byte ? "UTF-8" : "UTF-\(unit.rawValue * 8), \(order)"
  }

  private static func marked(_ file: [UInt8]) -> Self? {
    if file.starts(with: [0xEF, 0xBB, 0xBF]) { return Self(unit: .byte, markLength: 3) }
    if file.starts(with: [0xFF, 0xFE, 0, 0]), file.count % 4 == 0 {
      return Self(unit: .quad, markLength: 4)
    }
    if file.starts(with: [0, 0, 0xFE, 0xFF]) {
      return Self(unit: .quad, isBigEndian: true, markLength: 4)
    }
    if file.starts(with: [0xFF, 0xFE]) { return Self(unit: .pair, markLength: 2) }
    if file.starts(with: [0xFE, 0xFF]) {
      return Self(unit: .pair, isBigEndian: true, markLength: 2)
    }
    return nil
  }

  /// By the zero bytes of the beginning: nearly all at the same place of their unit.
  private static func guessed(_ file: [UInt8]) -> Self? {
    let sample = file.prefix(1 << 14)
    var zeros = [0, 0, 0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index & 3] += 1 }
    let quads = sample.count / 4
    guard quads > 0, zeros.contains(where: { $0 > 0 }) else { return nil }
    if min(zeros[2], zeros[3]) >= quads - quads / 8, zeros[0] * 8 <= quads {
      return Self(unit: .quad)
    }
    if min(zeros[0], zeros[1]) >= quads - quads / 8, zeros[3] * 8 <= quads {
      return Self(unit: .quad, isBigEndian: true)
    }
    let (even, odd) = (zeros[0] + zeros[2], zeros[1] + zeros[3])
    // One unit in ten is a blank, a line end or ASCII in every script.
    guard max(even, odd) * 5 >= quads, min(even, odd) * 8 <= max(even, odd) else { return nil }
    return Self(unit: .pair, isBigEndian: even > odd)
  }
}
