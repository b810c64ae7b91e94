import CXlsxWriter

/// How the cells of a workbook look.
struct CellFormats {
  /// A format, as the library knows it.
  typealias Format = UnsafeMutablePointer<lxw_format>

  /// What a cell holds.
  enum Kind: Int, CaseIterable {
    case text, number, pages, date, money

    /// As Excel spells it; nil where it is to decide.
    fileprivate var numberFormat: String? {
      switch self {
      case .text, .number: nil
      case .pages: "# ?/8"
      case .date: "yyyy-mm-dd"
      case .money: "#,##0.00"
      }
    }
  }

  /// Where it stands.
  enum Place: Int, CaseIterable {
    case row, entry, totals
  }

  /// The heads of columns.
  let head: Format
  /// The script's title.
  let title: Format
  /// A line about the script.
  let fact: Format
  /// A link to a sheet.
  let link: Format
  private let cells: [[Format]]

  /// Adds the formats to a workbook.
  init(_ file: WorkbookFile) throws(ReportError) {
    let library = file.library
    head = try file.addFormat()
    library.format_set_bold(head)
    library.format_set_text_wrap(head)
    library.format_set_align(head, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    library.format_set_bg_color(head, Tint.head)
    library.format_set_bottom(head, UInt8(LXW_BORDER_THIN.rawValue))
    title = try file.addFormat()
    library.format_set_bold(title)
    library.format_set_font_size(title, 16)
    fact = try file.addFormat()
    library.format_set_align(fact, UInt8(LXW_ALIGN_LEFT.rawValue))
    link = try file.addFormat()
    library.format_set_font_color(link, Tint.link)
    library.format_set_underline(link, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    library.format_set_align(link, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    var cells: [[Format]] = []
    for kind in Kind.allCases {
      var row: [Format] = []
      for place in Place.allCases { row.append(try Self.cell(kind, place, in: file)) }
      cells.append(row)
    }
    self.cells = cells
  }

  /// The format of a cell.
  func cell(_ kind: Kind, _ place: Place) -> Format { cells[kind.rawValue][place.rawValue] }

  private static func cell(
    _ kind: Kind, _ place: Place, in file: WorkbookFile
  ) throws(ReportError) -> Format {
    let format = try file.addFormat()
    let library = file.library
    library.format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if kind == .text {
      library.format_set_text_wrap(format)
    } else if kind != .date {
      library.format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
      library.format_set_indent(format, 1)
    }
    if let numberFormat = kind.numberFormat {
      library.format_set_num_format(format, numberFormat)
    }
    if place == .entry { library.format_set_bg_color(format, Tint.entry) }
    if place == .totals {
      library.format_set_bold(format)
      library.format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue))
    } else {
      library.format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
      library.format_set_bottom_color(format, Tint.line)
    }
    return format
  }

  /// Colours of cells.
  private enum Tint {
    static let head: lxw_color_t = 0xE4E8EE
    static let entry: lxw_color_t = 0xFFF9E0
    static let line: lxw_color_t = 0xD0D0D0
    static let link: lxw_color_t = 0x1F4E9C
  }
}
