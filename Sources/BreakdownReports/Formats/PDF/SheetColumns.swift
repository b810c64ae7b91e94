/// Fills the columns of a page with boxes, in order, from left to right.
enum SheetColumns {
  /// The columns of one page, and the boxes left over for the next.
  static func fill(
    _ boxes: [SheetBox], height: Double, layout: SheetLayout
  ) -> (columns: [[SheetBox]], rest: [SheetBox]) {
    let level = levelHeight(boxes, height: height, layout: layout)
    var columns: [[SheetBox]] = []
    var waiting = boxes[...]
    while columns.count < layout.columns, !waiting.isEmpty {
      columns.append(
        column(from: &waiting, height: level ?? height, splits: level == nil, layout))
    }
    return (columns, Array(waiting))
  }

  /// The least height at which all boxes stand on the page whole; nil when they do not.
  private static func levelHeight(
    _ boxes: [SheetBox], height: Double, layout: SheetLayout
  ) -> Double? {
    let heights = boxes.map { $0.height(layout) }
    let total = heights.reduce(0) { $0 + $1 + layout.boxGap }
    var candidate = max(total / Double(layout.columns) - layout.boxGap, heights.max() ?? 0)
    while candidate <= height {
      if columnsNeeded(heights, height: candidate, gap: layout.boxGap) <= layout.columns {
        return candidate
      }
      candidate += layout.entrySize
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
    from waiting: inout ArraySlice<SheetBox>, height: Double, splits: Bool, _ layout: SheetLayout
  ) -> [SheetBox] {
    var column: [SheetBox] = []
    var left = height + 0.01
    while let box = waiting.first {
      let needed = box.height(layout)
      if needed <= left {
        column.append(box)
        waiting.removeFirst()
        left -= needed + layout.boxGap
        continue
      }
      if splits, column.isEmpty || left >= layout.leastBoxStart,
        let parts = box.split(at: left, layout)
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
