#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Looks at a file before SQLite does, so that nothing foreign is ever opened for writing.
struct InventoryFile {
  let path: String

  /// Where a SQLite file's header has its application id.
  ///
  /// See https://sqlite.org/fileformat.html.
  private static let applicationIDOffset = 68
  private static let headerLength = 100
  private static let magic = Array("SQLite format 3\0".utf8)

  /// Claims the name for a new inventory; of two that try at once one succeeds.
  func makeEmpty() throws(InventoryError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    if descriptor >= 0 {
      close(descriptor)
      return
    }
    guard errno == EEXIST else { throw makingFailure(errno) }
    guard try header().isEmpty else { throw .exists(file: path) }
  }

  /// Whether the file is an inventory that can be opened.
  func check(for access: SQLiteStore.Access) throws(InventoryError) {
    let header = try header()
    let range = Self.applicationIDOffset..<(Self.applicationIDOffset + 4)
    guard header.count == Self.headerLength, header.starts(with: Self.magic) else {
      throw .notAnInventory(file: path)
    }
    let id = header[range].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard id == UInt32(bitPattern: InventorySchema.applicationID) else {
      throw .notAnInventory(file: path)
    }
    if access == .writing, !mayBeWritten { throw .readOnly(file: path) }
  }

  /// Whether this user may write to it.
  var mayBeWritten: Bool { access(path, W_OK) == 0 }

  /// The first bytes of the file, fewer when it is shorter.
  private func header() throws(InventoryError) -> [UInt8] {
    var status = stat()
    guard stat(path, &status) == 0 else { throw failure(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAnInventory(file: path) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    return [UInt8](unsafeUninitializedCapacity: Self.headerLength) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, Self.headerLength))
    }
  }

  private func failure(_ code: Int32) -> InventoryError {
    let reason = String(cString: strerror(code))
    return code == ENOENT
      ? .missing(file: path) : .failed(file: path, reason: "cannot be read: \(reason)")
  }

  private func makingFailure(_ code: Int32) -> InventoryError {
    switch code {
    case ENOENT: .failed(file: path, reason: "cannot be made: its folder is not there")
    case EACCES, EROFS, EPERM: .readOnly(file: path)
    case ENOSPC, EDQUOT: .full(file: path)
    default: .failed(file: path, reason: "cannot be made: \(String(cString: strerror(code)))")
    }
  }
}
