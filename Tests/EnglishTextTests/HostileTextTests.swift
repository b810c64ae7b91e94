import Testing

@testable import EnglishText

/// Nothing a file can hold stops the reading.
@Suite struct HostileTextTests {
  @Test(arguments: 0..<20)
  func randomBytesAreRead(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    let bytes = (0..<4_000).map { _ -> UInt8 in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return UInt8(truncatingIfNeeded: state >> 24)
    }
    expectSound(Reading(bytes: bytes), length: bytes.count)
  }

  @Test(
    arguments: [
      [0xFF], [0xE2], [0xE2, 0x80], [0xE2, 0x80, 0x99], [0xC2], [0xCE], [0xD0], [0xF0, 0x9F],
      [0x99], [0x80, 0x99], [0x41, 0xE2, 0x80], [0x27], [0x2D], [0x2E], [0x41, 0x27],
      [0xCE, 0xA9], [0xCE, 0x41, 0xA9], [0xCF, 0xE2, 0x80, 0x99], [0x00], [0x2E, 0x31],
    ] as [[UInt8]])
  func brokenUTF8IsRead(bytes: [UInt8]) {
    expectSound(Reading(bytes: bytes), length: bytes.count)
  }

  @Test func aMegabyteInOneWordIsRead() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)
    expectSound(Reading(bytes: bytes), length: bytes.count)
  }

  @Test func aQuarterMegabyteWithoutAPeriodIsRead() {
    expectSound(Reading(bytes: Self.repeated("the old gun ", upTo: 1 << 18)), length: 1 << 18)
  }

  @Test(arguments: [
    "'", "’", "-", "a-", "a.", ".", "...", "… ", "(", "! ", "a's ", "of the ", "'aa", "a\u{A0}",
  ])
  func endlessRepetitionIsRead(piece: String) {
    expectSound(Reading(bytes: Self.repeated(piece, upTo: 1 << 15)), length: 1 << 15)
  }

  private static func repeated(_ piece: String, upTo count: Int) -> [UInt8] {
    let unit = Array(piece.utf8)
    return Array(repeatElement(unit, count: count / unit.count).joined())
  }

  @Test func aSentenceNeverGrowsWithoutBound() {
    let reading = Reading(bytes: Self.repeated("gun ", upTo: 20_000))
    #expect(reading.analyzed.sentences.allSatisfy { $0.count <= 500 })
  }

  /// Tokens in order inside the text, sentences over all of them, phrases inside sentences.
  private func expectSound(_ reading: Reading, length: Int) {
    let text = reading.analyzed
    var end = 0
    var isInOrder = true
    for token in text.tokens {
      isInOrder = isInOrder && Int(token.start) >= end && token.length > 0
      end = Int(token.start) + Int(token.length)
    }
    #expect(isInOrder)
    #expect(end <= length)
    #expect(text.sentences.reduce(0) { $0 + $1.count } == text.tokens.count)
    #expect(text.phrases.allSatisfy { $0.tokens.contains($0.head) })
  }
}
