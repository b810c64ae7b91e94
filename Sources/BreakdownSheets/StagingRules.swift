import CEmbeddedData
import ScreenplayModel

/// Derives staging needs from what is on a sheet, by the rules of `staging.txt`.
struct StagingRules: Sendable {
  /// One rule: any trigger causes the need.
  struct Rule: Sendable {
    var need: String
    var title: String
    var triggers: [Trigger]
  }

  /// What causes a need.
  enum Trigger: Sendable, Hashable {
    case category(ElementCategory, kind: String?, atLeast: Int)
    case nightExterior
  }

  private(set) var rules: [Rule] = []
  /// Lines and triggers that could not be read; none in the file that ships.
  private(set) var unreadable: [String] = []

  /// The rules that ship with the program.
  static let standard = StagingRules(parsing: embedded_staging)

  /// Reads rules; what names no known category is left out.
  init(parsing file: EmbeddedFile) {
    let text = String(
      decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "|").map(Self.trimmed)
      guard fields.count == 3 else {
        unreadable.append(String(line))
        continue
      }
      var triggers: [Trigger] = []
      for name in fields[2].split(separator: ",").map(Self.trimmed) {
        if let trigger = Self.trigger(name) {
          triggers.append(trigger)
        } else {
          unreadable.append(name)
        }
      }
      rules.append(Rule(need: fields[0], title: fields[1], triggers: triggers))
    }
  }

  /// The needs of a sheet, in the order of the rules.
  func needs(of sheet: BreakdownSheet, elements: [BreakdownElement]) -> [StagingNeed] {
    guard !sheet.isOmitted else { return [] }
    return rules.compactMap { rule in
      var because: [String] = []
      var holds = false
      for trigger in rule.triggers {
        switch trigger {
        case .nightExterior:
          holds = holds || (sheet.dayNight == .night && sheet.setting?.includesExterior == true)
        case .category(let category, let kind, let count):
          for entry in sheet.elements where !entry.isDoubtful && entry.quantity >= count {
            let element = elements[entry.element]
            guard element.category == category, kind == nil || kind == element.kind else {
              continue
            }
            if !because.contains(element.id) { because.append(element.id) }
          }
        }
      }
      guard holds || !because.isEmpty else { return nil }
      return StagingNeed(need: rule.need, title: rule.title, because: because)
    }
  }

  private static func trigger(_ text: String) -> Trigger? {
    if text == "night-exterior" { return .nightExterior }
    var name = text
    var count = 1
    if let sign = text.firstRange(of: ">=") {
      name = String(text[..<sign.lowerBound])
      count = Int(text[sign.upperBound...]) ?? 1
    }
    let parts = name.split(separator: ":", maxSplits: 1)
    guard let first = parts.first, let category = ElementCategory.named(String(first)) else {
      return nil
    }
    return .category(category, kind: parts.count > 1 ? String(parts[1]) : nil, atLeast: count)
  }

  private static func trimmed(_ text: Substring) -> String {
    let words = text.split(separator: " ")
    return words.joined(separator: " ")
  }
}
