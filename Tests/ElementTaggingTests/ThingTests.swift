import ScreenplayModel
import Testing

@Suite struct PropTests {
  @Test(arguments: [
    ("She lifts the sword.", "sword"), ("He throws the bottle.", "bottle"),
    ("She picks up a letter.", "letter"), ("He hits him with a wrench.", "wrench"),
    ("He pulls a revolver from his coat.", "revolver"), ("A knife in his hand.", "knife"),
    ("She eats an apple.", "apple"), ("He draws a .38 revolver.", ".38"),
  ])
  func areHandled(action: String, name: String) {
    let tag = TestScript(action: action).tag(name)
    #expect(tag?.category == .props)
    #expect(tag?.rule == "handled")
    #expect(tag?.isHandled == true)
  }

  @Test(arguments: [
    ("A letter lies on the table.", "letter", "named"),
    ("He sees a KNIFE on the floor.", "knife", "capitals"),
  ])
  func areNamed(action: String, name: String, rule: String) {
    let tag = TestScript(action: action).tag(name)
    #expect(tag?.category == .props)
    #expect(tag?.rule == rule)
    #expect(tag?.isHandled == false)
  }

  @Test(arguments: [
    ("She drops two knives.", "knife", 2), ("He sees a dozen bottles.", "bottle", 12),
    ("He carries three shoeboxes.", "shoebox", 3),
  ])
  func areCounted(action: String, name: String, count: Int) {
    #expect(TestScript(action: action).tag(name)?.quantity == count)
  }

  @Test func aBottleOfWineIsOneThing() {
    let script = TestScript(action: "She drinks a bottle of wine.")
    #expect(script.names(.props) == ["bottle of wine"])
    #expect(script.tags.map(\.text) == ["bottle", "wine"])
  }

  @Test(arguments: [
    ("She takes a deck of cards.", "deck of cards"),
    ("He holds a box of matches.", "box of matches"),
  ])
  func containersAreNamedWithWhatIsInThem(action: String, name: String) {
    #expect(TestScript(action: action).names(.props) == [name])
  }

  @Test(arguments: [
    ("A letter lies on the table. She picks it up.", "letter"),
    ("Mara hands him the letter.", "letter"), ("He gives Mara a knife.", "knife"),
    ("She takes a piece of rope.", "rope"),
  ])
  func areHandledByPronounOrAsAGift(action: String, name: String) {
    #expect(TestScript(action: action).tags.contains { $0.name == name && $0.isHandled })
  }

  @Test(arguments: [
    ("He swings a rock-hammer.", "rock-hammer"), ("She lifts a wine-jug.", "wine-jug"),
  ])
  func hyphenatedCompoundsAreWhatTheirLastPartIs(action: String, name: String) {
    let tags = TestScript(action: action).tags
    #expect(tags.map(\.text) == [name])
    #expect(tags.first?.category == .props)
  }

  @Test(arguments: [
    "He uses the crowbar as a hammer.", "Note: the room is dark.", "He combs the area.",
    "Their names are written there.", "Her combed hair shines.",
  ])
  func comparisonsLabelsAndStatesNameNoThing(action: String) {
    let names = TestScript(action: action).names(.props)
    #expect(names.allSatisfy { $0 == "crowbar" })
  }

  @Test func whatStandsBeforeTheNameStays() {
    #expect(TestScript(action: "He opens a cardboard box.").names(.props) == ["cardboard box"])
  }

  @Test(arguments: ["destroys", "smashes", "breaks", "burns"])
  func whatIsDestroyedIsDamaged(verb: String) {
    #expect(TestScript(action: "He \(verb) the vase.").tag("vase")?.damage != nil)
  }

  @Test(arguments: [
    "He runs like a bullet.", "There is no gun.",
    "He looks for a knife.", "She wants a gun.", "He enters without a gun.",
  ])
  func areNotWhatIsNotThere(action: String) {
    #expect(TestScript(action: action).names(.props).isEmpty)
  }

  @Test func whatAPictureShowsIsNotThere() {
    let script = TestScript(action: "She holds a photo of a horse.")
    #expect(script.elements() == ["props photo"])
  }

  @Test func whatAFigureInAPictureWearsIsInThePicture() {
    let script = TestScript(action: "She holds a photo of a man in a top hat with a dog.")
    #expect(script.elements() == ["props photo"])
  }

  @Test func aDenialReachesToTheEndOfItsList() {
    #expect(TestScript(action: "There is no bed, sink, or lamp.").elements().isEmpty)
    #expect(TestScript(action: "He has no knife, a gun.").names(.props) == ["gun"])
  }

  @Test(arguments: ["She sheaths it.", "He stuffs them into the hole."])
  func aWordWithAPronounBehindItIsAVerb(action: String) {
    #expect(TestScript(action: action).elements().isEmpty)
  }

  @Test(arguments: [
    ("He is large as a bear.", []), ("He stands as a dog barks.", ["dog"]),
  ])
  func whatIsOnlyComparedIsNotThere(action: String, animals: [String]) {
    #expect(TestScript(action: action).names(.animals) == animals)
  }

  @Test func whatAThingIsMadeOfIsNoThing() {
    #expect(TestScript(action: "A lamp made out of forks.").names(.props).isEmpty)
  }

