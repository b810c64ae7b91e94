import ScreenplayModel

/// How often some words stand in a script's action, in any case.
struct ActionWords {
  private var counts: [UInt64: Int] = [:]

  /// Counts words in all action paragraphs.
  init(of words: [String], in screenplay: Screenplay) {
    for word in words { counts[Self.hash(of: word.utf8)] = 0 }
    for paragraph in screenplay.paragraphs where paragraph.kind == .action {
      let range = paragraph.text.indices.clamped(to: screenplay.text.indices)
      var start = range.lowerBound
      for index in range {
        if Self.isLetter(screenplay.text[index]) { continue }
        add(screenplay.text[start..<index])
        start = index + 1
      }
      add(screenplay.text[start..<range.upperBound])
    }
  }

  /// How often a word stands there.
  func count(of word: String) -> Int { counts[Self.hash(of: word.utf8)] ?? 0 }

  private mutating func add(_ word: ArraySlice<UInt8>) {
    guard !word.isEmpty else { return }
    let hash = Self.hash(of: word)
    if let count = counts[hash] { counts[hash] = count + 1 }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || byte | 0x20 &- 97 < 26 }

  private static func hash(of word: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte | 0x20)) &* 0x0000_0100_0000_01b3 }
    return hash
  }
}
