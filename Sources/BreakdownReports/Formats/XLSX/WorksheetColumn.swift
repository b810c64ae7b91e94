/// A column of a worksheet: a column of the report, or the number beside a length.
struct WorksheetColumn {
  /// Its place in the report.
  let source: Int
  /// As written at its head.
  let title: String
  /// What its cells hold.
  let kind: CellFormats.Kind
  /// Whether it is worth its room on paper.
  let isPrinted: Bool
  /// What an office writes in it.
  let entry: Report.Entry?
  /// In characters.
  private(set) var width: Double

  private static let least = 6.0
  /// Longer texts are wrapped.
  private static let most = 44.0
  /// What stands beside the longest text: the cell's edges, or the filter's arrow.
  private static let edge = 1.5
  private static let arrow = 3.0

  private init(
    _ column: Report.Column, source: Int, title: String, kind: CellFormats.Kind
  ) {
    self.source = source
    self.title = title
    self.kind = kind
    isPrinted = column.isPrinted
    entry = column.entry
    let words = title.split(separator: " ").map { Double($0.count) }
    width = max((words.max() ?? 0) + Self.arrow, entry == nil ? Self.least : Self.roomToWrite(kind))
  }

  /// The columns of a report; what is not printed stands behind the others.
  ///
  /// A length is there twice: as a schedule prints it, and as a number of pages, which adds up.
  static func columns(of report: Report) -> [WorksheetColumn] {
    var columns: [WorksheetColumn] = []
    for (source, column) in report.columns.enumerated() {
      columns.append(Self(column, source: source, title: column.title, kind: column.kind.cell))
      if column.kind == .eighths {
        columns.append(
          Self(column, source: source, title: "\(column.title) (pages)", kind: .pages))
      }
    }
    for index in columns.indices { columns[index].widen(for: report) }
    return columns.filter(\.isPrinted) + columns.filter { !$0.isPrinted }
  }

  /// What a row has in this column.
  func value(in row: [Report.Cell]) -> CellValue { CellValue(row[source], as: kind) }

  /// The lines of the head, whose words are not broken.
  var headLines: Int {
    var (lines, used) = (1, 0.0)
    for word in title.split(separator: " ") {
      let length = Double(word.count)
      if used > 0, used + 1 + length > width - Self.arrow { (lines, used) = (lines + 1, 0) }
      used += used > 0 ? 1 + length : length
    }
    return lines
  }

  /// The lines of a value; what Excel and others do not work out when they open a file.
  func lines(of value: CellValue) -> Int {
    guard case .text(let text) = value else { return 1 }
    if Double(text.utf8.count) < width, !text.utf8.contains(10) { return 1 }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + Self.lines(Self.length(.text(String($1))), width: width) }
  }

  /// Lines of words end before the edge: a tenth is reckoned for that.
  private static func lines(_ length: Double, width: Double) -> Int {
    max(1, Int((length * 1.1 / max(width, 1)).rounded(.up)))
  }

  private mutating func widen(for report: Report) {
    for row in report.rows + (report.totals.map { [$0] } ?? []) where width < Self.most {
      width = max(width, Self.length(value(in: row)) + Self.edge)
    }
    width = min(width, Self.most)
  }

  private static func roomToWrite(_ kind: CellFormats.Kind) -> Double { kind == .text ? 16 : 11 }

  /// The characters of a value's longest line; those of East Asia are twice as wide.
  private static func length(_ value: CellValue) -> Double {
    switch value {
    case .text(let text):
      var (longest, length) = (0, 0)
      for scalar in text.unicodeScalars {
        length = scalar == "\n" ? 0 : length + (scalar.value >= 0x2E80 ? 2 : 1)
        longest = max(longest, length)
      }
      return Double(longest)
    case .number(let number): return Double(String(Int(number.magnitude)).count) + 4
    case .date: return 10
    case .empty: return 0
    }
  }
}

extension Report.ColumnKind {
  fileprivate var cell: CellFormats.Kind {
    switch self {
    case .text, .scenes, .eighths: .text
    case .number: .number
    case .date: .date
    case .money: .money
    }
  }
}
