import BreakdownTestSupport
import Foundation
import ScreenplayModel
import ScreenplayReaders
import Testing

/// A thousand random edits of scripts whose every word is known.
@Suite struct RevisionTests {
  private static let samples = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("samples")

  /// The sample scripts, or those of the folder that `REVISION_SCRIPTS` names.
  private func scripts() throws -> [Screenplay] {
    let folder =
      ProcessInfo.processInfo.environment["REVISION_SCRIPTS"]
      .map { URL(fileURLWithPath: $0) } ?? Self.samples
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return try (names ?? []).filter { $0.hasSuffix(".fountain") }.sorted().compactMap { name in
      let bytes = try Data(contentsOf: folder.appendingPathComponent(name))
      let script = try FountainReader().read(Array(bytes), file: name)
      return script.scenes.count >= 8 ? script : nil
    }
  }

  @Test func aThousandEditsLoseNothing() throws {
    let scripts = try scripts()
    try #require(!scripts.isEmpty)
    var random = SeededGenerator(seed: 7)
    var score = RevisionTrial.Score()
    while score.edits < 1_000 {
      for script in scripts {
        score += try RevisionTrial.run(script, edits: script.scenes.count / 2, using: &random)
      }
    }
    let comment = Comment(rawValue: score.summary)
    #expect(score.lostTags == 0, comment)
    #expect(Double(score.rightScenes) >= 0.98 * Double(score.scenes), comment)
    #expect(Double(score.rightTags) >= 0.95 * Double(score.present), comment)
    #expect(Double(score.wrongTags) < 0.005 * Double(score.tags), comment)
  }
}
