import ScreenplayModel

/// The labels of pages: numbers, and letters behind them where a locked page has overflowed.
struct PageLabels {
  /// Of every page so far.
  private(set) var all: [String] = []
  private let locked: [LockedPage]
  /// Number of the first page.
  private let first: Int
  /// The locked page whose text is being set.
  private var current: Int?

  /// No labels yet.
  init(_ layout: PageLayout) {
    locked = layout.lockedPages
    first = layout.firstPage
  }

  /// Labels the next page, which begins a locked one or takes what was left over.
  mutating func append(locked index: Int?) {
    if let index, locked.indices.contains(index) {
      current = index
      all.append(locked[index].label)
    } else {
      all.append(overflow())
    }
  }

  /// Labels the first page anew: a locked page begins on it before anything is set.
  mutating func relabelLast(locked index: Int) {
    if !all.isEmpty { all.removeLast() }
    append(locked: index)
  }

  /// `12A` after a locked 12, `12B` after that; behind the last locked page numbers go on.
  private func overflow() -> String {
    guard let last = all.last, let current else { return String(first &+ all.count) }
    let (number, letters) = Self.parts(last)
    guard current + 1 < locked.count else {
      return Int(number).map { String($0 &+ 1) } ?? last + "A"
    }
    let next = number + Self.following(letters)
    return next == locked[current + 1].label ? last + "A" : next
  }

  /// The last number of a label and the letters behind it: `23-24B` is 24 and B.
  private static func parts(_ label: String) -> (number: String, letters: String) {
    let letters = String(label.reversed().prefix { $0.isLetter }.reversed())
    let number = label.dropLast(letters.count).reversed().prefix { $0.isNumber }
    return (String(number.reversed()), letters.uppercased())
  }

  /// A after none, B after A, AA after Z.
  private static func following(_ letters: String) -> String {
    guard let last = letters.unicodeScalars.last else { return "A" }
    guard (0x41..<0x5A).contains(last.value), let next = Unicode.Scalar(last.value + 1) else {
      return following(String(letters.dropLast())) + "A"
    }
    return String(letters.dropLast()) + String(Character(next))
  }
}
