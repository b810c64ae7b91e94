import ScreenplayModel

/// What a spreadsheet would bring into the inventory, and what is wrong with its rows.
public struct InventoryImport: Hashable, Sendable {
  /// A row that can be taken in.
  public struct Row: Hashable, Sendable {
    /// Line of the file it begins on, from 1.
    public let line: Int
    /// What it says.
    public let stock: NewStock
  }

  /// A row that cannot, or something worth knowing about one that can.
  public struct Finding: Hashable, Sendable, CustomStringConvertible {
    /// The file as the user named it.
    public let file: String
    /// Line of the file, from 1.
    public let line: Int
    /// `error` or `note`.
    public let severity: Diagnostic.Severity
    /// What is wrong and what to do.
    public let reason: String

    /// `file:line: error: reason`.
    public var description: String { "\(file):\(line): \(severity.rawValue): \(reason)" }
  }

  /// What is read from which heading.
  public struct ColumnMatch: Hashable, Sendable {
    /// What is read.
    public let column: InventoryColumn
    /// The heading as written.
    public let heading: String
  }

  /// What is read from which heading, the item's name first.
  public internal(set) var columns: [ColumnMatch] = []
  /// The rows that can be taken in, in the order of the file.
  public internal(set) var rows: [Row] = []
  /// Everything that was found, in the order of the file.
  public internal(set) var findings: [Finding] = []

  /// The rows that cannot be taken in.
  public var badRows: [Finding] { findings.filter { $0.severity == .error } }
  /// What the good rows bring.
  public var stock: [NewStock] { rows.map(\.stock) }
}

/// How a spreadsheet is to be read.
public struct InventoryImportOptions: Hashable, Sendable {
  /// What separates decimals; told from the file when nil.
  public var decimalMark: DecimalMark?
  /// Currency of values that name none, ISO 4217.
  public var currency: String?
  /// What headings stand for that the program does not know.
  public var columns: [String: InventoryColumn]

  /// Options; without arguments everything is told from the file.
  public init(
    decimalMark: DecimalMark? = nil, currency: String? = nil,
    columns: [String: InventoryColumn] = [:]
  ) {
    self.decimalMark = decimalMark
    self.currency = currency
    self.columns = Dictionary(
      columns.map { (ItemKey.folded($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}
