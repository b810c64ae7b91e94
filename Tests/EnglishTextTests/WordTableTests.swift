import Testing

@testable import EnglishText

@Suite struct WordTableTests {
  /// A table over three words, the way documents start from one over the lexicon.
  private static func table() -> WordTable {
    var compiler = WordCompiler(irregularForms: [], verbEndings: [])
    for word in ["gun", "übung", "don't"] { _ = compiler.words.id(of: word) }
    let file = CompiledFile(MappedBytes(keeping: CompiledFile.bytes(of: compiler.sections())))
    return WordTable(CompiledWords(file))
  }

  @Test func wordsOfTheLexiconAreFoundAndOthersAdded() {
    var words = Self.table()
    let count = words.count
    #expect(words.string(words.id(of: "GUN")) == "gun")
    #expect(words.string(words.id(of: "Übung")) == "übung")
    #expect(words.string(words.id(of: "don’t")) == "don't")
    #expect(words.count == count)
    let new = words.id(of: "Lantern")
    #expect(words.id(of: "lantern") == new)
    #expect(words.find("LANTERN") == new)
    #expect(words.string(new) == "lantern")
    #expect(words.count == count + 1)
    #expect(words.find("sword") == nil)
  }

  @Test func aDocumentAddsNothingToTheTableOfAnother() {
    let shared = Self.table()
    var first = shared
    var second = shared
    #expect(first.id(of: "sword") == second.id(of: "axe"))
    #expect(shared.find("sword") == nil)
    #expect(second.find("sword") == nil)
  }

  @Test func tenThousandWordsKeepTheirIds() {
    var words = Self.table()
    let ids = (0..<10_000).map { words.id(of: "word\($0)") }
    #expect(Set(ids).count == ids.count)
    #expect((0..<10_000).allSatisfy { words.find("word\($0)") == ids[$0] })
  }

  @Test func theTaggersLexiconHasItsLemmas() {
    #expect(Reading.base(of: "overthrew") == "overthrow")
    #expect(Reading.singular(of: "penknives") == "penknife")
  }
}
