import BreakdownSheets
import ScreenplayModel

/// A box of a sheet: a category with its entries, measured for the column it goes into.
struct SheetBox {
  var title: String
  var color: Color
  var entries: [SheetEntry]
  /// Goes on from the column or page before.
  var isContinued = false

  /// A line of a box.
  struct SheetEntry {
    /// Board number or quantity, before the name.
    var number: StyledText?
    var text: StyledText
    var height: Double
  }

  /// Height with all entries.
  func height(_ layout: SheetLayout) -> Double {
    layout.boxTitleHeight + 2 * layout.boxPadding
      + entries.reduce(0) { $0 + $1.height + layout.entryGap }
  }

  /// The part that fits a height, and the rest; nil when not even one entry fits.
  func split(at height: Double, _ layout: SheetLayout) -> (head: SheetBox, rest: SheetBox)? {
    var used = layout.boxTitleHeight + 2 * layout.boxPadding
    var count = 0
    for entry in entries {
      used += entry.height + layout.entryGap
      if used > height { break }
      count += 1
    }
    guard count > 0, count < entries.count else { return nil }
    var head = self
    var rest = self
    head.entries = Array(entries[..<count])
    rest.entries = Array(entries[count...])
    rest.isContinued = true
    return (head, rest)
  }
}

/// Fills columns with boxes, in order, from left to right.
enum SheetColumns {
  /// The columns of one page, and the boxes left over for the next.
  static func fill(
    _ boxes: [SheetBox], height: Double, layout: SheetLayout
  ) -> (columns: [[SheetBox]], rest: [SheetBox]) {
    if let least = leastHeight(boxes, height: height, layout: layout) {
      return flow(boxes, height: least, limit: least, layout: layout, splits: false)
    }
    return flow(boxes, height: height, limit: height, layout: layout, splits: true)
  }

  /// The least height at which all boxes fit the page whole; nil when they do not fit.
  private static func leastHeight(
    _ boxes: [SheetBox], height: Double, layout: SheetLayout
  ) -> Double? {
    let total = boxes.reduce(0) { $0 + $1.height(layout) + layout.boxGap }
    var candidate = max(
      total / Double(layout.columns), boxes.map { $0.height(layout) }.max() ?? 0)
    while candidate < height {
      if flow(boxes, height: candidate, limit: candidate, layout: layout, splits: false).rest
        .isEmpty
      {
        return candidate
      }
      candidate += 8
    }
    return nil
  }

  private static func flow(
    _ boxes: [SheetBox], height: Double, limit: Double, layout: SheetLayout, splits: Bool
  ) -> (columns: [[SheetBox]], rest: [SheetBox]) {
    var columns: [[SheetBox]] = [[]]
    var left = height
    var waiting = boxes[...]
    while let box = waiting.first {
      let needed = box.height(layout)
      if needed <= left {
        columns[columns.count - 1].append(box)
        left -= needed + layout.boxGap
        waiting.removeFirst()
        continue
      }
      if splits, left > 60 || needed > limit, let parts = box.split(at: left, layout) {
        columns[columns.count - 1].append(parts.head)
        waiting[waiting.startIndex] = parts.rest
      } else if columns.last?.isEmpty == true {
        // One entry taller than the page: it goes in all the same.
        columns[columns.count - 1].append(box)
        waiting.removeFirst()
      }
      guard columns.count < layout.columns else { break }
      columns.append([])
      left = height
    }
    return (columns, Array(waiting))
  }
}
