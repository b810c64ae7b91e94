import Yams

/// Why a file of hand tags could not be read.
public struct HandTagsError: Error, Equatable, Sendable, CustomStringConvertible {
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
    case .duplicatedKeysInMapping(let keys, let context):
      self.init(
        file: file, line: context.mark.line,
        reason: "the key '\(keys.first ?? "")' is there twice; keep one of them")
    default: self.init(file: file, line: 1, reason: "not YAML")
    }
  }
}
