import ScreenplayModel

/// Reads Final Draft XML.
public struct FinalDraftReader: ScreenplayReader {
  /// A reader.
  public init() {}

  public func read(_ bytes: [UInt8], file: String) throws(ReadError) -> Screenplay {
    throw .noScenes(file: file)
  }
}
