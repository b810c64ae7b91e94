import BreakdownSheets

/// Comma-separated values by RFC 4180: UTF-8, CRLF, quotes where needed.
///
/// Cells that a spreadsheet would run as a formula are made harmless with a leading apostrophe.
public enum CSVFormat {
  /// A report as a table with a heading row.
  public static func csv(_ report: Report) -> [UInt8] {
    var bytes: [UInt8] = []
    append(report.columns.map(\.title), to: &bytes)
    for row in report.rows {
      append(
        row.map { cell in
          if case .number(let number) = cell { return String(number) }
          return harmless(cell.description)
        }, to: &bytes)
    }
    return bytes
  }

  /// Rows of texts that are already harmless.
  public static func append(_ row: [String], to bytes: inout [UInt8]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      appendQuoted(cell, to: &bytes)
    }
    bytes.append(contentsOf: [13, 10])
  }

  private static func appendQuoted(_ cell: String, to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let needsQuotes = cell.utf8.contains { $0 == quote || $0 == 44 || $0 == 10 || $0 == 13 }
    guard needsQuotes || cell.utf8.first == 32 || cell.utf8.last == 32 else {
      bytes.append(contentsOf: cell.utf8)
      return
    }
    bytes.append(quote)
    for byte in cell.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  /// Text that no spreadsheet takes for a formula.
  static func harmless(_ text: String) -> String {
    guard let first = text.utf8.first(where: { $0 != 32 }) else { return text }
    let isFormula = [
      UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 13,
    ]
    .contains(first)
    return isFormula ? "'" + text : text
  }
}
