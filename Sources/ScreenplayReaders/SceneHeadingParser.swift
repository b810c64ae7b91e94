import ScreenplayModel

/// Takes scene headings apart: setting, set, time of day, modifiers.
public struct SceneHeadingParser: Sendable {
  /// A parser with the vocabulary of `headings.txt`.
  public init() {}

  /// Takes a heading apart.
  ///
  /// - Parameters:
  ///   - range: The heading in `text`, without scene number.
  ///   - text: The screenplay's text.
  public func parse(_ range: TextRange, in text: [UInt8]) -> SceneHeading {
    SceneHeading(set: range)
  }
}
