/// The measures of a printed table, in points.
struct TableLayout: Sendable {
  var margin = 36.0
  /// Title, production and draft.
  var headHeight = 42.0
  var titleSize = 14.0
  var subtitleSize = 9.0
  /// A longer note ends in dots.
  var mostNoteLines = 4
  /// Between the note and the table.
  var noteGap = 7.0
  var footerHeight = 18.0
  var footerSize = 7.5
  var size = 8.5
  /// Beside and above each cell.
  var cellPadding = Size(width: 5, height: 3.5)
  /// A heading over the rows of a group.
  var groupHeight = 22.0
  /// Words longer than this may be broken.
  var longestWord = 110.0
  /// A column that asks for no more than this is not stretched: a cross, a count.
  var narrowColumn = 16.0
  /// A table whose lines, unbroken, are this many times wider than the upright page is laid
  /// across the paper.
  var widestUpright = 1.35

  /// Room to write in.
  func room(for entry: Report.Entry) -> Double {
    switch entry {
    case .text: 84
    case .date: 56
    case .money: 54
    case .choice: 60
    }
  }
}
