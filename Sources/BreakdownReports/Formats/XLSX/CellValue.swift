import ScreenplayModel

/// What a cell of a workbook holds.
enum CellValue {
  case text(String)
  case number(Double)
  case date(year: Int, month: Int, day: Int)
  case empty

  /// The number, where it is one.
  var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  /// A cell of a report; a length is either the text of a schedule or a number of pages.
  init(_ cell: Report.Cell, as kind: CellFormats.Kind) {
    switch cell {
    case .text(let text) where kind == .money:
      self = Self.amount(text).map(Self.number) ?? .text(text)
    case .text(let text): self = text.isEmpty ? .empty : .text(text)
    case .number(let number): self = .number(Double(number))
    case .eighths(let eighths) where kind == .pages: self = .number(Double(eighths.count) / 8)
    case .eighths(let eighths): self = .text(eighths.description)
    case .date(let text): self = Self.day(text) ?? .text(text)
    case .scenes(let scenes): self = scenes.isEmpty ? .empty : .text(cell.description)
    case .empty: self = .empty
    }
  }

  /// `2027-03-09`; nil for a day before Excel's first.
  private static func day(_ text: String) -> CellValue? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2],
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1900...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return .date(year: year, month: month, day: day)
  }

  /// `1250` or `1250.00`: digits and a point, nothing else.
  private static func amount(_ text: String) -> Double? {
    let isPlain = text.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
    return isPlain ? Double(text) : nil
  }
}
