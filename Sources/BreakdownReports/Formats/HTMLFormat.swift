import BreakdownSheets
import CEmbeddedData
import Mustache
import ScreenplayModel

/// Pages for a browser: one file each, no network, no scripts, everything escaped.
public enum HTMLFormat {
  /// The whole breakdown on one page: lists, then a sheet per scene with its evidence.
  ///
  /// - Throws: ``ReportError/template(name:reason:)`` when the template cannot be read.
  public static func html(
    _ breakdown: Breakdown, purchaseList: PurchaseList
  ) throws(ReportError) -> [UInt8] {
    let template = try template(embedded_template_breakdown)
    let page = BreakdownPage(breakdown, purchaseList: purchaseList)
    return Array(template.render(page).utf8)
  }

  /// A page with one table; the cells of a column link to a page in the folder they name.
  public static func table(
    _ report: Report, linking column: String, to page: String
  ) throws(ReportError) -> [UInt8] {
    let template = try template(embedded_template_table)
    let linked = report.columns.firstIndex { $0.title == column }
    var table = TablePart(report)
    if let linked {
      for row in table.rows.indices where !table.rows[row].cells[linked].text.isEmpty {
        let folder = table.rows[row].cells[linked].text
        table.rows[row].cells[linked].link = percentEncoded(folder) + "/" + page
      }
    }
    return Array(template.render(table).utf8)
  }

  private static func template(_ file: EmbeddedFile) throws(ReportError) -> MustacheTemplate {
    let text = String(
      decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    do {
      return try MustacheTemplate(string: text)
    } catch {
      throw .template(name: String(cString: file.name), reason: "\(error)")
    }
  }

  /// A relative path that a browser takes for nothing else.
  private static func percentEncoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var encoded = "./"
    for byte in path.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "/"):
        encoded.append(Character(Unicode.Scalar(byte)))
      default:
        encoded += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return encoded
  }
}

/// A table, as the templates see it.
struct TablePart {
  struct Column {
    var name: String
    var numeric: Bool
  }

  struct Cell {
    var text: String
    var numeric: Bool
    var link: String?
  }

  struct Row {
    var cells: [Cell]
  }

  var id: String
  var title: String
  var columns: [Column]
  var rows: [Row]

  init(_ report: Report) {
    id = report.id
    title = report.title
    columns = report.columns.map { Column(name: $0.title, numeric: $0.kind.isNumeric) }
    rows = report.rows.map { row in
      Row(
        cells: row.indices.map {
          Cell(
            text: row[$0].description, numeric: report.columns[$0].kind.isNumeric, link: nil)
        })
    }
  }
}
