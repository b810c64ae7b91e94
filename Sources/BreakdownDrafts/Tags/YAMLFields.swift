import SettingsFiles
import Yams

/// The fields of a YAML mapping; keys that nobody knows are refused, so that nothing is lost when
/// the file is written again.
struct YAMLFields {
  let file: String
  let line: Int
  private let pairs: [(key: Node, name: String, value: Node)]

  /// The fields of a mapping with nothing but these keys.
  init(_ node: Node, file: String, known: [String]) throws(SettingsError) {
    self.file = file
    line = node.mark?.line ?? 1
    pairs = try Self.pairs(of: node, file: file)
    for pair in pairs where !known.contains(pair.name) {
      throw SettingsError(
        file: file, line: pair.key.mark?.line ?? line,
        reason: "no key '\(pair.name)' here; there are \(known.joined(separator: ", "))")
    }
  }

  /// Keys and values of a mapping, in order.
  static func pairs(
    of node: Node, file: String
  ) throws(SettingsError) -> [(key: Node, name: String, value: Node)] {
    guard let mapping = node.mapping else {
      throw SettingsError(
        file: file, line: node.mark?.line ?? 1, reason: "write 'key: value' lines here")
    }
    var pairs: [(key: Node, name: String, value: Node)] = []
    for (key, value) in mapping {
      guard let name = key.scalar?.string else {
        throw SettingsError(
          file: file, line: key.mark?.line ?? 1, reason: "a key is a word, not a list")
      }
      pairs.append((key, name, value))
    }
    return pairs
  }

  /// The items of a list.
  static func items(of node: Node, file: String) throws(SettingsError) -> [Node] {
    guard let sequence = node.sequence else {
      throw SettingsError(
        file: file, line: node.mark?.line ?? 1, reason: "write a list here, each item after '- '")
    }
    return Array(sequence)
  }

  /// The value of a key.
  subscript(key: String) -> Node? { pairs.first { $0.name == key }?.value }

  /// Text; nil when the key is missing.
  func text(_ key: String) throws(SettingsError) -> String? {
    guard let node = self[key] else { return nil }
    guard let text = node.scalar?.string else { throw error(node, "'\(key)' is a text") }
    return text
  }

  /// Text that has to be there.
  func requiredText(_ key: String) throws(SettingsError) -> String {
    guard let text = try text(key), !text.isEmpty else {
      throw SettingsError(file: file, line: line, reason: "'\(key)' is missing")
    }
    return text
  }

  /// A whole number from 1.
  func number(_ key: String) throws(SettingsError) -> Int? {
    guard let text = try text(key) else { return nil }
    guard let number = Int(text), (1...999_999).contains(number) else {
      throw SettingsError(
        file: file, line: self[key]?.mark?.line ?? line,
        reason: "'\(key)' is a whole number from 1, not '\(text)'")
    }
    return number
  }

  func error(_ node: Node, _ reason: String) -> SettingsError {
    SettingsError(file: file, line: node.mark?.line ?? line, reason: reason)
  }
}
