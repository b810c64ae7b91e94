import CLibXML2

/// One file being read: what libxml2's callbacks know.
///
/// C has no generic types, so what is done with the elements is up to a subclass.
class XMLSession {
  /// Why reading ended early, and where.
  enum Failure {
    case malformed(line: Int, column: Int, reason: String)
    case refused(line: Int, column: Int, XMLRefusal)
  }

  final var parser: xmlParserCtxtPtr?
  /// The first failure: those that follow are mostly its consequences.
  private(set) final var failure: Failure?
  /// Whether the whole file has been given: what comes now was cut off in the middle.
  final var isAtEnd = false
  private final var depth = 0
  /// Bytes of text since the last tag.
  private final var stretch = 0
  private final var hasRoot = false

  func handleStart(_ name: XMLName, _ attributes: XMLAttributes, line: Int) throws(XMLRefusal) {}
  func handleEnd() {}
  func handleText(_ text: XMLText) throws(XMLRefusal) {}

  /// Looks at the state after a piece of the file.
  final func check(_ code: CInt, pending: Int) {
    guard failure == nil else { return }
    if pending > XMLLimits.tag {
      refuse(.unsafe(reason: "a tag or comment of more than \(XMLLimits.tag) bytes"))
    } else if parser?.pointee.wellFormed == 0 {
      failure = .malformed(line: line, column: column, reason: "libxml2 error \(code)")
    }
  }

  /// Ends the reading.
  final func refuse(_ refusal: XMLRefusal) {
    guard failure == nil else { return }
    if isAtEnd {
      failure = .malformed(line: line, column: column, reason: Self.cutOff)
    } else {
      failure = .refused(line: line, column: column, refusal)
    }
    xmlStopParser(parser)
  }

  private final var line: Int { parser.map { max(1, Int(xmlSAX2GetLineNumber($0))) } ?? 1 }
  private final var column: Int { parser.map { max(1, Int(xmlSAX2GetColumnNumber($0))) } ?? 1 }

  fileprivate final func startElement(_ name: XMLName, _ attributes: XMLAttributes) {
    guard failure == nil else { return }
    depth += 1
    stretch = 0
    hasRoot = true
    guard depth <= XMLLimits.depth else {
      return refuse(.unsafe(reason: "elements nested more than \(XMLLimits.depth) deep"))
    }
    guard attributes.count <= XMLLimits.attributes else {
      return refuse(.unsafe(reason: "an element with \(attributes.count) attributes"))
    }
    do throws(XMLRefusal) {
      try handleStart(name, attributes, line: line)
    } catch {
      refuse(error)
    }
  }

  fileprivate final func endElement() {
    guard failure == nil else { return }
    depth -= 1
    stretch = 0
    handleEnd()
  }

  fileprivate final func text(_ text: XMLText) {
    guard failure == nil else { return }
    stretch += text.bytes.count
    guard stretch <= XMLLimits.stretch else {
      return refuse(.unsafe(reason: "more than \(XMLLimits.stretch) bytes of text in a row"))
    }
    do throws(XMLRefusal) { try handleText(text) } catch { refuse(error) }
  }

  fileprivate final func declaration() {
    refuse(.unsafe(reason: "a document type declaration (DTD)"))
  }

  fileprivate final func problem(_ error: xmlError) {
    guard failure == nil, error.level == XML_ERR_FATAL else { return }
    failure = .malformed(
      line: max(1, Int(error.line)), column: max(1, Int(error.int2)), reason: reason(error))
  }

  private static let cutOff = "the file is cut off"

  /// libxml2's own words, but where they mislead.
  private final func reason(_ error: xmlError) -> String {
    let isAtEnd = error.code == CInt(XML_ERR_DOCUMENT_END.rawValue)
    if isAtEnd, depth > 0 || !hasRoot { return Self.cutOff }
    let words = error.message.map { String(cString: $0).split(whereSeparator: \.isNewline) }
    return words?.first.map(String.init) ?? "libxml2 error \(error.code)"
  }

  /// Calls a function with the session that a callback belongs to.
  ///
  /// It outlives the parser, so that nothing need be counted at each of very many calls.
  @inline(__always)
  private static func with(_ user: UnsafeMutableRawPointer?, _ body: (XMLSession) -> Void) {
    guard let user else { return }
    Unmanaged<XMLSession>.fromOpaque(user)._withUnsafeGuaranteedRef(body)
  }

  /// What libxml2 calls.
  ///
  /// Nothing is set that declares, looks up or loads an entity.
  static func callbacks() -> xmlSAXHandler {
    var callbacks = breakdown_xml_handler { user, error in
      guard let error else { return }
      XMLSession.with(user) { $0.problem(error.pointee) }
    }
    callbacks.startElementNs = { user, name, _, _, _, _, count, _, attributes in
      guard let name else { return }
      XMLSession.with(user) {
        $0.startElement(
          XMLName(bytes: name), XMLAttributes(pointers: attributes, count: Int(count)))
      }
    }
    callbacks.endElementNs = { user, _, _, _ in XMLSession.with(user) { $0.endElement() } }
    callbacks.characters = { user, start, count in
      let text = UnsafeBufferPointer(start: start, count: Int(count))
      XMLSession.with(user) { $0.text(XMLText(bytes: text)) }
    }
    callbacks.ignorableWhitespace = callbacks.characters
    callbacks.cdataBlock = callbacks.characters
    callbacks.internalSubset = { user, _, _, _ in XMLSession.with(user) { $0.declaration() } }
    return callbacks
  }
}

/// A reading that hands elements to a handler.
final class XMLHandlingSession<Handler: XMLEventHandler>: XMLSession {
  /// Held by pointer: a property of a class would be guarded at every one of many small accesses.
  private let storage: UnsafeMutablePointer<Handler>

  init(_ handler: consuming Handler) {
    storage = .allocate(capacity: 1)
    storage.initialize(to: handler)
  }

  deinit {
    storage.deinitialize(count: 1)
    storage.deallocate()
  }

  /// The handler with what it has taken.
  var handler: Handler { storage.pointee }

  override func handleStart(
    _ name: XMLName, _ attributes: XMLAttributes, line: Int
  ) throws(XMLRefusal) {
    try storage.pointee.startElement(name, attributes, line: line)
  }

  override func handleEnd() { storage.pointee.endElement() }

  override func handleText(_ text: XMLText) throws(XMLRefusal) {
    try storage.pointee.text(text)
  }
}
