import CLibArchive

/// Makes zip files in memory, good ones and bad ones.
public enum ZipBuilder {
  /// A zip file with some files in it.
  ///
  /// - Parameter options: As libarchive's writer takes them: `zip:compression=store`.
  public static func zip(_ files: [(name: String, bytes: [UInt8])], options: String = "") -> [UInt8]
  {
    guard let archive = archive_write_new(), let entry = archive_entry_new() else { return [] }
    defer {
      archive_entry_free(entry)
      archive_write_free(archive)
    }
    archive_write_set_format_zip(archive)
    if !options.isEmpty { archive_write_set_options(archive, options) }
    archive_write_set_bytes_in_last_block(archive, 1)
    let size = files.reduce(1 << 16) { $0 + 2 * $1.name.utf8.count + $1.bytes.count + 512 }
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      var used = 0
      archive_write_open_memory(archive, buffer.baseAddress, size, &used)
      for file in files { add(file.name, file.bytes, entry, to: archive) }
      archive_write_close(archive)
      count = used
    }
  }

  /// A zip file of texts.
  public static func zip(texts: [(name: String, text: String)]) -> [UInt8] {
    zip(texts.map { ($0.name, Array($0.text.utf8)) })
  }

  /// The same file with every entry marked as encrypted.
  public static func encrypted(_ zip: [UInt8]) -> [UInt8] {
    changed(zip, local: 6, central: 8) { $0 | 1 }
  }

  /// The same file with every entry said to be packed by another method.
  public static func packed(_ zip: [UInt8], method: UInt8) -> [UInt8] {
    changed(zip, local: 8, central: 10) { _ in method }
  }

  /// The same file with another number of entries at its end.
  public static func saying(entries: UInt8, _ zip: [UInt8]) -> [UInt8] {
    var zip = zip
    for offset in [8, 10] {
      zip[zip.count - 22 + offset] = entries
      zip[zip.count - 22 + offset + 1] = 0
    }
    return zip
  }

  /// Changes one byte of each entry's two headers.
  private static func changed(
    _ zip: [UInt8], local: Int, central: Int, _ change: (UInt8) -> UInt8
  ) -> [UInt8] {
    var zip = zip
    for offset in zip.indices.dropLast(central + 1) {
      if zip[offset...].starts(with: [0x50, 0x4B, 3, 4]) {
        zip[offset + local] = change(zip[offset + local])
      }
      if zip[offset...].starts(with: [0x50, 0x4B, 1, 2]) {
        zip[offset + central] = change(zip[offset + central])
      }
    }
    return zip
  }

  private static func add(
    _ name: String, _ bytes: [UInt8], _ entry: OpaquePointer, to archive: OpaquePointer
  ) {
    archive_entry_clear(entry)
    archive_entry_set_pathname_utf8(entry, name)
    archive_entry_set_size(entry, Int64(bytes.count))
    archive_entry_set_filetype(entry, 0o100000)
    archive_entry_set_perm(entry, 0o644)
    archive_write_header(archive, entry)
    bytes.withUnsafeBytes { _ = archive_write_data(archive, $0.baseAddress, $0.count) }
  }
}
