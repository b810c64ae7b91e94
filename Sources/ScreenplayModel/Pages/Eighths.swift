/// A length in eighths of a page, the unit of every schedule.
public struct Eighths: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// How many; never negative.
  public var count: Int

  /// A number of eighths; negative counts become 0.
  public init(_ count: Int) { self.count = max(0, count) }

  /// The most that a script may say of a scene: lengths are added up.
  private static let mostWritten = 1_000_000

  /// Reads Final Draft's spelling: `3/8`, `1 3/8`, `2`.
  public init?(parsing text: String) {
    var numbers: [Int] = []
    var isInNumber = false
    var isPart = false
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39 where !isPart:
        if !isInNumber { numbers.append(0) }
        isInNumber = true
        let number = numbers[numbers.count - 1] * 10 + Int(byte - 0x30)
        guard number <= Self.mostWritten, numbers.count <= 2 else { return nil }
        numbers[numbers.count - 1] = number
      case UInt8(ascii: "/") where isInNumber && !isPart: isPart = true
      case UInt8(ascii: "8") where isInNumber: isInNumber = false
      case UInt8(ascii: " "), 0x09...0x0D: if !isPart { isInNumber = false }
      default: return nil
      }
    }
    // Behind the slash stands the 8, once; whole pages have no slash.
    guard let last = numbers.last, !(isPart && isInNumber), isPart || numbers.count == 1 else {
      return nil
    }
    count = isPart ? (numbers.count == 2 ? numbers[0] * 8 : 0) + last : last * 8
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
