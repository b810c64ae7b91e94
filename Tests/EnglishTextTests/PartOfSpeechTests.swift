import Testing

/// Own sentences, every word with its part of speech.
@Suite struct PartOfSpeechTests {
  @Test(arguments: [
    "Mara/NNP lifts/VBZ the/DT sword/NN ./.",
    "She/PRP sets/VBZ the/DT lantern/NN down/RP ./.",
    "He/PRP pulls/VBZ a/DT revolver/NN from/IN his/PRP$ coat/NN ./.",
    "Two/CD guards/NNS drag/VBP the/DT prisoner/NN inside/RB ./.",
    "The/DT phone/NN rings/VBZ ./.",
    "The/DT car/NN explodes/VBZ ./.",
    "A/DT door/NN slams/VBZ ./.",
    "Joe/NNP drops/VBZ the/DT glass/NN ./.",
    "She/PRP does/VBZ n't/RB answer/VB ./.",
    "Anna/NNP opens/VBZ the/DT drawer/NN and/CC takes/VBZ out/RP a/DT letter/NN ./.",
    "They/PRP run/VBP across/IN the/DT roof/NN ./.",
    "A/DT knife/NN lies/VBZ on/IN the/DT table/NN ./.",
    "Mara/NNP 's/POS gun/NN is/VBZ empty/JJ ./.",
    "She/PRP lights/VBZ a/DT cigarette/NN ./.",
    "Joe/NNP fires/VBZ twice/RB ./.",
    "The/DT children/NNS play/VBP in/IN the/DT yard/NN ./.",
    "A/DT truck/NN pulls/VBZ up/RP ./.",
    "Anna/NNP falls/VBZ to/IN her/PRP$ knees/NNS ./.",
    "Nobody/NN moves/VBZ ./.",
    "She/PRP hands/VBZ him/PRP the/DT keys/NNS ./.",
    "Three/CD bottles/NNS stand/VBP on/IN the/DT bar/NN ./.",
    "He/PRP throws/VBZ the/DT chair/NN through/IN the/DT window/NN ./.",
    "Her/PRP$ dress/NN is/VBZ soaked/VBN ./.",
    "He/PRP can/MD not/RB see/VB the/DT road/NN ./.",
    "Mara/NNP ,/, bleeding/VBG ,/, crawls/VBZ toward/IN the/DT door/NN ./.",
    "Joe/NNP grabs/VBZ the/DT wheel/NN ./.",
    "She/PRP kisses/VBZ him/PRP ./.",
    "There/EX is/VBZ a/DT body/NN under/IN the/DT sheet/NN ./.",
    "The/DT old/JJ man/NN drinks/VBZ his/PRP$ coffee/NN ./.",
    "She/PRP steps/VBZ into/IN the/DT light/NN ./.",
    "A/DT soldier/NN walks/VBZ past/IN the/DT window/NN ./.",
    "He/PRP is/VBZ wearing/VBG a/DT red/JJ uniform/NN ./.",
    "The/DT wounded/JJ soldier/NN tries/VBZ to/TO stand/VB ./.",
    "Dr./NNP Hale/NNP takes/VBZ the/DT .38/CD revolver/NN ./.",
    "He/PRP breaks/VBZ the/DT lock/NN with/IN a/DT hammer/NN ./.",
    "A/DT woman/NN in/IN a/DT black/JJ dress/NN waits/VBZ ./.",
    "The/DT guard/NN ,/, who/WP smokes/VBZ ,/, looks/VBZ up/RP ./.",
  ])
  func areToldInActionLines(sentence: String) {
    expect(sentence)
  }

  @Test(arguments: [
    "MARA/NNP lifts/VBZ the/DT SWORD/NN ./.",
    "The/DT phone/NN RINGS/VBZ ./.",
    "A/DT GUNSHOT/NN echoes/VBZ ./.",
    "The/DT car/NN EXPLODES/VBZ ./.",
    "She/PRP drops/VBZ the/DT LETTER/NN ./.",
    "Joe/NNP FALLS/VBZ ./.",
    "A/DT DOOR/NN SLAMS/VBZ ./.",
    "She/PRP CRASHES/VBZ through/IN the/DT window/NN ./.",
  ])
  func areToldInCapitals(sentence: String) {
    expect(sentence)
  }

  @Test(arguments: [
    "A/DT SAFE/NN ./.", "Blinds/NNS drawn/VBN ./.", "Bees/NNS gather/VBP ./.",
    "Horses/NNS rear/VBP ./.", "The/DT soldiers/NNS patrol/VBP ./.",
    "He/PRP helps/VBZ the/DT wounded/NN ./.", "Will/NNP walks/VBZ in/IN ./.",
    "A/DT big/JJ ,/, dark/JJ room/NN ./.",
  ])
  func areMendedWhereGrammarLeavesNoChoice(sentence: String) {
    expect(sentence)
  }

  private func expect(_ sentence: String) {
    let pieces = sentence.split(separator: " ").map { $0.split(separator: "/").map(String.init) }
    var text = ""
    for piece in pieces {
      let isAttached = [".", ",", "'s", "n't"].contains(piece[0])
      text += (text.isEmpty || isAttached ? "" : " ") + piece[0]
    }
    #expect(Reading(text).tagged == sentence)
  }
}
