import BreakdownSheets
import ScreenplayModel

/// Along the script, a column per scene: its light, its length, how much of each category it needs.
struct ScriptChart {
  /// A category and how many of its elements each scene needs.
  struct Row {
    var style: SheetLayout.BoxStyle
    /// Over the whole script.
    var elementCount: Int
    /// By scene, in script order.
    var counts: [Int]

    /// The first of the scenes that need most.
    var fullest: Int? { counts.indices.max { counts[$0] < counts[$1] } }
  }

  /// Bars are this high.
  private static let height = 20

  private let sheets: [BreakdownSheet]
  private let layout: SheetLayout
  /// The categories that hold anything, in sheet order.
  let rows: [Row]

  init(_ breakdown: Breakdown, layout: SheetLayout) {
    self.layout = layout
    sheets = breakdown.sheets
    var counts: [ElementCategory: [Int]] = [:]
    var elementCounts: [ElementCategory: Int] = [:]
    for element in breakdown.elements {
      elementCounts[element.category, default: 0] += 1
      for sheet in element.sheets {
        counts[element.category, default: [Int](repeating: 0, count: sheets.count)][sheet] += 1
      }
    }
    rows = breakdown.usedCategories.compactMap { category in
      counts[category].map {
        Row(
          style: layout.style(of: .category(category)),
          elementCount: elementCounts[category] ?? 0, counts: $0)
      }
    }
  }

  /// The chart: a table with a strip in each row.
  func write(to html: inout HTMLWriter) {
    html.markup("<table class=\"chart script\">\n<caption>Along the script</caption>\n<thead><tr>")
    html.markup("<th scope=\"col\">Category</th>")
    html.markup("<th scope=\"col\" class=\"graph\">Scene by scene</th>")
    html.markup("<th scope=\"col\" class=\"n\">Elements</th>")
    html.markup("<th scope=\"col\" class=\"n\">Scenes</th>")
    html.markup("<th scope=\"col\">Most in scene</th></tr></thead>\n<tbody>\n")
    writeLights(to: &html)
    writeLengths(to: &html)
    for row in rows { write(row, to: &html) }
    html.markup("</tbody>\n</table>\n")
  }

  private func writeLights(to html: inout HTMLWriter) {
    html.markup("<tr><th scope=\"row\">Day and night</th><td class=\"graph\">")
    html.markup("<svg class=\"strip lights\"")
    openStrip("Each scene in the colour of its strip", to: &html)
    for (place, sheet) in sheets.enumerated() where !sheet.isOmitted {
      html.markup("<a href=\"#sheet-")
      html.number(sheet.sheetNumber)
      html.markup("\" tabindex=\"-1\">")
      writeBar(
        at: place, height: Self.height, color: layout.strip(sheet.stripColor).color,
        title: "\(sheet.sceneLabel)  \(sheet.heading)", to: &html)
      html.markup("</a>")
    }
    html.markup("</svg></td><td></td><td class=\"n\">")
    html.number(sheets.count { !$0.isOmitted })
    html.markup("</td><td></td></tr>\n")
  }

  private func writeLengths(to html: inout HTMLWriter) {
    let lengths = sheets.map(\.eighths)
    let longest = lengths.indices.max { lengths[$0] < lengths[$1] }
    html.markup("<tr><th scope=\"row\">Length</th><td class=\"graph\">")
    html.markup("<svg class=\"strip\"")
    openStrip("Length of each scene", to: &html)
    for (place, length) in lengths.enumerated() where length.count > 0 {
      writeBar(
        at: place, height: Self.height(length.count, of: longest.map { lengths[$0].count } ?? 0),
        color: nil, title: "\(sheets[place].sceneLabel): \(length)", to: &html)
    }
    html.markup("</svg></td><td></td><td></td><td>")
    if let longest { writeMost(lengths[longest].description, in: sheets[longest], to: &html) }
    html.markup("</td></tr>\n")
  }

  private func write(_ row: Row, to html: inout HTMLWriter) {
    let most = row.fullest.map { row.counts[$0] } ?? 0
    html.markup("<tr><th scope=\"row\">")
    html.text(row.style.title)
    html.markup("</th><td class=\"graph\">")
    html.markup("<svg class=\"strip\"")
    openStrip("\(row.style.title), scene by scene", to: &html)
    for (place, count) in row.counts.enumerated() where count > 0 {
      writeBar(
        at: place, height: Self.height(count, of: most), color: row.style.color,
        title: "\(sheets[place].sceneLabel): \(count)", to: &html)
    }
    html.markup("</svg></td><td class=\"n\">")
    html.number(row.elementCount)
    html.markup("</td><td class=\"n\">")
    html.number(row.counts.count { $0 > 0 })
    html.markup("</td><td>")
    if let fullest = row.fullest { writeMost("\(most)", in: sheets[fullest], to: &html) }
    html.markup("</td></tr>\n")
  }

  private func writeMost(_ most: String, in sheet: BreakdownSheet, to html: inout HTMLWriter) {
    html.text(most)
    html.markup(" in ")
    html.sheetLink(Report.SceneReference(sheet))
  }

  private func openStrip(_ label: String, to html: inout HTMLWriter) {
    html.markup(" viewBox=\"0 0 ")
    html.number(max(1, sheets.count))
    html.markup(" 20\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"")
    html.text(label)
    html.markup("\">")
  }

  private func writeBar(
    at place: Int, height: Int, color: String?, title: String, to html: inout HTMLWriter
  ) {
    html.markup("<rect x=\"")
    html.number(place)
    html.markup("\" y=\"")
    html.number(Self.height - height)
    html.markup("\" height=\"")
    html.number(height)
    if let color {
      html.markup("\" fill=\"")
      html.color(color)
    }
    html.markup("\"><title>")
    html.text(title)
    html.markup("</title></rect>")
  }

  /// At least as high as can be seen.
  private static func height(_ count: Int, of most: Int) -> Int {
    most > 0 ? max(3, Int((Double(count) / Double(most) * Double(height)).rounded())) : 0
  }
}
