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
    var places: [String: [Int]] = [:]
    for (index, sheet) in breakdown.sheets.enumerated() where !sheet.isOmitted {
      places[SceneDates.key(sheet.sceneLabel[...]), default: []].append(index)
    }
    return days.map { day in
      var met: Set<Int> = []
      return day.scenes.flatMap { label in
        SceneDates.keys(of: label).flatMap { places[$0] ?? [] }.sorted()
      }.filter { met.insert($0).inserted }
    }
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
