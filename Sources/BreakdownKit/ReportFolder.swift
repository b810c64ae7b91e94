import BreakdownReports
import BreakdownSheets
import ScreenplayModel

/// What `breakdown SCRIPT` writes: the printable sheets, the lists, the purchase list and the data.
public enum ReportFolder {
  /// Writes what is chosen into a folder; returns what is where, a line each.
  ///
  /// - Parameter warn: Is told what is missing for the pages to print well.
  /// - Throws: ``FileError`` when the folder or a file in it cannot be written, or the folder is
  ///   not ours; ``ReportError`` when a page cannot be drawn.
  public static func write(
    _ script: ScriptBreakdown, schedule: ShootingSchedule? = nil, choice: ReportChoice = .usual,
    to path: String, layout: SheetLayout = .standard, force: Bool = false,
    warn: (PrintWarning) -> Void = { _ in }
  ) throws -> [String] {
    var folder = try OutputFolder(path: path, force: force)
    let source = ReportSource(
      breakdown: script.breakdown, purchaseList: script.purchaseList, schedule: schedule)
    let contents = FolderContents(
      script: script, purchaseList: source.purchaseList, reports: choice.reports(from: source),
      layout: layout)
    for file in choice.files { try folder.write(file.bytes(contents, warn), to: file.name) }
    let lists = choice.kinds.isEmpty ? [] : contents.reports
    for report in lists {
      for table in report.pageTables {
        try folder.write(
          try TablePDF.pdf(table, of: script.breakdown.script, layout: layout, warn: warn),
          to: "\(listsFolder)/\(table.id).pdf")
      }
      try folder.write(CSVFormat.csv(report), to: "\(listsFolder)/\(report.id).csv")
    }
    try folder.finish()
    return summary(choice.files, lists: lists)
  }

  private static let listsFolder = "lists"

  /// `breakdown.html  everything on one page, for a browser`.
  private static func summary(_ files: [FolderFile], lists: [Report]) -> [String] {
    var lines = files.map { ($0.name, $0.help) }
    if let first = lists.first {
      let what =
        lists.count == 1
        ? "\(first.id) as PDF and CSV" : "\(lists.count) lists, each as PDF and CSV"
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
