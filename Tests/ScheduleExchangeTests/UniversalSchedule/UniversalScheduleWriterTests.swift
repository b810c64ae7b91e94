import BreakdownSheets
import Foundation
import ScheduleExchange
import ScreenplayModel
import Testing

@Suite struct UniversalScheduleWriterTests {
  private let breakdown = HarbourBreakdown.standard

  @Test func keepsToTheStandard() throws {
    #expect(UniversalScheduleChecker.faults(in: try UniversalScheduleFile.write(breakdown)) == [])
  }

  @Test(arguments: [
    ("\"ucid\" : 104", "\"ucid\" : 100", "ucid 100 twice"),
    ("\"dropDayCount\"", "\"dropDays\"", #"elements: ["dropDayCount", "dropDays"]"#),
    ("\"pages\" : 0.375", "\"pages\" : 0.4", "scene 1: pages are not eighths"),
    ("\"type\" : \"scene\"", "\"type\" : null", "breakdowns.type is null"),
  ])
  func theCheckSeesWhatDoesNot(text: String, replacement: String, fault: String) throws {
    let written = String(decoding: try UniversalScheduleFile.write(breakdown), as: UTF8.self)
    let spoilt = written.replacing(text, with: replacement, maxReplacements: 1)
    #expect(UniversalScheduleChecker.faults(in: Array(spoilt.utf8)).contains(fault))
  }

  @Test func isReadBackAsWritten() throws {
    #expect(try decoded(breakdown) == UniversalSchedule(breakdown))
  }

  @Test func writesTheSameBytesEveryTime() throws {
    let bytes = try UniversalScheduleFile.write(breakdown)
    #expect(try UniversalScheduleFile.write(breakdown) == bytes)
    let isDated = String(decoding: bytes, as: UTF8.self).contains("\"20")
    #expect(!isDated)
  }

  @Test func hasOneStripPerSceneAndNoneForOmittedScenes() throws {
    let strips = try decoded(breakdown).breakdowns
    #expect(strips.map(\.scene) == ["1", "#3"])
    #expect(strips.map(\.pages) == [0.375, 2.125])
    #expect(strips.map(\.scriptPage) == ["1", nil])
    #expect(strips.map(\.description) == ["Mara finds the \"lantern\".", nil])
  }

  @Test func listsWhatASceneNeedsAfterItsHeading() throws {
    let schedule = try decoded(breakdown)
    #expect(
      names(schedule) == [
        [
          "Set: NET LOFT", "INT/EXT: INT", "Day/Night: DAY", "Script Day: 1", "Cast Members: MARA",
          "Props: lantern", "Props: Küchenmesser",
        ],
        [
          "Set: NET LOFT", "INT/EXT: INT/EXT", "Day/Night: NIGHT", "Script Day: 1",
          "Location: Old Dock", "Cast Members: MARA", "Set Dressing: lantern",
        ],
      ])
  }

  @Test func hasTheCategoriesOfHeadingsAndThoseInUse() throws {
    let categories = try decoded(breakdown).categories
    #expect(categories.map(\.ucid) == [0, 1, 2, 3, 4, 5, 6, 100, 104, 116])
  }

  @Test func actorsKeepTheirBoardNumbers() throws {
    let numbers = try decoded(breakdown).elements.filter { $0.elementId != nil }
    #expect(numbers.map(\.name) == ["MARA"])
    #expect(numbers.map(\.elementId) == ["1"])
  }

  @Test func statesWhatTheScriptSaysOfItself() throws {
    let schedule = try decoded(breakdown)
    #expect(schedule.project == "Harbour")
    #expect(schedule.author == "A. Writer")
    #expect(schedule.scriptColor == "Blue")
  }

  @Test func idsStayWhenTheDraftChanges() throws {
    var next = breakdown
    next.sheets.remove(at: 0)
    next.elements.append(HarbourBreakdown.element(.vehicles, "ferry"))
    let (old, new) = (try decoded(breakdown), try decoded(next))
    #expect(new.id == old.id)
    #expect(new.breakdowns.first?.id == old.breakdowns.last?.id)
    let kept = Set(old.elements.map(\.id)).subtracting(new.elements.map(\.id))
    #expect(kept.count == 2, "only INT and DAY went with scene 1")
  }

  @Test func twoScriptsShareNoIDs() throws {
    var other = breakdown
    other.script.title = "Lighthouse"
    let ids = Set(try decoded(breakdown).elements.map(\.id))
    #expect(ids.isDisjoint(with: try decoded(other).elements.map(\.id)))
  }

  @Test func scenesOfOneNumberHaveIDsOfTheirOwn() throws {
    var doubled = breakdown
    doubled.sheets.append(breakdown.sheets[0])
    let ids = try decoded(doubled).breakdowns.map(\.id)
    #expect(Set(ids).count == 3)
  }

  @Test func aBreakdownWithoutScenesIsWritten() throws {
    var empty = breakdown
    empty.sheets = []
    empty.elements = []
    #expect(try decoded(empty).breakdowns.isEmpty)
  }

  private func decoded(_ breakdown: Breakdown) throws -> UniversalSchedule {
    let bytes = try UniversalScheduleFile.write(breakdown)
    let root = try JSONDecoder().decode([String: UniversalSchedule].self, from: Data(bytes))
    return try #require(root["universalScheduleStandard"])
  }

  private func names(_ schedule: UniversalSchedule) -> [[String]] {
    schedule.breakdowns.map { strip in
      strip.elements.compactMap { id in
        guard let element = schedule.elements.first(where: { $0.id == id }),
          let category = schedule.categories.first(where: { $0.id == element.category })
        else { return nil }
        return "\(category.name): \(element.name)"
      }
    }
  }
}
