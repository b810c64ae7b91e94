#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes some of the bytes to a descriptor; how many, or -1.
private func writeSome(_ descriptor: Int32, _ bytes: Slice<UnsafeRawBufferPointer>) -> Int {
  let buffer = UnsafeRawBufferPointer(rebasing: bytes)
  return write(descriptor, buffer.baseAddress, buffer.count)
}

/// Writes files so that a reader sees the old one or the new one, never half of one.
public enum AtomicFile {
  /// Writes to a temporary name beside the file, then renames; into a device or pipe it writes
  /// straight, so that `/dev/null` stays what it is.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    if isDeviceOrPipe(path) { return try writeStraight(bytes, to: path) }
    let temporary = path + ".writing-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .unwritable(file: path, reason: reason()) }
    let isWritten = writeAll(bytes, to: descriptor)
    let isClosed = close(descriptor) == 0
    guard isWritten, isClosed, rename(temporary, path) == 0 else {
      let why = reason()
      unlink(temporary)
      throw .unwritable(file: path, reason: why)
    }
  }

  /// Whether a path is no file but a way somewhere: `/dev/null`, a named pipe.
  public static func isDeviceOrPipe(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return [S_IFCHR, S_IFBLK, S_IFIFO, S_IFSOCK].contains(status.st_mode & S_IFMT)
  }

  private static func writeStraight(_ bytes: [UInt8], to path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unwritable(file: path, reason: reason()) }
    let isWritten = writeAll(bytes, to: descriptor)
    guard close(descriptor) == 0, isWritten else {
      throw .unwritable(file: path, reason: reason())
    }
  }

  /// Writes everything to a descriptor; false when that failed.
  public static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = writeSome(descriptor, rest)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}

/// The folder of one script's reports: knows which files are its own and touches no others.
public struct OutputFolder {
  /// Where it is.
  public let path: String
  private let previous: Set<String>
  private var written: [String] = []

  private static let manifestName = ".breakdown-files"
  private static let manifestHead = "breakdown-files/1"

  /// Opens or makes a folder.
  ///
  /// - Parameter force: Take a folder that holds files of other origin all the same.
  /// - Throws: ``FileError/exists(file:)`` when it holds files that breakdown did not write.
  public init(path: String, force: Bool) throws(FileError) {
    self.path = path
    try Self.makeFolder(path)
    let entries = Self.entries(of: path)
    let manifest = Self.manifest(in: path)
    if manifest == nil, !entries.isEmpty, !force { throw .exists(file: path) }
    previous = Set(manifest ?? [])
  }

  /// Writes one of its files; inner folders are made.
  public mutating func write(_ bytes: [UInt8], to name: String) throws(FileError) {
    guard Self.isInside(name) else {
      throw .unwritable(file: name, reason: "not a name inside the folder")
    }
    if let slash = name.lastIndex(of: "/") { try Self.makeFolder("\(path)/\(name[..<slash])") }
    try AtomicFile.write(bytes, to: "\(path)/\(name)")
    written.append(name)
  }

  /// Notes what was written and removes what an earlier run wrote and this one did not.
  public func finish() throws(FileError) {
    let lines = [Self.manifestHead] + written.sorted()
    try AtomicFile.write(
      Array(lines.joined(separator: "\n").utf8) + [10], to: "\(path)/\(Self.manifestName)")
    for name in previous.subtracting(written) where Self.isInside(name) {
      unlink("\(path)/\(name)")
    }
  }

  /// The files written so far, in order.
  public var files: [String] { written }

  private static func makeFolder(_ path: String) throws(FileError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += made.isEmpty || made.hasSuffix("/") ? String(part) : "/" + part
      if mkdir(made, 0o755) != 0, errno != EEXIST {
        throw .unwritable(file: made, reason: String(cString: strerror(errno)))
      }
    }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw .unwritable(file: path, reason: "is not a folder")
    }
  }

  private static func entries(of path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func manifest(in path: String) -> [String]? {
    guard let file = try? ScriptFile(path: "\(path)/\(manifestName)") else { return nil }
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    return lines.first == manifestHead ? Array(lines.dropFirst()) : nil
  }

  /// Whether a name stays inside the folder: no way up, not absolute.
  private static func isInside(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("/") && !name.utf8.contains(0)
      && !name.split(separator: "/").contains("..")
  }
}
