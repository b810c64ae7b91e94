/// A heading as far as two drafts' headings are compared: setting, set and time.
struct HeadingWords: Hashable, Sendable {
  private var setting: Set<String> = []
  private var set: Set<UInt32> = []
  private var time: Set<UInt32> = []

  private static let settings: [String: Set<String>] = [
    "INT": ["INT"], "EXT": ["EXT"], "I/E": ["INT", "EXT"], "E/I": ["INT", "EXT"],
    "INT/EXT": ["INT", "EXT"], "EXT/INT": ["INT", "EXT"], "EST": ["EXT"],
  ]

  /// Takes a heading apart, roughly: the last part behind a dash is the time.
  init(_ heading: String) {
    var rest = heading[...]
    while let blank = rest.firstIndex(of: " ") {
      let word = rest[..<blank].uppercased().filter { $0 != "." }
      guard let known = Self.settings[word] else { break }
      setting.formUnion(known)
      rest = rest[rest.index(after: blank)...]
    }
    let text = rest.replacing(" – ", with: " - ").replacing(" — ", with: " - ")
    if let dash = text.ranges(of: " - ").last {
      set = Set(WordReader.stems(String(text[..<dash.lowerBound])))
      time = Set(WordReader.stems(String(text[dash.upperBound...])))
    } else {
      set = Set(WordReader.stems(String(text)))
    }
  }

  /// How alike two headings are, 0 to 1; the set counts most.
  func likeness(_ other: HeadingWords) -> Double {
    0.7 * Self.share(set, other.set) + 0.2 * Self.share(time, other.time)
      + (setting == other.setting ? 0.1 : 0)
  }

  private static func share<Item>(_ left: Set<Item>, _ right: Set<Item>) -> Double {
    if left.isEmpty, right.isEmpty { return 1 }
    let common = Double(left.intersection(right).count)
    return common / (Double(left.count + right.count) - common)
  }
}
