import ElementTagging
import ScreenplayModel
import Testing

@Suite struct TaggingPipelineTests {
  @Test(arguments: [
    ("He draws a revolver. He fires the gun.", ["revolver"]),
    ("A limousine stops. She leaves the car.", ["limousine"]),
    ("She lifts the sword. The sword falls.", ["sword"]),
    ("He opens a box. The cardboard box is empty.", ["cardboard box"]),
  ])
  func oneThingIsTaggedByOneName(action: String, names: [String]) {
    let script = TestScript(action: action)
    #expect(script.names(.props) + script.names(.vehicles) == names)
    #expect(script.tags.count { names.contains($0.name) } == 2)
  }

  @Test func twoThingsOfDifferentKindsAreTwo() {
    let script = TestScript(action: "He draws a revolver. She lifts a rifle.")
    #expect(script.names(.props) == ["revolver", "rifle"])
  }

  @Test func aThingOfAnotherSceneIsNotTheSame() {
    let script = TestScript(
      "INT. ROOM - DAY\n\nHe draws a revolver.\n\nINT. HALL - DAY\n\nShe lifts the gun.")
    #expect(script.names(.props, scene: 2) == ["gun"])
  }

  @Test func dialogueIsNoEvidence() {
    let script = TestScript("INT. ROOM - DAY\n\nMARA\nGive me the gun, the knife and the car.")
    #expect(script.elements() == ["castMembers MARA"])
  }

  @Test func parentheticalsAreEvidence() {
    let script = TestScript("INT. ROOM - DAY\n\nMARA\n(lifts the gun)\nStop.")
    #expect(script.names(.props) == ["gun"])
  }

  @Test func omittedScenesHaveNoTags() {
    let script = TestScript(
      "INT. ROOM - DAY\n\nHe lifts a gun.\n\nOMITTED\n\nHe lifts a sword.\n\nMARA\nYes.")
    #expect(script.elements() == ["props gun"])
    #expect(script.elements(scene: 2).isEmpty)
  }

  @Test func textBeforeTheFirstSceneHasNoTags() {
    #expect(TestScript("He lifts a gun.\n\nINT. ROOM - DAY\n\nShe waits.").tags.isEmpty)
  }

  @Test func evidenceStandsWhereTheWordsStand() throws {
    let script = TestScript("INT. ROOM - DAY\n\nZoë — waits.\n\nŽofie lifts the rusty sword.")
    let tag = try #require(script.tag("sword"))
    #expect(tag.position == SourcePosition(file: "test", line: 5, column: 23))
    #expect(tag.text == "sword")
  }

  @Test func tagsComeInTheOrderOfScenes() {
    let script = TestScript(
      "INT. ROOM - DAY\n\nHe lifts a gun.\n\nINT. HALL - DAY\n\nHe lifts a sword.")
    #expect(script.tags.map(\.scene) == [0, 1])
  }

  @Test func theSameScriptGivesTheSameTags() {
    let text = """
      EXT. HARBOUR - NIGHT

      Two guards drag MARA (30s) past a burning truck. She grabs a knife, a rope and the lamp.
      The dog barks. Joe fires twice. The truck EXPLODES.

      JOE
      Run!
      """
    let first = TestScript(text).tags
    for _ in 0..<5 { #expect(TestScript(text).tags == first) }
  }

  // MARK: What the file itself names

  @Test func whatTheFileNamesComesFirst() {
    let script = Self.tagged(.setDressing, "gun", in: TestScript(action: "He lifts the gun."))
    #expect(script.tags.map(\.source) == [.explicit, .inferred])
  }

  @Test func aFoundThingTakesCategoryAndNameFromTheFile() {
    let script = Self.tagged(
      .specialEquipment, "Blank Gun", in: TestScript(action: "He lifts the gun."))
    #expect(script.elements() == ["specialEquipment Blank Gun"])
  }

  @Test func aPersonTheFileNamesIsNoThing() {
    let script = Self.tagged(.castMembers, "Mace", in: TestScript(action: "He lifts the mace."))
    #expect(script.elements() == ["castMembers Mace", "props mace"])
  }

  @Test func aPersonOfAnotherNameIsAnotherPerson() {
    let script = Self.tagged(
      .castMembers, "THIRD MAID", in: TestScript("INT. HALL - DAY\n\nHEAD MAID\nHush!"))
    #expect(script.names(.castMembers) == ["THIRD MAID", "HEAD MAID"])
    #expect(script.tags.map(\.isSpeaking) == [false, true])
  }

  @Test func aPersonIsKnownByTheEndOfTheName() {
    let script = Self.tagged(
      .castMembers, "Dr. Hale", in: TestScript("INT. HALL - DAY\n\nHALE\nHush!"))
    #expect(script.names(.castMembers) == ["Dr. Hale"])
  }

  private static func tagged(
    _ category: ElementCategory, _ name: String, in script: TestScript
  ) -> TestScript {
    script.changed { screenplay in
      screenplay.explicitTags = [
        ElementTag(
          category: category, name: name, text: name, scene: 0,
          position: SourcePosition(file: "test", line: 1), rule: "file", confidence: 1,
          source: .explicit, isSpeaking: category == .castMembers ? false : nil)
      ]
    }
  }

  // MARK: Whatever the file holds

  @Test(arguments: 0..<10)
  func randomTextIsTagged(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    let words = [
      "gun", "Mara", "MARA", "lifts", "falls", "like", "a", "the", "of", "no", "'s", "(", ")",
      ".", "...", "\"", "bottle", "RINGS", "two", "burning", "—", "INT.", "\n", "\n\n", "é",
    ]
    var text = "INT. ROOM - DAY\n\n"
    for _ in 0..<600 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      text += words[Int(state % UInt64(words.count))] + " "
    }
    let script = TestScript(text)
    let length = script.screenplay.text.count
    #expect(script.tags.allSatisfy { $0.position.line > 0 && $0.text.utf8.count < length })
  }

  @Test(arguments: [
    "gun ", "Mara's hand ", "He combs his hair. ", "the burning gun ", "(", "like a ", "as if ",
  ])
  func endlessRepetitionIsTagged(piece: String) {
    let script = TestScript(action: String(repeating: piece, count: 2_000))
    #expect(script.tags.count <= 10_000)
  }
}
