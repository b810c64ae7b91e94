import Testing

@testable import EnglishText

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("Mara lifts the sword.", "Mara|lifts|the|sword|."),
    ("She doesn't move.", "She|does|n't|move|."),
    ("He can't, won't.", "He|ca|n't|,|wo|n't|."),
    ("Mara's gun", "Mara|'s|gun"),
    ("They're late; I'll go, I'd say.", "They|'re|late|;|I|'ll|go|,|I|'d|say|."),
    ("I'm", "I|'m"),
    ("five o'clock", "five|o'clock"),
    ("O'Brien drinks.", "O'Brien|drinks|."),
    ("ma'am", "ma'am"),
    ("the boys' room", "the|boys|'|room"),
  ])
  func takesCliticsOff(text: String, tokens: String) {
    #expect(Reading(text).tokens == tokens)
  }

  @Test(arguments: [
    ("Mara’s gun", "Mara|’s|gun"),
    ("She doesn’t move.", "She|does|n’t|move|."),
    ("“Stop”", "“|Stop|”"),
    ("‘Stop’", "‘|Stop|’"),
  ])
  func readsCurlyQuotesLikeStraightOnes(text: String, tokens: String) {
    #expect(Reading(text).tokens == tokens)
  }

  @Test(arguments: [
    ("a half-open door", "a|half-open|door"),
    ("a well-to-do man", "a|well-to-do|man"),
    ("a café-bar", "a|café-bar"),
    ("an émigré-élite", "an|émigré-élite"),
    ("- a list", "-|a|list"),
    ("a gun- he fires", "a|gun|-|he|fires"),
    ("a gun-— he fires", "a|gun|-|—|he|fires"),
  ])
  func keepsHyphenatedWordsWhole(text: String, tokens: String) {
    #expect(Reading(text).tokens == tokens)
  }

  @Test(arguments: [
    ("He runs -- and falls.", "He|runs|--|and|falls|."),
    ("He runs—and falls.", "He|runs|—|and|falls|."),
    ("He waits... and falls.", "He|waits|...|and|falls|."),
    ("He waits… and falls.", "He|waits|…|and|falls|."),
    ("gun/knife", "gun|/|knife"),
    ("(quietly)", "(|quietly|)"),
  ])
  func makesDashesAndEllipsesMarks(text: String, tokens: String) {
    #expect(Reading(text).tokens == tokens)
  }

  @Test(arguments: [
    ("Dr. Hale nods.", "Dr.|Hale|nods|."),
    ("Mrs. Vane and Sgt. Pike", "Mrs.|Vane|and|Sgt.|Pike"),
    ("J. R. Stone", "J.|R.|Stone"),
    ("a U.S. flag", "a|U.S.|flag"),
    ("at 5 a.m. sharp", "at|5|a.m.|sharp"),
    ("MARA (O.S.) calls", "MARA|(|O.S.|)|calls"),
    ("the R&D lab", "the|R&D|lab"),
  ])
  func keepsThePointOfAbbreviations(text: String, tokens: String) {
    #expect(Reading(text).tokens == tokens)
  }

  @Test(arguments: [
    ("at 3:15", "at|3:15"),
    ("1,200 men", "1,200|men"),
    ("3.5 tons", "3.5|tons"),
    ("a .38 revolver", "a|.38|revolver"),
    ("$5 bill", "$|5|bill"),
    ("Route 66.", "Route|66|."),
    ("a 9mm pistol", "a|9mm|pistol"),
  ])
  func keepsNumbersWhole(text: String, tokens: String) {
    #expect(Reading(text).tokens == tokens)
  }

  @Test(arguments: [
    ("Zoë und Élodie", "Zoë|und|Élodie"),
    ("Анна берёт нож.", "Анна|берёт|нож|."),
    ("東京 tower", "東京|tower"),
    ("a 🔫 b", "a|🔫|b"),
  ])
  func readsAnyScript(text: String, tokens: String) {
    #expect(Reading(text).tokens == tokens)
  }

  @Test(arguments: [
    "a\u{A0}gun", "a\tgun", "a\r\ngun", "a\u{2009}gun", "a\u{200B}gun", "a \u{FEFF}gun",
  ])
  func skipsBlanksOfEveryKind(text: String) {
    #expect(Reading(text).tokens == "a|gun")
  }

  @Test func countsOffsetsInBytes() {
    let tokens = Reading("“Zoë’s” gun").analyzed.tokens
    #expect(tokens.map(\.start) == [0, 3, 7, 11, 15])
    #expect(tokens.map(\.length) == [3, 4, 4, 3, 3])
  }

  @Test func oneWordHasOneIDHoweverItIsWritten() {
    let tokens = Reading("gun GUN Gun Élan ÉLAN НОЖ нож don’t don't").analyzed.tokens
    #expect(Set(tokens[0...2].map(\.word)).count == 1)
    #expect(tokens[3].word == tokens[4].word)
    #expect(tokens[5].word == tokens[6].word)
    #expect(tokens[8].word == tokens[10].word)
  }

  @Test(arguments: [
    ("gun", WordShape.lower), ("Gun", .capitalized), ("GUN", .allCaps), ("McGee", .mixed),
    ("66", .number), ("--", .punctuation), ("A", .capitalized), ("T-SHIRT", .allCaps),
    ("3:15", .number), ("9mm", .lower),
  ])
  func tellsHowAWordIsWritten(word: String, shape: WordShape) {
    #expect(Reading(word).analyzed.tokens.map(\.shape) == [shape])
  }
}
