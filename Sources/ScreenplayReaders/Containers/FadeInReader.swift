import ScreenplayModel

/// Reads Fade In's `.fadein`: Open Screenplay Format, zipped as `document.xml`.
public struct FadeInReader: ScreenplayReader {
  /// The file in the zip that is the script.
  static let part = "document.xml"

  /// A reader.
  public init() {}

  /// Reads a whole file; see ``ScreenplayReader/read(_:file:)``.
  public func read(_ bytes: [UInt8], file: String) throws(ReadError) -> Screenplay {
    var document = bytes
    if ZipArchive.begins(bytes) {
      guard let part = try ZipArchive(bytes, file: file).part(Self.part) else {
        throw .noScriptInArchive(file: file, wanted: Self.part)
      }
      document = part
    }
    var screenplay = try OpenScreenplayReader().read(document, file: file)
    screenplay.format = InputFormat.fadeIn.id
    return screenplay
  }
}
