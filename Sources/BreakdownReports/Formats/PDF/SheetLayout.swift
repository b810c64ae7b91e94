import ScreenplayModel

/// The measures of a breakdown sheet, in points.
struct SheetLayout: Sendable {
  var margin = 36.0
  /// The coloured band at the head.
  var bandHeight = 44.0
  /// Rows of header fields.
  var fieldHeight = 30.0
  /// Category boxes stand in this many columns.
  var columns = 3
  var columnGap = 9.0
  /// Between boxes.
  var boxGap = 7.0
  var boxTitleHeight = 15.0
  var boxPadding = 4.0
  /// Room for board numbers and quantities before a name.
  var numberWidth = 20.0
  var entryGap = 1.5
  var entrySize = 9.0
  var footerHeight = 16.0
  /// Ruled lines for notes by hand.
  var notesLine = 18.0
  var smallestNotes = 44.0

  /// Shares of the width of the header's fields, row by row.
  static let fields: [[(title: String, share: Double)]] = [
    [("Scene", 0.14), ("INT/EXT", 0.12), ("Set", 0.56), ("Day/Night", 0.18)],
    [("Location", 0.50), ("Script day", 0.18), ("Script page", 0.14), ("Length (pages)", 0.18)],
    [("Sequence", 0.25), ("Unit", 0.15), ("Est. time", 0.15), ("Draft", 0.45)],
  ]
}
