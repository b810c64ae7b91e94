import Testing

@testable import EnglishText

@Suite struct SentenceTests {
  @Test(arguments: [
    ("He runs. She falls.", ["He|runs|.", "She|falls|."]),
    ("Who? Nobody! Then silence.", ["Who|?", "Nobody|!", "Then|silence|."]),
    ("What?! He turns.", ["What|?|!", "He|turns|."]),
    ("He says “stop.” She stops.", ["He|says|“|stop|.|”", "She|stops|."]),
    ("He stops (for good.) She runs.", ["He|stops|(|for|good|.|)", "She|runs|."]),
    ("Dr. Hale nods. So does Sgt. Pike.", ["Dr.|Hale|nods|.", "So|does|Sgt.|Pike|."]),
    ("He draws a .38 revolver.", ["He|draws|a|.38|revolver|."]),
    ("No period", ["No|period"]),
  ])
  func endAtTheirMarks(text: String, sentences: [String]) {
    #expect(Reading(text).sentences == sentences)
  }

  @Test(arguments: [
    ("He waits... then runs.", ["He|waits|...|then|runs|."]),
    ("He waits... Then he runs.", ["He|waits|...", "Then|he|runs|."]),
    ("He waits… Then he runs.", ["He|waits|…", "Then|he|runs|."]),
  ])
  func endAtAnEllipsisOnlyBeforeACapital(text: String, sentences: [String]) {
    #expect(Reading(text).sentences == sentences)
  }

  @Test func endAtABlankLineButNotAtALineBreak() {
    #expect(Reading("The old\ndoor\n\nA lamp").sentences == ["The|old|door", "A|lamp"])
  }

  @Test(arguments: ["", " ", "\n\n\n"])
  func areNoneWhereThereIsNoText(text: String) {
    #expect(Reading(text).sentences.isEmpty)
  }

  @Test func coverEveryTokenOnce() {
    let reading = Reading("Wait... no?! “Stop.” He -- she -- (both) run!! \n\n end")
    #expect(
      reading.analyzed.sentences.flatMap { Array($0) } == Array(reading.analyzed.tokens.indices))
  }
}
