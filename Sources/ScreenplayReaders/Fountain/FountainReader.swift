import ScreenplayModel

/// Reads Fountain 1.1.
public struct FountainReader: ScreenplayReader {
  /// A reader.
  public init() {}

  public func read(_ bytes: [UInt8], file: String) throws(ReadError) -> Screenplay {
    throw .noScenes(file: file)
  }
}
