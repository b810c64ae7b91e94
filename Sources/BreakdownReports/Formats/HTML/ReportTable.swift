import ScreenplayModel

/// A report as a table: its groups as bodies with a heading row, its totals as the foot.
struct ReportTable {
  /// Where cells lead.
  enum Links {
    case none
    /// Scenes lead to their sheets on the same page.
    case sheets
    /// The cells of a column lead to a file in the folder they name.
    case pages(column: String, file: String)
  }

  /// Wider tables scroll in a box of their own on every screen.
  private static let mostColumns = 14

  private let report: Report
  private let links: Links
  /// The columns that are shown: not the one the rows are grouped by, nor empty ones.
  private let columns: [Int]
  /// The columns that are written in by hand: on paper only.
  private let entryColumns: Set<Int>

  init(_ report: Report, links: Links) {
    let report = report.printed
    self.report = report
    self.links = links
    let isEmpty = report.columns.indices.map { column in
      report.rows.allSatisfy { $0[column].description.isEmpty }
    }
    entryColumns = Set(
      report.columns.indices.filter { report.columns[$0].entry != nil && isEmpty[$0] })
    columns = report.columns.indices.filter { column in
      column != report.groupColumn
        && (!isEmpty[column] || report.columns[column].entry != nil || report.rows.isEmpty)
    }
  }

  /// The table with heading and note.
  ///
  /// - Parameter heading: Stands for the report's title where that is on the page already.
  func writeSection(heading: String? = nil, to html: inout HTMLWriter) {
    html.markup("<section class=\"list\" id=\"")
    html.text(report.id)
    html.markup("\" aria-labelledby=\"")
    html.text(report.id)
    html.markup("-title\">\n<h2 id=\"")
    html.text(report.id)
    html.markup(heading == nil ? "-title\">" : "-title\" class=\"unseen\">")
    html.text(heading ?? report.title)
    html.markup("</h2>\n")
    if let note = report.note {
      html.markup("<p class=\"note\">")
      html.text(note)
      html.markup("</p>\n")
    }
    if report.rows.isEmpty {
      html.markup("<p class=\"note\">Nothing in this script.</p>\n")
    } else {
      writeTable(to: &html)
    }
    html.markup("</section>\n")
  }

  private func writeTable(to html: inout HTMLWriter) {
    let isWide = columns.count - entryColumns.count > Self.mostColumns
    html.markup(isWide ? "<div class=\"scroll wide\"" : "<div class=\"scroll\"")
    html.markup(" tabindex=\"0\" role=\"group\" aria-labelledby=\"")
    html.text(report.id)
    html.markup("-title\">\n<table>\n<thead><tr>")
    for column in columns { writeHead(report.columns[column], column, to: &html) }
    html.markup("</tr></thead>\n")
    writeRows(to: &html)
    if let totals = report.totals {
      html.markup("<tfoot>")
      writeRow(totals, to: &html)
      html.markup("</tfoot>\n")
    }
    html.markup("</table>\n</div>\n")
  }

  private func writeHead(_ head: Report.Column, _ column: Int, to html: inout HTMLWriter) {
    html.markup("<th scope=\"col\"")
    if entryColumns.contains(column) {
      html.markup(" class=\"e\"")
    } else if head.kind.isNumeric {
      html.markup(" class=\"n\"")
    }
    switch head.kind {
    case .text, .date: break
    case .number, .money: html.markup(" data-kind=\"number\"")
    case .eighths: html.markup(" data-kind=\"eighths\"")
    case .scenes: html.markup(" data-kind=\"scenes\"")
    }
    html.markup(">")
    html.text(head.title)
    html.markup("</th>")
  }

  private func writeRows(to html: inout HTMLWriter) {
    html.markup("<tbody>\n")
    var group: Report.Cell?
    for row in report.rows {
      if let column = report.groupColumn, row[column] != group {
        if group != nil { html.markup("</tbody>\n<tbody>\n") }
        group = row[column]
        html.markup("<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"")
        html.number(columns.count)
        html.markup("\">")
        html.text(row[column].description)
        html.markup("</th></tr>\n")
      }
      writeRow(row, to: &html)
    }
    html.markup("</tbody>\n")
  }

  private func writeRow(_ row: [Report.Cell], to html: inout HTMLWriter) {
    html.markup("<tr>")
    for column in columns {
      if entryColumns.contains(column) {
        html.markup("<td class=\"e\">")
      } else if report.columns[column].kind.isNumeric {
        html.markup("<td class=\"n\">")
      } else {
        html.markup("<td>")
      }
      write(row[column], in: report.columns[column], to: &html)
      html.markup("</td>")
    }
    html.markup("</tr>\n")
  }

  private func write(
    _ cell: Report.Cell, in column: Report.Column, to html: inout HTMLWriter
  ) {
    switch (cell, links) {
    case (.scenes(let scenes), .sheets):
      for (place, scene) in scenes.enumerated() {
        if place > 0 { html.markup(", ") }
        html.sheetLink(scene)
      }
    case (.text(let folder), .pages(column.title, let file)) where !folder.isEmpty:
      html.markup("<a href=\"./")
      html.path(folder)
      html.markup("/")
      html.path(file)
      html.markup("\">")
      html.text(folder)
      html.markup("</a>")
    default: html.text(cell.description)
    }
  }
}

extension HTMLWriter {
  /// A scene's label that leads to its sheet.
  mutating func sheetLink(_ scene: Report.SceneReference) {
    markup("<a href=\"#sheet-")
    number(scene.sheetNumber)
    markup("\">")
    text(scene.label)
    markup("</a>")
  }

  /// A relative path that a browser takes for nothing else.
  mutating func path(_ path: String) {
    for byte in path.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "/"):
        text(String(Unicode.Scalar(byte)))
      default:
        markup("%")
        if byte < 16 { markup("0") }
        text(String(byte, radix: 16, uppercase: true))
      }
    }
  }
}
