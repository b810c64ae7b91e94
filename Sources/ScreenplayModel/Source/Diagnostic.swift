/// Something the writer or the office should look at; reading went on.
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  /// How much it matters.
  public enum Severity: String, Hashable, Sendable {
    /// Part of the script could not be used as written.
    case error
    /// Something looks wrong, or was guessed.
    case warning
    /// Worth knowing.
    case note
  }

  /// What is said, in words and as an id that programs can test for.
  public struct Message: Hashable, Sendable {
    /// Stable, in lower case with hyphens: `text-before-first-scene`.
    public var id: String
    /// One line, in the reader's terms, with what to do.
    public var text: String
    /// How much it matters.
    public var severity: Severity

    /// A message; most are warnings.
    public init(id: String, text: String, severity: Severity = .warning) {
      self.id = id
      self.text = text
      self.severity = severity
    }
  }

  /// What is said.
  public var message: Message
  /// Where.
  public var position: SourcePosition

  /// A finding at a place.
  public init(_ message: Message, at position: SourcePosition) {
    self.message = message
    self.position = position
  }

  /// `file:line:column: warning: text [id]`.
  public var description: String {
    "\(position): \(message.severity.rawValue): \(message.text) [\(message.id)]"
  }
}
