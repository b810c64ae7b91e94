import BreakdownSheets
import ScreenplayModel

/// The sheets of a breakdown, as a browser shows them: what the printed ones say, and the evidence.
struct SheetsPart {
  /// A kind of box: what it is called and how it is marked.
  private struct BoxKind: Hashable {
    var title: String
    var color: String
  }

  /// Fields that say nothing new on a screen, or are only there to be filled in by hand.
  private static let printedFields: Set<SheetField> = [.setting, .draft]

  private let title: String
  private let contents: [SheetContent]
  /// The kinds of boxes, in sheet order.
  private let kinds: [BoxKind: Int]

  init(_ breakdown: Breakdown) {
    title = breakdown.script.displayTitle
    contents = SheetContent.sheets(of: breakdown)
    var kinds: [BoxKind: Int] = [:]
    for category in breakdown.usedCategories {
      kinds[BoxKind(title: category.title, color: category.color)] = kinds.count
    }
    for box in contents.lazy.flatMap(\.boxes) {
      let kind = BoxKind(title: box.title, color: box.color)
      if kinds[kind] == nil { kinds[kind] = kinds.count }
    }
    self.kinds = kinds
  }

  /// The rules that give strips and boxes their colours.
  func writeColors(to html: inout HTMLWriter) {
    for strip in StripColor.allCases {
      html.markup(".")
      html.text(strip.rawValue)
      html.markup(" { --strip: ")
      html.color(strip.hex)
      html.markup("; }\n")
    }
    for (kind, number) in kinds.sorted(by: { $0.value < $1.value }) {
      html.markup(".k")
      html.number(number)
      html.markup(" { --kind: ")
      html.color(kind.color)
      html.markup("; }\n")
    }
  }

  /// All sheets.
  func write(to html: inout HTMLWriter) {
    html.markup("<section id=\"sheets\" aria-labelledby=\"sheets-title\">\n")
    html.markup("<h2 id=\"sheets-title\">Breakdown sheets</h2>\n")
    html.markup("<p class=\"note\">An element opens to show where the script names it.</p>\n")
    for content in contents { write(content, to: &html) }
    html.markup("</section>\n")
  }

  private func write(_ content: SheetContent, to html: inout HTMLWriter) {
    html.markup("<article class=\"sheet ")
    html.text(content.strip.rawValue)
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
      html.markup("<div class=\"boxes\">\n")
      for box in content.boxes { write(box, to: &html) }
      html.markup("</div>\n")
    }
    html.markup("</article>\n")
  }

  private func writeBand(_ content: SheetContent, to html: inout HTMLWriter) {
    html.markup("<div class=\"band\"><p class=\"run\">")
    html.text(title)
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

  private func writeFields(_ content: SheetContent, to html: inout HTMLWriter) {
    html.markup("<dl class=\"fields\">")
    for field in SheetField.allCases {
      guard let entry = content.fields[field] else { continue }
      let isPrinted = entry.value.isEmpty || Self.printedFields.contains(field)
      html.markup(isPrinted ? "<div class=\"p f-" : "<div class=\"f-")
      html.text("\(field)")
      html.markup("\"><dt>")
      html.text(entry.title)
      html.markup("</dt><dd>")
      html.text(entry.value)
      for remark in entry.remarks { html.remark(remark) }
      html.markup("</dd></div>")
    }
    html.markup(
      content.synopsis.isEmpty ? "<div class=\"p f-synopsis\">" : "<div class=\"f-synopsis\">")
    html.markup("<dt>Synopsis</dt><dd>")
    html.text(content.synopsis)
    html.markup("</dd></div></dl>\n")
  }

  private func write(_ box: SheetContent.Box, to html: inout HTMLWriter) {
    html.markup("<section class=\"box k")
    html.number(kinds[BoxKind(title: box.title, color: box.color)] ?? 0)
    html.markup("\"><h4 class=\"m-")
    html.text(box.mark)
    html.markup("\">")
    html.text(box.title)
    if box.entries.count > 1 {
      html.markup(" <span>")
      html.number(box.entries.count)
      html.markup("</span>")
    }
    html.markup("</h4><ul>\n")
    for entry in box.entries { html.entry(entry) }
    html.markup("</ul></section>\n")
  }
}

extension HTMLWriter {
  /// What is said beside a value or a name.
  fileprivate mutating func remark(_ remark: String) {
    markup(" <i>")
    text(remark)
    markup("</i>")
  }

  /// A line of a box; it opens to show its evidence.
  fileprivate mutating func entry(_ entry: SheetContent.Entry) {
    markup(entry.isDoubtful ? "<li class=\"doubtful\">" : "<li>")
    if entry.evidence.isEmpty {
      name(of: entry)
    } else {
      markup("<details><summary>")
      name(of: entry)
      markup("</summary>")
      for place in EvidencePlaces.places(of: entry.evidence) { evidence(place) }
      markup("</details>")
    }
    markup("</li>\n")
  }

  private mutating func name(of entry: SheetContent.Entry) {
    if let number = entry.boardNumber {
      markup("<b>")
      self.number(number)
      markup("</b> ")
    }
    // What follows a name in Arabic or Hebrew stands after it, not inside.
    markup("<bdi>")
    text(entry.name)
    markup("</bdi>")
    if entry.quantity > 1 {
      markup(" <b>×")
      number(entry.quantity)
      markup("</b>")
    }
    if entry.isDoubtful { markup(" <b>?</b>") }
    for warning in entry.warnings {
      markup(" <strong>")
      text(warning)
      markup("</strong>")
    }
    for remark in entry.remarks { self.remark(remark) }
    if entry.source == .explicit || entry.source == .manual { remark("tagged") }
  }

  private mutating func evidence(_ places: EvidencePlaces) {
    markup("<p>“")
    text(places.text)
    markup("” <i>")
    text(places.rule)
    markup(places.lines.count > 1 ? "</i>, lines " : "</i>, line ")
    for (place, line) in places.lines.enumerated() {
      if place > 0 { markup(", ") }
      number(line)
    }
    markup("</p>")
  }
}

/// The lines on which a rule found the same words.
struct EvidencePlaces: Hashable {
  var text: String
  var rule: String
  var lines: [Int]

  /// Evidence by words and rule, in the order of the first lines.
  static func places(of evidence: [Evidence]) -> [EvidencePlaces] {
    var places: [EvidencePlaces] = []
    var known: [[String]: Int] = [:]
    for found in evidence {
      let line = found.position.line
      if let place = known[[found.text, found.rule]] {
        if places[place].lines.last != line { places[place].lines.append(line) }
      } else {
        known[[found.text, found.rule]] = places.count
        places.append(EvidencePlaces(text: found.text, rule: found.rule, lines: [line]))
      }
    }
    return places
  }
}
