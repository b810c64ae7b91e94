import BreakdownKit
import Foundation
import Testing

/// The staging needs written down for the annotated scenes say nothing that the scenes do not.
struct StagingScenesTests {
  static let files = ["tuned.txt", "unseen.txt"]

  private static let folder = SampleTests.folder.appendingPathComponent("annotated/staging")

  @Test(arguments: files) func thereAreThirtyScenesInEachHalf(_ file: String) throws {
    #expect(try GoldNeeds.read(path: Self.folder.appendingPathComponent(file).path).count == 30)
  }

  @Test(arguments: files) func everyNeedHasARuleAndItsWordsStandInTheScript(_ file: String) throws {
    let known = try Set(StagingRules.standardRules().map(\.id))
    for scene in try GoldNeeds.read(path: Self.folder.appendingPathComponent(file).path) {
      let script = Self.plain(try String(contentsOfFile: scene.script, encoding: .utf8))
      #expect(!scene.needs.isEmpty, "\(scene.script): \(scene.heading)")
      for need in scene.needs {
        #expect(known.contains(need.id), "\(need.id)")
        for words in need.words {
          #expect(script.contains(Self.plain(words)), "\(scene.script): \(need.id): \(words)")
        }
      }
    }
  }

  @Test func aSceneThatIsNotThereIsAnError() throws {
    let scene = GoldNeeds(
      script: Self.folder.appendingPathComponent("scenes/fuscos.fountain").path,
      heading: "INT. NOWHERE - DAY", needs: [])
    var evaluation = StagingEvaluation()
    #expect(throws: GoldError.self) { try evaluation.add([scene], options: .init()) }
  }

  @Test func rightWrongAndMissedNeedsAreCounted() throws {
    let scene = GoldNeeds(
      script: Self.folder.appendingPathComponent("scenes/sunday-post.fountain").path,
      heading: "SCENE ONE",
      needs: [.init(id: "edible-props", words: ["They drink."]), .init(id: "blood", words: ["x"])])
    var evaluation = StagingEvaluation()
    try evaluation.add([scene], options: .init())
    #expect(evaluation.sceneCount == 1)
    #expect(evaluation.total.right == 1 && evaluation.total.missed == 1)
    #expect(evaluation.details.contains("missed blood: x"))
  }

  @Test func aLineThatIsNoNeedIsAnError() throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("needs-\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("a.fountain # INT. A - DAY\nblood, her arm\n".utf8).write(to: file)
    do {
      _ = try GoldNeeds.read(path: file.path)
      Issue.record("no error")
    } catch let error as GoldError {
      #expect(error.line == 2)
    }
  }

  /// Without emphasis and line breaks.
  private static func plain(_ text: String) -> String {
    text.filter { $0 != "*" && $0 != "_" }.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
