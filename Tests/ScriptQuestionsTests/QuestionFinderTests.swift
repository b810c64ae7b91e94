import BreakdownKit
import BreakdownSheets
import ScreenplayModel
import ScriptQuestions
import Testing

/// What is asked about a script, one question per line.
private func questions(_ script: String, longestScene: Eighths = Eighths(40)) throws -> [String] {
  let file = ScriptFile(name: "a.fountain", bytes: Array(script.utf8))
  let result = try ScriptBreakdown(file)
  let finder = QuestionFinder(longestScene: longestScene)
  return finder.questions(about: result.breakdown, of: result.screenplay).map(\.text)
}

/// Scenes that leave nothing open, with some headings.
private func script(_ headings: [String]) -> String {
  headings.enumerated().map { number, heading in
    "\(heading) #\(number + 1)#\n\nMara waits.\n"
  }.joined(separator: "\n")
}

@Suite struct SheetQuestionsTests {
  @Test func aScriptThatLeavesNothingOpenGetsNoQuestion() throws {
    #expect(try questions(script(["INT. SHED - NIGHT", "EXT. PIER - DAY"])) == [])
  }

  @Test func aScriptWithoutAnyNumberGetsOneQuestion() throws {
    let asked = try questions(
      "INT. SHED - NIGHT\n\nMara waits.\n\nEXT. PIER - DAY\n\nMara waits.\n")
    #expect(
      asked == ["No scene has a number: will the script be numbered before it is scheduled?"])
  }

  @Test func aSceneWithoutANumberAmongOthersIsNamed() throws {
    let asked = try questions(
      "INT. SHED - NIGHT #1#\n\nMara waits.\n\nEXT. PIER - DAY\n\nMara waits.\n")
    #expect(asked == ["Without a number among numbered scenes: #2 (EXT. PIER - DAY)."])
  }

  @Test func aNumberGivenTwiceIsNamed() throws {
    let asked = try questions(
      "INT. SHED - NIGHT #1#\n\nMara waits.\n\nEXT. PIER - DAY #1#\n\nMara waits.\n")
    #expect(asked == ["Number 1 stands on 2 scenes: INT. SHED - NIGHT; EXT. PIER - DAY."])
  }

  @Test func headingsThatLeaveOpenWhereOrWhenAreNamed() throws {
    let asked = try questions(script([".PIER - DAY", "INT. SHED"]))
    #expect(
      asked == ["Inside or outside? 1 (PIER - DAY).", "What time of day? 2 (INT. SHED)."])
  }

  @Test(arguments: [".MONTAGE", ".TITLE CARD", ".INSERT - PHOTO"])
  func nobodyAsksWhereAMontageIs(heading: String) throws {
    #expect(try questions(script([heading])) == [])
  }

  @Test func aSceneWithNothingUnderItsHeadingIsNamed() throws {
    let asked = try questions("INT. SHED - DAY #1#\n\nINT. SHED - NIGHT #2#\n\nMara waits.\n")
    #expect(
      asked == ["Nothing happens in Scene 1 (INT. SHED - DAY): is something missing?"])
  }

  @Test func aSceneLongerThanADayIsNamed() throws {
    let asked = try questions(script(["INT. SHED - DAY"]), longestScene: Eighths(0))
    #expect(
      asked == [
        "Scene 1 (INT. SHED - DAY) is 1/8 pages long: is it one scene, and one day of shooting?"
      ])
  }

  @Test func omittedScenesAreNotAskedAbout() throws {
    #expect(try questions(script(["OMITTED", "INT. SHED - DAY"])) == [])
  }
}

