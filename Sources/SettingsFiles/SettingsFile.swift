import Yams

/// A kind of YAML file that people write: a layout, a lexicon, rules, hand tags.
///
/// Every kind is read by ``root(of:file:)``, which keeps small what may be hostile.
package struct SettingsFile: Sendable {
  /// A larger file is refused, in bytes.
  let largest: Int
  /// What is said of a larger one.
  let tooLarge: String
  /// What is said of an anchor.
  let noAnchors: String
  /// What is said behind a key that is there twice.
  let twice: String

  /// A kind of file.
  package init(
    largest: Int, tooLarge: String,
    noAnchors: String = "anchors (&) are not read: write the words out",
    twice: String = "stands twice"
  ) {
    self.largest = largest
    self.tooLarge = tooLarge
    self.noAnchors = noAnchors
    self.twice = twice
  }

  /// What a file holds, without anchors; nil when there is nothing in it but comments.
  package func root(of bytes: [UInt8], file: String) throws(SettingsError) -> Node? {
    guard bytes.count <= largest else {
      throw SettingsError(file: file, line: 1, reason: tooLarge)
    }
    let parser: Parser
    let root: Node?
    do {
      parser = try Parser(yaml: String(decoding: bytes, as: UTF8.self))
      root = try parser.singleRoot()
    } catch {
      throw self.error(error, file: file)
    }
    // Nodes only know their anchors while the parser lives.
    defer { withExtendedLifetime(parser) {} }
    if let root { try refuseAnchors(in: root, file: file) }
    return root
  }

  /// Anchors stand for values again and again: a small file could become a very large one.
  private func refuseAnchors(in node: Node, file: String) throws(SettingsError) {
    if case .alias = node { throw SettingsError(node, in: file, noAnchors) }
    if node.anchor != nil { throw SettingsError(node, in: file, noAnchors) }
    for (_, value) in node.mapping ?? [:] { try refuseAnchors(in: value, file: file) }
    for value in node.sequence ?? [] { try refuseAnchors(in: value, file: file) }
  }

  private func error(_ error: any Error, file: String) -> SettingsError {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return SettingsError(file: file, line: mark.line, reason: "not YAML: \(problem)")
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { "'\($0)'" }.joined(separator: ", ")
      return SettingsError(
        file: file, line: context.mark.line, reason: "the key \(names) \(twice)")
    default: return SettingsError(file: file, line: 1, reason: "not YAML")
    }
  }
}
