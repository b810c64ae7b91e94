import BreakdownSheets
import ScreenplayModel

/// What a breakdown sheet says, apart from how it is drawn: PDF and HTML print the same.
struct SheetContent {
  /// A field of the header.
  struct Field: Hashable {
    /// As printed in front of it.
    var title: String
    /// Empty when it is filled in by hand.
    var value: String
    /// Said beside the value: `proposed`, `FLASHBACK`, the light of a `LATER`.
    var remarks: [String] = []
  }

  /// A box: a category with everything the scene needs of it.
  struct Box: Hashable {
    var title: String
    /// Traditional colour, `#RRGGBB`.
    var color: String
    /// Traditional mark, so that the colour is not the only carrier.
    var mark: String
    var entries: [Entry] = []
  }

  /// A line of a box.
  struct Entry: Hashable {
    var boardNumber: Int?
    var name: String
    /// How many at once; 1 is not printed.
    var quantity = 1
    /// What nobody may overlook: `weapon`, `child`.
    var warnings: [String] = []
    /// What is good to know: `silent`, `burnt`.
    var remarks: [String] = []
    /// Printed lighter, with a question mark.
    var isDoubtful = false
    var source: TagSource?
    var evidence: [Evidence] = []
  }

  var sheetNumber: Int
  /// The scene's number in the script; a dash when it has none.
  var sceneNumber: String
  /// What lists call the scene.
  var sceneLabel: String
  var heading: String
  /// The strip's meaning in words: `NIGHT EXT`.
  var light: String
  var strip: StripColor
  var isOmitted: Bool
  /// The header, row by row; the synopsis stands by itself.
  var fields: [SheetField: Field]
  var synopsis: String
  var boxes: [Box]
}

/// The fields of a sheet's header.
enum SheetField: CaseIterable {
  case setting, set, light, location, scriptDay, page, length, sequence, unit, time, draft

  /// As printed.
  var title: String {
    switch self {
    case .setting: "INT/EXT"
    case .set: "Set"
    case .light: "Day/Night"
    case .location: "Location"
    case .scriptDay: "Script day"
    case .page: "Script page"
    case .length: "Length (pages)"
    case .sequence: "Sequence"
    case .unit: "Unit"
    case .time: "Est. time"
    case .draft: "Draft"
    }
  }
}

extension SheetContent {
  /// The sheets of a breakdown, in its order.
  static func sheets(of breakdown: Breakdown) -> [SheetContent] {
    var names: [String: String] = [:]
    for element in breakdown.elements { names[element.id] = element.name }
    return breakdown.sheets.map { SheetContent($0, of: breakdown, names: names) }
  }

  private init(_ sheet: BreakdownSheet, of breakdown: Breakdown, names: [String: String]) {
    sheetNumber = sheet.sheetNumber
    sceneNumber = sheet.sceneNumber ?? "–"
    sceneLabel = sheet.sceneLabel
    heading = sheet.heading
    light = [sheet.dayNight?.rawValue, sheet.setting?.rawValue].compactMap { $0 }
      .joined(separator: " ")
    strip = sheet.stripColor
    isOmitted = sheet.isOmitted
    fields = Self.fields(of: sheet, script: breakdown.script)
    synopsis = sheet.synopsis ?? ""
    boxes = Self.boxes(of: sheet, breakdown: breakdown)
    if let staging = Self.stagingBox(sheet.staging, names: names) { boxes.append(staging) }
  }

  private static func fields(
    of sheet: BreakdownSheet, script: ScriptFacts
  ) -> [SheetField: Field] {
    var values: [SheetField: String] = [
      .setting: sheet.setting?.rawValue ?? "", .set: sheet.set,
      .light: sheet.timeOfDay?.uppercased() ?? sheet.dayNight?.rawValue ?? "", .page: sheet.page,
      .length: sheet.isOmitted ? "" : sheet.eighths.description,
    ]
    values[.location] = sheet.location
    values[.scriptDay] = sheet.scriptDay
    values[.draft] = [script.draft, script.revision].compactMap { $0 }.joined(separator: " · ")
    var remarks: [SheetField: [String]] = [.set: sheet.modifiers]
    if let light = sheet.dayNight?.rawValue, light != values[.light] { remarks[.light] = [light] }
    if sheet.inferred.contains(.dayNight) { remarks[.light, default: []].append("proposed") }
    if sheet.inferred.contains(.scriptDay) { remarks[.scriptDay] = ["proposed"] }
    var fields: [SheetField: Field] = [:]
    for field in SheetField.allCases {
      fields[field] = Field(
        title: field.title, value: values[field] ?? "", remarks: remarks[field] ?? [])
    }
    return fields
  }

  private static func boxes(of sheet: BreakdownSheet, breakdown: Breakdown) -> [Box] {
    var boxes: [Box] = []
    var place: [ElementCategory: Int] = [:]
    for entry in sheet.elements {
      let element = breakdown.element(of: entry)
      let category = element.category
      let index = place[category] ?? boxes.count
      if index == boxes.count {
        place[category] = index
        boxes.append(Box(title: category.title, color: category.color, mark: category.mark))
      }
      boxes[index].entries.append(Entry(entry, element))
    }
    return boxes
  }

  private static func stagingBox(_ needs: [StagingNeed], names: [String: String]) -> Box? {
    guard !needs.isEmpty else { return nil }
    var box = Box(title: "Staging needs", color: "#1A1A1A", mark: "box")
    box.entries = needs.map { need in
      var reasons = need.because.map { names[$0] ?? $0 }
      if reasons.isEmpty { reasons = Array(need.quotes.prefix(2)) }
      let reason = reasons.isEmpty ? [] : ["for \(reasons.joined(separator: ", "))"]
      return Entry(name: need.title, remarks: reason)
    }
    return box
  }
}

extension SheetContent.Entry {
  /// Kinds that somebody has to act on: armourer, studio teacher.
  private static let warnedKinds: Set<String> = ["weapon", "ammunition", "explosive", "child"]

  init(_ entry: SheetElement, _ element: BreakdownElement) {
    self.init(name: element.name)
    boardNumber = element.boardNumber
    quantity = entry.quantity
    if let kind = element.kind, Self.warnedKinds.contains(kind) { warnings = [kind] }
    if entry.isSpeaking == false { remarks.append("silent") }
    if let damage = entry.damage { remarks.append(damage) }
    isDoubtful = entry.isDoubtful
    source = entry.source
    evidence = entry.evidence
  }
}
