import ScreenplayModel

/// Proposes the story's days.
///
/// Night followed by morning, or a text that says so, begins a new one; flashbacks, dreams and
/// flash-forwards get days of their own, `X1`, `X2` …
struct ScriptDays {
  private var day = 1
  private var outsideDay = 0
  private var isOutside = false
  private var light: DayNight?
  private var outsideLight: DayNight?

  /// Sets day and, where the heading leaves it open, light of a sheet; to be called in script order.
  mutating func settle(_ sheet: inout BreakdownSheet) {
    guard !sheet.isOmitted else { return }
    let time = (sheet.timeOfDay ?? "").uppercased()
    let leavesStory = Self.leavesStory(sheet.modifiers + [sheet.heading])
    if leavesStory != isOutside {
      isOutside = leavesStory
      if leavesStory {
        outsideDay += 1
        outsideLight = nil
      }
    }
    let before = isOutside ? outsideLight : light
    let isNewDay = Self.beginsDay(time: time, light: sheet.dayNight, before: before)
    if isNewDay, isOutside { outsideDay += 1 }
    if isNewDay, !isOutside { day += 1 }
    if sheet.dayNight == nil, let before {
      sheet.dayNight = before
      sheet.inferred.insert(.dayNight)
    }
    sheet.scriptDay = isOutside ? "X\(outsideDay)" : "\(day)"
    sheet.inferred.insert(.scriptDay)
    if isOutside { outsideLight = sheet.dayNight } else { light = sheet.dayNight }
  }

  /// Whether a scene begins a day, after one lit as `before`.
  private static func beginsDay(time: String, light: DayNight?, before: DayNight?) -> Bool {
    guard let before else { return false }
    let saysSo = ["NEXT", "FOLLOWING", "DAYS LATER", "WEEKS LATER", "MONTHS LATER", "YEARS LATER"]
    if saysSo.contains(where: time.contains) { return true }
    switch (before, light) {
    case (.night, .day), (.night, .dawn), (.dusk, .day), (.dusk, .dawn): return true
    case (.day, .dawn): return true
    case (.day, .day): return time.contains("MORNING")
    default: return false
    }
  }

  private static func leavesStory(_ texts: [String]) -> Bool {
    let words = [
      "FLASHBACK", "DREAM", "FLASH FORWARD", "FLASH-FORWARD", "FLASHFORWARD", "NIGHTMARE",
    ]
    return texts.contains { text in
      let text = text.uppercased()
      return words.contains(where: text.contains) && !text.contains("END ")
        && !text.contains("END OF")
    }
  }
}
