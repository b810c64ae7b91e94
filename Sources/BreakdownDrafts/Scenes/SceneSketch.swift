/// The words of a scene, or an even sample of them, as small numbers.
///
/// Of all its different words those with the lowest numbers are kept: which words those are depends
/// on the words alone, so that two drafts of a scene keep the same ones.
public struct SceneSketch: Hashable, Sendable {
  /// How many words a sketch in a file keeps.
  static let size = 80
  private static let bits = 18

  /// Numbers of words, rising, none twice.
  let marks: [UInt32]
  /// Words with numbers above this were not kept.
  let limit: UInt32

  /// Every word of a scene.
  init(stems: some Sequence<UInt32>) {
    marks = Set(stems.lazy.map(Self.mark)).sorted()
    limit = .max
  }

  private init(marks: [UInt32], limit: UInt32) {
    self.marks = marks
    self.limit = limit
  }

  /// A sample small enough for a line of a file.
  var sampled: SceneSketch {
    guard marks.count > Self.size else { return self }
    let kept = Array(marks.prefix(Self.size))
    return SceneSketch(marks: kept, limit: min(limit, kept.last ?? .max))
  }

  /// The number of a word, well stirred.
  private static func mark(_ stem: UInt32) -> UInt32 {
    var mixed = UInt64(stem) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 29)) &* 0xBF58_476D_1CE4_E5B9
    return UInt32(truncatingIfNeeded: mixed >> (64 - UInt64(bits)))
  }

  // MARK: Text

  /// As letters, three for a word.
  var text: String {
    var text = ""
    for mark in marks { text += Base64Number.text(UInt64(mark), digits: 3) }
    return text
  }

  /// A sketch from its letters; nil when they are none.
  init?(text: String) {
    let digits = Array(text.utf8)
    guard digits.count % 3 == 0 else { return nil }
    var marks: [UInt32] = []
    for start in stride(from: 0, to: digits.count, by: 3) {
      guard let mark = Base64Number.number(digits[start..<(start + 3)]) else { return nil }
      let number = UInt32(truncatingIfNeeded: mark)
      guard marks.last.map({ $0 < number }) ?? true else { return nil }
      marks.append(number)
    }
    self.init(marks: marks, limit: marks.count < Self.size ? .max : marks.last ?? .max)
  }
}

/// Numbers as letters that need no quotes in a file.
enum Base64Number {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
  private static let values: [UInt8: UInt64] = Dictionary(
    uniqueKeysWithValues: digits.enumerated().map { ($1, UInt64($0)) })

  /// A number in so many digits, highest first.
  static func text(_ number: UInt64, digits count: Int) -> String {
    var letters: [UInt8] = []
    for place in stride(from: count - 1, through: 0, by: -1) {
      letters.append(digits[Int((number >> UInt64(6 * place)) & 63)])
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The number of some digits; nil when one is none.
  static func number(_ text: some Sequence<UInt8>) -> UInt64? {
    var number: UInt64 = 0
    for digit in text {
      guard let value = values[digit] else { return nil }
      number = (number << 6) | value
    }
    return number
  }
}
