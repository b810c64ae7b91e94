import BreakdownSheets
import ScreenplayModel

/// A breakdown, as the page's template sees it.
struct BreakdownPage {
  struct Fact {
    var value: String
    var label: String
  }

  struct Link {
    var id: String
    var title: String
  }

  var title: String
  var author: String?
  var draft: String?
  var file: String
  var facts: [Fact]
  var lists: [Link]
  var tables: [TablePart]
  var sheets: [SheetPart]

  init(_ breakdown: Breakdown, purchaseList: PurchaseList) {
    let script = breakdown.script
    title = script.displayTitle
    author = script.author
    draft = script.draft
    file = script.file
    let scenes = breakdown.sheets.count { !$0.isOmitted }
    facts = [
      Fact(value: "\(scenes)", label: "scenes"), Fact(value: "\(script.pages)", label: "pages"),
      Fact(value: breakdown.totalEighths.description, label: "pages in eighths"),
      Fact(
        value: "\(breakdown.elements.count { $0.category == .castMembers })", label: "cast"),
      Fact(value: "\(purchaseList.items.count)", label: "items to buy, rent or make"),
    ]
    var sceneList = TablePart(.sceneList(breakdown))
    sceneList.id = "scenes"
    var castList = TablePart(.castList(breakdown))
    castList.id = "cast"
    let elementLists = Report.elementLists(breakdown).map(TablePart.init)
    lists = elementLists.map { Link(id: $0.id, title: $0.title) }
    tables = [sceneList, castList] + elementLists + [TablePart(.purchaseList(purchaseList))]
    sheets = breakdown.sheets.map { SheetPart($0, of: breakdown) }
  }
}

/// A sheet, as the page's template sees it.
struct SheetPart {
  struct Evidence {
    var line: Int
    var text: String
    var rule: String
  }

  struct Entry {
    var mark: String?
    var name: String
    var note: String?
    var doubtful: Bool
    var evidence: [Evidence]
  }

  struct Box {
    var title: String
    var color: String
    var entries: [Entry]
  }

  struct Field {
    var label: String
    var value: String
  }

  var sheet: Int
  var number: String?
  var heading: String
  var light: String
  var stripHex: String
  var stripName: String
  var omitted: Bool
  var fields: [Field]
  var boxes: [Box]

  init(_ sheet: BreakdownSheet, of breakdown: Breakdown) {
    self.sheet = sheet.sheetNumber
    number = sheet.sceneNumber
    heading = sheet.heading
    light = [sheet.dayNight?.rawValue, sheet.setting?.rawValue].compactMap { $0 }
      .joined(separator: " ")
    stripHex = sheet.stripColor.hex
    stripName = sheet.stripColor.name
    omitted = sheet.isOmitted
    let proposed = sheet.inferred.contains(.scriptDay) ? " (proposed)" : ""
    fields = [
      Field(label: "Set", value: sheet.set),
      Field(label: "Time", value: sheet.timeOfDay ?? ""),
      Field(label: "Script day", value: sheet.scriptDay.map { $0 + proposed } ?? ""),
      Field(label: "Script page", value: sheet.page),
      Field(label: "Length", value: sheet.isOmitted ? "" : sheet.eighths.description),
    ]
    if let synopsis = sheet.synopsis { fields.append(Field(label: "Synopsis", value: synopsis)) }
    boxes = breakdown.usedCategories.compactMap { category in
      let entries = breakdown.entries(of: category, on: sheet).map { Self.entry($0, of: breakdown) }
      guard !entries.isEmpty else { return nil }
      return Box(title: category.title, color: category.color, entries: entries)
    }
    if !sheet.staging.isEmpty {
      let needs = sheet.staging.map { need in
        Entry(
          mark: nil, name: need.title, note: "\(need.department): \(need.why)", doubtful: false,
          evidence: need.evidence.map {
            Evidence(line: $0.position.line, text: $0.text, rule: $0.rule)
          })
      }
      boxes.append(Box(title: "Staging needs", color: "#1A1A1A", entries: needs))
    }
  }

  private static func entry(_ entry: SheetElement, of breakdown: Breakdown) -> Entry {
    let element = breakdown.element(of: entry)
    var notes: [String] = []
    if entry.isSpeaking == false { notes.append("silent") }
    if let kind = element.kind, element.category == .props, kind != "hand" { notes.append(kind) }
    if entry.source == .explicit || entry.source == .manual { notes.append("tagged") }
    return Entry(
      mark: element.boardNumber.map { "\($0)" }
        ?? (entry.quantity > 1 ? "\(entry.quantity)×" : nil),
      name: element.name, note: notes.isEmpty ? nil : notes.joined(separator: ", "),
      doubtful: entry.isDoubtful,
      evidence: entry.evidence.map {
        Evidence(line: $0.position.line, text: $0.text, rule: $0.rule)
      })
  }
}
