/// A length in eighths of a page, the unit of every schedule.
public struct Eighths: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// How many; never negative.
  public var count: Int

  /// A number of eighths; negative counts become 0.
  public init(_ count: Int) { self.count = max(0, count) }

  /// The most that a script may say of a scene: lengths are added up.
  private static let mostWritten = 0...1_000_000

  /// Reads Final Draft's spelling: `3/8`, `1 3/8`, `2`.
  public init?(parsing text: String) {
    let parts = text.split(whereSeparator: \.isWhitespace)
    guard let last = parts.last, parts.count <= 2 else { return nil }
    var whole = 0
    if parts.count == 2 {
      guard let pages = Int(parts[0]), Self.mostWritten.contains(pages) else { return nil }
      whole = pages
    }
    if last.hasSuffix("/8") {
      guard let eighths = Int(last.dropLast(2)), Self.mostWritten.contains(eighths) else {
        return nil
      }
      count = whole * 8 + eighths
    } else {
      guard parts.count == 1, let pages = Int(last), Self.mostWritten.contains(pages) else {
        return nil
      }
      count = pages * 8
    }
  }

  /// As a schedule prints it: `1 3/8`, `4/8`, `2`; never reduced, `8/8` is `1`.
  public var description: String {
    switch (count / 8, count % 8) {
    case (0, let part): "\(part)/8"
    case (let whole, 0): "\(whole)"
    case (let whole, let part): "\(whole) \(part)/8"
    }
  }

  /// Shorter first.
  public static func < (left: Self, right: Self) -> Bool { left.count < right.count }
  /// Both lengths together.
  public static func + (left: Self, right: Self) -> Self { Self(left.count + right.count) }
}
