import BreakdownReports
import BreakdownSheets
import ScreenplayModel

/// What `breakdown SCRIPT` writes: the printable sheets, the lists, the purchase list and the data.
public enum ReportFolder {
  /// Writes everything into a folder; returns the names of the files, in order.
  ///
  /// - Throws: ``FileError`` when the folder or a file in it cannot be written, or the folder is
  ///   not ours; ``ReportError`` when a page cannot be drawn.
  public static func write(
    _ script: ScriptBreakdown, to path: String, paper: Paper = .letter, force: Bool = false
  ) throws -> [String] {
    var folder = try OutputFolder(path: path, force: force)
    let breakdown = script.breakdown
    try folder.write(
      try SheetsPDF.pdf(breakdown, paper: paper), to: "breakdown-sheets.pdf")
    try folder.write(
      try script.markedScript(), to: "marked-script.pdf")
    try folder.write(
      try HTMLFormat.html(breakdown, purchaseList: script.purchaseList), to: "breakdown.html")
    let printed: [Report] = [
      .sceneList(breakdown), .castList(breakdown), .purchaseList(script.purchaseList),
    ]
    for report in printed {
      try folder.write(
        try TablePDF.pdf(report, of: breakdown.script, paper: paper), to: "\(report.id).pdf")
      try folder.write(CSVFormat.csv(report), to: "\(report.id).csv")
    }
    try folder.write(CSVFormat.csv(.elementsByScene(breakdown)), to: "elements-by-scene.csv")
    for report in Report.elementLists(breakdown) {
      try folder.write(CSVFormat.csv(report), to: "elements/\(report.id).csv")
    }
    try folder.write(
      BreakdownFormat.json(breakdown, purchaseList: script.purchaseList), to: "breakdown.json")
    try folder.finish()
    return folder.files
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
