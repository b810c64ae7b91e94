import CEmbeddedData
import ScreenplayModel

/// How often what a rule finds is right, so that a confidence of 0.9 means nine in ten.
///
/// The figures are data: `Lexicons/confidence.txt`, measured on annotated scenes by
/// `CalibrateConfidence`.
struct ConfidenceTable: Sendable {
  private struct Key: Hashable {
    var category: ElementCategory
    var rule: String
  }

  private var shares: [Key: [Double]] = [:]

  /// The table that ships with the program.
  static let standard: Self = {
    let file = embedded_confidence
    return Self(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }()

  /// Reads lines of `category rule = once twice more`; other lines are left out.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    for line in bytes.split(separator: 10) where line.first != UInt8(ascii: "#") {
      let parts = String(decoding: line, as: UTF8.self).split(separator: "=")
      guard parts.count == 2, let space = parts[0].firstIndex(of: " "),
        let category = ElementCategory.named(String(parts[0][..<space]))
      else { continue }
      let rule = parts[0][space...].split(separator: " ").joined(separator: " ")
      let numbers = parts[1].split(separator: " ").compactMap { Double($0) }
      if numbers.count == 3 { shares[Key(category: category, rule: rule)] = numbers }
    }
  }

  /// How likely something is right that a rule found first; nil for a rule that was not measured.
  ///
  /// - Parameter mentions: How often the scene mentions it, from 1.
  func confidence(of rule: String, in category: ElementCategory, mentions: Int) -> Double? {
    shares[Key(category: category, rule: rule)].map { $0[min(max(mentions, 1), 3) - 1] }
  }
}
