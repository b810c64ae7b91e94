import Testing

/// Scenes found again in the next draft.
@Suite struct SceneMatcherTests {
  private static let old = """
    INT. SHED - NIGHT #1#

    Mara lifts a rusted sword off the workbench and wraps it in oilcloth.

    EXT. HARBOUR - DAWN #2#

    Fishermen mend their nets. A gull steals a herring from a bucket.

    Joe counts banknotes behind a stack of crates.

    INT. CAFE - DAY #3#

    Steam, chatter, a broken jukebox. Lena spills coffee over the map.

    EXT. CLIFF - DUSK #4#

    Wind. The lighthouse keeper signals with a lantern, three times.

    """

  @Test func theSameDraftHasTheSameScenes() throws {
    let found = try Draft.matches(Self.old, Self.old)
    #expect(
      found == """
        1 INT. SHED - NIGHT → 1 INT. SHED - NIGHT
        2 EXT. HARBOUR - DAWN → 2 EXT. HARBOUR - DAWN
        3 INT. CAFE - DAY → 3 INT. CAFE - DAY
        4 EXT. CLIFF - DUSK → 4 EXT. CLIFF - DUSK
        """)
  }

  @Test func scenesAreMovedOmittedAndAdded() throws {
    let found = try Draft.matches(
      Self.old,
      """
      INT. CAFE - DAY #3#

      Steam, chatter, a broken jukebox. Lena spills coffee over the map.

      INT. SHED - NIGHT #1#

      Mara lifts a rusted sword off the workbench and wraps it in oilcloth.

      .OMITTED #2#

      INT. TRAIN - NIGHT #3A#

      Two nuns play cards for matches.

      EXT. CLIFF - DUSK #4#

      Wind. The lighthouse keeper signals with a lantern, three times.

      """)
    #expect(
      found == """
        1 INT. SHED - NIGHT → 1 INT. SHED - NIGHT
        2 EXT. HARBOUR - DAWN → 2 OMITTED (omitted)
        3 INT. CAFE - DAY → 3 INT. CAFE - DAY (moved)
        4 EXT. CLIFF - DUSK → 4 EXT. CLIFF - DUSK
        new: 3A INT. TRAIN - NIGHT
        """)
  }

  @Test func aSceneIsSplitAndTwoAreMerged() throws {
    let found = try Draft.matches(
      Self.old,
      """
      INT. SHED - NIGHT #1#

      Mara lifts a rusted sword off the workbench and wraps it in oilcloth.

      EXT. HARBOUR - DAWN #2#

      Fishermen mend their nets. A gull steals a herring from a bucket.

      EXT. PIER - DAWN #2A#

      Joe counts banknotes behind a stack of crates.

      INT. CAFE - DAY #3#

      Steam, chatter, a broken jukebox. Lena spills coffee over the map.

      Wind. The lighthouse keeper signals with a lantern, three times.

      """)
    #expect(
      found == """
        1 INT. SHED - NIGHT → 1 INT. SHED - NIGHT
        2 EXT. HARBOUR - DAWN → 2 EXT. HARBOUR - DAWN + 2A EXT. PIER - DAWN (split)
        3 INT. CAFE - DAY → 3 INT. CAFE - DAY (merged)
        4 EXT. CLIFF - DUSK → 3 INT. CAFE - DAY (merged)
        """)
  }

  @Test func renumberedRenamedAndRewrittenScenesAreKnown() throws {
    let found = try Draft.matches(
      Self.old,
      """
      INT. BOATHOUSE - NIGHT #10#

      Mara lifts a rusted sword off the workbench and wraps it in oilcloth.

      EXT. HARBOUR - DAWN #11#

      Fishermen repair their nets. A gull snatches a herring.

      Joe hides the banknotes behind some crates.

      INT. CAFE - DAY #12#

      Steam, chatter, a broken jukebox. Lena spills coffee over the map.

      EXT. CLIFF - DUSK #13#

      Wind. The lighthouse keeper signals with a lantern, three times.

      """)
    #expect(
      found == """
        1 INT. SHED - NIGHT → 10 INT. BOATHOUSE - NIGHT (renumbered, renamed)
        2 EXT. HARBOUR - DAWN → 11 EXT. HARBOUR - DAWN (renumbered, rewritten)
        3 INT. CAFE - DAY → 12 INT. CAFE - DAY (renumbered)
        4 EXT. CLIFF - DUSK → 13 EXT. CLIFF - DUSK (renumbered)
        """)
  }

  @Test func scenesWithoutNumbersAndWordsAreKnownByOrder() throws {
    let old = "INT. CAR - DAY\n\nEXT. ROAD - DAY\n\nINT. CAR - DAY\n\nEXT. FARM - DAY\n"
    let found = try Draft.matches(old, "INT. CAR - DAY\n\nINT. CAR - DAY\n\nEXT. FARM - DAY\n")
    #expect(
      found == """
        #1 INT. CAR - DAY → #1 INT. CAR - DAY
        #2 EXT. ROAD - DAY → gone (omitted)
        #3 INT. CAR - DAY → #2 INT. CAR - DAY
        #4 EXT. FARM - DAY → #3 EXT. FARM - DAY
        """)
  }
}
