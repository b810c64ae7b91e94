import ScreenplayModel

/// Proposes the story's days.
///
/// Night followed by morning, another year, or a heading or caption that says so begins a new one;
/// flashbacks, dreams and flash-forwards get days of their own, `X1`, `X2` …
struct ScriptDays {
  /// Where a line of the story stands in time.
  private struct Clock {
    var day: Int
    /// How the last scene is lit.
    var light: DayNight?
    /// Whether the last scene that says its time plays in a morning.
    var isMorning = false
    /// Whether any scene of this line has been met.
    var hasBegun = false
    /// The year that was said last.
    var year: Substring?
    /// Whether the last scene says that it plays in the present.
    var isPresent = false
  }

  private var story = Clock(day: 1)
  private var outside = Clock(day: 0)
  private var isOutside = false

  /// Sets day and, where the heading leaves it open, light of a sheet; to be called in script order.
  ///
  /// - Parameter caption: What is laid over the picture at the scene's begin: `THREE WEEKS LATER`.
  mutating func settle(_ sheet: inout BreakdownSheet, caption: String = "") {
    guard !sheet.isOmitted else { return }
    let heading = HeadingTimes(sheet, caption: caption)
    let staysOutside = isOutside && heading.continues && !heading.returnsToStory
    let leavesStory = heading.leavesStory || staysOutside
    if leavesStory, !isOutside, !heading.resumes || outside.day == 0 {
      outside = Clock(day: outside.day + 1)
    }
    isOutside = leavesStory
    var clock = isOutside ? outside : story
    let reason = Self.newDay(heading, light: sheet.dayNight, after: clock)
    if reason != nil { clock.day += 1 }
    if sheet.dayNight == nil, let light = clock.light {
      sheet.dayNight = light
      sheet.inferred.insert(.dayNight)
    } else {
      clock.isMorning = heading.isMorning
    }
    if let day = sheet.scriptDay, sheet.handMade.contains(.scriptDay) {
      // The days that follow are counted on from what a person says.
      clock.day = Self.number(of: day, isOutside: isOutside) ?? clock.day
    } else {
      sheet.scriptDay = isOutside ? "X\(clock.day)" : "\(clock.day)"
      sheet.inferred.insert(.scriptDay)
      sheet.scriptDayReason = reason
    }
    clock.light = sheet.dayNight
    clock.year = heading.year ?? (heading.saysPresent ? nil : clock.year)
    clock.isPresent = heading.saysPresent
    clock.hasBegun = true
    if isOutside { outside = clock } else { story = clock }
  }

  /// The number of a day on the line of the story it is set on: 3 of `3`, 2 of `X2`.
  private static func number(of day: String, isOutside: Bool) -> Int? {
    let digits = isOutside && day.first == "X" ? day.dropFirst() : day[...]
    return Int(digits).flatMap { (1...9_999).contains($0) ? $0 : nil }
  }

  /// Why a scene begins a day; nil when it goes on with the one before.
  private static func newDay(
    _ heading: HeadingTimes, light: DayNight?, after before: Clock
  ) -> String? {
    guard before.hasBegun else { return nil }
    if heading.saysNewDay { return "the script says so" }
    if let year = heading.year, year != before.year { return "another time: \(year)" }
    if heading.saysPresent, !before.isPresent, before.year != nil || heading.returnsToStory {
      return "back to the present"
    }
    guard !heading.saysSameDay, let last = before.light, let light else { return nil }
    let isNew =
      switch (last, light) {
      case (.night, .day), (.night, .dawn), (.night, .dusk): true
      case (.dusk, .day), (.dusk, .dawn), (.day, .dawn): true
      case (.day, .day): heading.isMorning && !before.isMorning
      default: false
      }
    guard isNew else { return nil }
    return
      "\(last.rawValue.lowercased()), then \(heading.isMorning ? "morning" : light.rawValue.lowercased())"
  }
}

/// What a heading says of its place in time, beyond day and night.
struct HeadingTimes {
  private let time: [Substring]
  private let modifiers: [Substring]
  /// The set itself, or a part of it behind a dash, is a flashback or a dream.
  private let isSetOutside: Bool
  /// The year or decade that is said: `1977`, `70` of `MID '70s`.
  let year: Substring?

