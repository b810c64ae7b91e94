import BreakdownDrafts
import BreakdownSheets
import ScreenplayModel
import Testing

/// The file that decisions are kept in.
@Suite struct HandTagsFileTests {
  private static let text = """
    breakdown-tags: 1
    elements:
      castMembers/mara:
        board-number: 1
      props/gun:
        into: props/revolver
      props/lamp:
        category: setDressing
        notes: "Two of them: one burns"
      props/force:
        rejected: true
    scenes:
      - scene: 12
        heading: INT. SHED - NIGHT
        script-day: 3
        estimated-time: 2 h
        tags:
          - add: rubber band
            category: props
            quantity: 2
            words: the band
            before: She snaps
            after: around the roll
            place: 2 of 3
          - remove: sword
            category: prop
          - rename: gun
            category: props
            as: police gun
    unplaced:
      - because: words gone
        scene: "#7"
        tags:
          - confirm: lantern
            category: props
            words: lantern
    """

  private func error(_ yaml: String) -> String {
    do {
      _ = try HandTags(yaml: Array(yaml.utf8), file: "a.breakdown.yaml")
      return "read"
    } catch {
      return "\(error)"
    }
  }

  @Test func whatPeopleWriteIsRead() throws {
    let tags = try HandTags(yaml: Array(Self.text.utf8), file: "a.breakdown.yaml")
    #expect(
      tags.lines == [
        "castMembers/mara: board number 1",
        "props/force: no element",
        "props/gun: the same as props/revolver",
        "props/lamp: in Set Dressing, notes 'Two of them: one burns'",
        "scene 12 INT. SHED - NIGHT: script-day is '3'",
        "scene 12 INT. SHED - NIGHT: estimated-time is '2 h'",
        "scene 12 INT. SHED - NIGHT: props/rubber-band × 2 added, at 'the band'",
        "scene 12 INT. SHED - NIGHT: props/sword removed",
        "scene 12 INT. SHED - NIGHT: props/gun is 'police gun' here",
      ])
    #expect(
      tags.unplaced.flatMap(\.lines) == [
        "scene #7: props/lantern confirmed, at 'lantern': words gone"
      ])
  }

  @Test func whatIsWrittenIsReadBackAndWrittenAlike() throws {
    let first = try HandTags(yaml: Array(Self.text.utf8), file: "a.breakdown.yaml")
    let second = try HandTags(yaml: first.yaml, file: "a.breakdown.yaml")
    #expect(first.lines == second.lines)
    #expect(first.yaml == second.yaml)
  }

  @Test(arguments: [
    "yes", "12", "a: b", "- x", "say \"no\"", "back\\slash", "two\nlines", " blanks ", "#7",
    "Café’s",
    "~", "'tis", "a #b", "[x]", "tab\there", "\u{7}bell", "{{x}}", "*star", "&anchor", "| pipe", "",
  ])
  func everyTextSurvives(text: String) throws {
    var tags = HandTags()
    var entry = SceneEntry(scene: "1", heading: text)
    entry.facts.location = text
    entry.tags = [HandTag(.add, .props, "x" + text, anchor: Anchor(words: "w", before: text))]
    tags.scenes = [entry]
    let read = try HandTags(yaml: tags.yaml, file: "a.breakdown.yaml")
    #expect(read.scenes[0].heading == text)
    #expect(read.scenes[0].facts.location == text)
    #expect(read.scenes[0].tags[0].name == "x" + text)
    #expect(read.scenes[0].tags[0].anchor?.before == text)
  }

  @Test(arguments: [
    ("", "1: error: empty; begin with 'breakdown-tags: 1'"),
    (
      "breakdown-tags: 2\n",
      "1: error: 'breakdown-tags: 1' is expected; a newer breakdown may read this file"
    ),
    (
      "breakdown-tags: 1\nscene: 12\n",
      "2: error: no key 'scene' here; there are breakdown-tags, elements, scenes, unplaced, matches, draft"
    ),
    ("breakdown-tags: 1\nscenes: 12\n", "2: error: write a list here, each item after '- '"),
    ("breakdown-tags: 1\nscenes:\n  - heading: X\n", "3: error: 'scene' is missing"),
    (
      "breakdown-tags: 1\nelements:\n  gun:\n    name: x\n",
      "3: error: 'gun' is no element; write category and name: props/gun"
    ),
    (
      "breakdown-tags: 1\nelements:\n  props/gun:\n    quantity: none\n",
      "4: error: 'quantity' is a whole number from 1, not 'none'"
    ),
    (
      "breakdown-tags: 1\nscenes:\n  - scene: 1\n    tags:\n      - category: props\n",
      "5: error: say once what is to be done: add, remove, confirm, rename"
    ),
    (
      "breakdown-tags: 1\nscenes:\n  - scene: 1\n    tags:\n      - add: sword\n",
      "5: error: 'category' is missing"
    ),
    (
      "breakdown-tags: 1\nscenes: &a\n  - scene: 1\n",
      "2: error: anchors (&) and aliases (*) are not read: write the words out"
    ),
    (
      "breakdown-tags: 1\ndraft:\n  file: x\n  scenes:\n    - 12 | INT. X\n",
      "5: error: not a scene as breakdown writes it; take 'draft' out and it is made again"
    ),
    ("a: [b", "2: error: not YAML: did not find expected ',' or ']'"),
    ("breakdown-tags: 1\nbreakdown-tags: 1\n", "the key 'breakdown-tags' is there twice"),
  ])
  func whatIsWrongIsNamed(yaml: String, message: String) {
    #expect(error(yaml).contains(message), "\(error(yaml))")
  }

  @Test func aVeryLargeFileIsRefused() {
    #expect(
      error(String(repeating: "#", count: HandTags.largestFile + 1))
        == "a.breakdown.yaml:1: error: larger than 8 MB; is this a file of hand tags?")
  }
}
