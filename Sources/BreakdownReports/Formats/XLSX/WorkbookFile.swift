import CXlsxWriter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A workbook while it is written, to a file without a name: same calls, same bytes.
///
/// Rows go to disk as they come, so that a long table takes no more memory than a short one.
final class WorkbookFile {
  /// What writes it.
  let library: breakdown_workbooks
  private let descriptor: Int32
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var failure = LXW_NO_ERROR

  /// Opens a workbook.
  ///
  /// - Throws: ``ReportError/workbook(reason:)`` when the library or room for the file is missing.
  init(title: String, subject: String) throws(ReportError) {
    library = try WorkbookLibrary.functions()
    descriptor = Self.makeNamelessFile()
    guard descriptor >= 0 else { throw Self.systemError() }
    var options = lxw_workbook_options()
    options.constant_memory = 1
    workbook = library.workbook_new_opt("/dev/fd/\(descriptor)", &options)
    guard workbook != nil else {
      close(descriptor)
      throw .workbook(reason: "no memory")
    }
    setProperties(title: title, subject: subject)
  }

  deinit {
    if let workbook { _ = library.workbook_close(workbook) }
    close(descriptor)
  }

  /// Adds a sheet behind the others.
  func addSheet(_ name: String) throws(ReportError) -> Worksheet {
    guard let sheet = library.workbook_add_worksheet(workbook, name) else {
      throw .workbook(reason: "no sheet can be named \"\(name)\"")
    }
    return Worksheet(sheet, of: self)
  }

  /// Adds a cell format.
  func addFormat() throws(ReportError) -> UnsafeMutablePointer<lxw_format> {
    guard let format = library.workbook_add_format(workbook) else {
      throw .workbook(reason: "no memory")
    }
    return format
  }

  /// Remembers the first thing that went wrong, for ``finish()``.
  func note(_ result: lxw_error) {
    if failure == LXW_NO_ERROR { failure = result }
  }

  /// Finishes the workbook; nothing more can be added.
  ///
  /// - Throws: ``ReportError/workbook(reason:)`` when anything went wrong on the way.
  func finish() throws(ReportError) -> [UInt8] {
    if let workbook { note(library.workbook_close(workbook)) }
    workbook = nil
    guard failure == LXW_NO_ERROR else {
      let reason = library.lxw_strerror(failure).map { String(cString: $0) }
      throw .workbook(reason: reason ?? "error \(failure.rawValue)")
    }
    return try writtenBytes()
  }

  private func setProperties(title: String, subject: String) {
    let texts = [CellText.line(title, most: 255), CellText.line(subject, most: 255), ""]
    withCopies(texts) { texts in
      var properties = lxw_doc_properties()
      (properties.title, properties.subject, properties.author) = (texts[0], texts[1], texts[2])
      // A fixed date, 2000-01-01, keeps the bytes the same from run to run.
      properties.created = 946_684_800
      note(library.workbook_set_properties(workbook, &properties))
    }
  }

  private func writtenBytes() throws(ReportError) -> [UInt8] {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    let descriptor = descriptor
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, size)) { buffer, count in
      while count < size {
        let rest = UnsafeMutableBufferPointer(rebasing: buffer[count...])
        let read = pread(descriptor, rest.baseAddress, rest.count, off_t(count))
        guard read > 0 else { return }
        count += read
      }
    }
    guard !bytes.isEmpty, bytes.count == size else { throw Self.systemError() }
    return bytes
  }

  /// A file that is gone when it is closed, even by a crash: its name is taken away at once.
  private static func makeNamelessFile() -> Int32 {
    var path = Array("\(temporaryFolder)/breakdown-XXXXXX".utf8CString)
    let descriptor = mkstemp(&path)
    if descriptor >= 0 { unlink(path) }
    return descriptor
  }

  private static var temporaryFolder: String {
    getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  }

  private static func systemError() -> ReportError {
    .workbook(
      reason: "\(temporaryFolder): \(String(cString: strerror(errno))); "
        + "set TMPDIR to a folder with room for temporary files")
  }
}

/// Calls `body` with copies of texts that C may keep until it returns.
func withCopies(_ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Void) {
  let copies = texts.map { strdup($0) }
  body(copies)
  for copy in copies { free(copy) }
}
