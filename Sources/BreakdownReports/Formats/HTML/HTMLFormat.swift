import BreakdownSheets
import ScreenplayModel

/// Pages for a browser: one file each, no network, everything escaped, readable without its script.
public enum HTMLFormat {
  /// The whole breakdown on one page: what it amounts to, the lists, a sheet per scene with its
  /// evidence.
  ///
  /// - Parameters:
  ///   - reports: The lists, in the order of the page.
  ///   - layout: Of the sheets.
  public static func html(
    _ breakdown: Breakdown, purchaseList: PurchaseList, reports: [Report],
    layout: SheetLayout = .standard
  ) -> [UInt8] {
    let page = BreakdownPage(
      breakdown, purchaseList: purchaseList, reports: reports, layout: layout)
    return HTMLFrame.page(
      title: "\(page.head.title) – breakdown", hasPicture: page.head.logo != nil,
      style: SheetStyle(layout).write, body: page.write)
  }

  /// A list as a page of its own.
  public static func report(_ report: Report, of script: ScriptFacts) -> [UInt8] {
    page(report, heading: "\(script.displayTitle) – \(report.title)", script: script, links: .none)
  }

  /// A page with one table; the cells of a column link to a page in the folder they name.
  public static func table(
    _ report: Report, linking column: String, to page: String
  ) -> [UInt8] {
    self.page(
      report, heading: report.title, script: nil, links: .pages(column: column, file: page))
  }

  private static func page(
    _ report: Report, heading: String, script: ScriptFacts?, links: ReportTable.Links
  ) -> [UInt8] {
    HTMLFrame.page(title: heading) { html in
      html.markup("<header class=\"page\">\n<h1>")
      html.text(heading)
      html.markup("</h1>\n")
      if let script { html.byline(of: script) }
      html.markup("</header>\n<main>\n")
      ReportTable(report, links: links).writeSection(heading: "List", to: &html)
      html.markup("</main>\n")
    }
  }
}

extension HTMLWriter {
  /// Who wrote the script, which draft it is, what file it was read from.
  mutating func byline(of script: ScriptFacts) {
    let facts = [script.author, script.draft, script.revision, script.file].compactMap { $0 }
    markup("<p class=\"byline\">")
    text(facts.joined(separator: " · "))
    markup("</p>\n")
  }
}
