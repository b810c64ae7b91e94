import SettingsFiles
import Yams

/// Reading the parts of a rule file, with the line of what is wrong.
protocol RuleNodes {
  var file: String { get }
}

extension RuleNodes {
  func mapping(_ node: Node, _ advice: String) throws(SettingsError) -> Node.Mapping {
    guard let mapping = node.mapping else { throw error(node, advice) }
    return mapping
  }

  func list(_ node: Node, _ name: String) throws(SettingsError) -> Node.Sequence {
    guard let list = node.sequence else {
      throw error(node, "write '\(name)' as a list")
    }
    return list
  }

  func text(_ node: Node) throws(SettingsError) -> String {
    guard let text = node.scalar?.string, !text.isEmpty else {
      throw error(node, "a text is expected here")
    }
    return text
  }

  /// One text or a list of them.
  func texts(_ node: Node) throws(SettingsError) -> [String] {
    if case .scalar = node { return [try text(node)] }
    var texts: [String] = []
    for entry in try list(node, "words") { texts.append(try text(entry)) }
    return texts
  }

  func error(_ node: Node, _ reason: String) -> SettingsError {
    SettingsError(node, in: file, reason)
  }
}
