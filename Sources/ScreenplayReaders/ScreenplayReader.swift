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

  /// Reads a file as its bytes come; what is refused is refused without reading the rest.
  func read(from source: inout some ByteSource, file: String) throws(ReadError) -> Screenplay
}

extension ScreenplayReader {
  /// Formats that make sense only as a whole: all bytes first, up to a limit.
  public func read(
    from source: inout some ByteSource, file: String
  ) throws(ReadError) -> Screenplay {
    try read(source.all(file: file, limit: InputFormat.largestFile), file: file)
  }
}
