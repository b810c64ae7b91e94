import BreakdownKit
import Testing

@Suite struct StagingReportTests {
  @Test func aNeedIsOneRowUnderItsDepartmentWithItsScenesAndCauses() throws {
    let script = """
      INT. SHED - DAY #1#

      She lifts the rifle.

      EXT. YARD - NIGHT #2#

      He fires at the sky.
      """
    let file = ScriptFile(name: "test.fountain", bytes: Array(script.utf8))
    let report = Report.staging(try ScriptBreakdown(file).breakdown)
    #expect(report.id == "staging-needs" && report.groupColumn == 0)
    let departments = report.rows.map(\.[0].description)
    #expect(departments == departments.sorted())
    let armourer = try #require(report.rows.first { $0[1].description == "Armourer" })
    #expect(armourer[0].description == "Armoury" && armourer[2].description == "law")
    #expect(armourer[3].description == "1, 2")
    #expect(armourer[4].description == "1: rifle; 2: “fires at”")
    #expect(armourer.count == report.columns.count)
  }
}
