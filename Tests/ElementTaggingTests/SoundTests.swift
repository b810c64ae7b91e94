import ScreenplayModel
import Testing

@Suite struct SoundTests {
  @Test(arguments: [
    ("BAM! The door gives.", "bam"), ("Click. Click. Click.", "click"),
    ("Then, from below: a KA-CHUNK.", "ka-chunk"), ("CLAAANG. Sparks.", "clang"),
    ("KLUNGG! The drawbridge shuts.", "klungg"), ("THWACK-THWACK-THWACK.", "thwack"),
  ])
  func aWordThatImitatesOneIsASound(action: String, name: String) {
    #expect(TestScript(action: action).names(.sound).contains(name))
  }

  @Test(arguments: [
    "She says nothing. NOOOO!", "JOE. MARA. They wait.", "A watch, a ring, a wallet.",
    "CRANE UP. BOOM DOWN to the street.", "She makes a small sound.",
  ])
  func otherWordsAreNone(action: String) {
    #expect(TestScript(castAnd: action).names(.sound).isEmpty)
  }

  @Test(arguments: [
    ("Gasps from the crowd.", "gasp"), ("The clatter of typewriters.", "clatter"),
  ])
  func aSoundOfSomethingIsASound(action: String, name: String) {
    #expect(TestScript(action: action).names(.sound).contains(name))
  }

  @Test func whatSomebodyHearsGoOnIsASound() {
    #expect(TestScript(castAnd: "MARA hears rustling.").names(.sound) == ["rustle"])
  }

  @Test func whatIsOnlyHeardIsASoundAndNoThing() {
    let script = TestScript(action: "He waits. The sound of a train.")
    #expect(script.names(.sound) == ["train"])
    #expect(script.names(.vehicles).isEmpty)
    #expect(script.tag("train")?.rule == "heard")
  }

  @Test func aDogThatBarksSomewhereIsNotSeen() {
    let script = TestScript(action: "A dog barks somewhere.")
    #expect(script.names(.sound) == ["dog bark"])
    #expect(script.names(.animals).isEmpty)
  }

  @Test(arguments: [("A horn.", "horn"), ("The gavel, once.", "gavel"), ("An owl.", "owl")])
  func aNoisyThingAloneInItsSentenceIsHeard(action: String, name: String) {
    #expect(TestScript(action: action).names(.sound) == [name])
  }

  @Test func footstepsThatEchoAreOneSound() {
    #expect(TestScript(action: "FOOTSTEPS echo away.").names(.sound).count == 1)
  }

  @Test func itMayBeWhatSounds() {
    #expect(TestScript(action: "He lifts the lid. It creaks.").names(.sound) == ["creak"])
  }
}

@Suite struct MusicTests {
  @Test(arguments: [
    "He hums \"Born Free\" in the shower.", "\"Born Free\" plays on the radio.",
  ])
  func aSongIsNamedByItsTitle(action: String) {
    #expect(TestScript(action: action).names(.music).contains("Born Free"))
  }

  @Test func playingAnInstrumentIsMusic() {
    #expect(!TestScript(action: "Someone plays the harmonica.").names(.music).isEmpty)
  }

  @Test func singingASongIsOneElement() {
    #expect(TestScript(castAnd: "MARA sings a song.").names(.music) == ["song"])
  }
}

@Suite struct MakeupTests {
  @Test(arguments: [
    ("Mara, green, holds the rail.", "pallor"), ("Joe has no eyebrows.", "missing eyebrows"),
    ("Joe is white as paper.", "pallor"), ("Mara, plastered in mud, enters.", "mud"),
    ("His arm is in a sling.", "sling"), ("There is a graze on her cheek.", "graze"),
  ])
  func whatIsSeenOnAPersonIsMakeup(action: String, name: String) {
    #expect(TestScript(castAnd: action).names(.makeupHair).contains(name))
  }

  @Test(arguments: ["The green car waits.", "A white wall.", "A floor covered in mud."])
  func whatIsSeenOnAThingIsNone(action: String) {
    #expect(TestScript(castAnd: action).names(.makeupHair).isEmpty)
  }
}
