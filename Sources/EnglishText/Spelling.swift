/// How a word is spelled out of another: so many of its letters, then others.
struct Spelling {
  /// How many letters stay.
  var kept: Int
  /// Put behind them.
  var ending = Letters(start: nil, count: 0)

  /// All letters of a word but the last ones.
  static func cutting(_ count: Int, of word: Letters) -> Self { Self(kept: word.count - count) }

  /// All letters of a word but the last ones, with others behind.
  static func cutting(_ count: Int, of word: Letters, adding ending: StaticString) -> Self {
    Self(kept: word.count - count, ending: ending.letters)
  }

  /// How many letters there are.
  var count: Int { kept + ending.count }

  /// Writes the letters.
  func write(_ word: Letters, to buffer: UnsafeMutableBufferPointer<UInt8>) {
    for place in 0..<kept { buffer[place] = word[place] }
    for place in 0..<ending.count { buffer[kept + place] = ending[place] }
  }
}

extension StaticString {
  /// The letters where they lie in the program.
  fileprivate var letters: Letters {
    hasPointerRepresentation
      ? Letters(start: utf8Start, count: utf8CodeUnitCount) : Letters(start: nil, count: 0)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the letters end in others.
  @inline(__always)
  func ends(_ suffix: StaticString) -> Bool {
    ends(Letters(start: suffix.utf8Start, count: suffix.utf8CodeUnitCount))
  }

  /// Whether the letters end in others.
  @inline(__always)
  func ends(_ suffix: Letters) -> Bool {
    guard count >= suffix.count else { return false }
    for place in 0..<suffix.count where self[count - suffix.count + place] != suffix[place] {
      return false
    }
    return true
  }

  /// The first letters; all when there are fewer.
  @inline(__always)
  func first(_ length: Int) -> Letters {
    Letters(rebasing: self[0..<Swift.max(0, Swift.min(length, count))])
  }

  /// The last letters; all when there are fewer.
  @inline(__always)
  func last(_ length: Int) -> Letters {
    Letters(rebasing: self[(count - Swift.max(0, Swift.min(length, count)))..<count])
  }

  /// All but the last letters.
  @inline(__always)
  func without(_ length: Int) -> Letters { first(count - length) }
}
