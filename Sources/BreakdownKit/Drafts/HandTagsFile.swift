import BreakdownDrafts

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Hand tags and the file they are kept in: `harbour.breakdown.yaml` beside `harbour.fountain`.
public struct HandTagsFile: Sendable {
  /// Which hand tags go into a breakdown.
  public enum Choice: Hashable, Sendable {
    /// Those beside the script, where there are any.
    case besideScript
    /// Those of a file.
    case file(String)
    /// None.
    case none
  }

  /// Where they are.
  public var path: String
  /// What they say.
  public var tags: HandTags

  /// Hand tags of a file.
  public init(path: String, tags: HandTags) {
    self.path = path
    self.tags = tags
  }

  /// Reads a file.
  ///
  /// - Throws: ``FileError`` when it cannot be opened, ``SettingsError`` when it is none.
  public init(path: String) throws {
    self.path = path
    let bytes = try FileBytes(path: path, kind: .regularFile).all(limit: HandTags.largestFile)
    tags = try HandTags(yaml: bytes, file: path)
  }

  /// The hand tags of a script, as chosen; nil when there are none.
  ///
  /// - Throws: ``FileError`` when they cannot be opened, ``SettingsError`` when they are none.
  public static func of(_ script: String, _ choice: Choice) throws -> HandTagsFile? {
    switch choice {
    case .none: return nil
    case .file(let path): return try HandTagsFile(path: path)
    case .besideScript:
      guard script != "-" else { return nil }
      let path = path(for: script)
      return access(path, F_OK) == 0 ? try HandTagsFile(path: path) : nil
    }
  }

  /// Where a script's hand tags are kept.
  public static func path(for script: String) -> String {
    var path = script[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    return ReportFolder.withoutExtension(String(path)) + ".breakdown.yaml"
  }

  /// Writes them, so that nobody ever reads half of them.
  public func write() throws(FileError) { try AtomicFile.write(tags.yaml, to: path) }
}
