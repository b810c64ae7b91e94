/// A scene whose staging needs were written down by reading.
///
/// How is written in `samples/annotated/staging/README.md`.
public struct GoldNeeds: Hashable, Sendable {
  /// A need with the words that cause it.
  public struct Need: Hashable, Sendable {
    /// Id: `water-safety`.
    public var id: String
    /// The exact words, in the order of the scene.
    public var words: [String]

    /// A need from its parts.
    public init(id: String, words: [String]) {
      self.id = id
      self.words = words
    }
  }

  /// Path of the script.
  public var script: String
  /// The heading as written, the only one of its text in the script.
  public var heading: String
  /// Every need; what is not listed does not stand.
  public var needs: [Need]

  /// A scene from its parts.
  public init(script: String, heading: String, needs: [Need]) {
    self.script = script
    self.heading = heading
    self.needs = needs
  }

  /// Reads a file of scenes.
  ///
  /// Blocks parted by an empty line: `SCRIPT # HEADING` on the first line of each, then
  /// `need | words / words`. Scripts are named from the folder of the file.
  ///
  /// - Throws: ``FileError`` when it cannot be opened, ``GoldError`` with the line.
  public static func read(path: String) throws -> [GoldNeeds] {
    let file = try ScriptFile(path: path)
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    var scenes: [GoldNeeds] = []
    var isOpen = false
    let lines = String(decoding: file.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if line.isEmpty {
        isOpen = false
      } else if isOpen, let need = need(line) {
        scenes[scenes.count - 1].needs.append(need)
      } else if !isOpen, let sign = line.firstRange(of: " # ") {
        let script = String(folder + line[..<sign.lowerBound])
        scenes.append(
          GoldNeeds(script: script, heading: String(line[sign.upperBound...]), needs: []))
        isOpen = true
      } else {
        throw GoldError(
          file: file.name, line: index + 1,
          reason: "write 'SCRIPT # HEADING', then 'need | words' on each line")
      }
    }
    return scenes
  }

  private static func need(_ line: Substring) -> Need? {
    guard let sign = line.firstRange(of: " | ") else { return nil }
    let words = line[sign.upperBound...].split(separator: " / ").map(String.init)
    return Need(id: String(line[..<sign.lowerBound]), words: words)
  }
}
