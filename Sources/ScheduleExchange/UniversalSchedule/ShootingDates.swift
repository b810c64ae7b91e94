import BreakdownSheets

/// Works out the dates of a stripboard's days from its calendar.
///
/// The first day of every board is shot on the start date, each following day on the next date that
/// is not off. Boards of several units run side by side; the boneyard is not shot.
struct ShootingDates {
  private let standard: ScheduleFacts.Standard
  private let file: String
  private let labels: [String: String]

  init(_ facts: ScheduleFacts, file: String) {
    standard = facts.universalScheduleStandard
    self.file = file
    labels = Dictionary(
      (standard.breakdowns ?? []).compactMap { strip in strip.label.map { (strip.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The dated days of a stripboard, by its name or the one that is current.
  func schedule(ofStripboard name: String?) throws(ScheduleReadError) -> ShootingSchedule {
    let stripboard = try stripboard(named: name)
    let scenes = scenesByDay(stripboard)
    guard scenes.contains(where: { !$0.isEmpty }) else { throw .noShootingDays(file: file) }
    var calendar = try workingDays(of: stripboard)
    var days: [ShootingDay] = []
    for (index, scenes) in scenes.enumerated() {
      guard let date = calendar.next() else { throw .datesOutOfRange(file: file) }
      days.append(ShootingDay(date: date, number: index + 1, scenes: scenes))
    }
    return ShootingSchedule(name: stripboard.name, days: days)
  }

  private func stripboard(
    named name: String?
  ) throws(ScheduleReadError) -> ScheduleFacts.Stripboard {
    let stripboards = standard.stripboards ?? []
    if let name {
      if let found = stripboards.last(where: { $0.name == name }) { return found }
      throw .noSuchStripboard(file: file, name: name, known: stripboards.map(\.displayName))
    }
    // A board in script order has all its scenes in one day; it is the last resort.
    let dayCounts = stripboards.map { scenesByDay($0).count { !$0.isEmpty } }
    let current = dayCounts.lastIndex { $0 > 1 } ?? dayCounts.lastIndex { $0 > 0 }
    guard let current else { throw .noShootingDays(file: file) }
    return stripboards[current]
  }

  /// Labels of the scenes shot each day; days with banners only are empty, but days.
  private func scenesByDay(_ stripboard: ScheduleFacts.Stripboard) -> [[String]] {
    var scenes: [[String]] = []
    for board in stripboard.boards ?? [] where !board.isBoneyard {
      for (index, strips) in board.days.enumerated() {
        if index == scenes.count { scenes.append([]) }
        scenes[index] += strips.compactMap { labels[$0] }
      }
    }
    return scenes
  }

  private func workingDays(
    of stripboard: ScheduleFacts.Stripboard
  ) throws(ScheduleReadError) -> WorkingDays {
    let calendar = standard.calendars?.first { $0.id == stripboard.calendar }
    guard let calendar, let start = try dates("start", of: calendar).min() else {
      throw .noStartDate(file: file, stripboard: stripboard.displayName)
    }
    let weekdaysOff = Set(calendar.daysOff ?? [])
    guard !weekdaysOff.isSuperset(of: 0...6) else {
      throw .noWorkingDays(file: file, calendar: calendar.name ?? calendar.id)
    }
    return WorkingDays(
      start: start, weekdaysOff: weekdaysOff, datesOff: Set(try dates("dayOff", of: calendar)))
  }

  private func dates(
    _ type: String, of calendar: ScheduleFacts.Calendar
  ) throws(ScheduleReadError) -> [CivilDate] {
    var dates: [CivilDate] = []
    for event in calendar.events ?? [] where event.type == type {
      let text = event.date ?? ""
      guard let date = CivilDate(parsingInstant: text) else {
        throw .malformedDate(file: file, text: text)
      }
      dates.append(date)
    }
    return dates
  }
}

/// The dates that are worked, from a start on; the start itself is worked whatever its weekday.
struct WorkingDays: Sequence, IteratorProtocol {
  private var upcoming: CivilDate?
  private let weekdaysOff: Set<Int>
  private let datesOff: Set<CivilDate>

  init(start: CivilDate, weekdaysOff: Set<Int>, datesOff: Set<CivilDate>) {
    upcoming = start
    self.weekdaysOff = weekdaysOff
    self.datesOff = datesOff
  }

  /// The next date that is not off; nil at the calendar's end.
  mutating func next() -> CivilDate? {
    guard let date = upcoming else { return nil }
    upcoming = date.adding(days: 1)
    while let candidate = upcoming,
      weekdaysOff.contains(candidate.weekday) || datesOff.contains(candidate)
    {
      upcoming = candidate.adding(days: 1)
    }
    return date
  }
}
