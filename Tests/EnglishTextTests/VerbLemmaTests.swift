import Testing

@Suite struct VerbLemmaTests {
  @Test(arguments: [
    "lifts lift", "carries carry", "hurries hurry", "watches watch", "pushes push", "passes pass",
    "boxes box", "buzzes buzz", "fixes fix", "plays play", "buys buy", "goes go", "does do",
    "has have", "is be", "dies die", "lies lie", "ties tie", "uses use", "closes close",
    "raises raise", "chooses choose", "echoes echo", "tiptoes tiptoe", "aches ache", "skis ski",
  ])
  func dropTheEndingOfTheThirdPerson(pair: String) { expect(pair) }

  @Test(arguments: [
    "making make", "taking take", "driving drive", "writing write", "smoking smoke",
    "raising raise", "closing close", "bleeding bleed", "creating create", "floating float",
    "floated float", "gloating gloat", "treating treat", "repeating repeat", "operating operate",
    "hesitated hesitate", "promised promise", "advised advise", "arguing argue", "dancing dance",
    "squeezing squeeze", "breathing breathe", "charging charge", "handled handle",
    "struggling struggle", "whistled whistle", "aged age", "agreed agree", "seeing see",
    "fleeing flee", "freed free", "dyeing dye", "singeing singe", "used use", "lied lie",
    "typing type", "wiping wipe", "aimed aim", "sneaking sneak", "waltzing waltz",
    "combating combat", "sweating sweat", "waited wait", "visited visit", "polished polish",
    "tiptoeing tiptoe", "skiing ski",
  ])
  func putASilentEBack(pair: String) { expect(pair) }

  @Test(arguments: [
    "stopped stop", "stopping stop", "grabbing grab", "grabbed grab", "running run", "sitting sit",
    "digging dig", "hugging hug", "putting put", "slipping slip", "dropped drop", "nodding nod",
    "tapping tap", "shutting shut", "winning win", "calling call", "filling fill",
    "passing pass", "kissing kiss", "pulling pull", "rolling roll", "telling tell",
    "adding add", "buzzing buzz", "puffing puff", "spilling spill", "smelling smell",
    "travelling travel", "quizzing quiz", "panicking panic", "panicked panic",
    "mimicking mimic",
  ])
  func undoDoubledConsonants(pair: String) { expect(pair) }

  @Test(arguments: [
    "hurried hurry", "carried carry", "crying cry", "tried try", "playing play", "dying die",
    "lying lie", "tying tie", "obeyed obey", "buying buy",
  ])
  func turnIIntoY(pair: String) { expect(pair) }

  @Test(arguments: [
    "was be", "were be", "been be", "had have", "did do", "went go", "gone go", "slung sling",
    "flung fling", "ate eat", "broke break", "broken break", "brought bring", "bought buy",
    "caught catch", "sought seek", "crept creep", "drew draw", "withdrew withdraw",
    "drove drive", "fell fall", "fought fight", "froze freeze", "hid hide", "held hold",
    "kept keep", "knelt kneel", "laid lay", "lit light", "lost lose", "rode ride", "ran run",
    "overran overrun", "shook shake", "shot shoot", "slid slide", "slept sleep", "stole steal",
    "struck strike", "swam swim", "swung swing", "threw throw", "overthrew overthrow",
    "wore wear", "wept weep", "wrote write", "rewrote rewrite", "undid undo", "unwound unwind",
    "arose arise", "bore bear", "bred breed", "forgave forgive", "forbade forbid",
    "overheard overhear", "overtook overtake", "mistook mistake", "slew slay", "shed shed",
    "stank stink", "shrunk shrink", "strewn strew", "strove strive", "tore tear", "woke wake",
    "awoke awake", "singing sing", "ringing ring", "bringing bring", "swinging swing",
    "stinging sting", "cast cast", "upset upset", "underwent undergo",
  ])
  func knowIrregularForms(pair: String) { expect(pair) }

  @Test(arguments: [
    "lift", "carry", "sing", "bring", "kiss", "pass", "need", "feed", "bleed", "speed", "focus",
    "discuss", "canvas", "bus", "gas", "embed", "red", "king",
  ])
  func leaveBaseFormsAsTheyAre(word: String) {
    #expect(Reading.base(of: word) == word)
  }

  private func expect(_ pair: String) {
    let words = pair.split(separator: " ").map(String.init)
    #expect(Reading.base(of: words[0]) == words[1])
  }
}
