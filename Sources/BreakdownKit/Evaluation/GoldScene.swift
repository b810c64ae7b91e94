import Foundation

/// A scene annotated by reading: what a careful person finds in it.
///
/// How scenes are annotated is written in `samples/annotated/README.md`.
public struct GoldScene: Decodable, Sendable {
  /// An element of the scene.
  public struct Element: Decodable, Sendable {
    /// Id of the category.
    public var category: String
    /// Head word last.
    public var name: String
    /// The words of the first clear mention.
    public var mention: String?
    /// Other head words for the same thing.
    public var also: [String]?
    /// For cast: whether the person speaks.
    public var speaking: Bool?
  }

  /// File of the script, under the scripts' folder.
  public var script: String
  /// Line of the heading in that file, from 1: the key.
  public var line: Int
  /// The heading, for people.
  public var heading: String?
  /// What has to be found.
  public var elements: [Element]
  /// What may be found: neither right nor wrong.
  public var optional: [Element]?

  /// The files of annotated scenes at a path: the file itself, or every `.jsonl` of a folder, sorted.
  public static func files(at path: String) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { return [path] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".jsonl") }.sorted().map { "\(path)/\($0)" }
  }

  /// Reads the annotated scenes at a path: of a file, or of every `.jsonl` of a folder.
  ///
  /// - Throws: ``GoldError`` with file and line, ``FileError`` when a file cannot be read.
  public static func read(at path: String) throws -> [GoldScene] {
    let files = files(at: path)
    guard !files.isEmpty else { throw NoGold(folder: path) }
    return try files.flatMap { try read(ScriptFile(path: $0)) }
  }

  /// Reads a file of scenes, one JSON object per line.
  ///
  /// - Throws: ``GoldError`` with file and line.
  public static func read(_ file: ScriptFile) throws(GoldError) -> [GoldScene] {
    var scenes: [GoldScene] = []
    let decoder = JSONDecoder()
    for (index, line) in file.bytes.split(separator: 10, omittingEmptySubsequences: false)
      .enumerated() where line.contains(where: { $0 > 32 })
    {
      do {
        scenes.append(try decoder.decode(GoldScene.self, from: Data(line)))
      } catch {
        throw GoldError(file: file.name, line: index + 1, reason: GoldError.reason(error))
      }
    }
    guard !scenes.isEmpty else {
      throw GoldError(file: file.name, line: 1, reason: "no annotated scene in it")
    }
    return scenes
  }
}

/// A folder without annotated scenes.
private struct NoGold: Error, CustomStringConvertible {
  let folder: String

  var description: String { "\(folder): error: no .jsonl file with annotated scenes in it" }
}

/// Why annotated scenes could not be read.
public struct GoldError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// What is wrong with it.
  public var reason: String

  /// `file:line: error: reason`.
  public var description: String { "\(file):\(line): error: not an annotated scene: \(reason)" }

  static func reason(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "the key '\(key.stringValue)' is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "'\(context.codingPath.map(\.stringValue).joined(separator: "."))' has a wrong value"
    default: "it is not a JSON object"
    }
  }
}
