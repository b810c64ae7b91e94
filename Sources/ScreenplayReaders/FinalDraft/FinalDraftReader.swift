import ScreenplayModel

/// Reads Final Draft XML (`.fdx`, `.fdxt`), versions 8 to 13 and what other programs write.
///
/// The XML is not kept: text goes into one buffer, everything else into flat tables.
public struct FinalDraftReader: ScreenplayReader {
  /// A reader.
  public init() {}

  /// Reads a whole file; see ``ScreenplayReader/read(_:file:)``.
  public func read(_ bytes: [UInt8], file: String) throws(ReadError) -> Screenplay {
    var source = BytesInMemory(bytes)
    return try read(from: &source, file: file)
  }

  /// Reads a file as its bytes come; see ``ScreenplayReader/read(from:file:)``.
  public func read(
    from source: inout some ByteSource, file: String
  ) throws(ReadError) -> Screenplay {
    try readXML(from: &source, file: file)
  }
}

extension FinalDraftReader: XMLFormat {
  func screenplay(
    from source: inout some ByteSource, file: String
  ) throws(ReadError) -> Screenplay {
    var collector = FinalDraftCollector()
    collector.document.text.reserveCapacity(min(source.byteCount ?? 0, XMLLimits.room) / 4)
    collector = try XMLPushParser.parse(&source, file: file, handler: collector)
    return FinalDraftResolver.screenplay(of: collector.document, file: file)
  }
}
