import ScreenplayModel

/// What every reader promises: any bytes end in a screenplay or a ``ReadError``, in time that
/// grows linearly with the file, without touching network or disk.
public protocol ScreenplayReader: Sendable {
  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes.
  ///   - file: Its name as diagnostics show it.
  func read(_ bytes: [UInt8], file: String) throws(ReadError) -> Screenplay
}
