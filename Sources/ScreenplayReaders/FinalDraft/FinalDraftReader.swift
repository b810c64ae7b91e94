import ScreenplayModel

/// Reads Final Draft XML (`.fdx`, `.fdxt`), versions 8 to 13 and what other programs write.
///
/// The XML is not kept: text goes into one buffer, everything else into flat tables.
public struct FinalDraftReader: ScreenplayReader {
  /// A reader.
  public init() {}

  /// Reads a whole file; see ``ScreenplayReader/read(_:file:)``.
  public func read(_ bytes: [UInt8], file: String) throws(ReadError) -> Screenplay {
    guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty(file: file) }
    guard bytes.count <= XMLLimits.file else {
      throw .tooLarge(file: file, bytes: bytes.count, limit: XMLLimits.file)
    }
    do throws(ReadError) {
      return try Self.screenplay(bytes, file: file)
    } catch {
      guard let repaired = RepairedXML(bytes, after: error) else { throw error }
      var screenplay = try Self.screenplay(repaired.bytes, file: file)
      screenplay.diagnostics += repaired.diagnostics(file: file)
      return screenplay
    }
  }

  private static func screenplay(_ bytes: [UInt8], file: String) throws(ReadError) -> Screenplay {
    var collector = FinalDraftCollector()
    collector.document.text.reserveCapacity(bytes.count / 4)
    collector = try XMLPushParser.parse(bytes, file: file, handler: collector)
    return FinalDraftResolver.screenplay(of: collector.document, file: file)
  }
}
