import ScreenplayReaders

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The bytes of a file or of standard input, piece by piece.
final class FileBytes: ByteSource {
  /// What may be read.
  enum Kind {
    /// Files, and pipes that the user named.
    case anyInput
    /// Files only: what lies in a folder is not waited for.
    case regularFile
  }

  /// As the user named it.
  let name: String
  /// Size of the file; nil for pipes.
  let byteCount: Int?

  private static let pieceLength = 64 * 1024
  private let descriptor: Int32
  private let isStandardInput: Bool
  private var head: ArraySlice<UInt8>?
  /// Of what was read so far.
  private let checksum: Checksum?

  /// Opens a file; `-` is standard input.
  ///
  /// - Parameter isHashed: Whether ``sha256`` is wanted.
  init(path: String, kind: Kind = .anyInput, isHashed: Bool = false) throws(FileError) {
    isStandardInput = path == "-"
    let name = isStandardInput ? "stdin" : path
    // Opening a pipe in a folder would wait for whoever writes to it.
    let waiting = kind == .regularFile ? O_NONBLOCK : 0
    let descriptor = isStandardInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | waiting)
    guard descriptor >= 0 else { throw .unreadable(file: name, reason: Self.reason(errno)) }
    self.name = name
    self.descriptor = descriptor
    do throws(FileError) {
      byteCount = try Self.size(of: descriptor, name: name, kind: kind)
    } catch {
      if !isStandardInput { close(descriptor) }
      throw error
    }
    checksum = isHashed ? Checksum() : nil
  }

  deinit {
    if !isStandardInput { close(descriptor) }
  }

  private static func size(
    of descriptor: Int32, name: String, kind: Kind
  ) throws(FileError) -> Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .unreadable(file: name, reason: reason(errno))
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return Int(status.st_size)
    case S_IFDIR: throw .isFolder(file: name)
    case S_IFIFO, S_IFSOCK, S_IFCHR:
      guard kind == .anyInput else { throw .notAFile(file: name) }
      return nil
    default: throw .notAFile(file: name)
    }
  }

  /// The first piece, which ``next()`` gives again.
  func start() throws(ReadError) -> ArraySlice<UInt8> {
    if head == nil { head = try read() }
    return head ?? []
  }

  func next() throws(ReadError) -> ArraySlice<UInt8>? {
    let piece = if let head = head.take() { head } else { try read() }
    return piece.isEmpty ? nil : piece
  }

  /// A whole piece, or what is left.
  private func read() throws(ReadError) -> ArraySlice<UInt8> {
    var failure: Int32?
    let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceLength) { buffer, count in
      while count < buffer.count, failure == nil {
        let received = Self.read(
          descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        if received < 0, errno != EINTR { failure = errno }
        if received == 0 { break }
        count += max(0, received)
      }
    }
    if let failure { throw .unreadable(file: name, reason: Self.reason(failure)) }
    if let checksum { piece.withUnsafeBufferPointer { checksum.add($0) } }
    return piece[...]
  }

  private static func read(_ descriptor: Int32, _ place: UnsafeMutablePointer<UInt8>?, _ count: Int)
    -> Int
  {
    #if canImport(Glibc)
      Glibc.read(descriptor, place, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, place, count)
    #else
      Darwin.read(descriptor, place, count)
    #endif
  }

  /// Everything; what is over a limit is not read.
  func all(limit: Int) throws(FileError) -> [UInt8] {
    do throws(ReadError) {
      var source = self
      return try source.all(file: name, limit: limit)
    } catch {
      switch error {
      case .tooLarge(let file, let bytes, let limit):
        throw .tooLarge(file: file, bytes: bytes, limit: limit)
      case .unreadable(let file, let reason): throw .unreadable(file: file, reason: reason)
      default: throw .unreadable(file: name, reason: error.description)
      }
    }
  }

  /// SHA-256 of what was read, in hexadecimal; ends the sum.
  var sha256: String {
    checksum?.hexadecimal ?? ""
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
