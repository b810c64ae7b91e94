import CGLib

/// Checksums, computed by GLib.
enum Checksum {
  /// Written once, never changed: C functions are the same on every thread.
  nonisolated(unsafe) private static let library: breakdown_checksums? = {
    var library = breakdown_checksums()
    return breakdown_open_checksums(&library) == nil ? library : nil
  }()

  /// SHA-256 in hexadecimal; empty when GLib is not installed.
  static func sha256(_ bytes: [UInt8]) -> String {
    guard let library else { return "" }
    return bytes.withUnsafeBufferPointer { buffer in
      guard
        let sum = library.g_compute_checksum_for_data(
          G_CHECKSUM_SHA256, buffer.baseAddress, gsize(buffer.count))
      else { return "" }
      defer { library.g_free(sum) }
      return String(cString: sum)
    }
  }
}
