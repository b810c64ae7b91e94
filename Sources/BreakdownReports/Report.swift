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
    /// Whether people read it; ids and line numbers are left to programs and spreadsheets.
    public var isOnPaper: Bool

    /// A column from its parts.
    public init(_ title: String, _ kind: ColumnKind = .text, isOnPaper: Bool = true) {
      self.title = title
      self.kind = kind
      self.isOnPaper = isOnPaper
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

  /// The report without the columns that only programs read.
  public var onPaper: Report {
    let kept = columns.indices.filter { columns[$0].isOnPaper }
    guard kept.count < columns.count else { return self }
    return Report(
      id: id, title: title, columns: kept.map { columns[$0] },
      rows: rows.map { row in kept.map { row.indices.contains($0) ? row[$0] : .empty } })
  }
}

extension Report.Cell {
  /// Text, or nothing.
  static func optional(_ text: String?) -> Self { text.map(Self.text) ?? .empty }
}
