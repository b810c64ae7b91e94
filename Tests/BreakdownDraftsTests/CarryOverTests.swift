import BreakdownDrafts
import BreakdownSheets
import ScreenplayModel
import Testing

/// Decisions found again in edited text: a piece of the old draft, a piece of the new one, and where
/// the tag stands in it.
@Suite struct CarryOverTests {
  /// Tags ‹marked› words of a scene, carries, and marks them in the new scene; the reason, when they
  /// have no place.
  private func carried(_ old: String, _ new: String) throws -> String {
    let plain = old.replacing("‹", with: "").replacing("›", with: "")
    let script = try Draft.read(
      "INT. SHED - NIGHT\n\n\(plain)\n\nEXT. YARD - DAY\n\nA dog barks.\n")
    let before = String(old.prefix { $0 != "‹" })
    let marked = old.drop { $0 != "‹" }.dropFirst().prefix { $0 != "›" }
    let words = DraftWords(script).scenes[0]
    let start = 3 + before.split(whereSeparator: \.isWhitespace).count
    let count = marked.split(whereSeparator: \.isWhitespace).count
    var tags = HandTags()
    var entry = SceneEntry(scene: "#1", heading: "INT. SHED - NIGHT")
    entry.tags = [
      HandTag(.add, .props, "thing", anchor: Anchor(start..<(start + count), of: words, in: script))
    ]
    tags.scenes = [entry]
    let kept = try HandTags(yaml: CarryOver(tags, to: script).tags.yaml, file: "a.yaml")
    let next = try Draft.read("INT. SHED - NIGHT\n\n\(new)\n\nEXT. YARD - DAY\n\nA dog barks.\n")
    let result = CarryOver(kept, to: next)
    if let lost = result.unplaced.first { return lost.reason.rawValue }
    guard let place = result.placed.first?.words else { return "nowhere" }
    let paragraph = next.paragraphs[place.paragraph].text
    let first = next.string(TextRange(start: Int(paragraph.start), end: Int(place.text.start)))
    let last = next.string(TextRange(start: Int(place.text.end), end: Int(paragraph.end)))
    return "\(first)‹\(next.string(place.text))›\(last)"
  }

  @Test(arguments: [
    // Untouched, and with other words around it.
    ("Mara lifts a ‹sword› and runs.", "Mara lifts a ‹sword› and runs."),
    ("Mara lifts a ‹sword› and runs.", "Slowly, Mara raises a ‹sword›, and leaves."),
    // Other forms of the words, other case.
    ("Mara lifts the ‹lanterns› up.", "Mara lifts the ‹LANTERN› up."),
    ("She grabs two ‹knives› quickly.", "She grabs one ‹knife› quickly."),
    // Words between the words.
    ("She snaps a ‹rubber band› twice.", "She snaps a ‹rubber wrist band› twice."),
    // The one with the same words around it.
    (
      "A cup falls. Joe drinks from the ‹cup› of tea. The cup breaks.",
      "The cup breaks. Joe drinks from his ‹cup› of tea."
    ),
    // Gone: nothing else is taken for it.
    ("Mara lifts a ‹sword› and runs.", "words gone"),
    ("A cup falls. Joe drinks from the ‹cup› of tea.", "words gone"),
  ])
  func wordsAreFoundAgain(old: String, new: String) throws {
    let gone = [
      "Mara lifts a ‹sword› and runs.": "Mara lifts a spade and runs.",
      "A cup falls. Joe drinks from the ‹cup› of tea.": "A cup falls. Joe sleeps all day.",
    ]
    let text = new == "words gone" ? gone[old] ?? "" : new
    let plain = text.replacing("‹", with: "").replacing("›", with: "")
    #expect(try carried(old, plain) == new)
  }

