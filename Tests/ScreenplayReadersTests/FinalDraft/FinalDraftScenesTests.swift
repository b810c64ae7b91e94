import ScreenplayModel
import ScreenplayReaders
import Testing

/// Scenes of a Final Draft file and what it says about them.
struct FinalDraftScenesTests {
  private let heading = paragraph("Scene Heading", "INT. SHED - NIGHT")

  @Test func aSceneGoesFromItsHeadingToTheNext() throws {
    let script = try FinalDraftSample(
      content: paragraph("Transition", "FADE IN:") + heading + paragraph("Action", "A.") + heading
    ).read()
    #expect(script.scenes.map(\.index) == [0, 1])
    #expect(script.scenes.map(\.paragraphs) == [1..<3, 3..<4])
  }

  @Test func aShotIsNotAScene() throws {
    let settings = """
      <ElementSettings Type="Shot"><Behavior PaginateAs="Scene Heading"/></ElementSettings>
      """
    let script = try FinalDraftSample(
      content: heading + paragraph("Shot", "ON THE DOOR"), settings: settings
    ).read()
    #expect(script.scenes.map(\.paragraphs) == [0..<2])
    #expect(script.paragraphs.map(\.kind) == [.sceneHeading, .shot])
  }

  @Test func aCustomHeadingOpensAScene() throws {
    let settings = """
      <ElementSettings Type="Slugline"><Behavior PaginateAs="Scene Heading"/></ElementSettings>
      """
    let script = try FinalDraftSample(
      content: heading + paragraph("Slugline", "EXT. PIER - DAY"), settings: settings
    ).read()
    #expect(script.scenes.count == 2)
  }

  @Test func numberLengthPageAndSummaryAreTheFilesOwn() throws {
    let content = """
      <Paragraph Number="3A" Type="Scene Heading"><SceneProperties Length="1 3/8" Page="12A" \
      Title="Opening"><Summary><Paragraph Alignment="Left"><Text>Calm fields</Text><Text> of \
      wheat.</Text></Paragraph><Paragraph><Text>Wind.</Text></Paragraph></Summary><SceneArcBeats>\
      <CharacterArcBeat Name="MARA"><Paragraph><Text>Beat</Text></Paragraph></CharacterArcBeat>\
      </SceneArcBeats></SceneProperties><Text>EXT. FIELD - DAY</Text></Paragraph>
      """
    let scene = try #require(try FinalDraftSample(content: content).read().scenes.first)
    #expect(scene.number == "3A")
    #expect(scene.writtenLength == Eighths(11))
    #expect(scene.writtenPage == "12A")
    #expect(scene.synopsis == "Calm fields of wheat. Wind.")
  }

  @Test func whatTheFileDoesNotSayIsNotInvented() throws {
    let scene = try #require(try FinalDraftSample(content: heading).read().scenes.first)
    #expect(scene.number == nil)
    #expect(scene.writtenLength == nil)
    #expect(scene.writtenPage == nil)
    #expect(scene.synopsis == nil)
  }

  @Test func anOmittedSceneKeepsItsNumberAndHidesItsInside() throws {
    let content = """
      <Paragraph Number="21" Type="Scene Heading"><Text>OMITTED</Text><OmittedScene>\
      <Paragraph Type="Scene Heading"><SceneProperties Length="2/8" Page="1"/><Text>EXT. YARD - \
      DUSK</Text></Paragraph>\(paragraph("Action", "Mara waits."))</OmittedScene></Paragraph>
      \(heading)
      """
    let script = try FinalDraftSample(content: content).read()
    #expect(
      script.dump == [
        "4 sceneHeading \"OMITTED\"", "4 sceneHeading \"EXT. YARD - DUSK\" omitted",
        "4 action \"Mara waits.\" omitted", "5 sceneHeading \"INT. SHED - NIGHT\"",
      ])
    #expect(script.scenes.map(\.number) == ["21", nil])
    #expect(script.scenes.map(\.isOmitted) == [true, false])
    #expect(script.scenes.map(\.paragraphs) == [0..<3, 3..<4])
    #expect(script.scenes.map(\.writtenLength) == [nil, nil])
  }

  @Test(arguments: ["OMITTED", "Omitted", "(OMITTED)", "OMIT", "[ OMITTED ]", "SCENE OMITTED"])
  func aHeadingTypedOmittedByHandIsOmitted(text: String) throws {
    let script = try FinalDraftSample(content: paragraph("Scene Heading", text)).read()
    #expect(script.scenes.map(\.isOmitted) == [true])
  }

  @Test func aScriptWithoutScenesIsRead() throws {
    #expect(try FinalDraftSample(content: paragraph("Action", "A.")).read().scenes.isEmpty)
  }
}

/// People whom Final Draft keeps for a scene.
struct FinalDraftSceneCharactersTests {
  private func silent(_ names: [String], _ content: String) throws -> [String] {
    let beats = names.map { "<CharacterArcBeat Name=\"\($0)\"></CharacterArcBeat>" }
    let heading = """
      <Paragraph Type="Scene Heading"><SceneProperties><SceneArcBeats>\(beats.joined())\
      </SceneArcBeats></SceneProperties><Text>INT. SHED</Text></Paragraph>
      """
    let tags = try FinalDraftSample(content: heading + content).read().explicitTags
    #expect(tags.allSatisfy { $0.category == .castMembers && $0.isSpeaking == false })
    return tags.map(\.name)
  }

  @Test func whoHasNoCueIsSilent() throws {
    let speech = paragraph("Character", "Ann (O.S.) (CONT'D)") + paragraph("Dialogue", "Hush.")
    #expect(try silent(["ANN", "BO", "Cy (V.O.)"], speech) == ["BO", "CY"])
  }

  @Test func whoSpeaksInADualDialogueIsNotSilent() throws {
    let dual = """
      <Paragraph><DualDialogue>\(paragraph("Character", "ann"))\(paragraph("Dialogue", "Now!"))\
      \(paragraph("Character", "BO"))\(paragraph("Dialogue", "No!"))</DualDialogue></Paragraph>
      """
    #expect(try silent(["ANN", "BO"], dual) == [])
  }

  @Test func aCueInAnElementOfTheUsersOwnIsOne() throws {
    let settings = """
      <ElementSettings Type="Singer"><Behavior PaginateAs="Character"/></ElementSettings>
      """
    let content = """
      <Paragraph Type="Scene Heading"><SceneProperties><SceneArcBeats><CharacterArcBeat \
      Name="ANN"/></SceneArcBeats></SceneProperties><Text>INT. SHED</Text></Paragraph>\
      \(paragraph("Singer", "Ann"))
      """
    #expect(try FinalDraftSample(content: content, settings: settings).read().explicitTags == [])
  }

  @Test func whoStandsNowhereElseThanInAnEmptyNameIsNobody() throws {
    #expect(try silent(["", " ", "(V.O.)"], "") == [])
  }
}
