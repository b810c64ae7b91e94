/// On what day which scenes are shot.
public struct ShootingSchedule: Hashable, Sendable {
  /// What the schedule is called: the stripboard's name; nil for a plain list.
  public var name: String?
  /// The shooting days, earliest first.
  public var days: [ShootingDay]

  /// A schedule of days.
  public init(name: String? = nil, days: [ShootingDay]) {
    self.name = name
    self.days = days
  }

  /// The first day a scene, or any part of it, is shot; nil when it is not scheduled.
  public func firstDate(ofScene scene: String) -> CivilDate? {
    SceneDates(self).firstDate(ofScene: scene)
  }

  /// The sheets shot on each of the ``days``, in shooting order: indices into ``Breakdown/sheets``.
  ///
  /// A scene shot in parts is shot on each of their days. Omitted scenes are shot on none.
  public func sheets(of breakdown: Breakdown) -> [[Int]] {
    let places = SheetPlaces(breakdown)
    return days.map { day in
      var met: Set<Int> = []
      return day.scenes.flatMap(places.sheets).filter { met.insert($0).inserted }
    }
  }

  /// Labels of the schedule that stand for no scene of a script, or only for omitted ones; each
  /// once.
  public func scenes(missingFrom breakdown: Breakdown) -> [String] {
    let places = SheetPlaces(breakdown)
    var met: Set<String> = []
    return days.flatMap(\.scenes).filter {
      places.sheets(ofStrip: $0).isEmpty && met.insert($0).inserted
    }
  }
}

/// The sheets that the labels of strips stand for.
private struct SheetPlaces {
  private var places: [String: [Int]] = [:]

  init(_ breakdown: Breakdown) {
    for (index, sheet) in breakdown.sheets.enumerated() where !sheet.isOmitted {
      places[SceneDates.key(sheet.sceneLabel[...]), default: []].append(index)
    }
  }

  /// In script order.
  func sheets(ofStrip label: String) -> [Int] {
    SceneDates.keys(of: label).flatMap { places[$0] ?? [] }.sorted()
  }
}

/// One day of shooting.
public struct ShootingDay: Hashable, Sendable {
  /// The date.
  public var date: CivilDate
  /// Day 1 is the first.
  public var number: Int
  /// Scenes as the schedule labels them, in shooting order: `12`, `5PT1`, `7, 8`.
  public var scenes: [String]

  /// A day from its parts.
  public init(date: CivilDate, number: Int, scenes: [String]) {
    self.date = date
    self.number = number
    self.scenes = scenes
  }
}
