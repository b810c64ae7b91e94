import BreakdownReports
import BreakdownSheets
import ScreenplayModel

/// A breakdown put together by hand: scenes, then what is in them.
struct TestBreakdown {
  private(set) var breakdown = Breakdown(
    script: ScriptFacts(
      title: "Test", file: "test.fountain", sourceFormat: "fountain", sha256: "0", pages: 3),
    sheets: [], elements: [])

  /// Adds a scene; without a set it is omitted.
  mutating func scene(
    _ number: String?, _ setting: SceneSetting? = .interior, _ set: String?,
    _ light: DayNight? = .day, eighths: Int = 1, day: String? = "1", isLightProposed: Bool = false,
    location: String? = nil
  ) {
    let index = breakdown.sheets.count + 1
    var sheet = BreakdownSheet(
      sheetNumber: index, sceneNumber: number, line: index * 10,
      heading: set.map { "\(setting?.rawValue ?? ""). \($0)" } ?? "OMITTED", page: "\(index)",
      eighths: Eighths(set == nil ? 0 : eighths))
    sheet.isOmitted = set == nil
    sheet.set = set ?? ""
    sheet.location = location
    if set != nil {
      (sheet.setting, sheet.dayNight, sheet.scriptDay) = (setting, light, day)
      sheet.inferred = isLightProposed ? [.scriptDay, .dayNight] : [.scriptDay]
    }
    breakdown.sheets.append(sheet)
  }

  /// Adds an element to scenes, these counting from 1; cast is numbered as it comes.
  mutating func add(
    _ category: ElementCategory, _ name: String, scenes: [Int], text: [String]? = nil,
    kind: String? = nil, speaks: Bool = true, confidence: Double = 0.9, isHandled: Bool = false,
    by handlers: [String] = [], damage: String? = nil
  ) {
    let isCast = category == .castMembers
    let number = breakdown.elements.count { $0.category == .castMembers } + 1
    breakdown.elements.append(
      BreakdownElement(
        id: BreakdownElement.id(category: category, name: name), category: category, kind: kind,
        name: name, boardNumber: isCast ? number : nil, sheets: scenes.map { $0 - 1 },
        isSpeaking: isCast ? speaks : nil))
    for (place, scene) in scenes.enumerated() {
      let words = text.flatMap { $0.indices.contains(place) ? $0[place] : nil } ?? name
      let position = SourcePosition(file: "test.fountain", line: scene * 10 + 1, column: 1)
      breakdown.sheets[scene - 1].elements.append(
        SheetElement(
          element: breakdown.elements.count - 1, isSpeaking: isCast ? speaks : nil,
          confidence: confidence, source: .inferred, isHandled: isHandled, handlers: handlers,
          damage: damage, evidence: [Evidence(position: position, text: words, rule: "test")]))
    }
  }

  /// Makes an element silent or doubtful in one scene.
  mutating func change(
    _ name: String, scene: Int, _ body: (inout SheetElement) -> Void
  ) {
    for index in breakdown.sheets[scene - 1].elements.indices {
      let element = breakdown.sheets[scene - 1].elements[index].element
      if breakdown.elements[element].name == name {
        body(&breakdown.sheets[scene - 1].elements[index])
      }
    }
  }
}

extension Report {
  /// Its rows as `MARA | 2 | 1, 2`, of some columns.
  func dump(_ titles: String...) -> [String] { rows.map { line($0, titles) } }

  /// Its totals, of some columns.
  func totalsDump(_ titles: String...) -> String { line(totals ?? [], titles) }

  private func line(_ row: [Cell], _ titles: [String]) -> String {
    titles.map { title in
      columns.firstIndex { $0.title == title }.map { row[$0].description } ?? "no such column"
    }.joined(separator: " | ")
  }
}

/// Shooting days on 2027-03-08 and after, of scene labels.
func schedule(_ days: [String]...) -> ShootingSchedule {
  ShootingSchedule(
    days: days.enumerated().compactMap { index, scenes in
      CivilDate(year: 2027, month: 3, day: 8 + index).map {
        ShootingDay(date: $0, number: index + 1, scenes: scenes)
      }
    })
}
