import BreakdownSheets
import ScreenplayModel

extension UniversalSchedule {
  /// A breakdown as the standard's objects; see ``UniversalScheduleFile/write(_:)``.
  public init(_ breakdown: Breakdown) {
    var builder = UniversalScheduleBuilder(breakdown)
    self = builder.schedule()
  }

  /// When everything was made, as far as the file is concerned.
  static let created = "1970-01-01T00:00:00.000Z"
}

/// What the standard keeps of a scene's heading: an element each, in categories of their own.
enum HeadingPart: Int, CaseIterable {
  // The numbers are the Universal Category Identification's.
  case set = 0
  case setting, dayNight, scriptDay, unit, sequence, location

  var title: String {
    switch self {
    case .set: "Set"
    case .setting: "INT/EXT"
    case .dayNight: "Day/Night"
    case .scriptDay: "Script Day"
    case .unit: "Unit"
    case .sequence: "Sequence"
    case .location: "Location"
    }
  }

  /// What a sheet says; nil when it says nothing.
  ///
  /// Units and sequences are not known from a script.
  func name(on sheet: BreakdownSheet) -> String? {
    switch self {
    case .set: sheet.set.isEmpty ? nil : sheet.set
    case .setting: sheet.setting?.rawValue
    case .dayNight: sheet.dayNight?.rawValue
    case .scriptDay: sheet.scriptDay
    case .unit, .sequence: nil
    case .location: sheet.location
    }
  }
}

/// Puts the standard's objects together.
struct UniversalScheduleBuilder {
  private let breakdown: Breakdown
  private var ids: StableIDs
  private var headingElements: [HeadingPart: [UniversalSchedule.Element]] = [:]
  private var headingIDs: [HeadingPart: [String: String]] = [:]
  private var headingCategoryIDs: [HeadingPart: String] = [:]
  private var categoryIDs: [ElementCategory: String] = [:]
  private var elementIDs: [String] = []

  init(_ breakdown: Breakdown) {
    self.breakdown = breakdown
    ids = StableIDs(scope: breakdown.script.displayTitle)
  }

  mutating func schedule() -> UniversalSchedule {
    let script = breakdown.script
    let id = ids.next("schedule")
    let categories = categories()
    let elements = elements()
    let strips = breakdown.sheets.filter { !$0.isOmitted }.map { strip($0) }
    return UniversalSchedule(
      id: id, author: script.author, company: nil, created: UniversalSchedule.created,
      description: nil, episode: nil, episodeName: nil, name: script.displayTitle,
      project: script.displayTitle, schedColor: nil, schedDate: nil, scriptColor: script.revision,
      scriptDate: nil, season: nil, source: "breakdown", ussVersion: "1.0.0", breakdowns: strips,
      categories: categories,
      elements: HeadingPart.allCases.flatMap { headingElements[$0] ?? [] } + elements,
      stripboards: [], calendars: [])
  }

  /// Those of scene headings, all of them, and those in use.
  private mutating func categories() -> [UniversalSchedule.Category] {
    let heading = HeadingPart.allCases.map { part in
      let category = category(part.rawValue, name: part.title)
      headingCategoryIDs[part] = category.id
      return category
    }
    let used = breakdown.usedCategories.map { used in
      let category = category(used.universalID, name: used.title)
      categoryIDs[used] = category.id
      return category
    }
    return heading + used
  }

  private mutating func category(_ number: Int, name: String) -> UniversalSchedule.Category {
    UniversalSchedule.Category(
      id: ids.next("category/\(number)"), created: UniversalSchedule.created, name: name,
      ucid: number)
  }

  private mutating func elements() -> [UniversalSchedule.Element] {
    elementIDs = breakdown.elements.map { ids.next("element/\($0.id)") }
    return zip(breakdown.elements, elementIDs).map { element, id in
      var result = UniversalSchedule.Element(
        id: id, category: categoryIDs[element.category] ?? "", name: element.name)
      result.elementId = element.boardNumber.map(String.init)
      // Drop and hold are terms of actors' contracts.
      result.isDrop = element.category == .castMembers
      result.isHold = element.category == .castMembers
      result.isDood = true
      return result
    }
  }

  private mutating func strip(_ sheet: BreakdownSheet) -> UniversalSchedule.Strip {
    let heading = HeadingPart.allCases.compactMap { part in
      part.name(on: sheet).map { headingElement(part, name: $0) }
    }
    return UniversalSchedule.Strip(
      id: ids.next("scene/\(sheet.sceneLabel)"), bannerText: nil, comments: nil,
      created: UniversalSchedule.created, description: sheet.synopsis,
      elements: heading + sheet.elements.map { elementIDs[$0.element] },
      pages: Double(sheet.eighths.count) / 8, scene: sheet.sceneLabel,
      scriptPage: sheet.page.isEmpty ? nil : sheet.page, duration: nil, type: .scene)
  }

  /// Id of the element that stands for a part of headings; one for all spellings of a name.
  private mutating func headingElement(_ part: HeadingPart, name: String) -> String {
    let key = name.uppercased()
    if let known = headingIDs[part]?[key] { return known }
    let id = ids.next("heading/\(part.rawValue)/\(key)")
    headingIDs[part, default: [:]][key] = id
    headingElements[part, default: []].append(
      UniversalSchedule.Element(
        id: id, category: headingCategoryIDs[part] ?? "", name: name))
    return id
  }
}

extension UniversalSchedule.Element {
  /// An element as scheduling programs set it up when nobody has said anything about it.
  init(id: String, category: String, name: String) {
    self.init(
      id: id, category: category, created: UniversalSchedule.created, daysOff: [], isDrop: false,
      dropDayCount: 10, isHold: false, isDood: false, elementId: nil, isIdLock: false,
      linkedElements: [], events: [], name: name)
  }
}
