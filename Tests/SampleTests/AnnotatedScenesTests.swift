import BreakdownKit
import BreakdownTestSupport
import Foundation
import ScreenplayModel
import Testing

/// The annotated scenes say nothing that their scripts do not.
struct AnnotatedScenesTests {
  static let folders = ["tune", "check", "release", "second-reader"]

  @Test(arguments: folders) func everySceneIsThereWithEveryMention(_ folder: String) throws {
    let annotated = SampleTests.folder.appendingPathComponent("annotated")
    let files = GoldScene.files(at: annotated.appendingPathComponent(folder).path)
    #expect(!files.isEmpty)
    for file in files {
      for scene in try GoldScene.read(ScriptFile(path: file)) {
        let lines = try Self.lines(of: scene.script, in: annotated)
        #expect(lines[scene.line - 1] == scene.heading, "\(file): \(scene.line)")
        let end = lines[scene.line...].firstIndex(where: Self.isHeading) ?? lines.endIndex
        let text = Self.plain(lines[(scene.line - 1)..<end].joined(separator: " "))
        for element in scene.elements + (scene.optional ?? []) {
          #expect(ElementCategory.named(element.category) != nil, "\(element.category)")
          let mention = Self.plain(element.mention ?? "")
          #expect(text.contains(mention), "\(file): \(scene.line): \(mention)")
        }
      }
    }
  }

  private static func lines(of script: String, in annotated: URL) throws -> [String] {
    let found = ["tune", "check", "release"].map {
      annotated.appendingPathComponent($0).appendingPathComponent(script)
    }.first { FileManager.default.fileExists(atPath: $0.path) }
    let file = try #require(found)
    return try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
  }

  private static func isHeading(_ line: String) -> Bool {
    line.hasPrefix("INT") || line.hasPrefix("EXT")
  }

  /// Without emphasis and line breaks.
  private static func plain(_ text: String) -> String {
    text.filter { $0 != "*" && $0 != "_" }.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
