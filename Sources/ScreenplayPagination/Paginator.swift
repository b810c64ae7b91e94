import ScreenplayModel

/// Lays a script out on pages and measures its scenes in eighths, by the rules measured on Final
/// Draft's own files.
///
/// Both formats go the same way: a Final Draft file brings its layout, for Fountain it is
/// ``PageLayout/finalDraft(paper:)``.
public struct Paginator: Sendable {
  /// A paginator.
  public init() {}

  /// The pages of a script.
  ///
  /// - Parameters:
  ///   - screenplay: The script and its layout.
  ///   - keepingLines: Also keeps every printed line and its place, for a marked script.
  public func paginate(_ screenplay: Screenplay, keepingLines: Bool = false) -> Pagination {
    var filler = PageFiller(screenplay, keepingLines: keepingLines)
    return filler.fill()
  }
}
