import EnglishText
import Foundation
import Testing

@testable import ElementTagging

/// The lexicon is data; what a person can get wrong in it is looked for here.
@Suite struct LexiconFileTests {
  private static func source() throws -> LexiconSource {
    let sources = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources")
    return try LexiconSource { try Array(Data(contentsOf: sources.appendingPathComponent($0))) }
  }

  @Test func everyLineIsReadAsItIsMeant() throws {
    let problems = LexiconProblems.of(try Self.source())
    #expect(problems.isEmpty, "\(problems.prefix(40).joined(separator: "\n"))")
  }

  @Test func theCompiledFileIsWhatTheTextsSay() throws {
    let compiled = LexiconCompiler.bytes(of: try Self.source())
    let isCurrent = CompiledFile.shipped.isMade(of: compiled)
    #expect(isCurrent, "the word lists changed: run `make lexicon`")
  }
}

@Suite struct LexiconProblemsTests {
  @Test(arguments: [
    ("[props hands on]\nsword", "unknown section"), ("[swords hand]\nsword", "unknown section"),
    ("sword", "in no section"), ("[props weapon]\nSword", "has capitals"),
    ("[props weapon]\nsword ? held", "unknown condition"), ("[props weapon]\n? handled", "no name"),
    ("[props weapon]\nsword, blade\n[none part]\nblade", "stands in text [props weapon], too"),
    ("[props sport]\nbat ? handled\n[animals wild]\nbat ? handled", "too"),
  ])
  func areFoundInNouns(text: String, problem: String) {
    expect(LexiconProblems.of(text, .nouns), problem)
  }

  @Test(arguments: [
    "[props sport]\nbat ? handled\n[animals wild]\nbat", "[props weapon]\nsword > weapon # sharp",
    "# nothing", "", "[props weapon]\nsword ? with: sheath, duel\nsword ? with: plough",
  ])
  func areNoneInGoodLines(text: String) {
    #expect(LexiconProblems.of(text, .nouns) == [])
  }

  @Test(arguments: [
    ("[stunts fight]\nhit ? target: ghost", "unknown condition"), ("hit", "in no section"),
    ("[fights]\nhit", "unknown section"), ("[stunts fight]\n= fight", "no name"),
    ("[stunts fight]\nhit =", "no element"),
    ("[stunts fight]\nhit ? subject: persn", "unknown condition"),
    ("[stunts fight]\nhit ? caps & object: ghst", "unknown condition"),
  ])
  func areFoundInEvents(text: String, problem: String) {
    expect(LexiconProblems.of(text, .events), problem)
  }

  @Test(arguments: [
    "[stunts fight]\nhit ? subject: person & object: none = fight",
    "[stunts fight]\nhit ? subject: ghost, spectre",
    "[stunts fight]\nhit ? bare & without: ball\nhit ? behind & with: fist",
  ])
  func areNoneInGoodEvents(text: String) {
    #expect(LexiconProblems.of(text, .events) == [])
  }

  @Test(arguments: [
    ("comb", "no element"), ("comb = comb", "no element"), ("comb = props comb", "no element"),
    ("comb = props tool comb; props mirror", "no element"),
    ("[toilet]", "unknown section"),
  ])
  func areFoundInImpliedThings(text: String, problem: String) {
    expect(LexiconProblems.of(text, .implied), problem)
  }

  @Test(arguments: ["* an eye", "... gun", "! word"])
  func areFoundInPatterns(text: String) {
    expect(LexiconProblems.of(text, .idioms), "begins with a word")
  }

  @Test func areFoundInSectionsOfVerbs() {
    expect(LexiconProblems.of("[grab]\ntake", .handling), "unknown section")
    expect(LexiconProblems.of("[metaphor]\nlike", .figurative), "unknown section")
  }

  private func expect(_ found: [String], _ problem: String) {
    #expect(found.count == 1 && found.allSatisfy { $0.contains(problem) }, "\(found)")
  }
}
