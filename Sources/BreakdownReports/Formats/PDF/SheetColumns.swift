/// Fills the columns of a page with boxes, in order, from left to right.
enum SheetColumns {
  /// The columns of one page, and the boxes left over for the next.
  static func fill(
    _ boxes: [SheetBox], height: Double, measures: SheetMeasures
  ) -> (columns: [[SheetBox]], rest: [SheetBox]) {
    if boxes.contains(where: { $0.column != nil }) {
      return fillBound(boxes, height: height, measures: measures)
    }
    if let level = levelHeight(boxes, height: height, measures: measures) {
      return fill(boxes[...], height: level, splits: false, measures)
    }
    // Boxes that are cut fill the columns evenly, too, when all of them stand on the page.
    let total = boxes.reduce(0) { $0 + $1.height(measures) + measures.boxGap }
    let tallest = boxes.flatMap(\.entries).map(\.height).max() ?? 0
    var candidate = max(total / Double(measures.columns), tallest + measures.leastBoxStart)
    while candidate < height {
      let filled = fill(boxes[...], height: candidate, splits: true, measures)
      if filled.rest.isEmpty { return filled }
      candidate += 2 * measures.entrySize
    }
    return fill(boxes[...], height: height, splits: true, measures)
  }

  private static func fill(
    _ boxes: ArraySlice<SheetBox>, height: Double, splits: Bool, _ measures: SheetMeasures
  ) -> (columns: [[SheetBox]], rest: [SheetBox]) {
    var columns: [[SheetBox]] = []
    var waiting = boxes
    while columns.count < measures.columns, !waiting.isEmpty {
      columns.append(column(from: &waiting, height: height, splits: splits, measures))
    }
    return (columns, Array(waiting))
  }

  /// The same when boxes are bound to columns; what is not stands in the first.
  private static func fillBound(
    _ boxes: [SheetBox], height: Double, measures: SheetMeasures
  ) -> (columns: [[SheetBox]], rest: [SheetBox]) {
    var columns: [[SheetBox]] = []
    var rest: [SheetBox] = []
    for index in 0..<measures.columns {
      var waiting = boxes.filter { ($0.column ?? 0) == index }[...]
      columns.append(column(from: &waiting, height: height, splits: true, measures))
      rest += waiting.map { box in
        var box = box
        box.column = index
        return box
      }
    }
    return (columns, rest)
  }

  /// The least height at which all boxes stand on the page whole; nil when they do not.
  private static func levelHeight(
    _ boxes: [SheetBox], height: Double, measures: SheetMeasures
  ) -> Double? {
    let heights = boxes.map { $0.height(measures) }
    let total = heights.reduce(0) { $0 + $1 + measures.boxGap }
    var candidate = max(total / Double(measures.columns) - measures.boxGap, heights.max() ?? 0)
    while candidate <= height {
      if columnsNeeded(heights, height: candidate, gap: measures.boxGap) <= measures.columns {
        return candidate
      }
      candidate += measures.entrySize
    }
    return nil
  }

  private static func columnsNeeded(_ heights: [Double], height: Double, gap: Double) -> Int {
    var (columns, left) = (1, height)
    for needed in heights {
      if needed > left + 0.01 {
        columns += 1
        left = height
      }
      left -= needed + gap
    }
    return columns
  }

  private static func column(
    from waiting: inout ArraySlice<SheetBox>, height: Double, splits: Bool,
    _ measures: SheetMeasures
  ) -> [SheetBox] {
    var column: [SheetBox] = []
    var left = height + 0.01
    while let box = waiting.first {
      let needed = box.height(measures)
      if needed <= left {
        column.append(box)
        waiting.removeFirst()
        left -= needed + measures.boxGap
        continue
      }
      if splits, column.isEmpty || left >= measures.leastBoxStart,
        let parts = box.split(at: left, measures)
      {
        column.append(parts.head)
        waiting[waiting.startIndex] = parts.rest
      } else if column.isEmpty {
        // Taller than the page: cannot be, entries are cut to fit; but nothing is ever lost.
        column.append(box)
        waiting.removeFirst()
      }
      return column
    }
    return column
  }
}
