import BreakdownKit
import Testing

/// The list of reports, and what may be chosen from it.
@Suite struct ReportKindTests {
  private static let script = """
    INT. SHED - NIGHT #1#

    Mara lifts a sword. A crowd watches the fire.

    MARA
    Now.

    OMITTED #2#

    EXT. SEA - DAY #3#

    Mara drops the sword.

    """

  private func source(_ days: ShootingSchedule?) throws -> ReportSource {
    let script = try ScriptBreakdown(
      ScriptFile(name: "a.fountain", bytes: Array(Self.script.utf8)))
    return ReportSource(
      breakdown: script.breakdown, purchaseList: script.purchaseList, schedule: days)
  }

  @Test func everyReportIsATableUnderItsOwnName() throws {
    let source = try source(schedule(["3"], ["1"]))
    var ids: [String] = []
    for kind in ReportKind.all {
      let reports = kind.reports(from: source)
      #expect(!reports.isEmpty, "\(kind.id)")
      if kind.id != "element-lists" { #expect(reports.map(\.id) == [kind.id]) }
      for report in reports {
        ids.append(report.id)
        #expect(!report.title.isEmpty)
        #expect(report.rows.allSatisfy { $0.count == report.columns.count }, "\(report.id)")
        if let totals = report.totals { #expect(totals.count == report.columns.count) }
        #expect(Set(report.columns.map(\.title)).count == report.columns.count, "\(report.id)")
      }
    }
    #expect(Set(ids).count == ids.count)
  }

  @Test func aScheduleDatesThePurchaseList() throws {
    let list = try #require(ReportKind.named("purchase-list"))
    let dated = list.reports(from: try source(schedule(["3"], ["1"]))).first
    #expect(dated?.dump("Item", "Need by").first == "sword | 2027-03-07")
    let undated = list.reports(from: try source(nil)).first
    #expect(undated?.dump("Item", "Need by").first == "sword | ")
  }

  @Test(arguments: [("props", "props"), ("Set Dressing", "set-dressing"), ("cast", "cast-list")])
  func aCategoryIsAListToo(name: String, id: String) {
    #expect(ReportKind.named(name)?.id == id)
  }

  @Test func whatIsChosenIsTakenOnceAndInItsOrder() throws {
    let choice = try ReportChoice(
      parsing: "props, Scene List,json,props", hasSchedule: false)
    #expect(choice.kinds.map(\.id) == ["props", "scene-list"])
    #expect(choice.files.map(\.id) == ["json"])
  }

  @Test func allIsEverythingThereIsSomethingFor() throws {
    let without = try ReportChoice(parsing: "all", hasSchedule: false)
    #expect(!without.kinds.contains { $0.needsSchedule })
    let all = try ReportChoice(parsing: "all", hasSchedule: true)
    #expect(all.kinds.map(\.id) == ReportKind.all.map(\.id))
    #expect(all.files.map(\.id) == FolderFile.all.map(\.id))
  }

  @Test func whatIsUnknownIsAnsweredWithWhatThereIs() {
    #expect(throws: ReportChoiceError.unknown(name: "scenes")) {
      try ReportChoice(parsing: "scene-list,scenes", hasSchedule: false)
    }
    let message = ReportChoiceError.unknown(name: "scenes").description
    #expect(
      message.hasPrefix(
        "There is no report 'scenes'; there are: all, book, marked-script, html, xlsx, json, "
          + "sheets, scene-list,"))
    #expect(message.hasSuffix("day-out-of-days, and the list of a category, such as props."))
    #expect(throws: ReportChoiceError.empty) { try ReportChoice(parsing: " ,", hasSchedule: false) }
    #expect(ReportChoiceError.empty.description.hasPrefix("No report is named; there are: all, "))
    #expect(throws: ReportChoiceError.noSchedule(report: "day-out-of-days")) {
      try ReportChoice(parsing: "day-out-of-days", hasSchedule: false)
    }
    #expect(
      ReportChoiceError.noSchedule(report: "day-out-of-days").description
        == "'day-out-of-days' is made from the shooting days; name a file of them with --schedule.")
  }
}