  /// Reads the time, the set, what stands in brackets or after further dashes, and a caption.
  init(_ sheet: BreakdownSheet, caption: String = "") {
    let captioned = Self.words(caption)
    time = Self.words(sheet.timeOfDay ?? "")
    modifiers = Self.words(sheet.modifiers.joined(separator: " ")) + captioned
    year = Self.year(in: modifiers) ?? Self.year(in: time)
    let parts = sheet.set.split(separator: " - ").map { Self.words(String($0)) }
    isSetOutside = parts.enumerated().contains { index, words in
      words.last == "DREAM" || words.last == "NIGHTMARE"
        || (index > 0 && (words.contains("FLASHBACK") || words.contains("FLASHBACKS")))
    }
  }

  /// `FLASHBACK`, `MARA'S DREAM`, `FLASH FORWARD`; not `END OF FLASHBACK`.
  var leavesStory: Bool {
    guard !returnsToStory else { return false }
    return isSetOutside
      || has(["FLASHBACK", "FLASHBACKS", "FLASH", "FLASHFORWARD", "DREAM", "NIGHTMARE", "FANTASY"])
  }

  /// `END OF FLASHBACK`, `BACK TO PRESENT`.
  var returnsToStory: Bool {
    has(["END", "ENDS", "PRESENT"]) || (modifiers.contains("BACK") && !modifiers.contains("FLASH"))
  }

  /// `RESUMING FLASHBACK`: no new one.
  var resumes: Bool {
    has(["RESUME", "RESUMES", "RESUMING", "RESUMED", "CONTINUING", "CONTINUED", "CONTINUES"])
  }

  /// `PRESENT`, `PRESENT DAY`.
  var saysPresent: Bool { has(["PRESENT", "NOWADAYS"]) }

  /// Plays on from the scene before.
  var continues: Bool {
    has(["CONTINUOUS", "CONTINUING", "CONTINUED", "CONTINUES", "CONT", "SAME", "MOMENTS"])
  }

  /// `NEXT MORNING`, `TWO DAYS LATER`, `A WEEK LATER`.
  var saysNewDay: Bool {
    guard !has(["MOMENT", "MOMENTS", "SECONDS", "MINUTE", "MINUTES", "HOUR", "HOURS"]) else {
      return false
    }
    if has(["NEXT", "FOLLOWING", "ANOTHER"]) { return true }
    guard has(["LATER"]) else { return false }
    let words = time + modifiers
    let saysOneDay = words.indices.dropFirst().contains { index in
      (words[index] == "DAY" || words[index] == "NIGHT")
        && (words[index - 1] == "A" || words[index - 1] == "ONE")
    }
    return saysOneDay
      || has(["DAYS", "NIGHTS", "WEEK", "WEEKS", "MONTH", "MONTHS", "YEAR", "YEARS"])
  }

  /// `LATER THAT DAY`, `SAME NIGHT`, `EARLIER`.
  var saysSameDay: Bool { has(["THAT", "SAME", "EARLIER", "CONTINUOUS", "MOMENTS"]) }

  /// Whether it plays in a morning.
  var isMorning: Bool { has(["MORNING", "MIDMORNING", "FORENOON"]) }

  /// `1985`, or the `70` of `'70s` and of `1970's`.
  private static func year(in words: [Substring]) -> Substring? {
    for (index, word) in words.enumerated() {
      let digits = word.hasSuffix("S") ? word.dropLast() : word
      guard digits.allSatisfy(\.isNumber) else { continue }
      if digits.count == 4, let year = Int(digits), (1000...2999).contains(year) { return digits }
      let isDecade = digits.count < word.count || words.dropFirst(index + 1).first == "S"
      if digits.count == 2, isDecade { return digits }
    }
    return nil
  }

  private func has(_ words: Set<Substring>) -> Bool {
    time.contains(where: words.contains) || modifiers.contains(where: words.contains)
  }

  private static func words(_ text: String) -> [Substring] {
    text.uppercased().split { !$0.isLetter && !$0.isNumber }
  }
}
