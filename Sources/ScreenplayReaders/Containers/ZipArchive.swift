import CLibArchive

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Sizes far beyond every script, so that a hostile zip file ends early.
enum ZipLimits {
  /// Files and folders listed.
  static let entries = 10_000
  /// Bytes of one entry's name.
  static let name = 4_096
  /// Bytes unpacked in all.
  static let unpacked = 64 << 20
  /// Bytes unpacked for each byte of the zip file; text seldom shrinks to a tenth.
  static let ratio = 100
  /// Bytes unpacked before ``ratio`` is asked for.
  static let freely = 1 << 20
}

/// A zip file held in memory: its names, and the parts of it that are asked for.
///
/// Read with libarchive, of which nothing but the zip format is switched on: no other archives, no
/// filters, no programs. Nothing is written to disk, and archives inside are not opened. What an
/// entry's size is said to be is not believed; bytes are counted as they come.
struct ZipArchive {
  private let bytes: [UInt8]
  private let file: String
  private let library: breakdown_archives

  /// An archive; nothing is read yet.
  ///
  /// - Throws: ``ReadError/missingLibrary(file:library:)``.
  init(_ bytes: [UInt8], file: String) throws(ReadError) {
    self.bytes = bytes
    self.file = file
    library = try ArchiveLibrary.functions(for: file)
  }

  /// Whether a file begins as zip files do; an empty one begins with its end.
  static func begins(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6])
  }

  /// The names of all files in it, in their order.
  func names() throws(ReadError) -> [String] {
    var names: [String] = []
    try forEachEntry { (entry, _) throws(ReadError) in
      names.append(entry.name)
      return true
    }
    return names
  }

  /// Unpacks one file.
  ///
  /// - Returns: nil when there is none of that name.
  func part(_ name: String) throws(ReadError) -> [UInt8]? {
    var part: [UInt8]?
    try forEachEntry { (entry, archive) throws(ReadError) in
      guard entry.name == name else { return true }
      part = try unpack(entry, from: archive)
      return false
    }
    return part
  }

  /// An entry that has been reached.
  private struct Entry {
    var name: String
    var isEncrypted: Bool
  }

  /// Calls `body` with every file until it returns false.
  private func forEachEntry(
    _ body: (Entry, OpaquePointer) throws(ReadError) -> Bool
  ) throws(ReadError) {
    try checkDirectory()
    let library = library
    guard let archive = library.archive_read_new() else { throw damaged("out of memory") }
    defer { _ = library.archive_read_free(archive) }
    let locale = TextLocale()
    defer { locale.end() }
    let failure: ReadError? = bytes.withUnsafeBytes { buffer in
      do throws(ReadError) {
        try open(archive, buffer)
        try walk(archive, body)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
  }

  /// Refuses what would not be read anyway, before it takes time.
  private func checkDirectory() throws(ReadError) {
    guard let directory = ZipDirectory(bytes) else {
      throw damaged("its end is missing; it was cut off")
    }
    guard directory.entries > 0 else { throw .noScriptInArchive(file: file, wanted: "file") }
    guard directory.entries <= ZipLimits.entries else { throw tooMany }
  }

  private func open(
    _ archive: OpaquePointer, _ buffer: UnsafeRawBufferPointer
  ) throws(ReadError) {
    // The reader that goes by the directory at the end of the file, as all programs do.
    guard library.archive_read_support_format_zip_seekable(archive) == ARCHIVE_OK,
      library.archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK
    else { throw damaged(reason(archive)) }
  }

  private func walk(
    _ archive: OpaquePointer, _ body: (Entry, OpaquePointer) throws(ReadError) -> Bool
  ) throws(ReadError) {
    var entry: OpaquePointer?
    var count = 0
    while true {
      let code = library.archive_read_next_header(archive, &entry)
      if code == ARCHIVE_EOF { return }
      guard code == ARCHIVE_OK || code == ARCHIVE_WARN, let entry else {
        throw damaged(reason(archive))
      }
      count += 1
      // The directory may say less than it holds.
      guard count <= ZipLimits.entries else { throw tooMany }
      guard library.archive_entry_filetype(entry) & S_IFMT == S_IFREG,
        let name = try name(of: entry)
      else { continue }
      let isEncrypted = library.archive_entry_is_encrypted(entry) != 0
      guard try body(Entry(name: name, isEncrypted: isEncrypted), archive) else { return }
    }
  }

  /// The name of an entry; nil where it cannot be told.
  ///
  /// - Throws: When it leads out of the archive. Nothing would go there, but no program for scripts
  ///   writes such a thing.
  private func name(of entry: OpaquePointer) throws(ReadError) -> String? {
    guard
      let characters = library.archive_entry_pathname_utf8(entry)
        ?? library.archive_entry_pathname(entry)
    else { return nil }
    let name = String(cString: characters)
    guard name.utf8.count <= ZipLimits.name else {
      throw .unsafeArchive(file: file, reason: "holds a name of \(name.utf8.count) bytes")
    }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let hasDrive = name.dropFirst().first == ":"
    guard !name.hasPrefix("/"), !hasDrive, !name.contains("\\"), !parts.contains("..") else {
      throw .unsafeArchive(file: file, reason: "holds the name \"\(Self.shown(name))\"")
    }
    return name
  }

  private func unpack(_ entry: Entry, from archive: OpaquePointer) throws(ReadError) -> [UInt8] {
    guard !entry.isEncrypted else { throw .encryptedArchive(file: file) }
    try checkMethod(archive)
    var part: [UInt8] = []
    while true {
      var count = 0
      part.append(
        contentsOf: [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, initialized in
          count = library.archive_read_data(archive, buffer.baseAddress, buffer.count)
          initialized = max(0, count)
        })
      guard count >= 0 else { throw damaged(reason(archive)) }
      if count == 0 { return part }
      try checkSize(part.count)
    }
  }

  private func checkSize(_ unpacked: Int) throws(ReadError) {
    guard unpacked <= ZipLimits.unpacked else {
      throw .unsafeArchive(
        file: file, reason: "unpacks to more than \(ZipLimits.unpacked) bytes")
    }
    guard unpacked <= ZipLimits.freely || unpacked / ZipLimits.ratio <= bytes.count else {
      throw .unsafeArchive(
        file: file, reason: "unpacks to more than \(ZipLimits.ratio) times its size")
    }
  }

  /// Only what every program writes: libarchive knows other methods, which may ask for any amount of
  /// memory.
  private func checkMethod(_ archive: OpaquePointer) throws(ReadError) {
    let method = library.archive_format_name(archive).map { String(cString: $0) } ?? ""
    guard method.hasSuffix("(deflation)") || method.hasSuffix("(uncompressed)") else {
      throw .unsafeArchive(file: file, reason: "is packed in a way other than deflate: \(method)")
    }
  }

  private var tooMany: ReadError {
    .unsafeArchive(file: file, reason: "lists more than \(ZipLimits.entries) files")
  }

  private func damaged(_ reason: String) -> ReadError {
    .damagedArchive(file: file, reason: reason)
  }

  private func reason(_ archive: OpaquePointer) -> String {
    guard let words = library.archive_error_string(archive) else { return "it cannot be read" }
    return Self.shown(String(cString: words))
  }

  /// Foreign words on one line of a screen.
  private static func shown(_ text: String) -> String {
    String(
      text.unicodeScalars.prefix(100).map {
        $0.properties.generalCategory == .control ? "?" : Character($0)
      })
  }
}
