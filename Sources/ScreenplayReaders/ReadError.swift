import ScreenplayModel

/// Why a file could not be read at all.
public enum ReadError: Error, Equatable, Sendable, CustomStringConvertible {
  case unreadable(file: String, reason: String)
  case empty(file: String)
  case noScenes(file: String)
  case unknownFormat(file: String)
  case notText(file: String, reason: String)
  case malformedXML(SourcePosition, reason: String)
  case notFinalDraft(SourcePosition, root: String)
  case unsafeXML(SourcePosition, reason: String)
  case tooLarge(file: String, bytes: Int, limit: Int)

  /// One line: where, what, and what to do.
  public var description: String {
    switch self {
    case .unreadable(let file, let reason):
      "\(file): error: cannot be read: \(reason)"
    case .empty(let file):
      "\(file): error: the file is empty; export the script again"
    case .noScenes(let file):
      "\(file): error: no scene heading found; is this a screenplay? "
        + "Headings begin with INT., EXT., EST. or a forced '.'"
    case .unknownFormat(let file):
      "\(file): error: neither Fountain nor Final Draft; use --from to say which it is"
    case .notText(let file, let reason):
      "\(file): error: not a text file: \(reason)"
    case .malformedXML(let position, let reason):
      "\(position): error: not valid XML: \(reason); save the script again in its own program"
    case .notFinalDraft(let position, let root):
      "\(position): error: the root element is <\(root)>, not <FinalDraft>; "
        + "export the script as Final Draft (.fdx)"
    case .unsafeXML(let position, let reason):
      "\(position): error: refused: \(reason); a Final Draft file never holds this"
    case .tooLarge(let file, let bytes, let limit):
      "\(file): error: \(bytes) bytes are more than the limit of \(limit)"
    }
  }
}
