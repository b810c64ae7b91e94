import SettingsFiles
import Yams

/// A value of a YAML file that people edit: with the keys that lead to it, and its line.
struct SettingsNode {
  let file: String
  /// `boxes.columns`; empty for the whole file.
  let path: String
  /// Of its key, or its own in a list.
  private let line: Int
  private let node: Node

  /// The whole of a file; nil when there is nothing in it but comments.
  static func root(of bytes: [UInt8], file: String) throws(SettingsError) -> SettingsNode? {
    try form.root(of: bytes, file: file).map {
      SettingsNode(file: file, path: "", line: 1, node: $0)
    }
  }

  private static let form = SettingsFile(
    largest: SheetLayout.largestFile, tooLarge: "larger than 256 kB; is this a layout?",
    noAnchors: "anchors (&) are not read: write the value out")

  private func item(_ value: Node) -> SettingsNode {
    SettingsNode(file: file, path: path, line: value.mark?.line ?? line, node: value)
  }

  private func child(_ value: Node, key: Node, name: String) -> SettingsNode {
    let path = path.isEmpty ? name : "\(path).\(name)"
    return SettingsNode(file: file, path: path, line: key.mark?.line ?? line, node: value)
  }

  /// An error about the value.
  func error(_ reason: String) -> SettingsError {
    SettingsError(file: file, line: line, reason: reason)
  }

  // MARK: Values

  /// The keys of a mapping and their values, in order; unknown keys are errors.
  func entries(known: [String]) throws(SettingsError) -> [(key: String, value: SettingsNode)] {
    let place = path.isEmpty ? "the layout" : "'\(path)'"
    guard let mapping = node.mapping else {
      throw error("\(place) holds keys with values; it knows \(known.joined(separator: ", "))")
    }
    var entries: [(key: String, value: SettingsNode)] = []
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard known.contains(name) else {
        throw item(key).error("no key '\(name)' in \(place)\(Self.choice(of: known, for: name))")
      }
      entries.append((name, child(value, key: key, name: name)))
    }
    return entries
  }

  /// The values of a list.
  var items: [SettingsNode]? { node.sequence.map { $0.map(item) } }

  /// The values of a list.
  func list() throws(SettingsError) -> [SettingsNode] {
    guard let items else { throw error("'\(path)' is a list: [first, second]") }
    return items
  }

  /// A text; nothing behind the key is an empty one.
  func text() throws(SettingsError) -> String {
    guard let scalar = node.scalar else { throw error("'\(path)' is a text") }
    let isNothing = scalar.style == .plain && ["~", "null"].contains(scalar.string)
    return isNothing ? "" : scalar.string
  }

  /// A number within bounds.
  func number(_ range: ClosedRange<Double>) throws(SettingsError) -> Double {
    guard let number = node.float, range.contains(number) else {
      let (least, most) = (Self.plain(range.lowerBound), Self.plain(range.upperBound))
      throw error("'\(path)' is a number from \(least) to \(most)\(notWhatStandsThere)")
    }
    return number
  }

  /// A whole number within bounds.
  func count(_ range: ClosedRange<Int>) throws(SettingsError) -> Int {
    guard let count = node.int, range.contains(count) else {
      throw error(
        "'\(path)' is a whole number from \(range.lowerBound) to \(range.upperBound)"
          + notWhatStandsThere)
    }
    return count
  }

  /// Yes or no.
  func flag() throws(SettingsError) -> Bool {
    guard let flag = node.bool else {
      throw error("'\(path)' is true or false\(notWhatStandsThere)")
    }
    return flag
  }

  /// One of several words.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _: Choice.Type
  ) throws(SettingsError) -> Choice where Choice.RawValue == String {
    let name = node.scalar?.string ?? ""
    guard let choice = Choice(rawValue: name) else {
      let known = Choice.allCases.map(\.rawValue)
      throw error("no '\(name)' for '\(path)'\(Self.choice(of: known, for: name))")
    }
    return choice
  }

  /// A colour, as `#RRGGBB`.
  func color() throws(SettingsError) -> String {
    let color = node.scalar?.string ?? ""
    guard color.utf8.count == 7, color.hasPrefix("#"),
      color.dropFirst().allSatisfy({ $0.isASCII && $0.isHexDigit })
    else {
      throw error("'\(path)' is a colour in quotes: \"#C0272D\"\(notWhatStandsThere)")
    }
    return color
  }

  private var notWhatStandsThere: String {
    guard let text = node.scalar?.string, !text.isEmpty else { return "" }
    return ", not '\(text)'"
  }

  private static func plain(_ number: Double) -> String {
    number == number.rounded() ? "\(Int(number))" : "\(number)"
  }
}

extension SettingsNode {
  /// `; did you mean 'color'? There are title, color.`, without the question when nothing is near.
  static func choice(of known: [String], for name: String) -> String {
    let list = "there are \(known.joined(separator: ", "))"
    let near = known.map { ($0, distance($0.lowercased(), name.lowercased())) }
      .min { $0.1 < $1.1 }
    guard let near, near.1 <= max(1, name.count / 3) else { return "; \(list)" }
    return "; did you mean '\(near.0)'? \(list)"
  }

  /// Letters to change, add or take away to come from one word to another.
  private static func distance(_ first: String, _ second: String) -> Int {
    let (first, second) = (Array(first.prefix(40)), Array(second.prefix(40)))
    var row = Array(0...second.count)
    for (index, letter) in first.enumerated() {
      var corner = row[0]
      row[0] = index + 1
      for (column, other) in second.enumerated() {
        let changed = letter == other ? corner : corner + 1
        corner = row[column + 1]
        row[column + 1] = min(changed, corner + 1, row[column] + 1)
      }
    }
    return row[second.count]
  }
}
