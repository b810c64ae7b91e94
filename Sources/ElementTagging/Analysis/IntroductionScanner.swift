/// Finds, in the bytes of a description, names in capitals that the text may say something about:
/// `MARA (30s)`, `GERALD, a goose`, `a goose, GERALD`, `a goose named GERALD`.
///
/// It looks at marks only, so that few of them have to be read closely.
enum IntroductionScanner {
  /// Places of such names, in the order of the text.
  static func names(in text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    guard range.upperBound <= text.count else { return [] }
    var found: [Range<Int>] = []
    var place = range.lowerBound
    while place < range.upperBound {
      guard isCapital(text[place]), place == range.lowerBound || !isWord(text[place - 1]) else {
        place += 1
        continue
      }
      let end = endOfName(text, from: place, limit: range.upperBound)
      if end - place > 1,
        isMarked(text, behind: end, limit: range.upperBound)
          || isMarked(text, before: place, start: range.lowerBound)
      {
        found.append(place..<end)
      }
      place = max(place + 1, end)
    }
    return found
  }

  /// The end of a run of words in capitals; the start when there is none.
  private static func endOfName(_ text: [UInt8], from start: Int, limit: Int) -> Int {
    var end = start
    var place = start
    while place < limit, isCapital(text[place]) {
      let word = place
      while place < limit, isCapital(text[place]) || text[place] >= 0x80 || isInner(text[place]) {
        place += 1
      }
      if place < limit, isWord(text[place]) { return end }
      while place > word, text[place - 1] == UInt8(ascii: "-") { place -= 1 }
      end = place
      guard place + 1 < limit, text[place] == 32 else { break }
      place += 1
    }
    return end
  }

  private static func isMarked(_ text: [UInt8], behind end: Int, limit: Int) -> Bool {
    let next = end < limit && text[end] == 32 ? end + 1 : end
    guard next < limit else { return false }
    return "(,-".utf8.contains(text[next]) || text[next] == 0xE2
  }

  /// A comma, a dash, or the end of `named` or `called`.
  private static func isMarked(_ text: [UInt8], before place: Int, start: Int) -> Bool {
    guard place - 2 >= start, text[place - 1] == 32 else { return false }
    let mark = text[place - 2]
    return mark == UInt8(ascii: ",") || mark == UInt8(ascii: "-") || mark == UInt8(ascii: "d")
      || mark == 0x94 || mark == 0x93
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }
  private static func isInner(_ byte: UInt8) -> Bool { "'.-".utf8.contains(byte) }
  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 48 && byte <= 57 || byte | 0x20 >= 97 && byte | 0x20 <= 122
  }
}
