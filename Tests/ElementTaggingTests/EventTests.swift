import ScreenplayModel
import Testing

@Suite struct StuntTests {
  @Test(arguments: [
    ("He punches her.", "fight"), ("She is hit and falls down the stairs.", "fight"),
    ("He is thrown to the ground.", "fall"), ("She drops to her knees.", "fall"),
    ("The blast sends him flying.", "fall"), ("She leaps across the gap.", "jump"),
    ("He throws himself off the roof.", "jump"), ("She scrambles up the cliff.", "climb"),
    ("He clings to the ledge.", "hang"), ("He drags her along the corridor.", "drag"),
    ("The truck hits a mailbox.", "crash"), ("The van skids.", "stunt driving"),
    ("The horse rears.", "horse rear"), ("She swims for the shore.", "swim"),
    ("The guard slams his baton into her back.", "fight"), ("She dives for the car.", "jump"),
    ("He claws his way up the bank.", "climb"), ("The villagers run for their lives.", "flight"),
  ])
  func areFoundByTheVerb(action: String, name: String) {
    #expect(TestScript(action: action).names(.stunts).contains(name))
  }

  @Test(arguments: [
    "The spotlight hits her.", "She fights back tears.", "He hauls himself up.",
    "He collapses into a chair.", "She jumps off the couch.", "The letter hits him hard.",
    "She pushes herself against the wall.", "The bouquet hits him in the face.",
  ])
  func areNotFiguresOfSpeech(action: String) {
    #expect(TestScript(action: action).names(.stunts).isEmpty)
  }

  @Test func areFoundBehindWhatIsSaidOfThePerson() {
    #expect(
      TestScript(action: "WANDA (19, tiny) leaps across the gap.").names(.stunts) == ["jump"])
  }

  @Test func thePossessorIsNotHit() {
    #expect(TestScript(action: "The car hits Anna's fence.").names(.stunts) == ["crash"])
  }
}

@Suite struct SpecialEffectTests {
  @Test(arguments: [
    ("He smashes the window.", "breakaway window"), ("The door is kicked in.", "breakaway door"),
    ("The ceiling caves in.", "collapsing ceiling"), ("A beam falls.", "falling beam"),
    ("The bulb bursts.", "breakaway bulb"), ("The floor shakes.", "shaking floor"),
    ("Dust.", "dust"), ("It rains.", "rain"), ("She shoots him.", "squib hit"),
  ])
  func areNamedWithTheThing(action: String, name: String) {
    #expect(TestScript(action: action).names(.specialEffects).contains(name))
  }

  @Test(arguments: [
    "The echo dies.", "Her anger explodes.", "He walks through the room shaking his head.",
    "They open fire.", "He shoots her a look.",
  ])
  func areOnlyWhatCanBeSeen(action: String) {
    #expect(TestScript(action: action).names(.specialEffects).isEmpty)
  }

  @Test func theVerbOfAnEffectIsNoSecondEffect() {
    #expect(TestScript(action: "The rain falls. It rains.").names(.specialEffects) == ["rain"])
  }
}

@Suite struct VisualEffectTests {
  @Test(arguments: [
    ("She watches television.", "screen picture"), ("He turns to stone.", "transformation"),
    ("A candle floats in midair.", "floating candle"),
  ])
  func areFoundByTheVerb(action: String, name: String) {
    #expect(TestScript(action: action).names(.visualEffects).contains(name))
  }
}

@Suite struct SpecialEquipmentTests {
  @Test(arguments: [
    ("We crane up over the roofs.", "camera crane"), ("A DRONE SHOT of the city.", "camera drone"),
    ("We boom down to the creek.", "camera crane"),
    ("The scene is shot on GREEN SCREEN.", "green screen"),
  ])
  func isCalledFor(action: String, name: String) {
    #expect(TestScript(action: action).names(.specialEquipment) == [name])
  }

  @Test func aCranedNeckIsNoCrane() {
    #expect(TestScript(action: "He cranes his neck.").names(.specialEquipment).isEmpty)
  }
}
