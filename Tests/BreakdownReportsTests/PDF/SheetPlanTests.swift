import BreakdownSheets
import Testing

@testable import BreakdownReports

/// Where the boxes of a sheet stand.
@Suite struct SheetPlanTests {
  /// The plans of a script's sheets under a layout.
  private func plans(
    _ script: String, _ layout: String = "", change: (inout Breakdown) -> Void = { _ in }
  ) throws -> [SheetPlan] {
    let layout = try SheetLayout(Array(layout.utf8), file: "mine.yaml")
    let document = try PDFDocument(
      width: layout.pageSize.width, height: layout.pageSize.height, title: "", subject: "")
    var breakdown = try ScriptedBreakdown.of(script)
    change(&breakdown)
    let drawing = try SheetDrawing(
      document: document, head: SheetHead(breakdown.script, layout: layout), file: "",
      layout: layout)
    return drawing.plans(SheetContent.sheets(of: breakdown, layout: layout))
  }

  /// The titles of the boxes, column by column; `+` is a box that goes on.
  private func titles(_ plan: SheetPlan, page: Int = 0) -> [String] {
    plan.pages[page].map { column in
      column.map { ($0.isContinued ? "+" : "") + $0.title }.joined(separator: ", ")
    }
  }

  private static let scene = """
    INT. SHED - NIGHT

    Mara lifts a sword. A dog barks. A truck stops.

    MARA
    Now.

    """

  @Test func boxesFillTheColumnsEvenly() throws {
    let plan = try #require(try plans(Self.scene).first)
    #expect(plan.pages.count == 1)
    #expect(plan.pages[0].count == 3)
  }

  @Test func boxesStandInTheColumnsOfTheLayout() throws {
    let layout = """
      boxes:
        columns:
          - [props]
          - [staging, castMembers]
      categories:
        vehicles: {show: never}
        stunts: {show: always}
      """
    let plan = try #require(try plans(Self.scene, layout).first)
    let columns = titles(plan)
    #expect(columns[0] == "Props")
    #expect(columns[1].contains("Cast Members"))
    #expect(columns[1].contains("Stunts"))
    #expect(!columns[1].contains("Vehicles"))
  }

  @Test func aBoxToWriteInIsThereWhenNothingIsNeeded() throws {
    let plan = try #require(
      try plans("INT. SHED - DAY\n\nNothing.\n", "categories: {music: {show: always}}").first)
    let box = try #require(plan.pages[0].joined().first { $0.title == "Music" })
    #expect(box.entries.isEmpty)
    #expect(box.height(SheetMeasures(.standard)) > 40)
  }

  @Test func sixtyCastGoOnOnASecondPage() throws {
    let names = (1...240).map { "ALFA \(Self.word($0))" }
    let script =
      "INT. HALL - NIGHT\n\n" + names.map { "\($0)\nHere.\n" }.joined(separator: "\n")
    let plan = try #require(try plans(script).first)
    #expect(plan.pages.count == 2)
    #expect(titles(plan, page: 1).first == "+Cast Members")
    let entries = plan.pages.joined().joined().filter { $0.title == "Cast Members" }
      .flatMap(\.entries)
    #expect(entries.compactMap(\.boardNumber?.text) == (1...240).map(String.init))
  }

  /// A word of its own for a number: `AB`, `BC`.
  private static func word(_ number: Int) -> String {
    let letters = Array("ABCDEFGHIKLMNOPRSTUW")
    return String([letters[number / 20], letters[number % 20], "O"])
  }

  @Test func aSetOfSeveralHundredLettersGoesOnInABox() throws {
    let set = Array(repeating: "CORRIDOR OF THE OLD MILL", count: 30).joined(separator: " ")
    let plan = try #require(try plans("INT. \(set) - DAY\n\nNothing.\n").first)
    let box = try #require(plan.pages[0].joined().first { $0.title == "Set" })
    let head = try #require(plan.rows[0].cells.first { $0.title == "Set" })
    let words = ([head.value.text] + box.entries.map(\.text.text)).joined(separator: " ")
    #expect(words == set)
  }

  @Test func theHeaderIsTheLayoutsOwn() throws {
    let plan = try #require(
      try plans(Self.scene, "header: {rows: [{scriptDay: 1, set: 3}], titles: {set: Décor}}").first)
    #expect(plan.rows.map { $0.cells.map(\.title) } == [["Script day", "Décor"]])
    #expect(plan.rows[0].cells.map(\.width) == [135, 405])
  }

  @Test func anOmittedSceneHasNoBoxes() throws {
    let plans = try plans(Self.scene) { $0.sheets[0].isOmitted = true }
    let omitted = try #require(plans.first)
    #expect(omitted.pages.joined().isEmpty)
    #expect(omitted.rows.isEmpty)
  }
}
