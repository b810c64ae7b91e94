import Yams

/// Reading the parts of a rule file, with the line of what is wrong.
protocol RuleNodes {
  var file: String { get }
}

extension RuleNodes {
  func mapping(_ node: Node, _ advice: String) throws(StagingRulesError) -> Node.Mapping {
    try refuseAnchor(node)
    guard let mapping = node.mapping else { throw error(node, advice) }
    return mapping
  }

  func list(_ node: Node, _ name: String) throws(StagingRulesError) -> Node.Sequence {
    try refuseAnchor(node)
    guard let list = node.sequence else {
      throw error(node, "write '\(name)' as a list")
    }
    return list
  }

  func text(_ node: Node) throws(StagingRulesError) -> String {
    try refuseAnchor(node)
    guard let text = node.scalar?.string, !text.isEmpty else {
      throw error(node, "a text is expected here")
    }
    return text
  }

  /// One text or a list of them.
  func texts(_ node: Node) throws(StagingRulesError) -> [String] {
    if case .scalar = node { return [try text(node)] }
    var texts: [String] = []
    for entry in try list(node, "words") { texts.append(try text(entry)) }
    return texts
  }

  func error(_ node: Node, _ reason: String) -> StagingRulesError {
    StagingRulesError(file: file, line: node.mark?.line ?? 1, reason: reason)
  }

  /// Anchors stand for lists again and again: a small file could become a very large one.
  private func refuseAnchor(_ node: Node) throws(StagingRulesError) {
    if node.anchor != nil { throw error(node, "anchors (&) are not read: write the words out") }
  }
}

/// Why a rule file could not be read.
public struct StagingRulesError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// What is wrong, and what to do.
  public var reason: String

  /// `file:line: error: reason`.
  public var description: String { "\(file):\(line): error: \(reason)" }

  init(file: String, line: Int, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  init(yaml error: YamlError, file: String) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(file: file, line: mark.line, reason: "not YAML: \(problem)")
    default: self.init(file: file, line: 1, reason: "not YAML")
    }
  }
}
