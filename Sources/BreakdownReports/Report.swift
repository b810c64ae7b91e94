import BreakdownSheets
import ScreenplayModel

/// A table that is handed out: what it says, apart from how it is written.
///
/// Paper, browser, workbook and CSV are all written from this one description.
public struct Report: Hashable, Sendable {
  /// File name without extension: `scene-list`.
  public var id: String
  /// As printed above it.
  public var title: String
  /// A sentence under the title: what is counted, and by which rule.
  public var note: String?
  /// Its columns.
  public var columns: [Column]
  /// Its rows; each has as many cells as there are columns.
  public var rows: [[Cell]]
  /// The column whose equal values stand together.
  ///
  /// On paper and in a browser each value is a heading over its rows and the column is not repeated;
  /// in a spreadsheet, where one filters, it is a column like the others.
  public var groupColumn: Int?
  /// Whether it is worth its pages in the book; what is only filtered is not.
  public var standsInBook = true
  /// The last row, set off from the others: as many cells as there are columns.
  public var totals: [Cell]?
  /// Columns of one kind, characters or days, of which there may be more than fit across a page.
  public var series: Series?

  /// A report from its parts.
  public init(
    id: String, title: String, note: String? = nil, columns: [Column], rows: [[Cell]] = [],
    groupColumn: Int? = nil, totals: [Cell]? = nil, series: Series? = nil
  ) {
    self.id = id
    self.title = title
    self.note = note
    self.columns = columns
    self.rows = rows
    self.groupColumn = groupColumn
    self.totals = totals
    self.series = series
  }
}

extension Report {
  /// What a column holds; formats align and type cells by it.
  public enum ColumnKind: Hashable, Sendable {
    case text, number, eighths, date, money
    /// Scenes by their labels: links to the sheets where a format has links.
    case scenes

    /// Whether its cells stand at the right edge.
    public var isNumeric: Bool { self == .number || self == .eighths || self == .money }
  }

  /// What an office may write in a column that the script says nothing about.
  public enum Entry: Hashable, Sendable {
    case text, date, money
    /// One of these; a workbook offers them.
    case choice([String])
  }

  /// A column.
  public struct Column: Hashable, Sendable {
    /// As printed at its head.
    public var title: String
    /// What it holds.
    public var kind: ColumnKind
    /// Whether it is worth its room on paper; spreadsheets have all columns.
    public var isPrinted: Bool
    /// What is filled in by hand; nil when the column is the program's.
    public var entry: Entry?

    /// A column from its parts.
    public init(
      _ title: String, _ kind: ColumnKind = .text, isPrinted: Bool = true, entry: Entry? = nil
    ) {
      self.title = title
      self.kind = kind
      self.isPrinted = isPrinted
      self.entry = entry
    }
  }

  /// A scene, as lists name it.
  public struct SceneReference: Hashable, Sendable {
    /// Its number in the script, or `#` and the sheet's number.
    public var label: String
    /// Number of its sheet, from 1.
    public var sheetNumber: Int

    /// A reference from its parts.
    public init(label: String, sheetNumber: Int) {
      self.label = label
      self.sheetNumber = sheetNumber
    }

    /// The scene of a sheet.
    public init(_ sheet: BreakdownSheet) {
      self.init(label: sheet.sceneLabel, sheetNumber: sheet.sheetNumber)
    }
  }

  /// One cell.
  public enum Cell: Hashable, Sendable, CustomStringConvertible {
    case text(String)
    case number(Int)
    case eighths(Eighths)
    /// ISO: `2027-03-09`.
    case date(String)
    case scenes([SceneReference])
    case empty

    /// As a person reads it.
    public var description: String {
      switch self {
      case .text(let text), .date(let text): text
      case .number(let number): String(number)
      case .eighths(let eighths): eighths.description
      case .scenes(let scenes): scenes.map(\.label).joined(separator: ", ")
      case .empty: ""
      }
    }
  }
}

extension Report.Cell {
  /// Text, or nothing.
  static func optional(_ text: String?) -> Self { text.map(Self.text) ?? .empty }

  /// The scenes of sheets.
  static func scenes(of sheets: [BreakdownSheet]) -> Self {
    .scenes(sheets.map(Report.SceneReference.init))
  }
}

extension Report {
  /// The report without the columns that no row fills: for a terminal, where nobody writes in them.
  public var withoutEmptyColumns: Report {
    keeping { column in rows.contains { !$0[column].description.isEmpty } }
  }

  /// The report with the columns that are worth their room on paper: those that some row fills, or
  /// that are there to be filled in by hand.
  public var printed: Report {
    keeping { column in
      guard columns[column].isPrinted else { return false }
      return columns[column].entry != nil || series?.columns.contains(column) == true
        || rows.isEmpty || rows.contains { !$0[column].description.isEmpty }
    }
  }

  func keeping(_ isKept: (Int) -> Bool) -> Report {
    let kept = columns.indices.filter(isKept)
    var report = self
    report.columns = kept.map { columns[$0] }
    report.rows = rows.map { row in kept.map { row[$0] } }
    report.groupColumn = groupColumn.flatMap(kept.firstIndex)
    report.totals = totals.map { totals in kept.map { totals[$0] } }
    if let columns = series?.columns {
      let first = kept.firstIndex { $0 >= columns.lowerBound } ?? kept.count
      report.series?.columns = first..<(first + kept.count(where: columns.contains))
    }
    return report
  }
}
