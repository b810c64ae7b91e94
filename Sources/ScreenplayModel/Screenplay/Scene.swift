/// One scene: a heading and everything up to the next.
public struct Scene: Hashable, Sendable {
  /// Position among all headings of the script, from 0, omitted scenes included.
  public var index: Int
  /// The heading taken apart.
  public var heading: SceneHeading
  /// The number the script gives it (`12`, `A12`, `89PT1`); never invented.
  public var number: String?
  /// Its paragraphs in ``Screenplay/paragraphs``, the heading first.
  public var paragraphs: Range<Int>
  /// Taken out of the script: keeps its number, has no length and no elements.
  public var isOmitted: Bool
  /// Length as the file states it (Final Draft's `Length`).
  public var writtenLength: Eighths?
  /// Label of the page it begins on as the file states it (Final Draft's `Page`): `4`, `1A`.
  public var writtenPage: String?
  /// The file's own summary of the scene, in one line.
  public var synopsis: String?

  /// A scene from its parts.
  public init(
    index: Int, heading: SceneHeading = SceneHeading(), number: String? = nil,
    paragraphs: Range<Int>, isOmitted: Bool = false, writtenLength: Eighths? = nil,
    writtenPage: String? = nil, synopsis: String? = nil
  ) {
    self.index = index
    self.heading = heading
    self.number = number
    self.paragraphs = paragraphs
    self.isOmitted = isOmitted
    self.writtenLength = writtenLength
    self.writtenPage = writtenPage
    self.synopsis = synopsis
  }
}