  @Test func repeatedLinesKeepTheirOrder() throws {
    let line = "The phone rings."
    #expect(
      try carried("The phone rings. The ‹phone› rings.", "\(line) \(line)")
        == "The phone rings. The ‹phone› rings.")
  }

  private static let harbour = """
    INT. SHED - NIGHT #1#

    Mara wraps the rusted sword in oilcloth and hides it behind the stove.

    EXT. HARBOUR - DAWN #2#

    Fishermen mend their nets. A gull steals a herring from a bucket.

    Joe counts banknotes behind a stack of crates and curses the weather.

    EXT. CLIFF - DUSK #3#

    The lighthouse keeper signals with a lantern, three times.

    """

  @Test func whatIsOmittedIsKeptAndComesBack() throws {
    let tags = try Draft.decide(Self.harbour) { editor in
      _ = try editor.add(.props, "fishing net", scene: "2", at: "nets")
      _ = try editor.set([("location", "Pier 4")], scene: "2")
    }
    let without = """
      INT. SHED - NIGHT #1#

      Mara wraps the rusted sword in oilcloth and hides it behind the stove.

      .OMITTED #2#

      EXT. CLIFF - DUSK #3#

      The lighthouse keeper signals with a lantern, three times.

      """
    let lost = try Draft.carry(tags, from: Self.harbour, to: without)
    #expect(lost.tags.scenes.isEmpty)
    #expect(
      lost.unplaced.flatMap(\.lines) == [
        "scene 2 EXT. HARBOUR - DAWN: location is 'Pier 4': scene gone",
        "scene 2 EXT. HARBOUR - DAWN: props/fishing-net added, at 'nets': scene gone",
      ])
    let back = try Draft.carry(lost.tags, from: without, to: Self.harbour)
    #expect(back.unplaced.isEmpty)
    #expect(
      back.tags.lines == [
        "scene 2 EXT. HARBOUR - DAWN: location is 'Pier 4'",
        "scene 2 EXT. HARBOUR - DAWN: props/fishing-net added, at 'nets'",
      ])
  }

  @Test func wordsOfAnOmittedSceneAreFollowedWhereTheyWent() throws {
    let tags = try Draft.decide(Self.harbour) { editor in
      _ = try editor.add(.props, "money", scene: "2", at: "banknotes")
      _ = try editor.add(.props, "pail", scene: "2", at: "bucket")
    }
    let moved = """
      INT. SHED - NIGHT #1#

      Mara wraps the rusted sword in oilcloth and hides it behind the stove. Nobody sees her. The
      stove is cold, the window broken, the floor wet from the rain of three long nights.

      Joe counts banknotes behind a stack of crates and curses the weather.

      .OMITTED #2#

      EXT. CLIFF - DUSK #3#

      The lighthouse keeper signals with a lantern, three times.

      """
    let carried = try Draft.carry(tags, from: Self.harbour, to: moved)
    #expect(
      carried.tags.lines == ["scene 1 INT. SHED - NIGHT: props/money added, at 'banknotes'"])
    #expect(
      carried.unplaced.flatMap(\.lines) == [
        "scene 2 EXT. HARBOUR - DAWN: props/pail added, at 'bucket': scene gone"
      ])
  }

  @Test func theTagsOfASplitSceneGoWhereTheirWordsAre() throws {
    let tags = try Draft.decide(Self.harbour) { editor in
      _ = try editor.add(.props, "net", scene: "2", at: "nets")
      _ = try editor.add(.props, "money", scene: "2", at: "banknotes")
      _ = try editor.set([("script-day", "4"), ("synopsis", "Joe waits")], scene: "2")
    }
    let split = Self.harbour.replacing(
      "Joe counts", with: "INT. WAREHOUSE - DAWN #2A#\n\nJoe counts")
    let carried = try Draft.carry(tags, from: Self.harbour, to: split)
    #expect(
      carried.tags.lines == [
        "scene 2 EXT. HARBOUR - DAWN: script-day is '4'",
        "scene 2 EXT. HARBOUR - DAWN: synopsis is 'Joe waits'",
        "scene 2 EXT. HARBOUR - DAWN: props/net added, at 'nets'",
        "scene 2A INT. WAREHOUSE - DAWN: script-day is '4'",
        "scene 2A INT. WAREHOUSE - DAWN: props/money added, at 'banknotes'",
      ])
  }

  @Test func mergedScenesKeepOneFactAndListTheOther() throws {
    let tags = try Draft.decide(Self.harbour) { editor in
      _ = try editor.set([("location", "Pier 4")], scene: "2")
      _ = try editor.set([("location", "Dover")], scene: "3")
    }
    let merged = Self.harbour.replacing("EXT. CLIFF - DUSK #3#\n\n", with: "")
    let carried = try Draft.carry(tags, from: Self.harbour, to: merged)
    #expect(carried.tags.lines == ["scene 2 EXT. HARBOUR - DAWN: location is 'Pier 4'"])
    #expect(
      carried.unplaced.flatMap(\.lines) == [
        "scene 2 EXT. HARBOUR - DAWN: location is 'Dover': the scene it went into says otherwise"
      ])
  }

  @Test func aWrongMatchIsPutRightAndRemembered() throws {
    let tags = try Draft.decide(Self.harbour) { editor in
      _ = try editor.set([("location", "Pier 4")], scene: "2")
    }
    let new = Self.harbour.replacing("HARBOUR - DAWN #2#", with: "HARBOUR - DAWN #20#")
    let first = try Draft.carry(tags, from: Self.harbour, to: new)
    #expect(first.tags.scenes.map(\.scene) == ["20"])
    var corrected = first
    var old = CarryOver(tags, to: try Draft.read(Self.harbour)).tags
    old.corrections = [MatchCorrection(from: first.oldScenes[1], to: first.newScenes[2])]
    let kept = try HandTags(yaml: old.yaml, file: "draft.breakdown.yaml")
    corrected = CarryOver(kept, to: try Draft.read(new))
    #expect(corrected.tags.scenes.map(\.scene) == ["3"])
    #expect(corrected.tags.corrections.isEmpty, "what was put right is where it belongs")
  }
}
