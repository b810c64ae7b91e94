import CLibArchive

/// Unpacks the zip files that tests look into.
public enum ZipReader {
  /// The files in it by name; empty when it is no zip file.
  public static func parts(of zip: [UInt8]) -> [String: [UInt8]] {
    guard let archive = archive_read_new() else { return [:] }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip_seekable(archive)
    var parts: [String: [UInt8]] = [:]
    zip.withUnsafeBytes { bytes in
      archive_read_open_memory(archive, bytes.baseAddress, bytes.count)
      var entry: OpaquePointer?
      while archive_read_next_header(archive, &entry) == ARCHIVE_OK {
        guard let name = archive_entry_pathname(entry) else { continue }
        parts[String(cString: name)] = rest(of: archive)
      }
    }
    return parts
  }

  private static func rest(of archive: OpaquePointer) -> [UInt8] {
    var part: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = archive_read_data(archive, &buffer, buffer.count)
      guard count > 0 else { return part }
      part += buffer[..<count]
    }
  }
}
