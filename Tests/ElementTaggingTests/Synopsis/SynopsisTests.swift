import ElementTagging
import Testing

/// What a scene says in one line.
@Suite struct SynopsisTests {
  private func synopsis(_ action: String) -> String? {
    TaggingPipeline.standard.read(TestScript(castAnd: action).screenplay).synopses.first ?? nil
  }

  @Test(arguments: [
    // The sentence with most in it, not the first.
    (
      "The room is dark. Mara pulls a revolver out of a shoebox. Rain.",
      "Mara pulls a revolver out of a shoebox."
    ),
    // What leads up to the one who acts, and brackets, are left out.
    (
      "At the far end of the table, Mara (40s) opens the letter with a knife.",
      "Mara opens the letter with a knife."
    ),
    // Somebody known by name is named.
    ("Mara waits. She throws the lantern into the sea.", "Mara throws the lantern into the sea."),
  ])
  func tellsWhoDoesWhat(action: String, expected: String) {
    #expect(synopsis(action) == expected)
  }

  @Test func aLongSentenceEndsWhereAPartOfItEnds() {
    let line = synopsis(
      "Mara drags the trunk across the floor to the window, where the moon stands over the "
        + "harbour and the boats, one by one, put out their lamps and go to sleep for the night.")
    #expect(line == "Mara drags the trunk across the floor to the window.")
  }

  @Test func whereNobodyActsItSaysWhoTalks() {
    let script = TestScript(
      """
      INT. ROOM - DAY

      Rain.

      MARA
      Yes.

      JOE
      No.
      """)
    #expect(TaggingPipeline.standard.read(script.screenplay).synopses == ["MARA and JOE talk."])
  }

  @Test func whereNobodyIsItSaysWhatThereIsToSee() {
    #expect(synopsis("Rain on the windows. A clock.") == "Rain on the windows.")
  }

  @Test func nobodyIsTakenForAnother() {
    let line = synopsis("Mara waits. She throws Mara a lantern.")
    #expect(line == "Mara waits.")
  }

  @Test func nothingIsToldOfOmittedScenes() {
    let script = TestScript("OMITTED\n\nMara throws a lantern.")
    #expect(TaggingPipeline.standard.read(script.screenplay).synopses == [nil])
  }
}
