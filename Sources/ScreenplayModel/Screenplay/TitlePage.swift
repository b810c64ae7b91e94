/// One entry of the title page: `Draft date: 3 May`.
public struct TitlePageEntry: Hashable, Sendable {
  /// As written: `Title`, `Draft date`.
  ///
  /// Empty in formats whose title page has no keys.
  public var key: String
  /// Its lines, joined with line breaks, marks of emphasis kept.
  public var text: String
  /// Line of the file, from 1.
  public var line: Int

  /// An entry from its parts.
  public init(key: String, text: String, line: Int) {
    self.key = key
    self.text = text
    self.line = line
  }
}
