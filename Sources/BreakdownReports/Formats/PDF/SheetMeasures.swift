/// The measures of a breakdown sheet, in points: all of them, in one place.
///
/// What a production sets in its layout comes from there, the rest follows from it.
struct SheetMeasures: Sendable {
  var margin: Double

  // The coloured band at the head: the production on the left, numbers on the right.
  var bandHeight = 50.0
  var titleSize: Double
  var numberSize: Double
  var sceneNumberWidth = 104.0
  var sheetNumberWidth = 66.0
  /// The line under the band that names the scene on continuation pages.
  var continuationHeight = 22.0

  // The header's fields.
  var rowHeight: Double
  var cellPadding = 6.0
  /// From the top of a cell to its value.
  var valueTop: Double
  var labelSize: Double
  var valueSize: Double
  var remarkSize: Double
  var synopsisSize: Double
  /// What is longer goes on in a box below.
  var tallestField = 122.0
  var smallestSize = 6.5

  // The boxes.
  var columns: Int
  var columnGap = 10.0
  /// Between the header and the boxes.
  var headerGap = 11.0
  var boxGap = 8.0
  var boxTitleHeight: Double
  var boxTitleSize: Double
  var boxPadding = 5.0
  var colorBarWidth = 4.0
  /// Room in a box to write in.
  var blankEntry = 30.0
  var entrySize: Double
  var entryRemarkSize: Double
  var entryGap = 2.0
  /// Between a board number and the name.
  var boardNumberGap = 6.0
  /// A longer entry is cut into pieces of this height, so that each fits a column.
  var tallestEntry = 220.0
  /// A box is not begun in less room than this, unless all of it fits.
  var leastBoxStart = 62.0

  // Notes by hand, and the footer.
  var notesLine: Double
  var leastNotes: Double
  var footerHeight = 18.0
  var footerSize: Double

  /// The measures that a layout asks for.
  init(_ layout: SheetLayout) {
    margin = layout.margin
    titleSize = layout.size(.title)
    numberSize = layout.size(.number)
    labelSize = layout.size(.label)
    valueSize = layout.size(.value)
    remarkSize = layout.size(.remark)
    synopsisSize = layout.size(.synopsis)
    boxTitleSize = layout.size(.boxTitle)
    entrySize = layout.size(.entry)
    entryRemarkSize = layout.size(.entryRemark)
    footerSize = layout.size(.footer)
    valueTop = labelSize + 5.5
    rowHeight = valueTop + valueSize + 8
    boxTitleHeight = boxTitleSize + 8
    columns = layout.columnCount
    notesLine = layout.notes.lineHeight
    leastNotes = layout.notes.leastHeight
  }

  /// Width of a column of boxes in a given width.
  func columnWidth(in width: Double) -> Double {
    (width - Double(columns - 1) * columnGap) / Double(columns)
  }
}
