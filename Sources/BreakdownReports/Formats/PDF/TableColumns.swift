/// Widths of a table's columns, as a browser finds them: no column narrower than its longest word,
/// none wider than its longest line, the room in between shared out by how much each could use.
enum TableColumns {
  /// What a column asks for, in points.
  struct Wish: Hashable {
    /// Of the longest word.
    var least: Double
    /// Of the longest line.
    var most: Double
  }

  /// Widths that fill a room; narrower than the longest words only when even those do not fit.
  static func widths(_ wishes: [Wish], filling room: Double) -> [Double] {
    let least = wishes.reduce(0) { $0 + $1.least }
    let most = wishes.reduce(0) { $0 + max($1.least, $1.most) }
    if least >= room { return wishes.map { $0.least * room / max(least, 1) } }
    guard most > room else { return stretched(wishes.map { max($0.least, $0.most) }, to: room) }
    return levelled(wishes, sharing: room - least)
  }

  /// All take their part of what is over, the last twice: it holds the running text.
  private static func stretched(_ widths: [Double], to room: Double) -> [Double] {
    guard let last = widths.last else { return widths }
    let total = widths.reduce(last, +)
    let over = room + last - total
    var widths = widths.map { $0 + over * $0 / max(total, 1) }
    widths[widths.count - 1] += over * last / max(total, 1)
    return widths
  }

  /// Everyone gets the same on top of the longest word, and nobody more than it can use.
  private static func levelled(_ wishes: [Wish], sharing extra: Double) -> [Double] {
    var widths = wishes.map(\.least)
    var left = extra
    var open = wishes.indices.filter { wishes[$0].most > wishes[$0].least }
    while left > 0.01, !open.isEmpty {
      let share = left / Double(open.count)
      for column in open {
        let part = min(share, wishes[column].most - widths[column])
        widths[column] += part
        left -= part
      }
      open.removeAll { wishes[$0].most - widths[$0] < 0.01 }
    }
    return widths
  }
}
