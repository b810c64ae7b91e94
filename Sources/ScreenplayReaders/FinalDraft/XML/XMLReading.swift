import ScreenplayModel

/// A format that is XML.
protocol XMLFormat {
  /// Reads a file that is well-formed.
  func screenplay(
    from source: inout some ByteSource, file: String
  ) throws(ReadError) -> Screenplay
}

extension XMLFormat {
  /// Reads a file as it comes; one that only says it is UTF-8 once more, as a text would be read.
  func readXML(
    from source: inout some ByteSource, file: String
  ) throws(ReadError) -> Screenplay {
    var remembered = RememberedBytes(source)
    defer { source = remembered.source }
    do throws(ReadError) {
      return try screenplay(from: &remembered, file: file)
    } catch {
      guard let bytes = try remembered.all(after: error),
        let repaired = RepairedXML(bytes, after: error)
      else { throw error }
      var again = BytesInMemory(repaired.bytes)
      var screenplay = try screenplay(from: &again, file: file)
      screenplay.diagnostics += repaired.diagnostics(file: file)
      return screenplay
    }
  }
}

/// Bytes that can be had a second time, as long as there are not too many.
private struct RememberedBytes<Source: ByteSource>: ByteSource {
  /// The most that is read a second time.
  private static var limit: Int { 32 << 20 }

  var source: Source
  private var pieces: [ArraySlice<UInt8>] = []
  private var count = 0

  init(_ source: Source) { self.source = source }

  var byteCount: Int? { source.byteCount }

  mutating func next() throws(ReadError) -> ArraySlice<UInt8>? {
    guard let piece = try source.next() else { return nil }
    count += piece.count
    if count <= Self.limit { pieces.append(piece) } else { pieces = [] }
    return piece
  }

  /// All of a file that another encoding may be the fault of; nil when it is too long.
  mutating func all(after error: ReadError) throws(ReadError) -> [UInt8]? {
    guard case .malformedXML = error,
      pieces.contains(where: { UTF8Text.firstInvalid(Array($0)) != nil })
    else { return nil }
    while count <= Self.limit, try next() != nil {}
    return count <= Self.limit ? Array(pieces.joined()) : nil
  }
}
