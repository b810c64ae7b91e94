import Foundation
import Testing

/// Which reports are written, and single reports to standard output.
@Suite struct ReportChoiceTests {
  private static let script = """
    INT. SHED - NIGHT #1#

    Mara lifts a sword.

    MARA
    Now.

    EXT. SEA - DAY #2#

    Mara drops the sword.

    """

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.script, to: "a.fountain")
    try folder.write("scene,date\n2,2027-03-08\n1,2027-03-09\n", to: "days.csv")
  }

  @Test func onlyWhatIsNamedIsWritten() throws {
    let run = try Command.run(["a.fountain", "--reports", "scene-list,props,json"], in: folder)
    #expect(run.exitCode == 0, "\(run.errors)")
    for name in ["breakdown.json", "lists/scene-list.csv", "lists/props.pdf"] {
      #expect(folder.has("a-breakdown/\(name)"), "\(name)")
    }
    for name in ["breakdown-sheets.pdf", "breakdown.html", "lists/cast-list.csv"] {
      #expect(!folder.has("a-breakdown/\(name)"), "\(name)")
    }
    #expect(
      run.output.hasSuffix(
        """
        In a-breakdown/:
          breakdown.json  everything, for other programs
          lists/          2 lists, each as PDF and CSV

        """))
  }

  @Test func whatAnEarlierRunWroteAndThisOneDoesNotIsGone() throws {
    _ = try Command.run(["a.fountain"], in: folder)
    _ = try Command.run(["a.fountain", "--reports", "cast-list"], in: folder)
    #expect(folder.has("a-breakdown/lists/cast-list.csv"))
    #expect(!folder.has("a-breakdown/lists/scene-list.csv"))
    #expect(!folder.has("a-breakdown/breakdown.json"))
  }

  @Test func aFolderOfScriptsIsChosenFromToo() throws {
    try folder.write(Self.script, to: "scripts/a.fountain")
    let run = try Command.run(["scripts", "-o", "out", "--reports", "cast-list"], in: folder)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(folder.has("out/a/lists/cast-list.csv"))
    #expect(!folder.has("out/a/breakdown.html"))
    #expect(String(decoding: try folder.read("out/index.html"), as: UTF8.self).contains("\"./a/\""))
  }

  @Test func aScheduleGivesTheDayOutOfDaysAndDates() throws {
    let run = try Command.run(["a.fountain", "--schedule", "days.csv"], in: folder)
    #expect(run.exitCode == 0, "\(run.errors)")
    let days = try folder.read("a-breakdown/lists/day-out-of-days.csv")
    #expect(
      String(decoding: days, as: UTF8.self).hasSuffix(
        "1,MARA,2027-03-08,2027-03-09,2,0,2,SW,WF\r\n"))
    let list = String(
      decoding: try folder.read("a-breakdown/lists/purchase-list.csv"), as: UTF8.self)
    #expect(list.contains("2027-03-07"))
  }

  @Test(arguments: [
    (["--reports", "scenes"], "There is no report 'scenes'; there are: all, book, "),
    (["--reports", "day-out-of-days"], "'day-out-of-days' is made from the shooting days"),
    (["--reports", ","], "No report is named; there are: all, "),
    (["b.fountain", "--schedule", "days.csv"], "--schedule goes with one script"),
  ])
  func aChoiceThatMakesNoSenseIsRefused(arguments: [String], message: String) throws {
    let run = try Command.run(["a.fountain"] + arguments, in: folder)
    #expect(run.exitCode == 64)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func theHelpTeachesTheReports() throws {
    let run = try Command.run(["help", "report"], in: folder)
    #expect(run.output.contains("  scene-list              every scene: set, light, page"))
    #expect(run.output.contains("  sheets                  the sheets of the book by themselves"))
  }

  @Test func oneReportGoesToStandardOutput() throws {
    let csv = try Command.run(
      ["export", "a.fountain", "--format", "csv", "--report", "cast-list"], in: folder)
    #expect(csv.exitCode == 0, "\(csv.errors)")
    #expect(csv.output.hasPrefix("Board no.,Character,"))
    let pdf = try Command.run(
      ["export", "a.fountain", "--format", "pdf", "--report", "props", "-o", "p.pdf"], in: folder)
    #expect(pdf.exitCode == 0, "\(pdf.errors)")
    #expect(try folder.read("p.pdf").prefix(5) == Data("%PDF-".utf8))
    let html = try Command.run(
      ["export", "a.fountain", "--format", "html", "--report", "set-list"], in: folder)
    #expect(html.exitCode == 0, "\(html.errors)")
    #expect(html.output.contains("Set list"))
    let days = try Command.run(
      [
        "export", "a.fountain", "--format", "csv", "--report", "shooting-order", "--schedule",
        "days.csv",
      ], in: folder)
    #expect(days.output.contains("\"Day 1, Mon 2027-03-08: 1 scene, "), "\(days.errors)")
  }

  @Test func severalTablesAreNotOneFile() throws {
    try folder.write(Self.script + "\nJoe drives a car.\n", to: "b.fountain")
    let several = try Command.run(
      ["export", "b.fountain", "--format", "csv", "--report", "element-lists"], in: folder)
    #expect(several.exitCode == 1)
    #expect(
      several.errors.hasPrefix(
        "error: csv holds one table, and these are several: vehicles, props; name one of them"),
      "\(several.errors)")
  }

  @Test(arguments: [
    (["--format", "json", "--report", "props"], "A report is not written as json; choose one of"),
    (["--format", "csv", "--report", "propz"], "There is no report 'propz'"),
    (["--format", "csv", "--report", "sheets"], "--report names one list, such as scene-list."),
    (["--format", "csv", "--report", "props,stunts"], "--report names one list"),
  ])
  func aReportThatCannotBeExportedIsRefused(arguments: [String], message: String) throws {
    let run = try Command.run(["export", "a.fountain"] + arguments, in: folder)
    #expect(run.exitCode == 64)
    #expect(run.errors.contains(message), "\(run.errors)")
  }
}
