import BreakdownKit
import Foundation
import Testing

@testable import StagingNeeds

/// What the program's own rules find in scenes.
@Suite struct StagingRulesTests {
  @Test(arguments: [
    ("EXT. YARD - NIGHT", "Nobody.", "night-exterior"),
    ("EXT. YARD - DAWN", "Nobody.", "dawn-dusk-window"),
    ("INT. SHED - DAY", "She checks the pistol.", "armourer"),
    ("INT. SHED - DAY", "He falls down the stairs.", "stunt-coordinator"),
    ("INT. SHED - DAY", "Rob punches Al in the face.", "fight-coordination"),
    ("EXT. LAKE - DAY", "They swim for the boat.", "water-safety"),
    ("INT. CAR - MOVING - DAY", "Rob drives.", "moving-interior"),
    ("INT. SHED - DAY", "A girl of nine, WREN (9), waits.", "studio-teacher"),
    ("INT. SHED - DAY", "Blood runs down her arm.", "blood"),
    ("INT. SHED - DAY", "He tears the letter in half.", "repeat-takes"),
    ("INT. HALL - DAY", "Three hundred couples waltz.", "crowd-control"),
    ("INT. SHED - DAY", "An old horse stands in the straw.", "horse-master"),
  ])
  func followFromTheScene(heading: String, action: String, need: String) throws {
    #expect(try needs("\(heading)\n\n\(action)\n").contains(need))
  }

  @Test(arguments: [
    ("INT. SHED - NIGHT", "Nobody.", "night-exterior"),
    ("EXT. YARD - DAY", "Nobody.", "night-exterior"),
    ("INT. SHED - DAY", "There is no gun.", "armourer"),
    ("INT. SHED - DAY", "A water pistol.", "armourer"),
    ("INT. SHED - DAY", "ROB\nI have a gun.", "armourer"),
    ("INT. SHED - DAY", "She walks like a woman with a gun.", "armourer"),
    ("INT. SHED - DAY", "She might fall down the stairs.", "stunt-coordinator"),
  ])
  func doNotFollowFromWhatIsNotSeen(heading: String, action: String, need: String) throws {
    #expect(try !needs("\(heading)\n\n\(action)\n").contains(need))
  }

  @Test func anAgeGivenOnceHoldsInLaterScenes() throws {
    let script = """
      INT. SHED - DAY

      WREN, twelve, whistles.

      WREN
      Now.

      EXT. YARD - NIGHT

      Wren waits.

      WREN
      Now.
      """
    #expect(try needs(script, scene: 1).contains("studio-teacher"))
    #expect(try needs(script, scene: 1).contains("minor-night-work"))
  }

  @Test func aVoiceIsCuedWhenItsSpeakerStaysOutside() throws {
    let voice = "INT. SHED - DAY\n\nShe waits.\n\nROB (O.S.)\nOpen up!\n"
    #expect(try needs(voice).contains("off-camera-cue"))
    #expect(try !needs(voice + "\nRob comes in.\n").contains("off-camera-cue"))
  }

  @Test func aNeedNamesElementsLinesAndWords() throws {
    let found = try sheet("INT. SHED - DAY\n\nShe lifts the rifle.\n\nA shot. She fires again.\n")
    let need = try #require(found.staging.first { $0.need == "armourer" })
    #expect(need.because == ["props/rifle"])
    #expect(need.evidence.map { "\($0.position.line) \($0.text)" } == ["3 rifle", "5 fires again"])
    #expect(need.department == "Armoury" && need.severity == .law)
  }

  @Test func aStagePlayHasNeedsOfItsOwn() throws {
    let play = """
      .ACT ONE, SCENE TWO - A PARLOUR

      A maid comes down the centre aisle. The curtain rises. She enters left with a tray.
      """
    let needs = try needs(play)
    #expect(Set(needs).isSuperset(of: ["audience-entrance", "stage-change", "prop-preset"]))
  }

  @Test func aFilmInATheatreHasNone() throws {
    let film = """
      INT. THEATRE - STAGE - DAY

      A maid comes down the centre aisle. The curtain rises. She enters left with a tray.
      """
    let stage = ["audience-entrance", "stage-change", "prop-preset"]
    #expect(try Set(needs(film)).isDisjoint(with: stage))
  }

  @Test func omittedScenesNeedNothing() throws {
    #expect(try needs("EXT. YARD - NIGHT\n\nOMITTED\n\nOMITTED\n", scene: 0).isEmpty == false)
    #expect(try needs("INT. A - DAY\n\nHm.\n\nOMITTED\n", scene: 0).isEmpty)
  }

  @Test func theCompiledRulesAreWhatTheTextSays() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appendingPathComponent("Sources/StagingNeeds/staging.yaml")
    let bytes = try StagingRules.compiled(Array(Data(contentsOf: file)), name: file.path)
    #expect(StagingRules.shipped(are: bytes), "run 'make lexicon'")
  }

  @Test func thereIsARuleForEachOfSixtyNeeds() throws {
    let rules = try StagingRules.standardRules()
    #expect(rules.count == 60 && Set(rules.map(\.id)).count == 60)
    #expect(rules.allSatisfy { !$0.why.isEmpty && $0.hint?.isEmpty == false })
  }
}

/// The needs of a scene of a script, as the program finds them.
func needs(_ script: String, scene: Int = 0, rules: StagingRules = .standard) throws -> [String] {
  try sheet(script, scene: scene, rules: rules).staging.map(\.need)
}

/// The sheet of a scene of a script.
func sheet(
  _ script: String, scene: Int = 0, rules: StagingRules = .standard
) throws -> BreakdownSheet {
  let file = ScriptFile(name: "test.fountain", bytes: Array(script.utf8))
  return try ScriptBreakdown(file, options: .init(staging: rules)).breakdown.sheets[scene]
}
