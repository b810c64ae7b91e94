/// What to tell whoever prints: pages came out, but not as they should.
public enum PrintWarning: Hashable, Sendable, CustomStringConvertible {
  /// None of the layout's fonts is installed.
  case fontMissing(wanted: [String], used: String?)
  /// No installed font has some letters of a text: they are printed as boxes.
  case lettersMissing(text: String, fonts: MissingFonts)

  /// No installed font prints as Courier: the marked script is set in another.
  case typewriterMissing
  /// No installed font has so many of a script's letters; some of them.
  case scriptLettersMissing(count: Int, some: String)

  /// One line: what is missing, and what to install.
  public var description: String {
    switch self {
    case .fontMissing(let wanted, let used):
      "warning: no font of \(wanted.joined(separator: ", ")) is installed"
        + (used.map { "; \($0) stands in" } ?? "")
        + "; on Debian and Ubuntu: apt-get install fonts-liberation [font-missing]"
    case .typewriterMissing:
      "warning: no font that prints as Courier is installed, so the marked script is set in another"
        + "; on Debian and Ubuntu: apt-get install fonts-courier-prime fonts-liberation"
        + " [font-missing]"
    case .scriptLettersMissing(let count, let some):
      "warning: no installed font has \(count) of the script's letters (\(some)), so boxes are "
        + "printed for them; on Debian and Ubuntu: apt-get install fonts-noto fonts-noto-cjk "
        + "[letters-missing]"
    case .lettersMissing(let text, let fonts):
      "warning: no installed font has all letters of '\(text.prefix(60))'; on Debian and Ubuntu: "
        + "apt-get install \(fonts.rawValue) [letters-missing]"
    }
  }

  /// Fonts that have the letters, by the package they come in.
  public enum MissingFonts: String, Hashable, Sendable {
    case chineseJapaneseKorean = "fonts-noto-cjk"
    case emoji = "fonts-noto-color-emoji"
    case others = "fonts-noto-core"

    /// The fonts for a text's rarer letters.
    static func lacking(in text: String) -> Self {
      let scalars = text.unicodeScalars.map(\.value)
      if scalars.contains(where: isChineseJapaneseKorean) { return .chineseJapaneseKorean }
      return scalars.contains { (0x1F000...0x1FAFF).contains($0) } ? .emoji : .others
    }

    private static func isChineseJapaneseKorean(_ scalar: UInt32) -> Bool {
      let ranges: [ClosedRange<UInt32>] = [
        0x1100...0x11FF, 0x2E80...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF,
        0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF,
      ]
      return ranges.contains { $0.contains(scalar) }
    }
  }
}

/// Warnings in the order they came, each kind of missing letters once.
public struct PrintWarnings: Hashable, Sendable {
  /// All of them.
  public private(set) var all: [PrintWarning] = []

  /// None yet.
  public init() {}

  /// Adds one that is not there.
  public mutating func add(_ warning: PrintWarning) {
    if !all.contains(where: { $0.isSame(as: warning) }) { all.append(warning) }
  }
}

extension PrintWarning {
  /// Whether the same has to be installed.
  fileprivate func isSame(as other: Self) -> Bool {
    switch (self, other) {
    case (.lettersMissing(_, let fonts), .lettersMissing(_, let others)): fonts == others
    default: self == other
    }
  }
}
