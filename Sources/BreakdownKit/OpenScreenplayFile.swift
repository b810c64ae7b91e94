import Foundation

/// Which of a folder's `.xml` files are scripts: Open Screenplay Format has no extension of its own
/// that all programs use.
enum OpenScreenplayFile {
  /// How far into a file its kind is told.
  private static let reach = 1_024

  /// Whether a file says that it is one.
  static func isOne(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    guard let start = try? file.read(upToCount: reach) else { return false }
    return start.range(of: Data("Open Screenplay Format".utf8)) != nil
  }
}
