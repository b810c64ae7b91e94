import ScreenplayModel

/// Why a file could not be read at all.
public enum ReadError: Error, Equatable, Sendable, CustomStringConvertible {
  case unreadable(file: String, reason: String)
  case empty(file: String)
  case noScenes(file: String)
  /// A file of a kind that is known and not read.
  case foreignFormat(file: String, ForeignFormat)
  case notText(file: String, reason: String)
  case malformedXML(SourcePosition, reason: String)
  case notFinalDraft(SourcePosition, root: String)
  case notOpenScreenplay(SourcePosition, root: String)
  case unsafeXML(SourcePosition, reason: String)
  case tooLarge(file: String, bytes: Int, limit: Int)
  /// A zip file that is cut off or broken.
  case damagedArchive(file: String, reason: String)
  /// A zip file that no program for scripts writes.
  case unsafeArchive(file: String, reason: String)
  case encryptedArchive(file: String)
  /// A zip file or bundle without a script in it.
  case noScriptInArchive(file: String, wanted: String)
  /// What unpacks zip files is not installed.
  case missingLibrary(file: String, library: String)

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
    case .foreignFormat(let file, let format):
      "\(file): error: \(format.description)"
    case .notText(let file, let reason):
      "\(file): error: not a text file: \(reason)"
    case .malformedXML(let position, let reason):
      "\(position): error: not valid XML: \(reason); save the script again in its own program"
    case .notFinalDraft(let position, let root):
      "\(position): error: the root element is <\(root)>, not <FinalDraft>; "
        + "export the script as Final Draft (.fdx)"
    case .notOpenScreenplay(let position, let root):
      "\(position): error: the root element is <\(root)>, not <document>; "
        + "export the script as Open Screenplay Format or Final Draft (.fdx)"
    case .unsafeXML(let position, let reason):
      "\(position): error: refused: \(reason); a script file never holds this"
    case .tooLarge(let file, let bytes, let limit):
      "\(file): error: \(bytes) bytes are more than the limit of \(limit)"
    case .damagedArchive(let file, let reason):
      "\(file): error: the zip file is damaged: \(reason); copy it again or save the script again "
        + "in its own program"
    case .unsafeArchive(let file, let reason):
      "\(file): error: refused: the zip file \(reason); a script file is never like this"
    case .encryptedArchive(let file):
      "\(file): error: the zip file is encrypted; save the script without a password"
    case .noScriptInArchive(let file, let wanted):
      "\(file): error: no \(wanted) in it; save the script again in its own program, or export it "
        + "as Fountain or Final Draft (.fdx)"
    case .missingLibrary(let file, let library):
      "\(file): error: \(library) is not installed, which unpacks zip files; on Debian and Ubuntu: "
        + "apt-get install libarchive13"
    }
  }
}
