import Foundation
import ScreenplayReaders

/// A TextBundle that is a folder: one script, whatever else lies in it.
enum TextBundleFolder {
  /// Whether a path is one: a folder of that name, or one with the files of a bundle.
  static func isBundle(_ path: String) -> Bool {
    hasExtension("textbundle", path) ? isDirectory(path) : files(of: path) != nil
  }

  /// The path of the text of a bundle; nil where a path is none.
  static func text(of path: String) throws(FileError) -> String? {
    if hasExtension("scriv", path), isDirectory(path) {
      throw .foreignFolder(file: path, .scrivener)
    }
    if let files = files(of: path), let text = TextBundle.text(among: files) {
      return "\(path)/\(text)"
    }
    guard isBundle(path) else { return nil }
    throw .bundleWithoutText(file: path)
  }

  /// The files of a folder that holds a text and says what kind of text.
  private static func files(of path: String) -> [String]? {
    guard isDirectory(path),
      let files = try? FileManager.default.contentsOfDirectory(atPath: path).sorted(),
      TextBundle.text(among: files) != nil,
      files.contains("info.json") || hasExtension("textbundle", path)
    else { return nil }
    return files
  }

  private static func hasExtension(_ name: String, _ path: String) -> Bool {
    var path = path[...]
    while path.last == "/" { path.removeLast() }
    return path.lowercased().hasSuffix("." + name)
  }

  private static func isDirectory(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
      && isDirectory.boolValue
  }
}
