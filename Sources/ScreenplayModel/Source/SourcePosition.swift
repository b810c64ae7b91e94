/// A place in a script file, as an editor names it.
public struct SourcePosition: Hashable, Sendable, CustomStringConvertible {
  /// The file as the user named it.
  public var file: String
  /// Line, from 1.
  ///
  /// In Final Draft files: the line of the XML file.
  public var line: Int
  /// Column in characters, from 1.
  ///
  /// In Final Draft files: counted in the paragraph's text.
  public var column: Int

  /// A position from its parts.
  public init(file: String, line: Int, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `file:line:column`.
  public var description: String { "\(file):\(line):\(column)" }
}

extension SourcePosition: Comparable {
  /// Order of files, then of places in a file.
  public static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}
