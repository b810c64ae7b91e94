import Testing

@testable import EnglishText

@Suite struct CompiledFileTests {
  @Test func sectionsAreReadAsTheyWereWritten() {
    let file = Self.file(of: [[1, 2, 3], [], [4, 5, 6, 7, 8]])
    #expect((0..<3).map { Array(file.section($0).letters) } == [[1, 2, 3], [], [4, 5, 6, 7, 8]])
    #expect(file.section(3).count == 0)
    #expect(file.section(-1).count == 0)
  }

  @Test func numbersBehindTheEndAreZero() {
    let bytes = MappedBytes(keeping: [1, 0, 0, 0, 2])
    #expect(bytes.uint32(at: 0) == 1)
    #expect(bytes.uint32(at: 2) == 0)
    #expect(bytes.uint16(at: 4) == 0)
    #expect(bytes.uint8(at: 4) == 2)
    #expect(bytes.uint8(at: 5) == 0)
    #expect(bytes.uint32(at: -1) == 0)
    #expect(bytes.part(from: 3, count: 3).count == 0)
  }

  /// Cut short or with wrong numbers in its head, a file has fewer words; nothing else happens.
  @Test(arguments: 0..<40)
  func aBrokenFileIsReadAsFarAsItGoes(seed: Int) {
    var compiler = WordCompiler(irregularForms: Array("[verbs]\nslung sling".utf8), verbEndings: [])
    for word in ["gun", "sword", "lantern"] { _ = compiler.words.id(of: word) }
    var bytes = CompiledFile.bytes(of: compiler.sections())
    if seed < 20 {
      bytes.removeLast(bytes.count * seed / 20)
    } else {
      bytes[4 + seed % 40] = UInt8(truncatingIfNeeded: seed * 37)
    }
    var words = WordTable(CompiledWords(CompiledFile(MappedBytes(keeping: bytes))))
    let gun = words.id(of: "gun")
    #expect(words.string(gun).utf8.count <= 255)
    _ = EnglishAnalyzer(words: &words).verbLemma(of: words.id(of: "slung"), words: &words)
  }

  private static func file(of sections: [[UInt8]]) -> CompiledFile {
    CompiledFile(MappedBytes(keeping: CompiledFile.bytes(of: sections)))
  }
}
