import ScreenplayModel
import ScreenplayReaders
import Testing

struct FountainTagTests {
  /// The tags of a script: `scene category name at line:column`.
  private func tags(_ text: String) throws -> [String] {
    try FountainReader().read(Array(text.utf8), file: "a").explicitTags.map { tag in
      let kind = tag.kind.map { "(\($0))" } ?? ""
      let place = "\(tag.position.line):\(tag.position.column)"
      return "\(tag.scene) \(tag.category.id)\(kind) \(tag.name) \(place)"
    }
  }

  @Test func aNoteThatNamesACategoryTagsItsItems() throws {
    let text = "INT. A\n\nRain. [[prop: shoebox, Rubber Band ,]]\n\nINT. B\n\n[[Weapon: Revolver]]"
    #expect(
      try tags(text) == [
        "0 props shoebox 3:15", "0 props rubber band 3:24", "1 props(weapon) revolver 7:11",
      ])
  }

  @Test func anItemKeepsItsSpelling() throws {
    let read = try FountainReader().read(Array("INT. A\n\n[[costume: Red Hat]]".utf8), file: "a")
    let tag = try #require(read.explicitTags.first)
    #expect(tag.text == "Red Hat")
    #expect(tag.rule == "note")
    #expect(tag.confidence == 1)
    #expect(tag.source == .explicit)
  }

  @Test(arguments: [
    "[[NOTE: fix, this]]", "[[notes: fix]]", "[[red: fix]]", "[[marker pink: fix]]",
    "[[COLOR red]]",
    "[[storyline Main, Sub]]", "[[prop]]", "[[: x]]", "[[prop: ,]]", "[[what about a prop: this]]",
  ])
  func otherNotesTagNothing(note: String) throws {
    #expect(try tags("INT. A\n\nRain. \(note)").isEmpty)
  }

  @Test func aNoteBeforeTheFirstSceneTagsNothing() throws {
    #expect(try tags("[[prop: sword]]\n\nINT. A").isEmpty)
  }

  /// A script that Beat saved, with tags on its text.
  private func beat(_ tags: String) -> String {
    """
    INT. CAFÉ 😀 - DAY

    Mara has a red suitcase.

    /* If you're seeing this, you can remove the following stuff - BEAT: {"Tags":[\(tags)],\
    "TagDefinitions":[{"name":"Red suitcase","type":"prop","id":"1"},\
    {"name":"Mara","type":"cast","id":"2"},{"name":"Smoke","type":"haze","id":"3"}]} END_BEAT */

    """
  }

  @Test func takesBeatsTagsFromTheEndOfTheScript() throws {
    let text = beat(
      #"{"range":[31,12],"type":"prop","definition":"1"},{"range":[20,4],"type":"cast","definition":"2"}"#
    )
    #expect(try tags(text) == ["0 castMembers mara 3:1", "0 props red suitcase 3:12"])
    let read = try FountainReader().read(Array(text.utf8), file: "a")
    #expect(read.paragraphs.map(\.kind) == [.sceneHeading, .action])
  }

  @Test(arguments: [
    #"{"range":[29,3],"type":"prop","definition":"1"}"#, #"{"range":[9999,3],"definition":"1"}"#,
  ])
  func leavesOutTagsWhoseTextHasMoved(tag: String) throws {
    let read = try FountainReader().read(Array(beat(tag).utf8), file: "a")
    #expect(read.explicitTags.isEmpty)
  }

  /// A hundred thousand tags over the whole script would take as long as a hundred thousand scripts.
  @Test func aTagOverWholePagesIsLeftOut() throws {
    let page = String(repeating: "Mara waits for Tom. ", count: 60)
    let text = "INT. SHED\n\n\(page)\n\n" + beat(#"{"range":[11,1001],"definition":"2"}"#)
    #expect(try tags(text).isEmpty)
  }

  @Test func reportsTagsThatHaveMoved() throws {
    let text = beat(#"{"range":[24,3],"type":"prop","definition":"1"}"#)
    let read = try FountainReader().read(Array(text.utf8), file: "a.fountain")
    #expect(
      read.diagnostics.map(\.description) == [
        "a.fountain:5:1: warning: some of Beat's tags no longer lie on the text they name and are "
          + "left out; open and save the script in Beat [beat-tags-moved]"
      ])
  }

  @Test(arguments: [
    "", "{", #"{"range":[30]}"#, #"{"range":[-1,5],"definition":"1"}"#,
    #"{"range":"x","definition":"1"}"#,
    #"{"range":[31,12],"definition":"9"}"#, #"{"range":[9223372036854775807,1],"definition":"1"}"#,
  ])
  func brokenBeatSettingsHarmNothing(tag: String) throws {
    #expect(try tags(beat(tag)).isEmpty)
  }
}
