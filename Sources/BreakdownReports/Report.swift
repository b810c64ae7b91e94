import BreakdownSheets
import ScreenplayModel

/// A table that is handed out: what it says, apart from how it is written.
public struct Report: Hashable, Sendable {
  /// What a column holds; formats align and type cells by it.
  public enum ColumnKind: Hashable, Sendable {
    case text, number, eighths
  }

  /// A column.
  public struct Column: Hashable, Sendable {
    /// As printed at its head.
    public var title: String
    /// What it holds.
    public var kind: ColumnKind
    /// Whether it is worth its room on paper; spreadsheets have all columns.
    public var isPrinted: Bool

    /// A column from its parts.
    public init(_ title: String, _ kind: ColumnKind = .text, isPrinted: Bool = true) {
      self.title = title
      self.kind = kind
      self.isPrinted = isPrinted
    }
  }

  /// One cell.
  public enum Cell: Hashable, Sendable, CustomStringConvertible {
    case text(String)
    case number(Int)
    case eighths(Eighths)
    case empty

    /// As a person reads it.
    public var description: String {
      switch self {
      case .text(let text): text
      case .number(let number): String(number)
      case .eighths(let eighths): eighths.description
      case .empty: ""
      }
    }
  }

  /// File name without extension: `scene-list`.
  public var id: String
  /// As printed above it.
  public var title: String
  /// Its columns.
  public var columns: [Column]
  /// Its rows; each has as many cells as there are columns.
  public var rows: [[Cell]]

  /// A report from its parts.
  public init(id: String, title: String, columns: [Column], rows: [[Cell]] = []) {
    self.id = id
    self.title = title
    self.columns = columns
    self.rows = rows
  }
}

extension Report.Cell {
  /// Text, or nothing.
  static func optional(_ text: String?) -> Self { text.map(Self.text) ?? .empty }
}

extension Report {
  /// The report without the columns that no row fills: for a terminal, where nobody writes in them.
  public var withoutEmptyColumns: Report {
    keeping { column in rows.contains { !$0[column].description.isEmpty } }
  }

  /// The report with the columns that are worth their room on paper.
  public var printed: Report { keeping { columns[$0].isPrinted } }

  private func keeping(_ isKept: (Int) -> Bool) -> Report {
    let kept = columns.indices.filter(isKept)
    var report = self
    report.columns = kept.map { columns[$0] }
    report.rows = rows.map { row in kept.map { row[$0] } }
    return report
  }
}
