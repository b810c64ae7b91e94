import CGLib

/// A SHA-256 sum that grows as bytes come, computed by GLib.
///
/// Without GLib installed every sum is empty.
final class Checksum {
  private static let library: breakdown_checksums? = {
    var library = breakdown_checksums()
    return breakdown_open_checksums(&library) == nil ? library : nil
  }()

  private let sum: OpaquePointer?

  /// The sum of nothing.
  init() { sum = Self.library?.g_checksum_new(G_CHECKSUM_SHA256) }

  deinit { if let sum { Self.library?.g_checksum_free(sum) } }

  /// Adds bytes.
  func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let sum else { return }
    Self.library?.g_checksum_update(sum, bytes.baseAddress, gssize(bytes.count))
  }

  /// The sum in hexadecimal; nothing can be added after it.
  var hexadecimal: String {
    guard let sum, let text = Self.library?.g_checksum_get_string(sum) else { return "" }
    return String(cString: text)
  }

  /// The sum of bytes at hand, in hexadecimal.
  static func sha256(_ bytes: [UInt8]) -> String {
    let checksum = Checksum()
    bytes.withUnsafeBufferPointer { checksum.add($0) }
    return checksum.hexadecimal
  }
}
