import CLibXML2
import ScreenplayModel

/// Reads XML with libxml2 and hands its elements on.
///
/// Nothing is loaded or expanded: a document type declaration ends the reading.
struct XMLPushParser {
  private static let chunk = 64 * 1024
  private static let start: Void = xmlInitParser()

  /// Reads a whole file and returns the handler, filled.
  static func parse<Handler: XMLEventHandler>(
    _ bytes: [UInt8], file: String, handler: Handler
  ) throws(ReadError) -> Handler {
    _ = start
    let session = XMLHandlingSession(handler)
    let failure = withExtendedLifetime(session) { feed(bytes, to: session) }
    switch failure {
    case .none: return session.handler
    case .malformed(let line, let column, let reason):
      throw .malformedXML(
        SourcePosition(file: file, line: line, column: column), reason: reason)
    case .refused(let line, let column, .root(let root)):
      throw .notFinalDraft(SourcePosition(file: file, line: line, column: column), root: root)
    case .refused(let line, let column, .unsafe(let reason)):
      throw .unsafeXML(SourcePosition(file: file, line: line, column: column), reason: reason)
    }
  }

  /// Gives the parser the file piece by piece, until the end or the first failure.
  private static func feed(_ bytes: [UInt8], to session: XMLSession) -> XMLSession.Failure? {
    var callbacks = XMLSession.callbacks()
    let user = Unmanaged.passUnretained(session).toOpaque()
    guard let parser = xmlCreatePushParserCtxt(&callbacks, user, nil, 0, nil) else {
      return .malformed(line: 1, column: 1, reason: "out of memory")
    }
    session.parser = parser
    defer {
      session.parser = nil
      xmlFreeParserCtxt(parser)
    }
    let ignored = XMLEncoding.isDeclaredWrongly(bytes) ? XML_PARSE_IGNORE_ENC.rawValue : 0
    xmlCtxtUseOptions(parser, CInt(XML_PARSE_NONET.rawValue | ignored))
    bytes.withUnsafeBytes { buffer in
      let characters = buffer.bindMemory(to: CChar.self)
      var offset = 0
      while offset < characters.count, session.failure == nil {
        let count = min(chunk, characters.count - offset)
        let code = xmlParseChunk(parser, characters.baseAddress.map { $0 + offset }, CInt(count), 0)
        offset += count
        session.check(code, pending: breakdown_xml_pending(parser))
      }
      session.isAtEnd = true
      if session.failure == nil { session.check(xmlParseChunk(parser, nil, 0, 1), pending: 0) }
    }
    return session.failure
  }
}
