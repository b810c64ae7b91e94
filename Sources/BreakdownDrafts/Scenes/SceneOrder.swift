/// Where a scene is to be expected in the next draft, told from the scenes around it.
struct SceneOrder {
  private let matched: [Int?]
  private let count: Int
  /// The nearest matched scenes before and after each.
  private let before: [Int?]
  private let after: [Int?]

  private static let reach = 2

  init(_ newOfOld: [Int?], count: Int) {
    matched = newOfOld
    self.count = count
    var before = [Int?](repeating: nil, count: newOfOld.count)
    var after = before
    var last: Int?
    for place in newOfOld.indices {
      before[place] = last
      if newOfOld[place] != nil { last = place }
    }
    last = nil
    for place in newOfOld.indices.reversed() {
      after[place] = last
      if newOfOld[place] != nil { last = place }
    }
    self.before = before
    self.after = after
  }

  /// New scenes that stand where an old one should.
  func near(_ oldPlace: Int) -> [Int] {
    var places: Set<Int> = []
    for expected in expected(oldPlace) {
      for place in (expected - Self.reach)...(expected + Self.reach)
      where (0..<count).contains(place) {
        places.insert(place)
      }
    }
    return places.sorted()
  }

  /// 1 where it should stand, falling with the distance.
  func likeness(_ oldPlace: Int, _ newPlace: Int) -> Double {
    let distance = expected(oldPlace).map { abs($0 - newPlace) }.min() ?? count
    return 1 / (1 + 0.5 * Double(distance))
  }

  /// The places told from the scene before, and from the one after.
  private func expected(_ oldPlace: Int) -> [Int] {
    var places: [Int] = []
    if let place = before[oldPlace], let new = matched[place] {
      places.append(new + oldPlace - place)
    }
    if let place = after[oldPlace], let new = matched[place] {
      places.append(new + oldPlace - place)
    }
    return places.isEmpty ? [oldPlace] : places
  }

  /// The fewest old scenes that have to be taken out for the others to be in the old order.
  static func moved(_ newOfOld: [Int?], leavingOut merged: Set<Int>) -> Set<Int> {
    let places = newOfOld.indices.filter { newOfOld[$0] != nil && !merged.contains($0) }
    // The longest rising run, by patience: `tops` are the ends of the best runs of each length.
    var tops: [Int] = []
    var previous: [Int: Int] = [:]
    func new(_ place: Int) -> Int { newOfOld[place] ?? 0 }
    for place in places {
      var (low, high) = (0, tops.count)
      while low < high {
        let middle = (low + high) / 2
        if new(tops[middle]) < new(place) { low = middle + 1 } else { high = middle }
      }
      if low > 0 { previous[place] = tops[low - 1] }
      if low == tops.count { tops.append(place) } else { tops[low] = place }
    }
    var kept: Set<Int> = []
    var next = tops.last
    while let place = next {
      kept.insert(place)
      next = previous[place]
    }
    return Set(places).subtracting(kept)
  }
}
