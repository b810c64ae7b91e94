import ScreenplayModel
import ScreenplayReaders

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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
    let text = try TextBundleFolder.text(of: path)
    try self.init(filePath: text ?? path)
    if text != nil { (name, format) = (path, .highland) }
  }

  private init(filePath path: String) throws(FileError) {
    let isStandardInput = path == "-"
    name = isStandardInput ? "stdin" : path
    let descriptor = isStandardInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(file: name, reason: Self.reason(errno)) }
    defer { if !isStandardInput { close(descriptor) } }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .unreadable(file: name, reason: Self.reason(errno))
    }
    if status.st_mode & S_IFMT == S_IFDIR { throw .isFolder(file: name) }
    let size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
    guard size <= Self.sizeLimit else {
      throw .tooLarge(file: name, bytes: size, limit: Self.sizeLimit)
    }
    bytes = try Self.readAll(descriptor, expecting: size, name: name)
  }

  private static func readAll(
    _ descriptor: Int32, expecting size: Int, name: String
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var failure: Int32?
    var chunk = max(1 << 16, size + 1)
    while true {
      let before = bytes.count
      bytes.append(
        contentsOf: [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
          var received: Int
          repeat {
            received = read(descriptor, buffer.baseAddress, chunk)
          } while received < 0
            && errno == EINTR
          if received < 0 { failure = errno }
          count = max(0, received)
        })
      if let failure { throw .unreadable(file: name, reason: reason(failure)) }
      if bytes.count == before { return bytes }
      guard bytes.count <= sizeLimit else {
        throw .tooLarge(file: name, bytes: bytes.count, limit: sizeLimit)
      }
      chunk = 1 << 16
    }
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

  /// SHA-256 of the bytes, in hexadecimal; empty when GLib is not installed.
  public var sha256: String { Checksum.sha256(bytes) }
}

/// Why a file could not be opened or written.
public enum FileError: Error, Equatable, Sendable, CustomStringConvertible {
  case unreadable(file: String, reason: String)
  case isFolder(file: String)
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
