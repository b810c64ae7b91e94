/// A page of a script whose pages are locked: it begins where it did when it was locked, whatever
/// has been written since, and what no longer fits goes on pages of their own (`12A`).
public struct LockedPage: Hashable, Sendable {
  /// As printed: `12`, `12A`, `23-24`.
  public var label: String
  /// How often pages had been locked before this one was: 0 for those of the first lock.
  public var level: Int
  /// Where it begins as the file says it: a count of characters from the start of the script.
  public var characterOffset: Int
  /// The paragraph it begins in or with, in ``Screenplay/paragraphs``; their number when it begins
  /// after all of them.
  public var paragraph: Int
  /// Byte of ``Screenplay/text`` it begins at: the paragraph's first, or one inside its text when
  /// the page begins in the middle of it.
  public var textOffset: Int

  /// A locked page from its parts.
  public init(
    label: String, level: Int = 0, characterOffset: Int, paragraph: Int, textOffset: Int
  ) {
    self.label = label
    self.level = level
    self.characterOffset = characterOffset
    self.paragraph = paragraph
    self.textOffset = textOffset
  }
}
