import BreakdownReports
import BreakdownSheets
import ScreenplayModel

/// What `breakdown SCRIPT` writes: the printable sheets, the lists, the purchase list and the data.
public enum ReportFolder {
  /// What was written.
  public struct Written: Sendable {
    /// What is where, a line each: `breakdown.html  everything on one page, for a browser`.
    public var lines: [String]
    /// What is missing for the pages to print well.
    public var warnings: PrintWarnings
  }

  /// Writes what is chosen into a folder.
  ///
  /// - Parameter jobs: Files made at the same time; one per core when nil.
  /// - Throws: ``FileError`` when the folder or a file in it cannot be written, or the folder is
  ///   not ours; ``ReportError`` when a page cannot be drawn.
  public static func write(
    _ script: ScriptBreakdown, schedule: ShootingSchedule? = nil, choice: ReportChoice = .usual,
    to path: String, layout: SheetLayout = .standard, force: Bool = false, jobs: Int? = 1
  ) async throws -> Written {
    var folder = try OutputFolder(path: path, force: force)
    let source = ReportSource(
      breakdown: script.breakdown, purchaseList: script.purchaseList, schedule: schedule)
    let contents = FolderContents(
      script: script, purchaseList: source.purchaseList, reports: choice.reports(from: source),
      layout: layout)
    let lists = choice.kinds.isEmpty ? [] : contents.reports
    let files = choice.files + lists.flatMap { Self.files(of: $0, isPrinted: choice.printsLists) }
    let made = try await SideBySide.map(files, jobs: SideBySide.jobs(jobs)) { file in
      var warnings = PrintWarnings()
      let bytes = try file.bytes(contents) { warnings.add($0) }
      return MadeFile(name: file.name, bytes: bytes, warnings: warnings)
    }
    var warnings = PrintWarnings()
    for made in made {
      try folder.write(made.bytes, to: made.name)
      made.warnings.all.forEach { warnings.add($0) }
    }
    try folder.finish()
    return Written(
      lines: summary(choice.files, lists: lists, arePrinted: choice.printsLists),
      warnings: warnings)
  }

  // MARK: Files

  private static let listsFolder = "lists"

  /// The files of one list.
  private static func files(of report: Report, isPrinted: Bool) -> [FolderFile] {
    let csv = FolderFile(id: report.id, name: "\(listsFolder)/\(report.id).csv", help: "") { _, _ in
      CSVFormat.csv(report)
    }
    guard isPrinted else { return [csv] }
    let pages = report.pageTables.map { table in
      FolderFile(id: table.id, name: "\(listsFolder)/\(table.id).pdf", help: "") { contents, warn in
        try TablePDF.pdf(
          table, of: contents.script.breakdown.script, layout: contents.layout, warn: warn)
      }
    }
    return pages + [csv]
  }

  /// A file that is ready to be written.
  private struct MadeFile: Sendable {
    var name: String
    var bytes: [UInt8]
    var warnings: PrintWarnings
  }

  private static func summary(
    _ files: [FolderFile], lists: [Report], arePrinted: Bool
  ) -> [String] {
    var lines = files.map { ($0.name, $0.help) }
    if let first = lists.first {
      let formats = arePrinted ? "PDF and CSV" : "CSV"
      let what =
        lists.count == 1
        ? "\(first.id) as \(formats)"
        : "\(lists.count) lists, each as \(formats)"
          + (arePrinted ? "" : "; --reports scene-list prints one by itself")
      lines.append(("\(listsFolder)/", what))
    }
    let width = lines.map(\.0.count).max() ?? 0
    return lines.map { name, help in
      name + String(repeating: " ", count: width - name.count) + "  " + help
    }
  }

  /// The folder a script's reports go to unless another is named: `harbour-breakdown` beside it.
  public static func defaultPath(for script: String) -> String {
    guard script != "-" else { return "stdin-breakdown" }
    var path = script[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    return withoutExtension(String(path)) + "-breakdown"
  }

  /// A path without its file's extension.
  static func withoutExtension(_ path: String) -> String {
    let nameStart = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    guard let dot = path[nameStart...].lastIndex(of: "."), dot > nameStart else { return path }
    return String(path[..<dot])
  }
}