  @Test(arguments: ["He takes a seat.", "She keeps an eye on him.", "He gives her a hand."])
  func setPhrasesNameNoThing(action: String) {
    #expect(TestScript(action: action).elements().isEmpty)
  }
}

@Suite struct ThingTests {
  @Test(arguments: [
    ("A lamp stands on the table.", ["lamp", "table"]), ("He sits on the sofa.", ["sofa"]),
  ])
  func furnitureIsSetDressing(action: String, names: [String]) {
    #expect(TestScript(action: action).names(.setDressing) == names)
  }

  @Test(arguments: ["He throws the chair through the window.", "She smashes the lamp."])
  func setDressingThatIsThrownOrBrokenIsAProp(action: String) {
    let script = TestScript(action: action)
    #expect(script.names(.props).count == 1)
  }

  @Test(arguments: [
    ("The shelves are lined with books.", "book"), ("Candles burn along the wall.", "candle"),
    ("A bell hangs over the door.", "bell"),
  ])
  func whatNobodyTouchesMayBeSetDressing(action: String, name: String) {
    #expect(TestScript(action: action).names(.setDressing).contains(name))
  }

  @Test func whatIsTakenLaterIsAPropAtOnce() {
    let script = TestScript(action: "The shelves are lined with books. She takes the books.")
    #expect(script.tags.filter { $0.name == "book" }.allSatisfy { $0.category == .props })
  }

  @Test func whatIsOnlyWipedStaysWhereItIs() {
    #expect(TestScript(action: "She wipes the table.").names(.setDressing) == ["table"])
    #expect(TestScript(action: "She drags the table aside.").names(.props) == ["table"])
  }

  @Test func aPartOfAGarmentNamesTheGarment() {
    #expect(TestScript(action: "He reaches into his coat pocket.").names(.wardrobe) == ["coat"])
  }

  @Test func whatIsWornStaysWardrobeWhenTouched() {
    #expect(TestScript(action: "She holds up her watch.").names(.wardrobe) == ["watch"])
  }

  @Test(arguments: [
    ("She puts on a coat.", "coat"), ("He wears a raincoat.", "raincoat"),
    ("He takes off his hat.", "hat"), ("A woman in a red dress waits.", "red dress"),
  ])
  func clothesAreWardrobe(action: String, name: String) {
    #expect(TestScript(action: action).names(.wardrobe) == [name])
  }

  @Test(arguments: [
    ("A truck pulls up.", "truck"), ("He drives the van.", "van"),
    ("She rides a motorcycle.", "motorcycle"),
  ])
  func vehiclesAreVehicles(action: String, name: String) {
    #expect(TestScript(action: action).names(.vehicles) == [name])
  }

  @Test(arguments: [
    ("INT. LIMOUSINE - NIGHT", ["limousine"]), ("INT. JOE'S TRUCK - DAY", ["truck"]),
    ("INT. KITCHEN - DAY", []), ("INT. CAR WASH - DAY", []),
  ])
  func aHeadingNamesAVehicle(heading: String, names: [String]) {
    let script = TestScript("\(heading)\n\nHe waits.")
    #expect(script.names(.vehicles) == names)
    #expect(script.tags.allSatisfy { $0.rule == "heading" })
  }

  @Test(arguments: [("A dog runs past.", "dog"), ("He saddles the horse.", "horse")])
  func animalsAreAnimals(action: String, name: String) {
    #expect(TestScript(action: action).names(.animals) == [name])
  }
}

@Suite struct EventTests {
  @Test(arguments: [
    ("Mara falls down the stairs.", ElementCategory.stunts, "fall"),
    ("Joe punches him.", .stunts, "fight"),
    ("The car explodes.", .specialEffects, "explosion"),
    ("The phone rings.", .sound, "phone ring"),
    ("A door slams.", .sound, "door slam"),
    ("The phone RINGS in the hall.", .sound, "phone ring"),
    ("Someone knocks.", .sound, "knock"),
    ("The dog barks.", .sound, "dog bark"),
  ])
  func areFoundInVerbs(action: String, category: ElementCategory, name: String) {
    #expect(TestScript(castAnd: action).names(category) == [name])
  }

  @Test(arguments: [
    "Mara does not fall.", "Mara falls asleep.", "She waits as if to fall.",
    "Rain falls on the roof.", "He is about to fall.",
  ])
  func areNotWhatDoesNotHappen(action: String) {
    #expect(TestScript(castAnd: action).names(.stunts).isEmpty)
  }

  @Test func implyTheThingTheyNeed() {
    let script = TestScript(castAnd: "Joe combs his hair.")
    #expect(script.names(.props) == ["comb"])
    #expect(script.tag("comb")?.rule == "implied")
  }

  @Test func implySeveralThingsAtOnce() {
    let script = TestScript(castAnd: "Mara takes notes.")
    #expect(Set(script.names(.props)) == ["notebook", "pen"])
  }

  @Test func aThingThatIsNamedIsNotImplied() {
    let script = TestScript(castAnd: "Joe combs his hair with a comb.")
    #expect(script.tags.filter { $0.name == "comb" }.count == 1)
  }
}
