/// Widths of a table's columns, as a browser finds them: no column narrower than its longest word,
/// none wider than its longest line, the room in between shared out by how much each could use.
enum TableColumns {
  /// What a column asks for, in points.
  struct Wish: Hashable {
    /// Of the longest word.
    var least: Double
    /// Of the longest line.
    var most: Double
    /// Not stretched: a cross, a count.
    var isNarrow = false
  }

  /// Widths that fill a room; narrower than the longest words only when even those do not fit.
  static func widths(_ wishes: [Wish], filling room: Double) -> [Double] {
    let least = wishes.reduce(0) { $0 + $1.least }
    let most = wishes.reduce(0) { $0 + max($1.least, $1.most) }
    if least >= room { return wishes.map { $0.least * room / max(least, 1) } }
    guard most > room else { return stretched(wishes, to: room) }
    return levelled(wishes, sharing: room - least)
  }

  /// All but the narrow take their part of what is over, the last twice: it holds the running text.
  private static func stretched(_ wishes: [Wish], to room: Double) -> [Double] {
    var widths = wishes.map { max($0.least, $0.most) }
    let isStretched = wishes.map { !$0.isNarrow }
    guard let last = wishes.indices.last(where: { isStretched[$0] }) else { return widths }
    let over = room - widths.reduce(0, +)
    let shares = widths.indices.map { index in
      isStretched[index] ? widths[index] * (index == last ? 2 : 1) : 0
    }
    let whole = max(shares.reduce(0, +), 1)
    for index in widths.indices { widths[index] += over * shares[index] / whole }
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
