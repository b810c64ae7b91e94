import ScreenplayModel
import Testing

@Suite struct CastTests {
  @Test(arguments: [
    ("MARA\nYes.", ["MARA"]),
    ("MARA (V.O.)\nYes.", ["MARA"]),
    ("MARA (O.S.) (CONT'D)\nYes.", ["MARA"]),
    ("MARA\n(quietly)\nYes.", ["MARA"]),
    ("MARA\nYes.\n\nMARA (CONT'D)\nNo.", ["MARA"]),
    ("MARA\nYes.\n\nJOE\nNo.", ["MARA", "JOE"]),
    ("MARA\nYes.\n\nJOE\nNo.\n\nMARA & JOE\nBoth.", ["MARA", "JOE"]),
    ("MARA\nYes.\n\nJOE\nNo.\n\nMARA/JOE\nBoth.", ["MARA", "JOE"]),
    ("MARA AND JOE\nBoth.", ["MARA AND JOE"]),
    ("COP #2\nStop.", ["COP #2"]),
  ])
  func areWhoHasACueAndASpeech(script: String, names: [String]) {
    #expect(TestScript("INT. ROOM - DAY\n\n\(script)").names(.castMembers) == names)
  }

  @Test func aCueWithoutSpeechIsNobody() {
    let script = TestScript("INT. ROOM - DAY\n\nMARA\n(nods)\n\nShe goes.")
    #expect(script.names(.castMembers).isEmpty)
  }

  @Test func whoHasACueSpeaks() {
    let tag = TestScript("INT. ROOM - DAY\n\nMARA\nYes.").tag("MARA")
    #expect(tag?.isSpeaking == true)
    #expect(tag?.source == .cue)
    #expect(tag?.rule == "cue")
    #expect(tag?.confidence == 1)
  }

  @Test(arguments: [
    "Mara opens the door.", "MARA opens the door.", "He follows Mara.", "Mara's hand shakes.",
  ])
  func whoIsKnownByNameIsSilent(action: String) {
    let script = TestScript(castAnd: action)
    #expect(script.names(.castMembers) == ["MARA"])
    #expect(script.tag("MARA")?.isSpeaking == false)
  }

  @Test(arguments: [
    "Mara's house is empty.", "A photo of Mara hangs there.", "He thinks of Mara.",
    "He talks about Mara.", "The mara grows here.",
  ])
  func whoIsOnlySpokenOfIsNotThere(action: String) {
    #expect(TestScript(castAnd: action).names(.castMembers).isEmpty)
  }

  @Test func whoSpeaksIsTaggedByTheCueAlone() {
    let script = TestScript("INT. ROOM - DAY\n\nMara waits.\n\nMARA\nYes.")
    #expect(script.tags.filter { $0.name == "MARA" }.map(\.rule) == ["cue"])
  }

  @Test(arguments: [
    ("DR. WILLIAM WEIR (50s) enters.", "DR. WILLIAM WEIR"),
    ("ANNA KOVACS, 34, enters.", "ANNA KOVACS"),
    ("An OLD WOMAN stands by the fire.", "OLD WOMAN"),
    ("RICK enters.", "RICK"),
    ("A BARTENDER (60) polishes the bar.", "BARTENDER"),
  ])
  func whoIsIntroducedInCapitalsIsCast(action: String, name: String) {
    let script = TestScript(action: action)
    #expect(script.names(.castMembers) == [name])
    #expect(script.tag(name)?.isSpeaking == false)
  }

  @Test func aNameThatIsAlsoAThingIsAPerson() {
    let script = TestScript(
      "INT. ROOM - DAY\n\nMace opens the door.\n\nINT. HALL - DAY\n\nMACE\nYes.")
    #expect(script.elements() == ["castMembers MACE"])
  }
}

@Suite struct BackgroundTests {
  @Test(arguments: [
    ("Two guards stand at the door.", "guard", 2),
    ("Twenty soldiers march past.", "soldier", 20),
    ("12 nuns run past.", "nun", 12),
    ("Three waiters wait.", "waiter", 3),
  ])
  func peopleWithoutNamesAreCounted(action: String, name: String, count: Int) {
    let script = TestScript(action: action)
    #expect(script.names(.backgroundActors) == [name])
    #expect(script.tag(name)?.quantity == count)
  }

  @Test(arguments: [
    ("A crowd waits.", "crowd"), ("The audience applauds.", "audience"),
    ("Customers drink at the bar.", "customer"), ("A waiter brings the soup.", "waiter"),
  ])
  func groupsAndPassersByAreBackground(action: String, name: String) {
    #expect(TestScript(action: action).names(.backgroundActors) == [name])
  }

  @Test(arguments: [
    ("Twelve prisoners march in. The cons look up.", ["prisoner"]),
    ("Soldiers march in. The troops halt.", ["soldier"]),
    ("The audience roars. People stand up.", ["audience"]),
    ("Guards push people back.", ["guard", "person"]),
  ])
  func oneGroupUnderTwoNamesCountsOnce(action: String, names: [String]) {
    #expect(TestScript(action: action).names(.backgroundActors) == names)
  }

  @Test func whoServesInAPlaceIsThere() {
    let script = TestScript(castAnd: "Mara motions to the bartender.")
    #expect(script.names(.backgroundActors) == ["bartender"])
    let introduced = TestScript(action: "A BARTENDER pours. Mara motions to the bartender.")
    #expect(introduced.names(.castMembers).contains("BARTENDER"))
    #expect(introduced.names(.backgroundActors).isEmpty)
  }

  @Test func whoIsIntroducedAtLengthIsCalledShort() {
    let script = TestScript(
      castAnd: "A CHINESE VENTRILOQUIST bows. Behind Mara the Ventriloquist protests.")
    #expect(script.names(.castMembers) == ["CHINESE VENTRILOQUIST", "MARA"])
  }

  @Test func whoShoutsInACrowdMakesItNoCharacter() {
    let script = TestScript(
      """
      INT. ROOM - DAY

      The crowd applauds.

      EXT. YARD - DAY

      THE CROWD
      More!
      """)
    #expect(script.names(.backgroundActors) == ["crowd"])
    #expect(script.names(.castMembers).isEmpty)
  }

  @Test func aRoleWithACapitalIsACharacter() {
    let script = TestScript(castAnd: "Behind Mara the Old Woman steps out.")
    #expect(script.names(.castMembers) == ["MARA", "OLD WOMAN"])
  }

  @Test func groupsAsAMannerBringInNobody() {
    #expect(TestScript(castAnd: "They leave in groups.").names(.backgroundActors).isEmpty)
  }

  @Test(arguments: [
    "He is a hunter.", "Mara, a young woman, waits.", "He fights like a soldier.",
    "There are no guards.",
  ])
  func whatSomebodyIsBringsInNobodyNew(action: String) {
    #expect(TestScript(castAnd: action).names(.backgroundActors).isEmpty)
  }
}
