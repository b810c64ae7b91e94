import BreakdownSheets
import ScreenplayModel

/// What reports are made from.
public struct ReportSource: Sendable {
  /// The script, broken down.
  public var breakdown: Breakdown
  /// What has to be bought, dated when there is a schedule.
  public var purchaseList: PurchaseList
  /// When what is shot, if that is known.
  public var schedule: ShootingSchedule?

  /// A source; its purchase list gets dates from the schedule.
  public init(
    breakdown: Breakdown, purchaseList: PurchaseList, schedule: ShootingSchedule? = nil
  ) {
    self.breakdown = breakdown
    self.purchaseList = schedule.map { purchaseList.dated(by: $0) } ?? purchaseList
    self.schedule = schedule
  }
}

/// A report, or a family of them, that can be asked for by name.
public struct ReportKind: Sendable {
  /// What it is called on the command line, and as a file.
  public var id: String
  /// One line of help.
  public var help: String
  /// Whether it is made when nothing is chosen.
  public var isUsual = true
  /// Whether it takes a schedule.
  public var needsSchedule = false
  private let make: @Sendable (ReportSource) -> [Report]

  /// Its reports; none when it needs a schedule and there is none.
  public func reports(from source: ReportSource) -> [Report] { make(source) }
}

extension ReportKind {
  /// Every report, in the order of the book.
  public static let all: [ReportKind] = [
    .init("scene-list", "every scene: set, light, page, length, cast") {
      .sceneList($0.breakdown)
    },
    .init("cast-list", "every character: board number, scenes, length") {
      .castList($0.breakdown)
    },
    .init("scene-character-matrix", "who is in which scene, as a grid") {
      .sceneCharacterMatrix($0.breakdown)
    },
    .init("set-list", "every set: scenes by day and night, length") { .setList($0.breakdown) },
    .init("location-list", "the sets by real location, to be filled in") {
      .locationList($0.breakdown)
    },
    .init("day-night-totals", "scenes and lengths inside, outside, by day, by night") {
      .dayNightTotals($0.breakdown)
    },
    .init("script-days", "the days of the story") { .scriptDays($0.breakdown) },
    ReportKind(id: "element-lists", help: "a list per category; or name one: props, wardrobe") {
      Report.elementLists($0.breakdown)
    },
    .init("props-by-character", "who handles which prop where") {
      .propsByCharacter($0.breakdown)
    },
    .init("background-by-scene", "extras and crowds, scene by scene") {
      .backgroundByScene($0.breakdown)
    },
    .init("stunts-effects-staging", "what needs preparation and safety, scene by scene") {
      .stagingByScene($0.breakdown)
    },
    .init("staging-needs", "what scenes demand beyond their things, by department") {
      .staging($0.breakdown)
    },
    .init("elements-by-scene", "everything, a row per element and scene") {
      .elementsByScene($0.breakdown)
    },
    .init("purchase-list", "what to buy, rent, make or take from stock") {
      .purchaseList($0.purchaseList)
    },
    .init("questions", "what to ask the writer: numbers, places, times, names") {
      .questions($0.breakdown)
    },
    .init(scheduled: "shooting-order", "the scene list day by day (--schedule)") {
      .shootingOrder($0, schedule: $1)
    },
    .init(scheduled: "day-out-of-days", "who works or is on hold on which day (--schedule)") {
      .dayOutOfDays($0, schedule: $1)
    },
  ]

  /// The report of a name: one of ``all``, or a category's list.
  public static func named(_ name: String) -> ReportKind? {
    if let known = all.first(where: { $0.id == name }) { return known }
    guard let category = ElementCategory.named(name) else { return nil }
    if category == .castMembers { return named("cast-list") }
    return ReportKind(Report.listID(of: category), "\(category.title), scene by scene") {
      .elementList(category, of: $0.breakdown)
    }
  }

  private init(
    _ id: String, _ help: String, _ make: @escaping @Sendable (ReportSource) -> Report
  ) {
    self.init(id: id, help: help) { [make($0)] }
  }

  private init(
    scheduled id: String, _ help: String,
    _ make: @escaping @Sendable (Breakdown, ShootingSchedule) -> Report
  ) {
    self.init(id: id, help: help, needsSchedule: true) { source in
      source.schedule.map { [make(source.breakdown, $0)] } ?? []
    }
  }
}
