import BreakdownSheets
import ScreenplayModel

/// The sheets of a breakdown, as a browser shows them: what the printed ones say, and the evidence.
struct SheetsPart {
  /// Fields that say nothing new on a screen; paper has them, and those to be filled in by hand.
  private static let printedFields: Set<SheetField> = [.interiorExterior, .draft, .revision]

  private let layout: SheetLayout
  private let head: SheetHead
  private let contents: [SheetContent]
  /// Of each sheet.
  private let lights: [StripColor]

  init(_ breakdown: Breakdown, head: SheetHead, layout: SheetLayout) {
    self.layout = layout
    self.head = head
    contents = SheetContent.sheets(of: breakdown, layout: layout)
    lights = breakdown.sheets.map(\.stripColor)
  }

  /// All sheets.
  func write(to html: inout HTMLWriter) {
    html.markup("<section id=\"sheets\" aria-labelledby=\"sheets-title\">\n")
    html.markup("<h2 id=\"sheets-title\">Breakdown sheets</h2>\n")
    html.markup("<p class=\"note\">An element opens to show where the script names it.</p>\n")
    for (content, light) in zip(contents, lights) { write(content, light, to: &html) }
    html.markup("</section>\n")
  }

  private func write(_ content: SheetContent, _ light: StripColor, to html: inout HTMLWriter) {
    html.markup("<article class=\"sheet ")
    html.text(light.rawValue)
    html.markup("\" id=\"sheet-")
    html.number(content.sheetNumber)
    html.markup("\" data-scene=\"")
    html.text(content.sceneLabel)
    html.markup("\">\n")
    writeBand(content, to: &html)
    if content.isOmitted {
      html.markup("<p class=\"omitted\">OMITTED</p>\n")
    } else {
      writeFields(content, to: &html)
      writeBoxes(content.boxes, to: &html)
      writeNotes(to: &html)
    }
    html.markup("</article>\n")
  }

  private func writeBand(_ content: SheetContent, to html: inout HTMLWriter) {
    html.markup("<div class=\"band\"><p class=\"run\">")
    html.production(head)
    html.markup("</p><h3><span class=\"scene\">")
    html.text(content.sceneNumber)
    html.markup("</span> ")
    html.text(content.heading)
    html.markup("</h3><p class=\"light\">")
    if !content.isOmitted {
      html.markup("<b>")
      html.text(content.light)
      html.markup("</b> (")
      html.text(content.strip.name)
      html.markup(")")
    }
    html.markup("</p><p class=\"number\">Sheet <b>")
    html.number(content.sheetNumber)
    html.markup("</b></p></div>\n")
  }

  // MARK: Fields

  private func writeFields(_ content: SheetContent, to html: inout HTMLWriter) {
    html.markup("<div class=\"fields\">")
    for row in layout.rows {
      html.markup("<dl>")
      for cell in row {
        if let field = content.fields[cell.field] { write(field, cell.field, to: &html) }
      }
      html.markup("</dl>")
    }
    html.markup("</div>\n")
  }

  private func write(
    _ content: SheetContent.Field, _ field: SheetField, to html: inout HTMLWriter
  ) {
    let isForPaper = content.value.isEmpty || Self.printedFields.contains(field)
    html.markup(isForPaper ? "<div class=\"p f-" : "<div class=\"f-")
    html.text(field.rawValue)
    html.markup("\"><dt>")
    html.text(content.title)
    html.markup("</dt><dd>")
    html.text(content.value)
    for remark in content.remarks { html.remark(remark) }
    html.markup("</dd></div>")
  }

  // MARK: Boxes

  private func writeBoxes(_ boxes: [SheetContent.Box], to html: inout HTMLWriter) {
    switch layout.arrangement {
    case .flowing:
      html.markup("<div class=\"boxes\">\n")
      for box in boxes { write(box, to: &html) }
    case .fixed(let columns):
      html.markup("<div class=\"boxes fixed\">\n")
      for column in columns.indices {
        html.markup("<div>\n")
        for box in boxes where box.column == column { write(box, to: &html) }
        html.markup("</div>\n")
      }
    }
    html.markup("</div>\n")
  }

  private func write(_ box: SheetContent.Box, to html: inout HTMLWriter) {
    html.markup(box.entries.isEmpty ? "<section class=\"p box k" : "<section class=\"box k")
    html.number(box.kind.place)
    html.markup("\"><h4 class=\"m-")
    html.text(box.style.mark.rawValue)
    html.markup("\">")
    html.text(box.style.title)
    if box.entries.count > 1 {
      html.markup(" <span>")
      html.number(box.entries.count)
      html.markup("</span>")
    }
    html.markup("</h4><ul>\n")
    for entry in box.entries { html.entry(entry) }
    html.markup("</ul></section>\n")
  }

  private func writeNotes(to html: inout HTMLWriter) {
    guard layout.notes.isShown else { return }
    html.markup("<p class=\"notes\">")
    html.text(layout.notes.title)
    html.markup("</p>\n")
  }
}

extension SheetBoxKind {
  /// Its place on the usual sheet, from 0.
  var place: Int {
    switch self {
    case .category(let category): category.order
    case .staging: ElementCategory.all.count
    }
  }
}

extension HTMLWriter {
  /// The production: logo, title, company and episode.
  mutating func production(_ head: SheetHead) {
    if head.logo != nil { markup("<span class=\"logo\" role=\"img\" aria-label=\"Logo\"></span>") }
    text(head.title)
    for part in [head.company, head.episode] where !part.isEmpty {
      markup(" <i>")
      text(part)
      markup("</i>")
    }
  }
}
