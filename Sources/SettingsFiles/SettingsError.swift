import Yams

/// Why a file that people write could not be read.
public struct SettingsError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// What is wrong, and what to do.
  public var reason: String

  /// `file:line: error: reason`.
  public var description: String { "\(file):\(line): error: \(reason)" }

  /// An error at a place.
  public init(file: String, line: Int, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// An error about a part of a file.
  package init(_ node: Node, in file: String, _ reason: String) {
    self.init(file: file, line: node.mark?.line ?? 1, reason: reason)
  }
}
