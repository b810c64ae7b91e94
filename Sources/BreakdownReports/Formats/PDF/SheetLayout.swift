/// The measures of a breakdown sheet, in points: all of them, in one place.
struct SheetLayout: Sendable {
  /// A field of the header and its share of the row's width.
  typealias Cell = (field: SheetField, share: Double)

  var margin = 36.0

  // The coloured band at the head: title on the left, numbers on the right.
  var bandHeight = 50.0
  var titleSize = 15.0
  var sceneNumberWidth = 104.0
  var sheetNumberWidth = 66.0
  var numberSize = 24.0
  /// The line under the band that names the scene on continuation pages.
  var continuationHeight = 22.0

  // The header's fields, row by row; the synopsis stands after `synopsisAfterRow` rows.
  var rows: [[Cell]] = [
    [(.setting, 0.13), (.set, 0.62), (.light, 0.25)],
    [(.location, 0.46), (.scriptDay, 0.20), (.page, 0.16), (.length, 0.18)],
    [(.sequence, 0.25), (.unit, 0.15), (.time, 0.15), (.draft, 0.45)],
  ]
  var synopsisAfterRow = 2
  var rowHeight = 31.0
  var cellPadding = 6.0
  /// From the top of a cell to its value.
  var valueTop = 12.0
  var labelSize = 6.5
  var valueSize = 11.0
  var remarkSize = 8.0
  var synopsisSize = 9.5
  /// Of fields other than set and synopsis.
  var mostValueLines = 3
  /// Longer sets and synopses go on in a box below.
  var tallestSet = 112.0
  var tallestSynopsis = 122.0
  var smallestSize = 6.5

  // The boxes.
  var columns = 3
  var columnGap = 10.0
  /// Between the header and the boxes.
  var headerGap = 11.0
  var boxGap = 8.0
  var boxTitleHeight = 16.0
  var boxTitleSize = 8.0
  var boxPadding = 5.0
  var colorBarWidth = 4.0
  var entrySize = 9.5
  var entryRemarkSize = 8.0
  var entryGap = 2.0
  /// Between a board number and the name.
  var boardNumberGap = 6.0
  /// A longer entry is cut into pieces of this height, so that each fits a column.
  var tallestEntry = 220.0
  /// A box is not begun in less room than this, unless all of it fits.
  var leastBoxStart = 62.0

  // Notes by hand, and the footer.
  var notesLine = 19.0
  var leastNotes = 46.0
  var footerHeight = 18.0
  var footerSize = 7.5

  /// Width of a column of boxes in a given width.
  func columnWidth(in width: Double) -> Double {
    (width - Double(columns - 1) * columnGap) / Double(columns)
  }
}
