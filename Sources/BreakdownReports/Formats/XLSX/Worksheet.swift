import CXlsxWriter
import ScreenplayModel

/// A sheet while it is written, row by row from the top; rows and columns count from 0.
///
/// What is said of the whole sheet (filter, print, entries) comes before its first row.
struct Worksheet {
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let file: WorkbookFile
  private let library: breakdown_workbooks

  /// A sheet of a workbook.
  init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, of file: WorkbookFile) {
    self.sheet = sheet
    self.file = file
    library = file.library
  }

  // MARK: Cells

  /// Writes a cell; of an empty one, its look.
  func write(_ value: CellValue, row: Int, column: Int, _ format: CellFormats.Format) {
    let (row, column) = (UInt32(clamping: row), UInt16(clamping: column))
    switch value {
    case .text(let text):
      file.note(library.worksheet_write_string(sheet, row, column, CellText.cell(text), format))
    case .number(let number):
      file.note(library.worksheet_write_number(sheet, row, column, number, format))
    case .date(let year, let month, let day):
      var day = lxw_datetime(
        year: Int32(year), month: Int32(month), day: Int32(day), hour: 0, min: 0, sec: 0)
      file.note(library.worksheet_write_datetime(sheet, row, column, &day, format))
    case .empty: file.note(library.worksheet_write_blank(sheet, row, column, format))
    }
  }

  /// Writes the sum of those cells above that a filter leaves.
  func writeSum(
    of rows: ClosedRange<Int>, is sum: Double, row: Int, column: Int, _ format: CellFormats.Format
  ) {
    let letters = Self.letters(column)
    let cells = "\(letters)\(rows.lowerBound + 1):\(letters)\(rows.upperBound + 1)"
    file.note(
      library.worksheet_write_formula_num(
        sheet, UInt32(clamping: row), UInt16(clamping: column), "=SUBTOTAL(109,\(cells))", format,
        sum))
  }

  /// Writes a link to another sheet.
  func writeLink(
    to name: String, _ text: String, row: Int, column: Int, _ format: CellFormats.Format
  ) {
    let quoted = name.split(separator: "'", omittingEmptySubsequences: false).joined(
      separator: "''")
    file.note(
      library.worksheet_write_url_opt(
        sheet, UInt32(clamping: row), UInt16(clamping: column), "internal:'\(quoted)'!A1", format,
        CellText.cell(text), nil))
  }

  /// Sets the height of a row that is next to be written, in points.
  func setHeight(_ height: Double, row: Int) {
    file.note(library.worksheet_set_row(sheet, UInt32(clamping: row), height, nil))
  }

  // MARK: The whole sheet

  /// Sets the width of a column, in characters.
  func setWidth(_ width: Double, column: Int) {
    let column = UInt16(clamping: column)
    file.note(library.worksheet_set_column(sheet, column, column, width, nil))
  }

  /// Keeps the first row in sight, on paper too, and puts a filter on it and the rows under it.
  func setHeads(columns: Int, rows: Int) {
    let (last, lastRow) = (UInt16(clamping: columns - 1), UInt32(clamping: rows))
    library.worksheet_freeze_panes(sheet, 1, 0)
    file.note(library.worksheet_repeat_rows(sheet, 0, 0))
    file.note(library.worksheet_autofilter(sheet, 0, 0, lastRow, last))
    // Scene numbers are text, and no mistake.
    file.note(
      library.worksheet_ignore_errors(
        sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue),
        "A1:\(Self.letters(columns - 1))\(rows + 3)"))
  }

  /// Sets the sheet up for paper: one page wide, with a header and the page's number.
  func setPrint(_ paper: Paper, isWide: Bool, header: String, title: String, footer: String) {
    let isLetter = paper == .letter
    library.worksheet_set_paper(sheet, isLetter ? 1 : 9)
    if isWide { library.worksheet_set_landscape(sheet) }
    library.worksheet_fit_to_pages(sheet, 1, 0)
    library.worksheet_set_margins(sheet, 0.5, 0.5, 0.75, 0.75)
    let (left, right) = (Self.headerText(header), Self.headerText(title))
    file.note(library.worksheet_set_header(sheet, "&L\(left)&R\(right)"))
    file.note(
      library.worksheet_set_footer(sheet, "&L\(Self.headerText(footer))&RPage &P of &N"))
  }

  /// Prints the first columns only, down to a row.
  func setPrinted(columns: Int, lastRow: Int) {
    file.note(
      library.worksheet_print_area(
        sheet, 0, 0, UInt32(clamping: lastRow), UInt16(clamping: columns - 1)))
  }

  /// Says what may be written in cells.
  func validate(_ entry: Report.Entry, column: Int, rows: ClosedRange<Int>, title: String) {
    guard let message = entry.message, entry.fitsRule else { return }
    withCopies([CellText.line(title, most: 32), message] + entry.choices) { texts in
      var rule = lxw_data_validation()
      (rule.error_title, rule.error_message) = (texts[0], texts[1])
      var choices = Array(texts.dropFirst(2)) + [nil]
      choices.withUnsafeMutableBufferPointer { choices in
        Self.set(&rule, for: entry, choices: choices.baseAddress)
        let column = UInt16(clamping: column)
        file.note(
          library.worksheet_data_validation_range(
            sheet, UInt32(clamping: rows.lowerBound), column, UInt32(clamping: rows.upperBound),
            column, &rule))
      }
    }
  }

  private static func set(
    _ rule: inout lxw_data_validation, for entry: Report.Entry,
    choices: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
  ) {
    switch entry {
    case .text: break
    case .date:
      rule.validate = UInt8(LXW_VALIDATION_TYPE_DATE.rawValue)
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
      rule.value_datetime = lxw_datetime(year: 1900, month: 1, day: 1, hour: 0, min: 0, sec: 0)
    case .money:
      rule.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
    case .choice:
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      rule.value_list = choices
    }
  }

  /// Text of a header or footer, where `&` begins a command; libxlsxwriter also takes `&&G` for a
  /// picture.
  private static func headerText(_ text: String) -> String {
    var result = ""
    var isAfterSign = false
    for character in CellText.line(text, most: 50) {
      if isAfterSign, character == "G" || character == "[" { result.append(" ") }
      isAfterSign = character == "&"
      result += isAfterSign ? "&&" : String(character)
    }
    return result
  }

  /// `A`, `B`, … `Z`, `AA`.
  private static func letters(_ column: Int) -> String {
    var rest = column
    var letters = ""
    while rest >= 0 {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    }
    return letters
  }
}

extension Report.Entry {
  /// What a workbook offers to choose from.
  fileprivate var choices: [String] {
    if case .choice(let choices) = self { choices } else { [] }
  }

  /// Whether Excel takes the choices: it wants them as one short text with commas in between.
  fileprivate var fitsRule: Bool {
    choices.joined(separator: ",").utf16.count <= 255 && !choices.contains { $0.contains(",") }
  }

  /// What is said when something else is written; nil when everything may be.
  fileprivate var message: String? {
    switch self {
    case .text: nil
    case .date: "A day, such as 2027-03-09."
    case .money: "An amount, 0 or more, without a currency."
    case .choice: "One of the list."
    }
  }
}
