import ScreenplayModel
import ScreenplayReaders
import Testing

/// Elements tagged in Final Draft.
struct FinalDraftTagsTests {
  private static let props = "05c556eb-6bc1-4a3a-b09f-f8b5ba1b6afa"

  /// A file whose tag 1 stands for each of `definitions` (category id, category name, label).
  private func read(
    _ paragraphs: String, _ definitions: (id: String, name: String, label: String)...
  ) throws -> Screenplay {
    let categories = definitions.map { "<TagCategory Id=\"\($0.id)\" Name=\"\($0.name)\"/>" }
    let declared = definitions.enumerated().map { index, definition in
      "<TagDefinition CatId=\"\(definition.id)\" Id=\"d\(index)\" Label=\"\(definition.label)\"/>"
    }
    let ids = definitions.indices.map { "<DefId>d\($0)</DefId>" }
    let settings = """
      <TagData><TagCategories>\(categories.joined())</TagCategories>
      <TagDefinitions>\(declared.joined())</TagDefinitions>
      <Tags><Tag Number="1">\(ids.joined())</Tag><Tag Number="2"/></Tags></TagData>
      """
    let content = paragraph("Scene Heading", "INT. SHED") + paragraphs
    return try FinalDraftSample(content: content, settings: settings).read()
  }

  private func action(_ texts: String...) -> String {
    "<Paragraph Type=\"Action\">\(texts.joined())</Paragraph>"
  }

  private func dump(_ script: Screenplay) -> [String] {
    script.explicitTags.map { tag in
      "\(tag.position.line):\(tag.position.column) \(tag.category.id) \(tag.name) ‹\(tag.text)›"
    }
  }

  private func text(_ text: String, tag: Int? = nil) -> String {
    tag.map { "<Text TagNumber=\"\($0)\">\(text)</Text>" } ?? "<Text>\(text)</Text>"
  }

  @Test func aTaggedTextIsAnElementUnderItsDefinitionsName() throws {
    let script = try read(
      action(text("Der Wächter: "), text("sword", tag: 1), text(".")),
      (Self.props, "Props", "rusted sword"))
    #expect(dump(script) == ["4:14 props rusted sword ‹sword›"])
    let tag = try #require(script.explicitTags.first)
    #expect(tag.source == .explicit)
    #expect(tag.confidence == 1)
    #expect(tag.scene == 0)
    #expect(tag.isSpeaking == nil)
  }

  @Test func oneTagMayStandForSeveralElements() throws {
    let script = try read(
      action(text("Mara", tag: 1)), (Self.props, "Props", "knife"),
      ("0726fa85-1e65-4ab8-87de-bf21d09b01f0", "Wardrobe", "red coat"))
    #expect(dump(script) == ["4:1 props knife ‹Mara›", "4:1 wardrobe red coat ‹Mara›"])
  }

  /// Every mention of the number would be a mention of all of them.
  @Test func oneTagStandsForSixteenElementsAtMost() throws {
    let ids = (0..<1000).map { _ in "<DefId>d</DefId>" }.joined()
    let settings = """
      <TagData><TagDefinitions><TagDefinition Id="d" CatId="c" Label="sword"/></TagDefinitions>
      <Tags><Tag Number="1">\(ids)</Tag></Tags></TagData>
      """
    let content = paragraph("Scene Heading", "INT. SHED") + action(text("sword", tag: 1))
    let script = try FinalDraftSample(content: content, settings: settings).read()
    #expect(script.explicitTags.count == 16)
  }

  @Test func aTagCutByAStyleIsOneMention() throws {
    let script = try read(
      action(text("rusted ", tag: 1), "<Text Style=\"Bold\" TagNumber=\"1\">sword</Text>"),
      (Self.props, "Props", "sword"))
    #expect(dump(script) == ["4:1 props sword ‹rusted sword›"])
  }

  @Test func aTagWithAnotherLaidOverItIsOneMention() throws {
    let script = try read(
      action(text("the ", tag: 1), text("rusted", tag: 2), text(" sword", tag: 1)),
      (Self.props, "Props", "sword"))
    #expect(dump(script) == ["4:1 props sword ‹the rusted sword›"])
  }

  @Test func aNumberUsedAgainAfterPlainTextIsAnotherMention() throws {
    let script = try read(
      action(text("sword", tag: 1), text(" and "), text("sword", tag: 1)),
      (Self.props, "Props", "sword"))
    #expect(dump(script) == ["4:1 props sword ‹sword›", "4:11 props sword ‹sword›"])
  }

  @Test(arguments: [
    (FinalDraftTagsTests.props, "Requisiten", "props"), ("own-id", "Set Dressing", "setDressing"),
    ("own-id", "Animal Handler", "animalWrangler"), ("own-id", "Drones", "miscellaneous"),
  ])
  func aCategoryIsKnownByIdThenByName(id: String, name: String, category: String) throws {
    let script = try read(action(text("it", tag: 1)), (id, name, "thing"))
    #expect(script.explicitTags.map(\.category.id) == [category])
  }

  @Test func aCategoryOfTheUsersOwnKeepsItsName() throws {
    let script = try read(
      action(text("it", tag: 1)) + action(text("it", tag: 1)), ("own-id", "Drones", "thing"))
    #expect(script.explicitTags.map(\.kind) == ["Drones", "Drones"])
    #expect(
      script.diagnostics.map(\.description) == [
        "s.fdx:4:1: note: the file's own category \"Drones\" is put under Miscellaneous "
          + "[user-category]"
      ])
  }

  @Test(arguments: ["Script Day", "Unit", "Sequence", "Location", "Comments"])
  func factsOfASceneAreNotElements(name: String) throws {
    let script = try read(action(text("it", tag: 1)), ("own-id", name, "D3"))
    #expect(script.explicitTags.isEmpty)
    #expect(script.scenes.map(\.synopsis) == [nil])
  }

  @Test func aSynopsisTagIsTheScenesSynopsis() throws {
    let script = try read(action(text("it", tag: 1)), ("own-id", "Synopsis", "Mara hides."))
    #expect(script.explicitTags.isEmpty)
    #expect(script.scenes.map(\.synopsis) == ["Mara hides."])
  }

  @Test func aTaggedCueSpeaks() throws {
    let cast = "01fc9642-84ff-4366-b37c-a3068dee57e8"
    let cue = "<Paragraph Type=\"Character\">\(text("MARA", tag: 1))</Paragraph>"
    let script = try read(cue + action(text("Mara", tag: 1)), (cast, "Cast Members", "MARA"))
    #expect(script.explicitTags.map(\.isSpeaking) == [true, false])
  }

  @Test func whatAnOmittedSceneHoldsIsNotInTheBreakdown() throws {
    let omitted = """
      <Paragraph Type="Scene Heading"><Text>OMITTED</Text><OmittedScene>\
      \(action(text("sword", tag: 1)))</OmittedScene></Paragraph>
      """
    #expect(try read(omitted, (Self.props, "Props", "sword")).explicitTags.isEmpty)
  }

  @Test func aTagThatIsNotDeclaredIsReportedOnce() throws {
    let script = try read(action(text("a", tag: 9), text(" "), text("b", tag: 8)))
    #expect(script.explicitTags.isEmpty)
    #expect(
      script.diagnostics.map(\.description) == [
        "s.fdx:4:1: warning: this text is tagged with an element the file does not declare; "
          + "the tag is left out [undeclared-tag]"
      ])
  }
}
