import EnglishText

/// Tells whether two words are one word, written twice.
struct NameLikeness {
  private let dictionary = WordDictionary.shipped

  /// Whether one of two different words looks like a slip of the pen for the other.
  ///
  /// Two words that both stand in a dictionary are meant, and so are words with numbers.
  func isSlip(_ first: String, _ second: String) -> Bool {
    let (one, other) = (Array(first.utf8), Array(second.utf8))
    let shorter = min(one.count, other.count)
    guard shorter >= 3, !hasDigit(one), !hasDigit(other) else { return false }
    let most = shorter >= 8 ? 2 : 1
    guard abs(one.count - other.count) <= most else { return false }
    // Short words differ by a letter and mean something else, unless the letter is only doubled.
    if shorter < 5, !isDoubled(one, other) { return false }
    guard Self.distance(one, other, most: most) <= most else { return false }
    return !(isKnown(first) && isKnown(second))
  }

  /// Whether a dictionary has a word, or the word without the `s` at its end.
  func isKnown(_ word: String) -> Bool {
    var letters = Array(word.lowercased().utf8)
    let isThere = letters.withUnsafeBufferPointer { dictionary.traits(of: $0) != .unknown }
    guard !isThere, letters.count > 3, letters.last == UInt8(ascii: "s") else { return isThere }
    letters.removeLast()
    return letters.withUnsafeBufferPointer { dictionary.traits(of: $0) != .unknown }
  }

  private func hasDigit(_ word: [UInt8]) -> Bool { word.contains { $0 >= 48 && $0 <= 57 } }

  /// `JIM`, `JIMM`: the longer one only has a letter twice.
  private func isDoubled(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    guard long.count == short.count + 1 else { return false }
    let place = zip(short, long).enumerated().first { $1.0 != $1.1 }?.offset ?? short.count
    return place > 0 && long[place] == long[place - 1]
      && Array(short[place...]) == Array(long[(place + 1)...])
  }

  /// Letters to change, add, drop or swap to make one word of another; more than `most` is
  /// `most` + 1.
  static func distance(_ one: [UInt8], _ other: [UInt8], most: Int) -> Int {
    var before: [Int] = []
    var last = Array(0...other.count)
    for row in one.indices {
      var next = [row + 1]
      for column in other.indices {
        let isSame = one[row] == other[column]
        var cost = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        next.append(cost)
      }
      if next.allSatisfy({ $0 > most }) { return most + 1 }
      (before, last) = (last, next)
    }
    return min(last[other.count], most + 1)
  }
}
