import ScreenplayModel
import Testing

/// People, animals and ships that are known by a name no cue gives.
@Suite struct NameTests {
  @Test(arguments: [
    ("MARA\nYes.\n\nMARA'S VOICE\nNo.", ["MARA"]),
    ("ANNIKA\nYes.\n\nANNIKA AT DOOR\nNo.", ["ANNIKA"]),
    ("ANNIKA\nYes.\n\nANNIKA DRIVING\nNo.", ["ANNIKA"]),
    ("MAN\nYes.\n\nMAN ON TV\nNo.", ["MAN", "MAN ON TV"]),
  ])
  func aCueThatSaysMoreThanANameIsThePerson(script: String, names: [String]) {
    #expect(TestScript("INT. ROOM - DAY\n\n\(script)").names(.castMembers) == names)
  }

  @Test func whoIsIntroducedOnceIsKnownEverywhere() {
    let script = TestScript(
      """
      INT. ROOM - DAY

      MR. PEEBLES, 60s, sleeps.

      INT. HALL - DAY

      Mr. Peebles sleeps on.
      """)
    #expect(script.names(.castMembers, scene: 2) == ["MR. PEEBLES"])
  }

  @Test(arguments: [
    "GERALD, a goose, waddles in.", "The goose, GERALD, waddles in.",
    "A goose named GERALD enters.",
  ])
  func anAnimalIsKnownByItsNameEverywhere(introduction: String) {
    let script = TestScript(
      "INT. ROOM - DAY\n\n\(introduction)\n\nINT. HALL - DAY\n\nGerald eats a worm.")
    #expect(script.names(.animals, scene: 2).first == "goose")
    #expect(script.names(.castMembers, scene: 2).isEmpty)
  }

  @Test func aNameWithRoomsOfAShipIsAShip() {
    let script = TestScript(
      """
      INT. LEWIS AND CLARK - COCKPIT - DAY

      Nobody.

      EXT. SPACE - DAY

      The Lewis and Clark drifts by.
      """)
    #expect(script.names(.vehicles) == ["Lewis and Clark"])
    #expect(script.names(.vehicles, scene: 2) == ["Lewis and Clark"])
  }

  @Test(arguments: [
    "The Lewis and Clark drifts by. The ship turns.", "A ship drifts by: the Lewis and Clark.",
  ])
  func aShipCalledAShipIsTheSame(action: String) {
    let script = TestScript(
      "INT. LEWIS AND CLARK - COCKPIT - DAY\n\nNobody.\n\nEXT. SPACE - DAY\n\n\(action)")
    #expect(script.names(.vehicles, scene: 2) == ["Lewis and Clark"])
  }

  @Test(arguments: ["INT. HOTEL - COCKPIT - DAY", "INT. MAYFLOWER - KITCHEN - DAY"])
  func aPlaceIsNoShip(heading: String) {
    #expect(TestScript("\(heading)\n\nNobody.").names(.vehicles).isEmpty)
  }

  @Test func whoHasATitleAndANameIsCast() {
    #expect(TestScript(action: "Mr. Fumitsu bows.").names(.castMembers) == ["MR. FUMITSU"])
  }
}

@Suite struct KnownPeopleTests {
  @Test(arguments: [
    "A helpful woman named MILDRED chimes in.", "A boy called \"Biscuit\" enters.",
    "Two women approach: MARA, 30, and ANNA, 40.", "A man spits out seeds. Joe.",
  ])
  func whoIsNamedBehindIsNoBackground(action: String) {
    #expect(TestScript(castAnd: action).names(.backgroundActors).isEmpty)
  }

  @Test(arguments: [
    "A box of \"Mara\" tapes.", "Everybody is in the room, except for Mara.",
  ])
  func whoIsOnlyATitleOrLeftOutIsNotThere(action: String) {
    #expect(TestScript(castAnd: action).names(.castMembers).isEmpty)
  }

  @Test(arguments: [
    "The men look at each other.", "Both women laugh.", "The crew stares.", "The couple kisses.",
  ])
  func whoIsSpokenOfAsKnownIsNobodyNew(action: String) {
    #expect(TestScript(castAnd: action).names(.backgroundActors).isEmpty)
  }

  @Test(arguments: [("The men at the bar turn around.", "man"), ("The crowd roars.", "crowd")])
  func whoIsToldApartIsNew(action: String, name: String) {
    #expect(TestScript(castAnd: action).names(.backgroundActors) == [name])
  }

  @Test(arguments: [
    "A woman in white, ANNA KOVACS, 45, enters.", "A kid called BISCUIT (19) enters.",
  ])
  func whoHasANameIsNoBackground(action: String) {
    let script = TestScript(action: action)
    #expect(script.names(.backgroundActors).isEmpty)
    #expect(script.names(.castMembers).count == 1)
  }

  @Test func aManInASceneWhereManSpeaksIsHe() {
    let script = TestScript("INT. ROOM - DAY\n\nA man in a grey suit enters.\n\nMAN\nYes.")
    #expect(script.names(.backgroundActors).isEmpty)
  }

  @Test(arguments: ["She rocks the baby.", "A baby cries."])
  func aBabyIsCast(action: String) {
    let script = TestScript(action: action)
    #expect(script.names(.castMembers) == ["BABY"])
    #expect(script.names(.backgroundActors).isEmpty)
  }

  @Test(arguments: [
    "He reads the letter that Mara wrote.", "He is younger than Mara.", "It must be Mara.",
  ])
  func whoIsElsewhereIsNotThere(action: String) {
    #expect(TestScript(castAnd: action).names(.castMembers).isEmpty)
  }

  @Test func aPersonIsCalledWhatTheScriptSays() {
    #expect(TestScript(action: "Two footmen bow.").names(.backgroundActors) == ["footman"])
  }
}

@Suite struct LivingThingTests {
  @Test(arguments: [
    "A brass pig stands on the shelf.", "He hears a dog.", "We hear the sound of a dog.",
    "The box is big enough for a horse.", "He drinks goat's milk.",
  ])
  func whatIsNoLiveAnimalIsNone(action: String) {
    #expect(TestScript(action: action).names(.animals).isEmpty)
  }

  @Test(arguments: [("A dog's nose appears.", "dog"), ("Guards patrol on horseback.", "horse")])
  func whatIsSeenInPartIsThere(action: String, name: String) {
    #expect(TestScript(action: action).names(.animals) == [name])
  }

  @Test func whoDrivesHasTheVehicleOfTheScene() {
    let script = TestScript("INT. TRUCK - DAY\n\nHe drives.")
    #expect(script.names(.vehicles) == ["truck"])
  }
}
