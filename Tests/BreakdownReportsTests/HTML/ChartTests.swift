import BreakdownSheets
import ScreenplayModel
import Testing

@testable import BreakdownReports

@Suite struct ChartTests {
  private let breakdown = PageBreakdown.make(
    scenes: [
      ("SHED", .interior, .night, 11), ("YARD", .exterior, .day, 4),
      ("BOAT", .interiorExterior, .night, 8), ("LOFT", .interior, .night, 1), ("VOID", nil, nil, 8),
    ],
    elements: [
      (.props, "lamp", [0, 1]), (.props, "rope", [1]), (.vehicles, "van", [3]),
    ])

  private func written(_ body: (inout HTMLWriter) -> Void) -> String {
    var html = HTMLWriter()
    body(&html)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  @Test func lengthsAreAddedUpByLightAndPlace() {
    let chart = LightChart(breakdown, layout: .standard)
    #expect(chart.places == [.inside, .outside, .both, .unknown])
    #expect(chart.rows.map(\.title) == ["DAY", "NIGHT", "not said"])
    #expect(chart.rows.map(\.total) == [Eighths(4), Eighths(20), Eighths(8)])
    #expect(chart.rows[1].lengths == [.inside: Eighths(12), .both: Eighths(8)])
  }

  @Test func omittedScenesCountNowhere() {
    var breakdown = breakdown
    breakdown.sheets[0].isOmitted = true
    #expect(LightChart(breakdown, layout: .standard).rows[1].total == Eighths(9))
  }

  @Test func barsOfALightStandOneAfterTheOther() {
    let html = written { LightChart(breakdown, layout: .standard).write(to: &$0) }
    #expect(
      html.contains(
        """
        <svg class="bar" viewBox="0 0 20 1" preserveAspectRatio="none" role="img" \
        aria-label="NIGHT: 2 4/8"><rect x="0" width="12" height="1" fill="#CFE2F7">\
        <title>NIGHT INT: 1 4/8</title></rect><rect x="12" width="8" height="1" fill="#CDE8C9">\
        <title>NIGHT INT/EXT: 1</title></rect></svg>
        """))
    #expect(html.contains("<b>2 4/8</b></td><td class=\"n\">63\u{202F}%</td>"))
  }

  @Test func elementsAreCountedByCategoryAndScene() {
    let rows = ScriptChart(breakdown, layout: .standard).rows
    #expect(rows.map(\.style.title) == ["Vehicles", "Props"])
    #expect(rows.map(\.counts) == [[0, 0, 0, 1, 0], [1, 2, 0, 0, 0]])
    #expect(rows.map(\.elementCount) == [1, 2])
    #expect(rows.map(\.fullest) == [3, 1])
  }

  @Test func barsOfACategorySayTheirSceneAndNumber() {
    let html = written { ScriptChart(breakdown, layout: .standard).write(to: &$0) }
    #expect(
      html.contains(
        "<rect x=\"0\" y=\"10\" height=\"10\" fill=\"#6B3FA0\"><title>1A: 1</title></rect>"
      ))
    #expect(html.contains("<td class=\"n\">2</td><td>2 in <a href=\"#sheet-2\">2A</a></td>"))
    #expect(html.contains("<td>1 3/8 in <a href=\"#sheet-1\">1A</a></td>"))
  }
}