@Suite struct SetNamesTests {
  @Test(arguments: [
    ("JOE'S BAR", "JOES BAR"),
    ("SHAW HOUSE - KITCHEN", "KITCHEN - SHAW HOUSE"),
    ("APT. BUILDING", "APARTMENT BLDG"),
    ("HARBOUR KITCHEN", "HARBOUR KITCHNE"),
    ("THE PIER", "PIER"),
    ("BEDROOM TWO", "BEDROOM 2"),
    ("OFFICE", "OFFICES"),
  ])
  func oneSetUnderTwoNamesIsAskedAbout(first: String, second: String) throws {
    let asked = try questions(script(["INT. \(first) - DAY", "INT. \(second) - NIGHT"]))
    #expect(asked == ["Is it one set? \(first) (scene 1) and \(second) (scene 2)."])
  }

  @Test func allNamesOfASetStandInOneQuestion() throws {
    let asked = try questions(
      script([
        "INT. JOE'S BAR - DAY", "INT. JOES BAR - DAY", "INT. BAR - DAY", "INT. JOE’S BAR - DAY",
      ]))
    #expect(
      asked == [
        "Is it one set? JOE'S BAR (scene 1), JOES BAR (scene 2) and JOE’S BAR (scene 4)."
      ])
  }

  @Test func aSetOfThousandsOfWordsIsComparedWithoutLosingTheOthers() throws {
    let long = (1...5_000).map { "ROOM\($0)" }.joined(separator: " ")
    let asked = try questions(
      script(["INT. \(long) - DAY", "INT. JOE'S BAR - DAY", "INT. JOES BAR - DAY"]),
      longestScene: Eighths(100_000))
    #expect(asked == ["Is it one set? JOE'S BAR (scene 2) and JOES BAR (scene 3)."])
  }

  @Test(arguments: [
    ("HALL", "BALL"), ("ROOM 12", "ROOM 13"), ("SHAW HOUSE", "SHAW HOUSE - KITCHEN"),
    ("BEDROOM", "BATHROOM"), ("KITCHEN", "KITCHEN"),
  ])
  func differentSetsAreNot(first: String, second: String) throws {
    #expect(try questions(script(["INT. \(first) - DAY", "EXT. \(second) - NIGHT"])) == [])
  }
}

@Suite struct PersonNamesTests {
  /// A script in which people speak, in scenes of their own.
  private func speeches(_ names: [(String, Int)], action: String = "Rain.") -> String {
    var number = 0
    return names.flatMap { name, count in
      (0..<count).map { _ in
        number += 1
        return "INT. SHED - DAY #\(number)#\n\n\(action)\n\n\(name)\nHello.\n"
      }
    }.joined(separator: "\n")
  }

  @Test func aCueWithASlipIsAskedAbout() throws {
    let asked = try questions(speeches([("JIM", 4), ("JIMM", 1)]))
    #expect(
      asked == [
        "Is it one person? JIMM (1 speech, scene 5) and JIM (4 speeches, scenes 1, 2, 3, 4)."
      ])
  }

  @Test(arguments: [
    ("HALE", "DR. HALE"), ("MARY-ANN", "MARY ANN"), ("TOMASZ", "TOMASZ WRZESZCZ"),
  ])
  func onePersonUnderTwoNamesIsAskedAbout(first: String, second: String) throws {
    let asked = try questions(speeches([(first, 2), (second, 1)]))
    #expect(
      asked == [
        "Is it one person? \(second) (1 speech, scene 3) and \(first) (2 speeches, scenes 1, 2)."
      ])
  }

  @Test func nobodyWhomTheActionNamesIsASlip() throws {
    let script = speeches([("MARTHA", 4), ("MARTHE", 1)], action: "Marthe waits.")
    #expect(try questions(script) == [])
  }

  @Test(arguments: [
    [("COP 1", 4), ("COP 2", 1)], [("MAN", 4), ("OLD MAN", 1)],
    [("MR. SHAW", 4), ("MRS. SHAW", 1)],
    [("MARK", 4), ("MARY", 1)],
  ])
  func differentPeopleAreNot(names: [(String, Int)]) throws {
    #expect(try questions(speeches(names)) == [])
  }
}
