/// Makes inflections of a word equal, without a dictionary: `lanterns` and `lantern`, `knives` and
/// `knife`, `running` and `runs`.
///
/// Both drafts are read by it, so that a wrong stem does no harm.
enum WordStem {
  private static let longest = 48

  /// A number for the stem of a word.
  static func stem(_ word: ArraySlice<UInt8>) -> UInt32 {
    var letters = lowered(word)
    dropEnding(&letters)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for letter in letters { hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3 }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }

  private static func lowered(_ word: ArraySlice<UInt8>) -> [UInt8] {
    guard word.contains(where: { $0 >= 0x80 }) else {
      return word.prefix(longest).map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    }
    let text = String(decoding: word, as: UTF8.self).lowercased().replacing("’", with: "'")
    return Array(text.utf8.prefix(longest))
  }

  private static func dropEnding(_ letters: inout [UInt8]) {
    func ends(_ ending: StaticString, longerThan rest: Int) -> Bool {
      let count = ending.utf8CodeUnitCount
      guard letters.count >= count + rest else { return false }
      let bytes = UnsafeBufferPointer(start: ending.utf8Start, count: count)
      return letters.suffix(count).elementsEqual(bytes)
    }
    if ends("'s", longerThan: 1) { letters.removeLast(2) }
    letters.removeAll { $0 == UInt8(ascii: "'") }
    if ends("ies", longerThan: 2) {
      letters.removeLast(3)
      letters.append(UInt8(ascii: "y"))
    } else if ends("ses", longerThan: 2) || ends("xes", longerThan: 2)
      || ends("ches", longerThan: 2) || ends("shes", longerThan: 2) || ends("zes", longerThan: 2)
    {
      letters.removeLast(2)
    } else if ends("s", longerThan: 3), !ends("ss", longerThan: 1) {
      letters.removeLast()
    } else if ends("ing", longerThan: 3) {
      letters.removeLast(3)
    } else if ends("ed", longerThan: 3) {
      letters.removeLast(2)
    }
    if letters.count > 3, letters.last == UInt8(ascii: "e") { letters.removeLast() }
    if letters.count > 3, letters.last == UInt8(ascii: "v") {
      letters[letters.count - 1] = UInt8(ascii: "f")
    }
    if letters.count > 3, letters.last == letters[letters.count - 2] { letters.removeLast() }
  }
}
