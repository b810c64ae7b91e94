import EnglishText

/// Words of the compiled lexicon, in order, where they lie.
struct WordList: RandomAccessCollection, Sendable {
  private let bytes: MappedBytes

  /// - Parameter bytes: Four for each word.
  init(_ bytes: MappedBytes) { self.bytes = bytes }

  var startIndex: Int { 0 }
  var endIndex: Int { bytes.count / 4 }

  subscript(position: Int) -> WordID { WordID(index: bytes.uint32(at: position * 4)) }

  /// A stretch of the words; none when it does not lie in them.
  func part(from start: Int, count: Int) -> WordList {
    WordList(bytes.part(from: start * 4, count: count * 4))
  }

  /// Whether a word is one of them.
  func contains(_ word: WordID) -> Bool {
    for place in 0..<endIndex where self[place] == word { return true }
    return false
  }
}

/// Entries of the compiled lexicon grouped by a word, where they lie.
struct WordGroups: Sendable {
  private let starts: MappedBytes

  /// - Parameter starts: Where the group of each word begins, and at last where all end.
  init(_ starts: MappedBytes) { self.starts = starts }

  /// The entries of a word.
  @inline(__always)
  subscript(word: WordID) -> Range<Int> {
    let offset = Int(word.index) * 4
    let start = Int(starts.uint32(at: offset))
    // Behind the last group all is 0.
    return start..<Swift.max(start, Int(starts.uint32(at: offset + 4)))
  }
}
