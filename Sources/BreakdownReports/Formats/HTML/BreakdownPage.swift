import BreakdownSheets
import ScreenplayModel

/// A breakdown on one page: what it amounts to, the lists, the sheets.
struct BreakdownPage {
  private let breakdown: Breakdown
  private let purchaseList: PurchaseList
  private let reports: [Report]
  private let layout: SheetLayout
  /// The production.
  let head: SheetHead

  init(
    _ breakdown: Breakdown, purchaseList: PurchaseList, reports: [Report], layout: SheetLayout
  ) {
    self.breakdown = breakdown
    self.purchaseList = purchaseList
    self.reports = reports
    self.layout = layout
    head = SheetHead(breakdown.script, layout: layout)
  }

  /// All that stands in the body.
  func write(to html: inout HTMLWriter) {
    html.markup("<a class=\"skip\" href=\"#contents\">Skip to the contents</a>\n")
    html.markup("<header class=\"page\">\n<h1>")
    html.production(head)
    html.markup("</h1>\n")
    html.byline(of: breakdown.script)
    writeFacts(to: &html)
    html.markup("</header>\n")
    writeContents(to: &html)
    html.markup("<main>\n")
    writeCharts(to: &html)
    for report in reports { ReportTable(report, links: .sheets).writeSection(to: &html) }
    SheetsPart(breakdown, head: head, layout: layout).write(to: &html)
    html.markup("</main>\n")
  }

  private func writeFacts(to html: inout HTMLWriter) {
    let cast = breakdown.elements.count { $0.category == .castMembers }
    let facts = [
      ("\(breakdown.sheets.count { !$0.isOmitted })", "scenes"),
      ("\(breakdown.script.pages)", "pages"),
      (breakdown.totalEighths.description, "pages when eighths are added up"),
      ("\(cast)", "cast"), ("\(breakdown.elements.count - cast)", "other elements"),
      ("\(purchaseList.items.count)", "items to buy, rent or make"),
    ]
    html.markup("<ul class=\"facts\">")
    for (value, label) in facts {
      html.markup("<li><b>")
      html.text(value)
      html.markup("</b> ")
      html.text(label)
      html.markup("</li>")
    }
    html.markup("</ul>\n")
  }

  private func writeContents(to html: inout HTMLWriter) {
    html.markup("<nav id=\"contents\" aria-label=\"Contents\" tabindex=\"-1\">\n<ul>\n")
    for report in reports { writeContent(report.id, report.title, report.rows.count, to: &html) }
    writeContent("sheets", "Breakdown sheets", breakdown.sheets.count, to: &html)
    html.markup("</ul>\n</nav>\n")
  }

  private func writeContent(
    _ id: String, _ title: String, _ count: Int, to html: inout HTMLWriter
  ) {
    html.markup("<li><a href=\"#")
    html.text(id)
    html.markup("\">")
    html.text(title)
    html.markup("</a> <span>")
    html.number(count)
    html.markup("</span></li>\n")
  }

  private func writeCharts(to html: inout HTMLWriter) {
    html.markup("<section id=\"overview\" aria-labelledby=\"overview-title\">\n")
    html.markup("<h2 id=\"overview-title\">Overview</h2>\n<div class=\"charts\">\n")
    LightChart(breakdown, layout: layout).write(to: &html)
    ScriptChart(breakdown, layout: layout).write(to: &html)
    html.markup("</div>\n</section>\n")
  }
}
