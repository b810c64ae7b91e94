import ScreenplayModel
import ScreenplayReaders

/// A script's bytes and where they came from.
public struct ScriptFile: Sendable {
  /// As the user named it; what diagnostics show.
  public var name: String
  /// The whole file.
  public var bytes: [UInt8]
  /// What the place says it is that it was read from; nil where the bytes must tell.
  public var format: InputFormat?

  /// Largest file that is read, in bytes.
  public static let sizeLimit = 1 << 30

  /// A script from bytes at hand.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Reads a file, or the text of a TextBundle that is a folder; `-` is standard input.
  ///
  /// - Throws: ``FileError`` when it cannot be opened, is a folder, or is over ``sizeLimit``.
  public init(path: String) throws(FileError) {
    let source = try ScriptSource(path: path)
    (name, format) = (source.name, source.format)
    bytes = try source.bytes.all(limit: Self.sizeLimit)
  }

  /// SHA-256 of the bytes, in hexadecimal; empty when GLib is not installed.
  public var sha256: String { Checksum.sha256(bytes) }
}

/// Why a file could not be opened or written.
public enum FileError: Error, Equatable, Sendable, CustomStringConvertible {
  case unreadable(file: String, reason: String)
  case isFolder(file: String)
  case notAFile(file: String)
  case tooLarge(file: String, bytes: Int, limit: Int)
  case unwritable(file: String, reason: String)
  case exists(file: String)
  /// A folder that another program keeps a script in.
  case foreignFolder(file: String, ForeignFormat)
  case bundleWithoutText(file: String)

  /// One line: where, what, and what to do.
  public var description: String {
    switch self {
    case .unreadable(let file, let reason): "\(file): error: cannot be read: \(reason)"
    case .isFolder(let file): "\(file): error: is a folder; name a script in it"
    case .notAFile(let file):
      "\(file): error: is a device or pipe, not a file; save the script as a file"
    case .tooLarge(let file, let bytes, let limit):
      "\(file): error: \(bytes) bytes are more than the limit of \(limit)"
    case .unwritable(let file, let reason): "\(file): error: cannot be written: \(reason)"
    case .exists(let file):
      "\(file): error: exists and was not written by breakdown; choose another name or use --force"
    case .foreignFolder(let file, let format): "\(file): error: \(format.description)"
    case .bundleWithoutText(let file):
      "\(file): error: a bundle without text.md or text.fountain; save the script again in its own "
        + "program"
    }
  }
}
