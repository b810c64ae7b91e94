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
    var kind: SheetBoxKind
    var style: SheetLayout.BoxStyle
    /// The column it stands in, from 0; nil when it goes wherever there is room.
    var column: Int?
    /// Empty when somebody may want to write in it.
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
  var strip: SheetLayout.Strip
  var isOmitted: Bool
  var fields: [SheetField: Field]
  /// In the order of the layout.
  var boxes: [Box]
}

extension SheetContent {
  /// The sheets of a breakdown, in its order.
  static func sheets(of breakdown: Breakdown, layout: SheetLayout) -> [SheetContent] {
    let elements = breakdown.elements.map { ($0.id, $0.name) }
    let maker = SheetContentMaker(
      breakdown: breakdown, layout: layout, places: layout.boxPlaces,
      names: Dictionary(elements, uniquingKeysWith: { first, _ in first }))
    return breakdown.sheets.map(maker.content)
  }
}

/// What stands at the head of every sheet.
struct SheetHead: Hashable {
  var title: String
  var company: String
  var episode: String
  var logo: SheetLogo?

  /// The layout's, or the script's where the layout says nothing.
  init(_ script: ScriptFacts, layout: SheetLayout) {
    let production = layout.production
    title = production.title.isEmpty ? script.displayTitle : production.title
    (company, episode, logo) = (production.company, production.episode, production.logo)
  }
}

/// Says what stands on the sheets of a breakdown.
private struct SheetContentMaker {
  let breakdown: Breakdown
  let layout: SheetLayout
  /// The boxes that may be printed, in order, with the columns they are bound to.
  let places: [(box: SheetBoxKind, column: Int?)]
  /// Of elements, by their ids.
  let names: [String: String]

  func content(_ sheet: BreakdownSheet) -> SheetContent {
    SheetContent(
      sheetNumber: sheet.sheetNumber, sceneNumber: sheet.sceneNumber ?? "–",
      sceneLabel: sheet.sceneLabel, heading: sheet.heading,
      light: [sheet.dayNight?.rawValue, sheet.setting?.rawValue].compactMap { $0 }
        .joined(separator: " "),
      strip: layout.strip(sheet.stripColor), isOmitted: sheet.isOmitted, fields: fields(sheet),
      boxes: boxes(sheet))
  }

  // MARK: Header

  private func fields(_ sheet: BreakdownSheet) -> [SheetField: SheetContent.Field] {
    var fields: [SheetField: SheetContent.Field] = [:]
    for field in layout.rows.joined().map(\.field) {
      fields[field] = SheetContent.Field(
        title: layout.title(of: field), value: value(of: field, on: sheet) ?? "",
        remarks: remarks(on: field, of: sheet) + handMade(field, on: sheet))
    }
    return fields
  }

  /// What a field holds; nil when the script says nothing about it.
  private func value(of field: SheetField, on sheet: BreakdownSheet) -> String? {
    switch field {
    case .interiorExterior: sheet.setting?.rawValue
    case .set: sheet.set
    case .dayNight: sheet.timeOfDay?.uppercased() ?? sheet.dayNight?.rawValue
    case .location: sheet.location
    case .scriptDay: sheet.scriptDay
    case .page: sheet.page
    case .length: sheet.isOmitted ? nil : sheet.eighths.description
    case .synopsis: sheet.synopsis
    case .draft: breakdown.script.draft
    case .revision: breakdown.script.revision
    case .sequence: sheet.sequence
    case .unit: sheet.unit
    case .estimatedTime: sheet.estimatedTime
    }
  }

  /// Whether a person set a field.
  private func handMade(_ field: SheetField, on sheet: BreakdownSheet) -> [String] {
    let known = HandMadeField(rawValue: field.rawValue)
    return known.map(sheet.handMade.contains) == true ? ["by hand"] : []
  }

  private func remarks(on field: SheetField, of sheet: BreakdownSheet) -> [String] {
    switch field {
    case .set: return sheet.modifiers
    case .synopsis: return sheet.inferred.contains(.synopsis) ? ["proposed"] : []
    case .scriptDay: return sheet.inferred.contains(.scriptDay) ? ["proposed"] : []
    case .dayNight:
      let written = value(of: .dayNight, on: sheet)
      let light = [sheet.dayNight?.rawValue].compactMap { $0 }.filter { $0 != written }
      return light + (sheet.inferred.contains(.dayNight) ? ["proposed"] : [])
    default: return []
    }
  }

  // MARK: Boxes

  private func boxes(_ sheet: BreakdownSheet) -> [SheetContent.Box] {
    var entries: [SheetBoxKind: [SheetContent.Entry]] = [:]
    for entry in sheet.elements {
      let element = breakdown.element(of: entry)
      entries[.category(element.category), default: []].append(.init(entry, element))
    }
    if let notes = sheet.notes {
      entries[.category(.notes), default: []].append(.init(name: notes, remarks: ["by hand"]))
    }
    entries[.staging] = sheet.staging.map(stagingEntry)
    return places.compactMap { place in
      let style = layout.style(of: place.box)
      let entries = entries[place.box] ?? []
      guard !entries.isEmpty || style.presence == .always else { return nil }
      return SheetContent.Box(
        kind: place.box, style: style, column: place.column, entries: entries)
    }
  }

  private func stagingEntry(_ need: StagingNeed) -> SheetContent.Entry {
    var reasons = need.because.map { names[$0] ?? $0 }
    if reasons.isEmpty { reasons = Array(need.quotes.prefix(2)) }
    var entry = SheetContent.Entry(
      name: need.title,
      remarks: reasons.isEmpty ? [] : ["for \(reasons.joined(separator: ", "))"])
    entry.evidence = need.evidence
    return entry
  }
}

extension SheetLayout {
  /// The boxes that may be printed, in order, with the columns they are bound to.
  fileprivate var boxPlaces: [(box: SheetBoxKind, column: Int?)] {
    let places: [(box: SheetBoxKind, column: Int?)] =
      switch arrangement {
      case .flowing: order.map { ($0, nil) }
      case .fixed(let columns):
        columns.enumerated().flatMap { column, boxes in boxes.map { ($0, column) } }
      }
    return places.filter { style(of: $0.box).presence != .never }
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
    if entry.source == .manual { remarks.append("by hand") }
    if let notes = element.notes { remarks.append(notes) }
    isDoubtful = entry.isDoubtful
    source = entry.source
    evidence = entry.evidence
  }
}
