import CLibXML2
import ScreenplayModel

/// Reads XML with libxml2 and hands its elements on.
///
/// Nothing is loaded or expanded: a document type declaration ends the reading.
struct XMLPushParser {
  private static let chunk = 64 * 1024
  private static let start: Void = xmlInitParser()

  /// Reads a file as it comes and returns the handler, filled.
  static func parse<Handler: XMLEventHandler>(
    _ source: inout some ByteSource, file: String, handler: Handler
  ) throws(ReadError) -> Handler {
    _ = start
    let session = XMLHandlingSession(handler)
    // The session outlives the parser that points to it: its handler is used below.
    let failure = try feed(&source, file: file, to: session)
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
  private static func feed(
    _ source: inout some ByteSource, file: String, to session: XMLSession
  ) throws(ReadError) -> XMLSession.Failure? {
    let start = try begin(&source, file: file)
    if let reason = XMLDeclaration.refusal(of: start) { session.refuse(.unsafe(reason: reason)) }
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
    let ignored = XMLEncoding.isDeclaredWrongly(start) ? XML_PARSE_IGNORE_ENC.rawValue : 0
    xmlCtxtUseOptions(parser, CInt(XML_PARSE_NONET.rawValue | ignored))
    var count = start.count
    push(start, to: session, parser)
    while session.failure == nil, let piece = try source.next() {
      count += piece.count
      guard count <= XMLLimits.file else {
        throw .tooLarge(file: file, bytes: count, limit: XMLLimits.file)
      }
      push(piece, to: session, parser)
    }
    session.isAtEnd = true
    if session.failure == nil { session.check(xmlParseChunk(parser, nil, 0, 1), pending: 0) }
    return session.failure
  }

  /// The file's beginning: as many pieces as hold its declaration.
  private static func begin(
    _ source: inout some ByteSource, file: String
  ) throws(ReadError) -> ArraySlice<UInt8> {
    if let byteCount = source.byteCount, byteCount > XMLLimits.file {
      throw .tooLarge(file: file, bytes: byteCount, limit: XMLLimits.file)
    }
    var start = try source.next() ?? []
    while start.count < XMLLimits.declaration, let piece = try source.next() { start += piece }
    while !start.contains(where: { $0 > 0x20 }) {
      guard start.count <= XMLLimits.tag, let piece = try source.next() else {
        throw .empty(file: file)
      }
      start += piece
    }
    return start
  }

  private static func push(
    _ piece: ArraySlice<UInt8>, to session: XMLSession, _ parser: xmlParserCtxtPtr
  ) {
    piece.withUnsafeBytes { buffer in
      let characters = buffer.bindMemory(to: CChar.self)
      var offset = 0
      while offset < characters.count, session.failure == nil {
        let count = min(chunk, characters.count - offset)
        let code = xmlParseChunk(parser, characters.baseAddress.map { $0 + offset }, CInt(count), 0)
        offset += count
        session.check(code, pending: breakdown_xml_pending(parser))
      }
    }
  }
}
